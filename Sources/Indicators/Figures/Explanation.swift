package import Casework

/// Why one case stands where it does in a figure (Vì sao): which part of the definition decided,
/// and on which record of which day.
package struct Explanation: Sendable {
  /// What a fact said of the case.
  package struct Finding: Sendable {
    package enum Value: Hashable, Sendable {
      case unknown
      case truth(Bool)
      case number(Int, Fact.Measure)
      /// The name of the choice.
      case choice(String)
      case day(Day)
    }

    package let fact: Fact
    package let value: Value
    package let source: Source?
  }

  package let judgement: Judgement
  package let findings: [Finding]
  /// Whether it can be said that a need is not met: not where what it asks for is not known itself.
  fileprivate let isNeedUnmet: Bool

  /// The sentence that the definition has for it.
  package var sentence: String? {
    switch judgement.decider {
    case .people, .average: nil
    case .need(let clause): isNeedUnmet ? clause.sentence : nil
    case .scope(let clause), .exclusion(let clause): clause.sentence
    case .counted(let clause): judgement.place == .remaining ? clause.sentence : nil
    }
  }
}

extension Indicator {
  package func explanation(of one: Case, people: Definitions.People?) -> Explanation {
    let judgement = judge(one, of: people)
    let facts: [Fact] =
      switch judgement.decider {
      case .people: []
      case .scope(let clause), .exclusion(let clause), .need(let clause), .counted(let clause):
        clause.condition.decisive(of: one).flatMap(\.facts)
      case .average(let sum, let weight): sum.facts + weight.facts
      }
    let isNeedUnmet =
      if case .need(let clause) = judgement.decider { clause.condition.truth(of: one) == .no } else
      {
        false
      }
    var seen: Set<String> = []
    return Explanation(
      judgement: judgement,
      findings: facts.filter { seen.insert($0.name).inserted }.map { $0.finding(of: one) },
      isNeedUnmet: isNeedUnmet)
  }
}

extension Fact {
  func finding(of one: Case) -> Explanation.Finding {
    let value: Explanation.Finding.Value? =
      switch value {
      case .truth(let read): read(one).map { .truth($0) }
      case .number(let measure, let read): read(one).map { .number($0, measure) }
      case .choice(let names, let read):
        read(one).flatMap { names.indices.contains($0) ? .choice(names[$0]) : nil }
      case .listed(let read): read(one).map { .choice($0.code) }
      case .day(let read): read(one).map { .day($0) }
      }
    return Explanation.Finding(fact: self, value: value ?? .unknown, source: source(one))
  }
}

/// The cases of one figure, or where they are found again, by where they stand.
package struct CaseLists<One: Sendable>: Sendable {
  package private(set) var counted: [One] = []
  package private(set) var remaining: [One] = []
  package private(set) var unknown: [One] = []
  package private(set) var excluded: [One] = []

  package init() {}

  package subscript(place: Judgement.Place) -> [One] {
    switch place {
    case .counted: counted
    case .remaining: remaining
    case .unknown: unknown
    case .excluded: excluded
    case .outside: []
    }
  }

  mutating func add(_ one: One, _ place: Judgement.Place) {
    switch place {
    case .counted: counted.append(one)
    case .remaining: remaining.append(one)
    case .unknown: unknown.append(one)
    case .excluded: excluded.append(one)
    case .outside: break
    }
  }
}

/// Where a case is found again: a list of thousands that held their files would hold nearly all that
/// is known.
package struct CasePlace: Hashable, Sendable {
  fileprivate let subject: Casebook.Subject
  /// Its place among the cases of its file.
  fileprivate let number: Int
}

/// Where the cases of one figure are, found file by file.
package struct CasePlaces: FileCount {
  /// In the order of the files.
  package private(set) var lists = CaseLists<CasePlace>()
  private let table: FigureTable
  private let id: String
  private let part: Part

  /// - Parameter table: its figures need not be counted.
  package init(of id: String, in part: Part = .commune, _ table: FigureTable) {
    (self.id, self.part, self.table) = (id, part, table)
  }

  package mutating func add(_ file: CaseFile) {
    guard let source = table.source(of: id), let subject = file.subject else { return }
    for (number, one) in table.cases(of: id, in: part, file) {
      lists.add(
        CasePlace(subject: subject, number: number), source.judge(one, of: table.people).place)
    }
  }
}

extension FigureTable {
  /// The four lists behind a figure, in the order of the files. Those behind a fall are the ones of
  /// its end.
  package func cases(
    of id: String, in part: Part = .commune, files: [CaseFile]
  ) -> CaseLists<Case> {
    var lists = CaseLists<Case>()
    guard let source = source(of: id) else { return lists }
    for file in files {
      for (_, one) in cases(of: id, in: part, file) {
        lists.add(one, source.judge(one, of: people).place)
      }
    }
    return lists
  }

  /// The case at a place in the lists of a figure.
  package func `case`(at place: CasePlace, of id: String) -> Case? {
    guard let file = book.file(of: place.subject) else { return nil }
    return cases(of: id, in: .commune, file).first { $0.number == place.number }?.one
  }

  fileprivate func source(of id: String) -> Indicator? {
    definitions[id].flatMap { $0.hasCases ? definitions[$0.source] : nil }
  }

  /// The cases of one file in a part, each with its place among all of the file.
  fileprivate func cases(
    of id: String, in part: Part, _ file: CaseFile
  ) -> [(number: Int, one: Case)] {
    guard let indicator = definitions[id], let source = source(of: id) else { return [] }
    let moment = indicator.moment(in: period, today: today)
    return source.unit.cases(in: file, at: moment, source.timing).enumerated().filter { _, one in
      part == .commune || one.parts(of: part.split, countedAs: source.unit).contains(part)
    }
    .map { ($0.offset, $0.element) }
  }

  package func explanation(of one: Case, in id: String) -> Explanation? {
    definitions[id].flatMap { definitions[$0.source] }.map {
      $0.explanation(of: one, people: people)
    }
  }
}

extension Part {
  /// The split that it is a part of.
  var split: Split? {
    switch self {
    case .commune: nil
    case .village: .village
    case .hamlet: .hamlet
    case .cell: .cell
    case .lead: .lead
    }
  }
}

extension Case {
  package var household: Household? { file.household }
  /// The cell and month, where the case is a review of one.
  package var review: (cell: PartyCell.ID, month: Month)? {
    guard file.reviews.indices.contains(item) else { return nil }
    return (file.reviews[item].cell, file.reviews[item].month)
  }
  /// The person, where the case is one of a person's.
  package func person(countedAs unit: CaseUnit) -> Person? {
    switch unit {
    case .people, .deliveries, .unions: subject.person
    case .households, .entitlements, .promises, .petitions, .reviews: nil
    }
  }
}
