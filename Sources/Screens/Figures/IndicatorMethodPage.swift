import Casework
import Indicators
import Wording

/// How a figure is computed and where its numbers come from (cách tính và nguồn số liệu).
typealias IndicatorMethodPage = FigureTextPage

extension FigureTextPage {
  init(_ indicator: Indicator, _ table: FigureTable, in world: World) {
    let wording = world.wording
    var lines = [wording.title(of: indicator), ""]
    lines += wording.method(of: indicator, table.definitions, facts: world.catalogues.facts)
    lines += [world.adoptionLine(of: indicator, in: table.period)].compactMap { $0 }
    self.init(titled: wording["figures.method.title"], lines)
  }
}

extension Wording {
  /// The definition in sentences.
  fileprivate func method(
    of indicator: Indicator, _ definitions: Definitions, facts: Catalogue
  ) -> [String] {
    var lines: [String] = [
      indicator.timing == .stock ? self["method.stock"] : self["method.flow"],
      self("method.unit", ["unit": unit(of: indicator.unit)]),
    ]
    func names(_ facts: [Indicators.Fact], _ catalogue: Catalogue) -> String {
      facts.map { name(ofFact: $0.name, facts: catalogue) }.joined(separator: ", ")
    }
    if let scope = indicator.scope {
      lines.append(self("method.among", ["facts": names(scope.condition.facts, facts)]))
    }
    for exclusion in indicator.exclusions {
      lines.append(
        self(
          "method.exclude",
          [
            "why": exclusion.sentence ?? "", "facts": names(exclusion.condition.facts, facts),
          ]))
    }
    for need in indicator.needs {
      lines.append(self("method.needs", ["facts": names(need.condition.facts, facts)]))
    }
    lines += measure(of: indicator, definitions, facts: facts)
    let share = self.percent(indicator.leastKnown)
    lines.append(self("method.known", ["share": share]))
    if indicator.goal != nil {
      lines.append(self("method.goal", ["goal": goal(of: indicator)]))
    }
    if let forecast = definitions[indicator.source]?.forecast {
      lines.append(self("method.forecast", ["facts": names(forecast.facts, facts)]))
    }
    if indicator.compartment != .common { lines.append(self["method.sealed"]) }
    lines.append(self("method.id", ["id": indicator.id]))
    return lines
  }

  private func measure(
    of indicator: Indicator, _ definitions: Definitions, facts: Catalogue
  ) -> [String] {
    func names(_ list: [Indicators.Fact]) -> String {
      list.map { name(ofFact: $0.name, facts: facts) }.joined(separator: ", ")
    }
    let source = definitions[indicator.source].map { title(of: $0) } ?? indicator.source
    switch indicator.measure {
    case .share(let clause), .count(let clause):
      return [self("method.counted", ["facts": names(clause.condition.facts)])]
    case .average(let sum, let weight, _):
      return [
        self("method.average", ["sum": names(sum.facts), "weight": names(weight.facts)]),
        self("method.spread", ["share": percent(indicator.top)]),
      ]
    case .fall: return [self("method.fall", ["source": source])]
    case .quotient: return [self("method.quotient", ["source": source])]
    case .total: return [self["method.total"]]
    }
  }
}
