import Casework

/// Where one case stands in a figure, and what decided it.
package struct Judgement: Sendable {
  package enum Place: Hashable, Sendable {
    /// No case of this figure.
    case outside
    case counted, remaining, unknown, excluded
  }

  /// Which part of the definition decided.
  package enum Decider: Sendable {
    /// Whether it is of the people chosen.
    case people
    case scope(Indicator.Clause)
    case exclusion(Indicator.Clause)
    case need(Indicator.Clause)
    case counted(Indicator.Clause)
    /// What is summed up, and what it is divided by.
    case average(Quantity, over: Quantity)
  }

  package let place: Place
  package let decider: Decider
  /// Of an average.
  package let sum: Int
  package let weight: Int

  init(_ place: Place, by decider: Decider, sum: Int = 0, weight: Int = 0) {
    self.place = place
    self.decider = decider
    self.sum = sum
    self.weight = weight
  }
}

extension Indicator {
  /// Judges one case. What is sure goes first: that it is not of the people, does not belong to the
  /// figure, or is left out. Else what is not known of that decides, then whether enough is known,
  /// then whether it is so.
  ///
  /// - Parameter people: nil for everyone.
  package func judge(_ one: Case, of people: Definitions.People?) -> Judgement {
    var doubt: Judgement.Decider?
    if let people, !isOfEveryone {
      switch one.isOf(people, unit: unit) {
      case .no: return Judgement(.outside, by: .people)
      case .unknown: doubt = .people
      case .yes: break
      }
    }
    if let scope {
      switch scope.condition.truth(of: one) {
      case .no: return Judgement(.outside, by: .scope(scope))
      case .unknown: doubt = doubt ?? .scope(scope)
      case .yes: break
      }
    }
    for exclusion in exclusions {
      switch exclusion.condition.truth(of: one) {
      case .yes: return Judgement(.excluded, by: .exclusion(exclusion))
      case .unknown: doubt = doubt ?? .exclusion(exclusion)
      case .no: break
      }
    }
    if let doubt { return Judgement(.unknown, by: doubt) }
    for need in needs where need.condition.truth(of: one) != .yes {
      return Judgement(.unknown, by: .need(need))
    }
    return judgeMeasure(one)
  }

  private func judgeMeasure(_ one: Case) -> Judgement {
    switch measure {
    case .share(let clause), .count(let clause):
      let place: Judgement.Place =
        switch clause.condition.truth(of: one) {
        case .yes: .counted
        case .no: .remaining
        case .unknown: .unknown
        }
      return Judgement(place, by: .counted(clause))
    case .average(let sum, let weight, _):
      guard let value = sum.value(of: one), let share = weight.value(of: one) else {
        return Judgement(.unknown, by: .average(sum, over: weight))
      }
      return Judgement(.counted, by: .average(sum, over: weight), sum: value, weight: share)
    case .fall, .quotient, .total: return Judgement(.outside, by: .people)
    }
  }

  /// Judges a case and adds it up.
  @discardableResult
  func add(_ one: Case, to tally: inout Tally, _ people: Definitions.People?) -> Judgement {
    let judgement = judge(one, of: people)
    switch judgement.place {
    case .outside: return judgement
    case .counted: tally.counted += 1
    case .remaining: tally.remaining += 1
    case .unknown: tally.unknown += 1
    case .excluded: tally.excluded += 1
    }
    tally.sum += judgement.sum
    tally.weight += judgement.weight
    if let ruler, judgement.place == .counted || judgement.place == .remaining,
      let used = ruler.number(of: one), Tally.rulers.contains(used)
    {
      tally.rulers[used] += 1
    }
    return judgement
  }
}

extension Case {
  /// Whether the case is of some people: a person by the ethnicity declared, a union by that of
  /// either of the two, everything of a household by that of its head (domain.md §2.0, §2.5).
  func isOf(_ people: Definitions.People, unit: CaseUnit) -> Truth {
    let ethnicities: [String?]
    switch unit {
    case .people, .deliveries: ethnicities = [subject.person.ethnicity]
    case .unions: ethnicities = [subject.person, partner].compactMap { $0 }.map(\.ethnicity)
    case .households, .entitlements, .promises, .petitions:
      ethnicities = file.ethnicities(on: day, orOfSpouse: people.isBySpouseToo)
    case .reviews: return .yes
    }
    if ethnicities.contains(where: { $0.map(people.names.holds) ?? false }) { return .yes }
    return ethnicities.contains(nil) ? .unknown : .no
  }

  /// The member that a case of a person, a delivery or a union is about.
  var subject: CaseFile.Member { file.members[item] }
}

extension Set<String> {
  fileprivate func holds(_ name: String) -> Bool { contains(EthnicName.plain(name)) }
}
