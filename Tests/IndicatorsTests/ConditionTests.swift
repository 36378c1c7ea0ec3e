import Testing

@testable import Indicators

/// A fact that says the same of every case.
private func fact(_ name: String, _ truth: Truth) -> Fact {
  let value: Bool? =
    switch truth {
    case .yes: true
    case .no: false
    case .unknown: nil
    }
  return .truth(name, of: [.households], on: [], source: { _ in nil }, { _ in value })
}

private func number(_ name: String, _ number: Int?) -> Fact {
  .number(name, in: .people, of: [.households], on: [], source: { _ in nil }, { _ in number })
}

@Suite("Conditions of three values")
struct ConditionTests {
  private static let truths: [Truth] = [.yes, .no, .unknown]

  /// Any case will do: the facts look at none.
  private func case1() throws -> Case {
    var facts = Facts()
    facts.village("a")
    facts.household("k1")
    let table = FigureTable.of(facts, by: Shipped.definitions, in: "2026-10")
    return try #require(table.cases(of: "householdsLed", files: table.files).remaining.first)
  }

  @Test("and is no where one part is no; or is yes where one is yes; else unknown wins")
  func tables() throws {
    let one = try case1()
    for a in Self.truths {
      for b in Self.truths {
        let parts = [Condition.holds(fact("a", a)), .holds(fact("b", b))]
        let both: Truth = [a, b].contains(.no) ? .no : [a, b].contains(.unknown) ? .unknown : .yes
        let either: Truth =
          [a, b].contains(.yes) ? .yes : [a, b].contains(.unknown) ? .unknown : .no
        #expect(Condition.all(parts).truth(of: one) == both)
        #expect(Condition.any(parts).truth(of: one) == either)
        #expect(
          Condition.not(.all(parts)).truth(of: one)
            == Condition.any(parts.map { .not($0) }).truth(of: one))
      }
    }
    #expect(Self.truths.map { !$0 } == [.no, .yes, .unknown])
  }

  @Test("whether something is known is always known")
  func known() throws {
    let one = try case1()
    #expect(Condition.isKnown(fact("a", .unknown)).truth(of: one) == .no)
    #expect(Condition.isKnown(fact("a", .no)).truth(of: one) == .yes)
    #expect(Condition.not(.isKnown(number("n", nil))).truth(of: one) == .yes)
  }

  @Test("an unknown number makes its comparison unknown, even with itself")
  func comparisons() throws {
    let one = try case1()
    for comparison in Comparison.allCases {
      let nothing = Quantity.fact(number("n", nil))
      #expect(Condition.compare(nothing, comparison, nothing).truth(of: one) == .unknown)
      let two = Quantity.fact(number("n", 2))
      #expect(
        Condition.compare(two, comparison, .constant(2)).truth(of: one)
          == Truth([.equal, .atMost, .atLeast].contains(comparison)))
      #expect(
        Condition.compare(two, comparison, .constant(3)).truth(of: one)
          == Truth([.notEqual, .less, .atMost].contains(comparison)))
    }
  }

  @Test("a sum, a difference or a product beyond the machine is unknown, not something else")
  func overflow() throws {
    let one = try case1()
    let most = Quantity.constant(.max)
    #expect(Quantity.sum(most, .constant(1)).value(of: one) == nil)
    #expect(Quantity.difference(.constant(.min), .constant(1)).value(of: one) == nil)
    #expect(Quantity.product(most, .constant(2)).value(of: one) == nil)
    #expect(Quantity.sum(.constant(2), .product(.constant(3), .constant(4))).value(of: one) == 14)
    #expect(Quantity.sum(most, .fact(number("n", nil))).value(of: one) == nil)
  }

  @Test("what decides: the first part that fails, all that are unknown, all that had to hold")
  func decisive() throws {
    let one = try case1()
    func names(_ condition: Condition) -> [String] {
      condition.decisive(of: one).flatMap(\.facts).map(\.name)
    }
    let (yes, no, unknown) = (fact("yes", .yes), fact("no", .no), fact("unknown", .unknown))
    let no2 = fact("no2", .no)
    #expect(names(.all([.holds(yes), .holds(no), .holds(no2)])) == ["no"])
    #expect(names(.all([.holds(yes), .holds(unknown)])) == ["unknown"])
    #expect(names(.all([.holds(yes), .not(.holds(no))])) == ["yes", "no"])
    #expect(names(.any([.holds(no), .holds(yes)])) == ["yes"])
    #expect(names(.any([.holds(no), .holds(unknown)])) == ["unknown"])
    #expect(names(.any([.holds(no), .holds(no2)])) == ["no", "no2"])
    #expect(names(.not(.all([.holds(yes), .holds(no)]))) == ["no"])
  }

  @Test("how tightly the words bind: not before and before or; times before plus")
  func binding() throws {
    func condition(_ text: String) throws -> String {
      let definitions = try Definitions(
        [
          (
            "x.txt",
            "indicator x\n title \"X\"\n counts households at end\n counted when \(text)\nend\n"
          )
        ], totals: [:])
      return String(describing: try #require(definitions.indicators[0].counted).condition.shape)
    }
    #expect(
      try condition("not hasLead and isAwayForLong or hasLead")
        == "((!hasLead & isAwayForLong) | hasLead)")
    #expect(try condition("not (hasLead or isAwayForLong)") == "!(hasLead | isAwayForLong)")
    #expect(
      try condition("members + 2 * monthsHere > 1 + 2 + 3".replacing("monthsHere", with: "members"))
        == "(members + (2 * members)) > ((1 + 2) + 3)")
    #expect(try condition("(members + 1) * 2 >= 4") == "((members + 1) * 2) >= 4")
    #expect(try condition("((members)) in 3..5") == "(3 <= members & members <= 5)")
    #expect(try condition("povertyClass in {poor nearPoor}") == "povertyClass in [0, 1]")
    #expect(try condition("povertyClass != poor") == "!povertyClass in [0]")
    #expect(
      try condition("hasLead\n  and isAwayForLong # a word\n\n  or members is unknown")
        == "((hasLead & isAwayForLong) | !known(members))")
  }
}

extension Condition {
  fileprivate var shape: String {
    switch self {
    case .all(let parts): "(" + parts.map(\.shape).joined(separator: " & ") + ")"
    case .any(let parts): "(" + parts.map(\.shape).joined(separator: " | ") + ")"
    case .not(let part): "!" + part.shape
    case .holds(let fact): fact.name
    case .compare(let a, let comparison, let b): "\(a.shape) \(comparison.rawValue) \(b.shape)"
    case .isOneOf(let fact, let choices): "\(fact.name) in \(choices)"
    case .isKnown(let fact): "known(\(fact.name))"
    }
  }
}

extension Quantity {
  fileprivate var shape: String {
    switch self {
    case .constant(let number): String(number)
    case .fact(let fact): fact.name
    case .sum(let a, let b): "(\(a.shape) + \(b.shape))"
    case .difference(let a, let b): "(\(a.shape) - \(b.shape))"
    case .product(let a, let b): "(\(a.shape) * \(b.shape))"
    }
  }
}
