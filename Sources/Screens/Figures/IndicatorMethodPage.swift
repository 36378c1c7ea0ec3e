import Casework
import Indicators
import Wording

/// How a figure is computed and where its numbers come from (cách tính và nguồn số liệu).
typealias IndicatorMethodPage = FigureTextPage

extension FigureTextPage {
  init(_ indicator: Indicator, _ table: FigureTable, in world: World) {
    let wording = world.wording
    var lines = [wording.title(of: indicator), ""]
    lines += wording.method(
      of: indicator, table, sources: world.denominatorLine(of: indicator, in: table),
      facts: world.catalogues.facts)
    lines += [world.adoptionLine(of: indicator, in: table.period)].compactMap { $0 }
    self.init(titled: wording["figures.method.title"], lines)
  }
}

extension Wording {
  /// The definition in sentences; of what is made of another figure with what that one asks for.
  ///
  /// - Parameter sources: says that two sources are mixed, where they are.
  fileprivate func method(
    of indicator: Indicator, _ table: FigureTable, sources: String?, facts: Catalogue
  ) -> [String] {
    var lines: [String] = [
      indicator.timing == .stock ? self["method.stock"] : self["method.flow"],
      self("method.unit", ["unit": unit(of: indicator.unit)]),
    ]
    if indicator.span == .schoolYear {
      let year = SchoolYear(inClassOn: table.day)
      let day = indicator.isOfRetention ? year.retentionDay : year.enrolmentDay
      lines.append(self("method.schoolYear", ["day": day.dayAndMonth]))
    }
    if let people = table.people, indicator.hasCases, !indicator.isOfEveryone {
      lines += [rule(of: people, counting: indicator.unit)].compactMap { $0 }
    }
    let source = table.definitions[indicator.source] ?? indicator
    lines += clauses(of: source, facts: facts)
    if source.id != indicator.id { lines += measure(of: source, source, facts: facts) }
    lines += measure(of: indicator, source, facts: facts)
    lines += [sources].compactMap { $0 }
    let share = self.percent(indicator.leastKnown)
    lines.append(self("method.known", ["share": share]))
    if indicator.goal != nil {
      lines.append(self("method.goal", ["goal": goal(of: indicator)]))
    }
    if let forecast = source.forecast {
      lines.append(self("method.forecast", ["condition": words(for: forecast, facts: facts)]))
    }
    if indicator.compartment != .common { lines.append(self["method.sealed"]) }
    if let whole = indicator.whole.flatMap({ table.definitions[$0] }) {
      lines.append(self("method.within", ["whole": title(of: whole)]))
    }
    lines.append(self("method.id", ["id": indicator.id]))
    return lines
  }

  /// Which cases belong to it, and which of those can be judged.
  private func clauses(of indicator: Indicator, facts: Catalogue) -> [String] {
    func words(_ clause: Indicator.Clause) -> String {
      self.words(for: clause.condition, facts: facts)
    }
    var lines: [String] = []
    if let scope = indicator.scope {
      lines.append(self("method.among", ["condition": words(scope)]))
    }
    lines += indicator.exclusions.map {
      self("method.exclude", ["why": $0.sentence ?? "", "condition": words($0)])
    }
    lines += indicator.needs.map { self("method.needs", ["condition": words($0)]) }
    return lines
  }

  private func measure(
    of indicator: Indicator, _ source: Indicator, facts: Catalogue
  ) -> [String] {
    switch indicator.measure {
    case .share(let clause), .count(let clause):
      return [self("method.counted", ["condition": words(for: clause.condition, facts: facts)])]
    case .average(let sum, let weight, let each):
      let times: Quantity = each == 1 ? sum : .product(sum, .constant(each))
      return [
        self(
          "method.average",
          ["sum": words(for: times, facts: facts), "weight": words(for: weight, facts: facts)]),
        self("method.spread", ["share": percent(indicator.top)]),
      ]
    case .fall(_, let fall):
      let of: KeyValuePairs = ["source": title(of: source)]
      return switch fall {
      case .points: [self("method.fall.points", of)]
      case .percent: [self("method.fall.percent", of)]
      case .cases: [self("method.fall.cases", of)]
      }
    case .quotient: return [self("method.quotient", ["source": title(of: source)])]
    case .total: return [self["method.total"]]
    }
  }
}

extension World {
  /// Of what is divided by a reported total: that the two come from different places (domain.md §2.0).
  fileprivate func denominatorLine(of indicator: Indicator, in table: FigureTable) -> String? {
    guard case .quotient(_, let code) = indicator.measure else { return nil }
    let total = catalogues.reported[code]?.title.words(english: speaksEnglish) ?? code
    let isTold =
      table.telling(of: indicator, in: .commune, toHealthStaff: seesHealth) == .numbers
    let document = isTold ? table.figure(of: indicator.id)?.total?.document : nil
    return document.map { wording("method.mixed", ["total": total, "document": $0]) }
      ?? wording("method.mixed.noDocument", ["total": total])
  }
}
