import Casework
import Wording

/// Nhật ký thăm hộ: a row a visit in the columns of the paper (domain.md §3.2).
package struct VisitDiary: TypedPaper {
  private let file: HouseholdPaperFile

  package init(of file: HouseholdPaperFile) { self.file = file }

  private var words: PaperWords { file.words }
  private var wording: Wording { file.words.wording }

  package var fileName: String { "nhat-ky-tham-ho-\(file.code).txt" }

  package var text: String {
    let format = PageFormat.onItsSide
    var pages = Pages(format)
    pages.add([
      wording("paper.diary.title", ["household": words.label(of: file.household)])
        .centred(in: format.columns),
      wording("paper.diary.until", ["day": file.today.description]).centred(in: format.columns), "",
    ])
    pages.add(table)
    return pages.text
  }

  private var table: TextTable {
    TextTable(
      columns: [
        .init(title: wording["paper.diary.day"], width: 8),
        .init(title: wording["paper.diary.visitor"], width: 12),
        .init(title: wording["paper.diary.met"], width: 9),
        .init(title: wording["paper.diary.interpreter"], width: 9),
        .init(title: wording["paper.diary.content"], width: 24),
        .init(title: wording["paper.diary.family"], width: 15),
        .init(title: wording["paper.diary.promised"], width: 15),
        .init(title: wording["paper.diary.raised"], width: 14),
        .init(title: wording["paper.diary.next"], width: 8),
      ], rows: file.visits.map(row))
  }

  private func row(of visit: Visit) -> TextTable.Row {
    let promises = words.register.promises(to: file.household).filter {
      $0.origin == .visit(visit.id)
    }
    let promised = promises.map { promise in
      promise.due.map { "- \(promise.text) (\($0.dayAndMonth))" } ?? "- \(promise.text)"
    }
    return [
      [visit.day.map(words.short) ?? ""],
      [words.name(of: visit.visitor)] + visit.companions.sorted().map { words.name(of: $0) },
      [visit.outcome.map(words.words(for:)) ?? ""], [visit.interpreter ?? ""],
      [file.catalogues.sentence(of: visit), visit.note ?? ""].filter { !$0.isEmpty },
      [visit.familyPlan ?? ""], promised, [visit.raised ?? ""],
      [promises.compactMap(\.due).min().map(words.short) ?? ""],
    ]
  }
}
