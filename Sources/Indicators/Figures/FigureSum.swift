package import Casework

/// The figures of several communes added up: of a province, of which nobody needs to know a name.
/// It grows with the periods and the indicators, never with the communes.
package struct FigureSum: Sendable {
  package struct Key: Hashable, Sendable {
    package let period: Period
    /// The code of the people; nil for everyone.
    package let people: String?
    package let indicator: String

    package init(period: Period, people: String?, indicator: String) {
      self.period = period
      self.people = people
      self.indicator = indicator
    }
  }

  /// What one commune says of a figure.
  package struct Share: Hashable, Sendable {
    package var tally: Tally
    /// Of a fall, the cases at the end of the year before.
    package var base: Tally?
    package var total: IndicatorFigure.Total?

    package init(tally: Tally, base: Tally? = nil, total: IndicatorFigure.Total? = nil) {
      self.tally = tally
      self.base = base
      self.total = total
    }
  }

  /// One figure of all of them.
  package struct Row: Sendable {
    package let key: Key
    package let indicator: Indicator
    /// Nil where a commune does not tell its numbers: they cannot be added up.
    package let figure: IndicatorFigure?
    package let communes: Int
    /// How many of them keep their numbers to themselves, since they are small.
    package let hidden: Int
  }

  private struct Sum {
    var share: Share?
    var communes = 0
    var hidden = 0
    /// Without a total of each, the totals of the others are not that of all.
    var withTotal = 0
  }

  private let definitions: Definitions
  private var sums: [Key: Sum] = [:]

  package init(_ definitions: Definitions) { self.definitions = definitions }

  /// - Parameter share: nil where the commune does not tell its numbers.
  package mutating func add(_ share: Share?, to key: Key) {
    var sum = sums[key] ?? Sum()
    sum.communes += 1
    if let share {
      sum.share = sum.share.map { $0 + share } ?? share
      if share.total != nil { sum.withTotal += 1 }
    } else {
      sum.hidden += 1
    }
    sums[key] = sum
  }

  /// By period and people, then in the order of the definitions.
  package var rows: [Row] {
    let places = Dictionary(
      uniqueKeysWithValues: definitions.indicators.enumerated().map { ($1.id, $0) })
    return sums.sorted { a, b in
      (a.key.period.lastDay, a.key.period.first, a.key.people ?? "", places[a.key.indicator] ?? 0)
        < (
          b.key.period.lastDay, b.key.period.first, b.key.people ?? "", places[b.key.indicator] ?? 0
        )
    }
    .compactMap { key, sum in
      definitions[key.indicator].map { indicator in
        Row(
          key: key, indicator: indicator, figure: figure(of: indicator, sum),
          communes: sum.communes, hidden: sum.hidden)
      }
    }
  }

  private func figure(of indicator: Indicator, _ sum: Sum) -> IndicatorFigure? {
    guard sum.hidden == 0, let share = sum.share else { return nil }
    return indicator.figure(
      of: share.tally, base: share.base, total: sum.withTotal == sum.communes ? share.total : nil,
      source: definitions[indicator.source] ?? indicator)
  }
}

extension FigureSum.Share {
  static func + (a: Self, b: Self) -> Self {
    func sum<Part>(_ a: Part?, _ b: Part?, _ add: (Part, Part) -> Part) -> Part? {
      guard let a, let b else { return a ?? b }
      return add(a, b)
    }
    return Self(
      tally: a.tally + b.tally, base: sum(a.base, b.base, +),
      total: sum(a.total, b.total) {
        .init(
          numerator: $0.numerator + $1.numerator, denominator: $0.denominator + $1.denominator)
      })
  }
}
