import Casework
import Wording

extension World {
  func words(for level: Schooling.Level) -> String {
    switch level {
    case .nursery: wording["schooling.level.nursery"]
    case .preschool: wording["schooling.level.preschool"]
    case .primary: wording["schooling.level.primary"]
    case .lowerSecondary: wording["schooling.level.lowerSecondary"]
    case .upperSecondary: wording["schooling.level.upperSecondary"]
    case .continuing: wording["schooling.level.continuing"]
    case .vocational: wording["schooling.level.vocational"]
    }
  }

  func words(for reason: Schooling.Reason) -> String {
    switch reason {
    case .farWay: wording["schooling.leftWhy.farWay"]
    case .work: wording["schooling.leftWhy.work"]
    case .marriage: wording["schooling.leftWhy.marriage"]
    case .illness: wording["schooling.leftWhy.illness"]
    case .noPapers: wording["schooling.leftWhy.noPapers"]
    case .poverty: wording["schooling.leftWhy.poverty"]
    case .other: wording["schooling.leftWhy.other"]
    }
  }

  func words(for arrangement: Schooling.Arrangement) -> String {
    switch arrangement {
    case .place: wording["schooling.arrangement.place"]
    case .boarding: wording["schooling.arrangement.boarding"]
    case .transport: wording["schooling.arrangement.transport"]
    case .support: wording["schooling.arrangement.support"]
    case .books: wording["schooling.arrangement.books"]
    case .papers: wording["schooling.arrangement.papers"]
    case .homework: wording["schooling.arrangement.homework"]
    }
  }

  func words(for state: Literacy.State) -> String {
    switch state {
    case .reads: wording["literacy.reads"]
    case .readsLittle: wording["literacy.readsLittle"]
    case .cannot: wording["literacy.cannot"]
    }
  }

  /// `việc học của Ly Mì Pư, năm học 2026-2027`.
  func label(of schooling: Schooling.ID) -> String {
    let record = Schooling(id: schooling)
    return wording(
      "schooling.record",
      ["person": fullLabel(of: record.person), "year": record.year?.description ?? "–"])
  }

  func label(of literacy: Literacy.ID) -> String {
    wording("literacy.record", ["person": fullLabel(of: Literacy(id: literacy).person)])
  }
}
