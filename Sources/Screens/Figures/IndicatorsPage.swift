import Casework
import Cells
import Indicators
import Widgets
import Wording

/// Chỉ tiêu: every figure of the plan against its path to 2030, down to the households behind it.
struct IndicatorsPage: Page {
  enum Command: Hashable, CaseIterable {
    case open, method, nearest, split, flow, missing, print, earlier, later, span, people, chart,
      reported, plan, closing
  }

  static let keys = KeyTable<Command>([
    Binding(.enter, does: .open, label: "figures.open", help: "figures.open.help"),
    Binding("v", does: .method, label: "figures.method", help: "figures.method.help"),
    Binding("g", does: .nearest, label: "figures.nearest", help: "figures.nearest.help"),
    Binding("b", does: .split, label: "figures.split", help: "figures.split.help"),
    Binding("h", does: .flow, label: "flow", help: "flow.help"),
    Binding("m", does: .missing, label: "figures.missing", help: "figures.missing.help"),
    Binding("p", does: .print, label: "figures.print", help: "figures.print.help"),
    Binding("[", does: .earlier, label: "figures.period", help: "figures.earlier.help"),
    Binding(
      "]", does: .later, label: "figures.period", help: "figures.later.help", footer: .joined),
    Binding("d", does: .span, label: "figures.span", help: "figures.span.help"),
    Binding("e", does: .people, label: "figures.people", help: "figures.people.help"),
    Binding("c", does: .chart, label: "figures.chart", help: "figures.chart.help"),
    Binding("r", does: .reported, label: "figures.reported", help: "figures.reported.help"),
    Binding("n", does: .plan, label: "figures.plan.open", help: "figures.plan.open.help"),
    Binding("o", does: .closing, label: "closing.open", help: "closing.open.help"),
  ])

  private(set) var scene: FigureScene
  /// What goes with the scene has been asked for.
  private var hasAsked = false
  private(set) var trend: IndicatorTrend?
  /// What the chart is counted from; nil where none was asked for.
  private(set) var trendWalk: FileWalk<TrendCount>?
  /// Up to when each laptop is known.
  private(set) var devices: [KnownDevice] = []
  var cursor = ListCursor()

  init(in world: World) {
    scene = FigureScene(in: world)
    updateTrend()
  }

  var table: FigureTable { scene.table }
  var shape: ListShape { ListShape(rows: table.indicators.count) }
  var selected: Indicator? { cursor.row(in: shape).map { table.indicators[$0] } }

  /// A chart counts all households for each of its points: of more than these it is drawn when it
  /// is asked for, so that an old laptop does not count at every move.
  private static let mostDrawnUnasked = 200

  private mutating func updateTrend(isAsked: Bool = false) {
    (trend, trendWalk) = (nil, nil)
    guard table.isCounted, isAsked || scene.householdCount <= Self.mostDrawnUnasked else { return }
    trendWalk = selected.map { IndicatorTrend.count(of: $0, around: scene) }
  }

  var looked: Int? { scene.percentCounted ?? trendWalk?.percent }

  mutating func lookFurther(in world: World) {
    guard table.isCounted else {
      scene.countMore()
      return updateTrend()
    }
    trendWalk?.lookAt(FigureScene.filesAtOnce)
    drawTrend(in: world)
  }

  private mutating func drawTrend(in world: World) {
    guard let selected, let count = trendWalk?.whole else { return }
    trend = IndicatorTrend(of: selected, around: scene, count, toHealthStaff: world.seesHealth)
  }

  /// Whether the chart has rows of its own: while it may still come, and where it shows something.
  func hasChart(in world: World) -> Bool {
    if let trend { return trend.chart(in: world.wording) != nil }
    return trendWalk != nil
      || !table.isCounted && scene.householdCount <= Self.mostDrawnUnasked
  }

  // MARK: Keys

  mutating func take(_ key: Key, in world: inout World) -> [Step]? {
    let lines = tableWidget(in: world).visibleLines(inRows: tableRows(in: world))
    let before = selected?.id
    if cursor.handle(key, shape: shape, visibleLines: lines) == .consumed {
      if selected?.id != before { updateTrend() }
      return []
    }
    switch Self.keys.press(key, disabledReason: { reason(against: $0, in: world) }) {
    case .unbound: return nil
    case .disabled(_, let reason): return [.say(Notice(.warning, reason))]
    case .command(let command): return perform(command, in: world)
    }
  }

  func reason(against command: Command, in world: World) -> String? {
    if !table.isCounted, Self.needFigures.contains(command) {
      return world.wording["findings.wait"]
    }
    switch command {
    case .open:
      guard let selected else { return world.wording["figures.none"] }
      if !selected.hasCases { return world.wording["figures.open.total"] }
      let telling = table.telling(of: selected, in: .commune, toHealthStaff: world.seesHealth)
      if selected.compartment != .common, !world.seesHealth || telling != .numbers {
        return world.wording["figures.open.sealed"]
      }
      return nil
    case .nearest:
      guard let selected, selected.nearest != nil else { return world.wording["nearest.notListed"] }
      return table.namesCases(of: selected, toHealthStaff: world.seesHealth)
        ? nil : world.wording["figures.open.sealed"]
    case .method: return selected == nil ? world.wording["figures.none"] : nil
    case .later:
      return table.period.next.countsFrom > world.today ? world.wording["figures.later.end"] : nil
    case .earlier:
      return table.period.first <= Self.firstMonth ? world.wording["figures.earlier.end"] : nil
    case .people:
      return table.definitions.people.isEmpty ? world.wording["figures.people.none"] : nil
    case .chart:
      guard trendWalk != nil else { return nil }
      return world.wording[hasChart(in: world) ? "figures.chart.there" : "figures.chart.nothing"]
    case .split, .flow, .missing, .print, .span, .reported, .plan, .closing: return nil
    }
  }

  /// These show the figures, or go on from them.
  private static let needFigures: Set<Command> = [
    .open, .nearest, .split, .print, .chart,
  ]

  /// The plan's figures begin with the year before it (plan II).
  static let firstMonth = Month(ordinal: 2025 * 12)

  private mutating func perform(_ command: Command, in world: World) -> [Step] {
    switch command {
    case .open:
      return selected.map { [.push(IndicatorCasesPage($0, scene, in: world))] } ?? []
    case .method: return selected.map { [.push(IndicatorMethodPage($0, table, in: world))] } ?? []
    case .nearest: return selected.map { [.push(NearestPage($0, scene, in: world))] } ?? []
    case .print: return [.effect(.print(world.figureReport(of: scene, knowing: devices)))]
    case .split: return [.push(IndicatorSplitPage(scene))]
    case .flow: return [.push(PovertyFlowPage(scene))]
    case .missing:
      return [
        .push(MissingDataPage(in: table.period, ofEveryone: table.people == nil, world))
      ]
    case .reported: return [.push(ReportedListPage(in: world))]
    case .plan: return [.push(YearPlanPage(in: world))]
    case .closing: return [.push(PeriodClosingPage(of: table.period, in: world))]
    case .chart:
      updateTrend(isAsked: true)
      return []
    case .earlier: show(table.period.previous)
    case .later: show(table.period.next)
    case .span: show(nextSpan(in: world))
    case .people: scene = scene.counting(ofEveryone: table.people != nil)
    }
    updateTrend()
    return scene.readingClosed(in: world) + readingOlder(in: world)
  }

  /// Visits of an old period are read when somebody goes there.
  private func readingOlder(in world: World) -> [Step] {
    lacksOlder(in: world) ? [.effect(.readOlder)] : []
  }

  func lacksOlder(in world: World) -> Bool {
    world.hasReadAll && scene.book.visitsSince.map { table.period.first < $0 } ?? false
  }

  private mutating func show(_ period: Period) { scene = scene.counting(period) }

  /// From months to quarters, halves, years, school years, and back; the period that holds the last
  /// month shown, or today.
  private func nextSpan(in world: World) -> Period {
    let kinds = Period.Kind.allCases
    let place = kinds.firstIndex(of: table.period.kind) ?? 0
    return Period(
      kinds[(place + 1) % kinds.count], inClassOn: min(table.period.lastDay, world.today))
  }

  mutating func appear(in world: World) -> [Step] {
    if let anew = scene.brought(upTo: world) {
      scene = anew
      trendWalk = nil
      hasAsked = false
    }
    if trendWalk == nil { updateTrend() } else { drawTrend(in: world) }
    guard !hasAsked else { return [] }
    hasAsked = true
    return scene.readingClosed(in: world) + [.effect(.readDevices)] + readingOlder(in: world)
  }

  mutating func receive(_ answer: Answer, in world: inout World) -> [Step] {
    switch answer {
    case .undone, .olderRead: return appear(in: world)
    case .readDevices(let devices): self.devices = devices
    case .loaded(_, let states):
      scene.takeClosed(states, in: world)
      drawTrend(in: world)
    default: break
    }
    return []
  }

  func help(in world: World) -> [HelpPage.Entry] {
    Self.keys.help(in: world.wording, disabledReason: { reason(against: $0, in: world) })
  }
}

extension IndicatorsPage: ListPage {
  func cells(ofRow row: Int, in world: World) -> [TableCell] {
    cells(of: table.indicators[row], in: world)
  }
}
