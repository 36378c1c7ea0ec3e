package import Casework
package import Wording

/// Sổ theo dõi hộ: one household's year. What is no record of its own yet (the starting state,
/// needs, the family's commitment) has lines to write by hand.
package struct HouseholdBook: TypedPaper {
  private let household: Household.ID
  private let visits: [Visit]
  private let year: Int
  private let catalogues: VisitCatalogues
  private let words: PaperWords
  private let today: Day

  /// `visits`: all that are known of the household; those of `today`'s year stand in the book.
  package init(
    of household: Household.ID, visits: [Visit], register: Register, today: Day,
    catalogues: VisitCatalogues, wording: Wording
  ) {
    self.household = household
    self.visits = visits.inOrder
    self.catalogues = catalogues
    self.today = today
    year = today.year
    words = PaperWords(register: register, wording: wording)
  }

  private var wording: Wording { words.wording }
  private var columns: Int { PageFormat.upright.columns }

  package var fileName: String {
    let code = words.register.households[household]?.code ?? household.text
    return "so-theo-doi-\(code)-\(year).txt"
  }

  package var text: String {
    var pages = Pages()
    pages.add(head)
    pages.add(byHand(wording["paper.book.start"], wording["paper.book.start.parts"], lines: 4))
    pages.add(byHand(wording["paper.book.needs"], "", lines: 3))
    pages.add(byHand(wording["paper.book.commitment"], "", lines: 3))
    pages.add(["", wording["paper.book.work"]])
    pages.add(months)
    pages.add(["", wording["paper.book.results"]] + results)
    pages.add([""] + signatures)
    return pages.text
  }

  private var head: [String] {
    let register = words.register
    let leads = register.leads(of: household, on: today).map { words.name(of: $0) }
    let place = register.households[household]?.village.flatMap { register.villages[$0]?.name }
    return [
      wording("paper.book.title", ["year": String(year)]).centred(in: columns), "",
      wording(
        "paper.book.household",
        [
          "household": words.label(of: household), "village": place ?? "…",
          "members": String(register.memberCount(of: household, on: today)),
        ]),
      wording("paper.book.leads", ["names": leads.isEmpty ? "…" : leads.joined(separator: ", ")]),
    ].flatMap { $0.lines(of: columns) == [""] ? [""] : [$0] }
  }

  private func byHand(_ heading: String, _ parts: String, lines: Int) -> [String] {
    ["", heading] + (parts.isEmpty ? [] : parts.lines(of: columns))
      + Array(repeating: String(repeating: ".", count: columns), count: lines)
  }

  // MARK: What was done

  private var months: TextTable {
    TextTable(
      columns: [
        .init(title: wording["paper.book.month"], width: 5),
        .init(title: wording["paper.book.visits"], width: 30),
        .init(title: wording["paper.book.kept"], width: 30),
      ],
      rows: (1...12).compactMap { Month(year: year, month: $0) }
        .filter { $0 <= today.month }
        .map { month in [[String(month.monthOfYear)], visited(in: month), kept(in: month)] })
  }

  private func visited(in month: Month) -> [String] {
    visits.filter { $0.day.map(month.contains) ?? false }.map { visit in
      let day = visit.day?.dayAndMonth ?? "–"
      guard visit.outcome?.isMet == true else {
        return wording("paper.book.notMet", ["day": day])
      }
      return "\(day): \(catalogues.sentence(of: visit))"
    }
  }

  private func kept(in month: Month) -> [String] {
    words.register.promises(to: household)
      .filter { $0.result.map { $0.outcome == .done && month.contains($0.day) } ?? false }
      .map { "- \($0.text)" }
  }

  private var results: [String] {
    let history = words.register.povertyHistory(of: household).map { result in
      wording(
        "paper.book.class",
        [
          "day": result.day?.description ?? "…",
          "class": words.words(for: result.povertyClass),
          "decision": result.decision ?? "…",
        ])
    }
    let open = words.register.openPromises(to: household).count
    return (history.isEmpty ? [wording["paper.book.class.none"]] : history)
      + [wording("paper.book.open", ["count": String(open)])]
  }

  private var signatures: [String] {
    halves(
      [wording["paper.book.family"], wording["paper.book.mark"]], [wording["paper.book.lead"]],
      columns: columns) + ["", "", ""]
  }
}

/// Nhật ký thăm hộ: a row a visit in the columns of the paper (domain.md §3.2).
package struct VisitDiary: TypedPaper {
  private let household: Household.ID
  private let visits: [Visit]
  private let catalogues: VisitCatalogues
  private let words: PaperWords
  private let today: Day

  package init(
    of household: Household.ID, visits: [Visit], register: Register, today: Day,
    catalogues: VisitCatalogues, wording: Wording
  ) {
    self.household = household
    self.visits = visits.inOrder
    self.catalogues = catalogues
    self.today = today
    words = PaperWords(register: register, wording: wording)
  }

  private var wording: Wording { words.wording }

  package var fileName: String {
    let code = words.register.households[household]?.code ?? household.text
    return "nhat-ky-tham-ho-\(code).txt"
  }

  package var text: String {
    let format = PageFormat.onItsSide
    var pages = Pages(format)
    pages.add([
      wording("paper.diary.title", ["household": words.label(of: household)])
        .centred(in: format.columns),
      wording("paper.diary.until", ["day": today.description]).centred(in: format.columns), "",
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
      ], rows: visits.map(row))
  }

  private func row(of visit: Visit) -> TextTable.Row {
    let promises = words.register.promises(to: household).filter {
      $0.origin == .visit(visit.id)
    }
    let promised = promises.map { promise in
      promise.due.map { "- \(promise.text) (\($0.dayAndMonth))" } ?? "- \(promise.text)"
    }
    return [
      [visit.day.map(words.short) ?? ""],
      [words.name(of: visit.visitor)] + visit.companions.sorted().map { words.name(of: $0) },
      [visit.outcome.map(words.words(for:)) ?? ""], [visit.interpreter ?? ""],
      [catalogues.sentence(of: visit), visit.note ?? ""].filter { !$0.isEmpty },
      [visit.familyPlan ?? ""], promised, [visit.raised ?? ""],
      [promises.compactMap(\.due).min().map(words.short) ?? ""],
    ]
  }
}

/// The lists by which a visit's topics and actions are put into words.
package struct VisitCatalogues {
  let topics: Catalogue
  let actions: Catalogue

  package init(topics: Catalogue, actions: Catalogue) {
    self.topics = topics
    self.actions = actions
  }

  func sentence(of visit: Visit) -> String {
    Visit.sentence(
      topics: visit.topics, actions: visit.actions, topicCatalogue: topics,
      actionCatalogue: actions)
  }
}

extension [Visit] {
  /// The oldest first, as a book is read.
  fileprivate var inOrder: [Visit] {
    sorted { ($0.day?.ordinal ?? 0, $0.id) < ($1.day?.ordinal ?? 0, $1.id) }
  }
}
