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

  private var scene: FigureScene
  private var trend: IndicatorTrend?
  /// Up to when each laptop is known.
  private var devices: [KnownDevice] = []
  var cursor = ListCursor()

  init(in world: World) {
    scene = FigureScene(in: world)
    updateTrend()
  }

  private var table: FigureTable { scene.table }
  var shape: ListShape { ListShape(rows: table.indicators.count) }
  private var selected: Indicator? { cursor.row(in: shape).map { table.indicators[$0] } }

  /// A chart counts all households for each of its points: of more than these it is drawn when it
  /// is asked for, so that the pointer never waits for it.
  private static let mostDrawnUnasked = 200

  private mutating func updateTrend(isAsked: Bool = false) {
    guard isAsked || scene.householdCount <= Self.mostDrawnUnasked else {
      trend = nil
      return
    }
    trend = selected.map {
      IndicatorTrend(of: $0, around: scene)
    }
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

  private func reason(against command: Command, in world: World) -> String? {
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
      return table.period.next.firstDay > world.today ? world.wording["figures.later.end"] : nil
    case .earlier:
      return table.period.first <= Self.firstMonth ? world.wording["figures.earlier.end"] : nil
    case .people:
      return table.definitions.people.isEmpty ? world.wording["figures.people.none"] : nil
    case .chart: return trend == nil ? nil : world.wording["figures.chart.there"]
    case .split, .flow, .missing, .print, .span, .reported, .plan, .closing: return nil
    }
  }

  /// The plan's figures begin with the year before it (plan II).
  static let firstMonth = Month(ordinal: 2025 * 12)

  private mutating func perform(_ command: Command, in world: World) -> [Step] {
    switch command {
    case .open:
      return selected.map { [.push(IndicatorCasesPage($0, scene, in: world))] } ?? []
    case .method: return selected.map { [.push(IndicatorMethodPage($0, table, in: world))] } ?? []
    case .nearest: return selected.map { [.push(NearestPage($0, scene, in: world))] } ?? []
    case .print: return [.effect(.print(world.figureReport(of: scene)))]
    case .split: return [.push(IndicatorSplitPage(scene))]
    case .flow: return [.push(PovertyFlowPage(scene))]
    case .missing: return [.push(MissingDataPage(scene, in: world))]
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

  private func lacksOlder(in world: World) -> Bool {
    world.hasReadAll && scene.book.visitsSince.map { table.period.first < $0 } ?? false
  }

  private mutating func show(_ period: Period) { scene = scene.counting(period) }

  /// From months to quarters, halves, years, school years, and back; the period that holds the last
  /// month shown, or today.
  private func nextSpan(in world: World) -> Period {
    let kinds = Period.Kind.allCases
    let place = kinds.firstIndex(of: table.period.kind) ?? 0
    return Period(
      kinds[(place + 1) % kinds.count], holding: min(table.period.last, world.today.month))
  }

  mutating func appear(in world: World) -> [Step] {
    scene = FigureScene(in: world, table.period, ofEveryone: table.people == nil)
    updateTrend()
    return scene.readingClosed(in: world) + [.effect(.readDevices)] + readingOlder(in: world)
  }

  mutating func receive(_ answer: Answer, in world: inout World) -> [Step] {
    switch answer {
    case .undone, .olderRead: return appear(in: world)
    case .readDevices(let devices): self.devices = devices
    case .loaded(_, let states):
      scene.takeClosed(states, in: world)
      updateTrend()
    default: break
    }
    return []
  }

  // MARK: Drawing

  private static let chartRows = 7

  private func frame(in world: World) -> Frame {
    world.frame(
      .figures,
      footer: Self.keys.footer(
        in: world.wording, disabledReason: { reason(against: $0, in: world) }),
      context: context(in: world))
  }

  /// The heading above, and below a blank line with the chart where there is room for it.
  private func tableRows(in world: World) -> Int {
    let rows = world.body(of: frame(in: world)).rows - 1 - (standing(in: world) == nil ? 0 : 1)
    return rows >= Self.chartRows + 8 ? rows - Self.chartRows - 1 : rows
  }

  private func tableWidget(in world: World) -> Table {
    let wording = world.wording
    return Table(
      columns: [
        Column("", .fixed(3)),
        Column(wording["figures.column.indicator"], .flexible(atLeast: 21)),
        Column(wording["figures.column.value"], .fixed(10), alignsRight: true),
        Column(wording["figures.column.path"], .fixed(10), alignsRight: true, rank: 2),
        Column("2030", .fixed(8), alignsRight: true, rank: 1),
        Column(wording["figures.column.left"], .fixed(18)),
      ], gap: 1)
  }

  func draw(on canvas: inout Canvas, in world: World) {
    frame(in: world).draw(on: &canvas, wording: world.wording) { body in
      body.text(
        heading(in: world).clipped(to: body.columns - 2), column: 1, row: 0, style: .heading)
      let top =
        standing(in: world).map { line in
          body.text(line.clipped(to: body.columns - 2), column: 1, row: 1, style: .muted)
          return 2
        } ?? 1
      let rows = tableRows(in: world)
      body.draw(in: Rect(column: 0, row: top, columns: body.columns, rows: rows)) {
        tableWidget(in: world).draw(
          on: &$0, shape: shape, cursor: cursor, empty: world.wording["figures.none"]
        ) { cells(of: table.indicators[$0], in: world) }
      }
      guard body.rows > rows + top, let chart = trend?.chart(in: world.wording) else { return }
      body.text(
        (trend?.legend(in: world.wording) ?? "").clipped(to: body.columns - 2), column: 1,
        row: rows + top, style: .muted)
      body.draw(
        in: Rect(
          column: 1, row: rows + top + 1, columns: body.columns - 2,
          rows: body.rows - rows - top - 1)
      ) { chart.draw(on: &$0) }
    }
  }

  /// `Tháng 11/2026 · La Hủ · đến 23/11/2026`.
  private func heading(in world: World) -> String {
    [
      world.wording.words(for: table.period),
      table.people?.title ?? world.wording["figure.everyone"],
      world.wording(
        "figures.until", ["day": min(table.period.lastDay, world.today).description]),
      world.hasReadAll ? nil : world.wording["figures.notRead"],
      lacksOlder(in: world) ? world.wording["figures.olderNotRead"] : nil,
    ].joinedParts
  }

  /// `Đã chốt 03/12/2026 · biết đến: máy K7Q2 (Ly Giá Pu) 30/11, …`; nil where there is nothing to
  /// say.
  private func standing(in world: World) -> String? {
    let closed = scene.closed.map {
      world.wording("closing.closedOn", ["day": $0.act.day.description])
    }
    let room = world.size.columns - 2 - (closed.map { $0.count + 3 } ?? 0)
    let known = world.sentence(for: devices, columns: room)
    return closed == nil && known == nil ? nil : [closed, known].joinedParts
  }

  private func cells(of indicator: Indicator, in world: World) -> [TableCell] {
    let shown = world.shown(indicator.id, of: scene)
    return [
      TableCell(indicator.number), TableCell(world.wording.title(of: indicator)),
      TableCell(shown?.value ?? ""), TableCell(shown?.path ?? "", style: .muted),
      TableCell(
        indicator.goal?.value == nil ? "" : world.wording.goal(of: indicator), style: .muted),
      TableCell(median(of: indicator, in: world) ?? shown?.state ?? ""),
    ]
  }

  /// An average without a goal leaves its last column to what hides in it.
  private func median(of indicator: Indicator, in world: World) -> String? {
    guard indicator.goal == nil,
      table.telling(of: indicator, in: .commune, toHealthStaff: world.seesHealth) == .numbers,
      let spread = scene.spreads[indicator.id]?[.commune]
    else {
      return nil
    }
    return world.wording.median(of: spread)
  }

  /// `27/45 (60,00%), đầu năm 30/45 (66,67%)`.
  private func context(in world: World) -> String? {
    if let selected, let closed = world.closedLine(of: selected, scene) { return closed }
    guard let selected, let figure = table.figure(of: selected.id),
      table.telling(of: selected, in: .commune, toHealthStaff: world.seesHealth) == .numbers
    else { return selected.map { world.wording.title(of: $0) } }
    let wording = world.wording
    var parts: [String?] = [
      "\(wording.title(of: selected)): \(wording.value(of: figure, selected))"
    ]
    parts.append(world.spread(of: selected.id, scene))
    parts.append(wording.yearStart(of: figure))
    if let total = figure.total, let document = total.document {
      parts.append(wording("figures.document", ["document": document]))
    }
    if figure.tally.excluded > 0 {
      parts.append(wording("figures.excluded", ["count": String(figure.tally.excluded)]))
    }
    let all = parts.joinedParts
    // Where there is no room for everything the title goes, which the row says too.
    return DisplayWidth.of(all) > world.size.columns - 2
      ? ([wording.value(of: figure, selected)] + parts.dropFirst()).joinedParts : all
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
