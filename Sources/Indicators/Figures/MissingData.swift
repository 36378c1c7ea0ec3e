package import Casework

/// What is not known of one household, and how many figures it holds back.
package struct MissingData: Hashable, Sendable {
  package let household: Household.ID
  /// The facts, by name, each with the indicators that need it, in the order of the definitions.
  package let facts: [Fact]

  package struct Fact: Hashable, Sendable {
    package let name: String
    package let indicators: [String]
  }

  /// How many figures wait for it.
  package var figures: Int { Set(facts.flatMap(\.indicators)).count }
}

extension FigureTable {
  /// The households of which something is not known, those that hold back the most figures first,
  /// then in the order of the files. Sealed figures are left out unless health staff look.
  package func missingData(in files: [CaseFile], toHealthStaff: Bool) -> [MissingData] {
    var found: [Household.ID: [String: [String]]] = [:]
    var order: [Household.ID] = []
    for indicator in indicators where indicator.hasCases && indicator.source == indicator.id {
      guard indicator.compartment == .common || toHealthStaff else { continue }
      let lists = cases(of: indicator.id, files: files)
      for one in lists[.unknown] {
        guard let household = one.household?.id else { continue }
        if found[household] == nil { order.append(household) }
        for name in indicator.unknownFacts(of: one, people: people) {
          var waiting = found[household, default: [:]][name] ?? []
          if waiting.last != indicator.id { waiting.append(indicator.id) }
          found[household, default: [:]][name] = waiting
        }
      }
    }
    return order.map { household in
      MissingData(
        household: household,
        facts: (found[household] ?? [:]).sorted { $0.key < $1.key }.map {
          MissingData.Fact(name: $0.key, indicators: $0.value)
        })
    }
    .enumerated()
    .sorted { (-$0.element.figures, $0.offset) < (-$1.element.figures, $1.offset) }
    .map(\.element)
  }
}

extension Indicator {
  /// The facts that keep a case from being judged; the ethnicity where not even that is known.
  fileprivate func unknownFacts(of one: Case, people: Definitions.People?) -> [String] {
    let explanation = explanation(of: one, people: people)
    if case .people = explanation.judgement.decider { return ["ethnicity"] }
    let unknown = explanation.findings.filter { $0.value == .unknown }.map(\.fact.name)
    // Known, but not as it is needed, such as a decision that is too old.
    return unknown.isEmpty ? explanation.findings.prefix(1).map(\.fact.name) : unknown
  }
}
