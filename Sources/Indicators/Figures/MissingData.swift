package import Casework

/// What is not known of one household.
package struct MissingData: Hashable, Sendable {
  package let household: Household.ID
  package let facts: Facts

  package struct Fact: Hashable, Sendable {
    package let name: String
    /// Those that need it, in the order of the definitions.
    package let indicators: [String]
  }

  /// The facts that are not known, and how many figures they hold back.
  package struct Facts: Hashable, Sendable {
    /// By name; never empty.
    package let all: [Fact]
    package let figures: Int

    /// Nil where all is known.
    fileprivate init?(_ all: [Fact]) {
      guard !all.isEmpty else { return nil }
      self.all = all
      figures = Set(all.flatMap(\.indicators)).count
    }
  }

  package init(household: Household.ID, facts: Facts) {
    (self.household, self.facts) = (household, facts)
  }
}

/// What keeps the figures of a period from being told, asked household by household.
package struct MissingDataQuestion: Sendable {
  package let definitions: Definitions
  package let period: Period
  /// Nil for everyone.
  package let people: Definitions.People?
  private let today: Day
  /// Sealed figures are left out unless health staff look.
  private let isToHealthStaff: Bool
  /// Those that have cases of their own.
  private let indicators: [Indicator]

  package init(
    _ definitions: Definitions, in period: Period, people: Definitions.People?, today: Day,
    toHealthStaff: Bool
  ) {
    (self.definitions, self.period, self.people) = (definitions, period, people)
    (self.today, isToHealthStaff) = (today, toHealthStaff)
    indicators = definitions.indicators.filter {
      $0.isGiven(for: period) && $0.hasCases && $0.source == $0.id
        && ($0.compartment == .common || toHealthStaff)
    }
  }

  /// Whether another one has the same answers.
  package func isSame(as other: Self) -> Bool {
    (period, people, today, isToHealthStaff)
      == (other.period, other.people, other.today, other.isToHealthStaff)
      && definitions.areSame(as: other.definitions)
  }

  /// The facts that are not known of a household; nil where all are.
  package func facts(missingOf household: Household, in book: Casebook) -> MissingData.Facts? {
    facts(missingIn: CaseFile(of: household, in: book))
  }

  func facts(missingIn file: CaseFile) -> MissingData.Facts? {
    var waiting: [String: [String]] = [:]
    for indicator in indicators {
      let moment = indicator.moment(in: period, today: today)
      for one in indicator.unit.cases(in: file, at: moment, indicator.timing)
      where indicator.judge(one, of: people).place == .unknown {
        for name in indicator.unknownFacts(of: one, people: people)
        where waiting[name]?.last != indicator.id {
          waiting[name, default: []].append(indicator.id)
        }
      }
    }
    return MissingData.Facts(
      waiting.sorted { $0.key < $1.key }.map {
        MissingData.Fact(name: $0.key, indicators: $0.value)
      })
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
