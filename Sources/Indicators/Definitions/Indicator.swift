package import Casework

/// What one figure is, as a definition file says it. It is looked at for every case, so it is handed
/// on and never copied.
package final class Indicator: Sendable, Identifiable {
  package let id: String
  /// The plan's own number, `2a`; empty where the plan has none.
  package let number: String
  package let title: Title
  /// For narrow columns; nil where the title is short enough.
  package let shortTitle: Title?
  package let unit: CaseUnit
  package let timing: Timing
  /// Of the people chosen (the La Hủ, or everyone), or always of everyone.
  package let isOfEveryone: Bool
  /// A figure of a month, quarter … is that of the period of this kind that it lies in.
  package let span: Period.Kind?
  /// Of a school year: as at the day on which schools count who has stayed, not at that of enrolment.
  package let isOfRetention: Bool
  package let scope: Clause?
  /// Left out, each with its reason.
  package let exclusions: [Clause]
  /// What must be so for a case to be judged at all; else it counts as not known.
  package let needs: [Clause]
  package let measure: Measure
  /// The reported total that counts in place of the cases where there is one.
  package let official: String?
  /// The ruler that cases are measured with: figures under two of them are never subtracted.
  package let ruler: Fact?
  package let goal: Goal?
  package let path: Path?
  /// The least share of known cases at which a rate is printed.
  package let leastKnown: Fraction
  package let compartment: Compartment
  /// Of a sealed share: the id of another one that counts every case that this one counts. What the
  /// two differ by is a cell of its own.
  package let whole: String?
  /// It moves by decisions, so that it is drawn in steps.
  package let isDecided: Bool
  /// What would count if all came true that is planned: of a share, never called a result.
  package let forecast: Condition?
  /// Of an average: the share of cases with the highest value, whose part of the whole is told.
  package let top: Fraction
  /// What the nearest to passing are found by.
  package let nearest: Order?
  /// The lists that stand beside the nearest, always as long as theirs.
  package let beside: [Beside]

  init(
    id: String, number: String, title: Title, shortTitle: Title?, unit: CaseUnit, timing: Timing,
    isOfEveryone: Bool, span: Period.Kind?, isOfRetention: Bool, scope: Clause?,
    exclusions: [Clause], needs: [Clause],
    measure: Measure,
    official: String?, ruler: Fact?, goal: Goal?, path: Path?, leastKnown: Fraction,
    compartment: Compartment, whole: String?, isDecided: Bool, forecast: Condition?, top: Fraction,
    nearest: Order?, beside: [Beside]
  ) {
    (self.id, self.number, self.title, self.shortTitle) = (id, number, title, shortTitle)
    (self.unit, self.timing, self.isOfEveryone, self.span) = (unit, timing, isOfEveryone, span)
    self.isOfRetention = isOfRetention
    (self.scope, self.exclusions, self.needs) = (scope, exclusions, needs)
    (self.measure, self.official, self.ruler) = (measure, official, ruler)
    (self.goal, self.path, self.leastKnown) = (goal, path, leastKnown)
    (self.compartment, self.whole) = (compartment, whole)
    (self.isDecided, self.forecast) = (isDecided, forecast)
    (self.top, self.nearest, self.beside) = (top, nearest, beside)
  }

  package enum Timing: Hashable, Sendable {
    /// As at the last day of the period.
    case stock
    /// What happened in the period.
    case flow
  }

  package enum Compartment: Hashable, Sendable { case common, health, totals }

  package struct Title: Hashable, Sendable {
    package let vietnamese: String
    package let english: String
  }

  /// A condition, and the sentence for a case that it decides against.
  package struct Clause: Sendable {
    package let condition: Condition
    package let sentence: String?
  }

  package enum Measure: Sendable {
    /// The share of cases that are so.
    case share(Clause)
    /// How many cases are so.
    case count(Clause)
    /// A sum over the cases divided by another one, times `each`.
    case average(Quantity, over: Quantity, each: Int)
    /// How far the share of another indicator has fallen since the end of the year before.
    case fall(of: String, Fall)
    /// Another indicator's average divided by the one of a reported total.
    case quotient(of: String, by: String)
    /// A reported total; there are no cases behind it.
    case total(String)
  }

  package enum Fall: Hashable, Sendable { case points, percent, cases }

  /// In what order cases are listed: by the first key, where that is the same by the next.
  package struct Order: Sendable {
    package struct Key: Sendable {
      package let quantity: Quantity
      package let isRising: Bool
    }

    package let keys: [Key]

    package var facts: [Fact] {
      var seen: Set<String> = []
      return keys.flatMap(\.quantity.facts).filter { seen.insert($0.name).inserted }
    }
  }

  package struct Beside: Sendable {
    package let title: Title
    package let order: Order
  }

  /// The counted condition, where there is one.
  package var counted: Clause? {
    switch measure {
    case .share(let clause), .count(let clause): clause
    case .average, .fall, .quotient, .total: nil
    }
  }

  /// The code of the reported total that the figure takes in, where it does.
  package var total: String? {
    switch measure {
    case .total(let code), .quotient(_, let code): code
    case .share, .count, .average, .fall: official
    }
  }

  /// It is divided by what is reported of the whole commune, in all its parts.
  var dividesByCommune: Bool { if case .quotient = measure { true } else { false } }

  /// Its value is read and written in percent.
  package var isInPercent: Bool {
    switch measure {
    case .share, .fall, .total: true
    case .count, .average, .quotient: false
    }
  }

  /// The indicator whose cases stand behind this one's figure.
  package var source: String {
    switch measure {
    case .fall(let id, _), .quotient(let id, _): id
    case .share, .count, .average, .total: id
    }
  }
}

/// What is to be reached.
package struct Goal: Hashable, Sendable {
  package enum Aim: Hashable, Sendable {
    /// A value to be reached by a year's end.
    case reach(Comparison, Fraction, by: Int)
    /// A value to be reached each year; `orNone`: having no case left is enough.
    case yearly(Comparison, Fraction, orNone: Bool)
    /// As few as possible; there is no number to pass.
    case fewest
    /// Not more than the year before, until there are none.
    case falling
  }

  package let aim: Aim

  package var value: Fraction? {
    switch aim {
    case .reach(_, let value, _), .yearly(_, let value, _): value
    case .fewest, .falling: nil
    }
  }

  package var comparison: Comparison? {
    switch aim {
    case .reach(let comparison, _, _), .yearly(let comparison, _, _): comparison
    case .fewest, .falling: nil
    }
  }
}

/// The way from where things stood to a goal.
package enum Path: Hashable, Sendable {
  /// Straight from the figure at the end of a year, given or as the records say.
  case line(from: Int, at: Fraction?)
  /// What is to be reached by the end of each year, rising by year.
  case years([Step])

  package struct Step: Hashable, Sendable {
    package let year: Int
    package let value: Fraction
  }
}
