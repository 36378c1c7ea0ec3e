package import Casework
package import Indicators
package import Wording

extension Wording {
  /// All figures of a period as lines of text: number, title, to date, path, goal, status, what is
  /// left; with a split the parts below each. Of a closed period what was printed, with today's
  /// behind it where that is another.
  ///
  /// - Parameter spreads: what hides in the averages, by indicator and part.
  package func lines(
    of table: FigureTable, spreads: [String: [Part: Spread]], closed: ClosedPeriod? = nil,
    known: [KnownDevice] = [], register: Register
  ) -> [String] {
    let heading = self(
      "figure.heading",
      [
        "period": words(for: table.period),
        "people": table.people?.title ?? self["figure.everyone"],
        "day": table.day.description,
      ])
    let parts = (table.split == nil ? [] : table.sortedParts(in: register))
      .map { (part: $0, name: name(of: $0, in: register)) }
    var lines = [heading]
    if let closed {
      lines.append(self("closing.closedOn", ["day": closed.act.day.description]))
    }
    if !known.isEmpty { lines.append(sentence(for: known, in: register)) }
    for indicator in table.indicators {
      let spreads = spreads[indicator.id]
      lines.append(
        closed?.line(of: indicator, table, self)
          ?? line(of: indicator, in: table, spreads?[.commune]))
      for (part, name) in parts {
        let line =
          closed?.line(of: indicator, in: part, called: name, table, self)
          ?? self.line(of: indicator, in: part, called: name, of: table, spreads?[part])
        if let line { lines.append(line) }
      }
    }
    return lines
  }

  private func line(
    of indicator: Indicator, in table: FigureTable, _ spread: Spread?
  ) -> String {
    let telling = table.telling(of: indicator, in: .commune, toHealthStaff: false)
    guard let figure = table.figure(of: indicator.id),
      let progress = table.progress(of: indicator.id)
    else { return "" }
    let numbers =
      telling == .numbers
      ? [
        [value(of: figure, indicator, spread), ownDay(of: indicator, in: table)].joinedParts,
        path(of: progress, indicator), goal(of: indicator),
        words(for: progress.status, of: figure), left(of: progress, indicator),
      ]
      : [
        figure.rate == .notReported ? self["indicator.notReported"] : self["figure.hidden"], "",
        goal(of: indicator), words(for: progress.status), "",
      ]
    return ([number(of: indicator), title(of: indicator)] + numbers).joined(separator: "\t")
  }

  private func line(
    of indicator: Indicator, in part: Part, called name: String, of table: FigureTable,
    _ spread: Spread?
  ) -> String? {
    guard table.telling(of: indicator, in: part, toHealthStaff: false) == .numbers,
      let figure = table.figure(of: indicator.id, in: part),
      let progress = table.progress(of: indicator.id, in: part)
    else { return nil }
    return [
      "", name, value(of: figure, indicator, spread),
      path(of: progress, indicator), "", words(for: progress.status, of: figure),
      left(of: progress, indicator),
    ].joined(separator: "\t")
  }

  /// An average never without what hides in it, a fall of few never without how many they are.
  private func value(
    of figure: IndicatorFigure, _ indicator: Indicator, _ spread: Spread?
  ) -> String {
    var value = value(of: figure, indicator)
    if case .value = figure.rate, indicator.hidesHowMany, figure.tally.known < Self.few {
      value += " " + self("indicator.few", ["n": String(figure.tally.known)])
    }
    return spread.map { "\(value) (\(words(for: $0, of: indicator)))" } ?? value
  }

  /// Of fewer cases the number is told beside what they come to (domain.md §2.0).
  private static let few = 20

  /// What a part of a split is called.
  package func name(of part: Part, in register: Register) -> String {
    let name: String? =
      switch part {
      case .commune: self["figures.commune"]
      case .village(let id): id.flatMap { register.name(of: $0) }
      case .hamlet(let id): id.flatMap { register.name(of: $0) }
      case .cell(let id): id.flatMap { register.cells[$0]?.name }
      case .lead(let id): id.flatMap { register.caseworkers[$0]?.name }
      }
    return name ?? self["figure.value.unknown"]
  }
}

extension Indicator {
  /// Whether its value does not say itself of how many cases it is.
  fileprivate var hidesHowMany: Bool {
    switch measure {
    case .fall, .average, .quotient: true
    case .share, .count, .total: false
    }
  }
}
