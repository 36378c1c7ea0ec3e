/// An entitlement that the state gives (chính sách), as dated data of
/// `Resources/catalogues/policies.txt`: what it is called, for whom it is, from when to when it
/// holds, and which paper says so. Asked of every household, so it is handed on and never copied.
package final class Policy: Sendable {
  /// Small letters, digits and hyphens, as ids are made of it.
  package struct Code: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let text: String
    package init(_ text: String) { self.text = text }
    package var description: String { text }
    package static func < (a: Code, b: Code) -> Bool { a.text < b.text }
  }

  /// Whom one entitlement is for.
  package enum Holder: String, Hashable, Sendable, CaseIterable { case household, person }

  /// What a policy is about, where figures ask for it.
  package enum Subject: String, Hashable, Sendable, CaseIterable { case insurance }

  /// How often it is due.
  package enum Rhythm: String, Hashable, Sendable, CaseIterable { case year, schoolYear, once }

  /// Who is eligible: all of what is named must hold. Where a decision is needed, the facts only
  /// say who is not.
  package struct Rule: Hashable, Sendable {
    package var classes: Set<PovertyClass> = []
    package var ethnicities: Set<String> = []
    package var ages: ClosedRange<Int>?
    package var levels: Set<Schooling.Level> = []
    package var needsDecision = false
  }

  package let code: Code
  package let vietnamese: String
  package let english: String
  package let holder: Holder
  /// Of what figures of their own are told; nil for most.
  package let subject: Subject?
  package let rhythm: Rhythm
  package let from: Day
  /// Nil while no end is known.
  package let until: Day?
  package let rule: Rule
  /// Days from the start of the period until it is to be delivered; nil where nothing says so.
  package let dueAfter: Int?
  /// What was due before somebody died is still due to the heirs.
  package let arrearsGoToHeirs: Bool
  /// In what it is counted, as a form says it.
  package let unit: String?
  /// The paper that it rests on.
  package let basis: String

  init(
    code: Code, vietnamese: String, english: String, holder: Holder, subject: Subject?,
    rhythm: Rhythm, from: Day, until: Day?, rule: Rule, dueAfter: Int?, arrearsGoToHeirs: Bool,
    unit: String?, basis: String
  ) {
    (self.code, self.vietnamese, self.english) = (code, vietnamese, english)
    (self.holder, self.subject, self.rhythm) = (holder, subject, rhythm)
    (self.from, self.until, self.rule) = (from, until, rule)
    (self.dueAfter, self.arrearsGoToHeirs) = (dueAfter, arrearsGoToHeirs)
    (self.unit, self.basis) = (unit, basis)
  }

  package func holds(on day: Day) -> Bool { from <= day && until.map { day <= $0 } ?? true }

  /// The period that a day falls in; of a school year until the classes of the next begin.
  package func period(of day: Day) -> Entitlement.Period {
    switch rhythm {
    case .year: .year(day.year)
    case .schoolYear: .schoolYear(SchoolYear(inClassOn: day))
    case .once: .once
    }
  }

  /// Until when it is to be delivered in a period.
  package func due(in period: Entitlement.Period) -> Day? {
    guard let dueAfter else { return nil }
    let start: Day? =
      switch period {
      case .year(let year): Day(year: year, month: 1, day: 1)
      case .schoolYear(let year): year.firstDay
      case .once: from
      }
    return start.map { max($0, from).adding(days: dueAfter) }
  }
}

/// A catalogue holds each code once, and none is changed while the program runs.
extension Policy: Hashable {
  package static func == (a: Policy, b: Policy) -> Bool { a.code == b.code }
  package func hash(into hasher: inout Hasher) { hasher.combine(code) }
}
