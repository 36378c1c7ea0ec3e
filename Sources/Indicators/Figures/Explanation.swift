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

  /// The sentence that the definition has for it.
  package var sentence: String? {
    switch judgement.decider {
    case .people, .average: nil
    case .scope(let clause), .need(let clause), .exclusion(let clause): clause.sentence
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
    var seen: Set<String> = []
    return Explanation(
      judgement: judgement,
      findings: facts.filter { seen.insert($0.name).inserted }.map { $0.finding(of: one) })
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

/// The cases of one figure, by where they stand.
package struct CaseLists: Sendable {
  package private(set) var counted: [Case] = []
  package private(set) var remaining: [Case] = []
  package private(set) var unknown: [Case] = []
  package private(set) var excluded: [Case] = []

  package init() {}

  package subscript(place: Judgement.Place) -> [Case] {
    switch place {
    case .counted: counted
    case .remaining: remaining
    case .unknown: unknown
    case .excluded: excluded
    case .outside: []
    }
  }

  mutating func add(_ one: Case, _ place: Judgement.Place) {
    switch place {
    case .counted: counted.append(one)
    case .remaining: remaining.append(one)
    case .unknown: unknown.append(one)
    case .excluded: excluded.append(one)
    case .outside: break
    }
  }
}

extension FigureTable {
  /// The four lists behind a figure, in the order of the files. Those behind a fall are the ones of
  /// its end.
  package func cases(of id: String, in part: Part = .commune, files: [CaseFile]) -> CaseLists {
    var lists = CaseLists()
    add(to: &lists, of: id, in: part, files: files)
    return lists
  }

  /// Adds the cases of some more files.
  package func add(
    to lists: inout CaseLists, of id: String, in part: Part = .commune, files: [CaseFile]
  ) {
    guard let indicator = definitions[id], indicator.hasCases,
      let source = definitions[indicator.source]
    else { return }
    let moment = indicator.moment(in: period, today: today)
    for file in files {
      for one in source.unit.cases(in: file, at: moment, source.timing) {
        if part != .commune, !one.parts(of: part.split, countedAs: source.unit).contains(part) {
          continue
        }
        lists.add(one, source.judge(one, of: people).place)
      }
    }
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
