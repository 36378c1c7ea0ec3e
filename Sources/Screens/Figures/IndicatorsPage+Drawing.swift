import Casework
import Cells
import Indicators
import Widgets
import Wording

extension IndicatorsPage {
  private static let chartRows = 7

  func frame(in world: World) -> Frame {
    world.frame(
      .figures,
      footer: Self.keys.footer(
        in: world.wording, disabledReason: { reason(against: $0, in: world) }),
      context: context(in: world))
  }

  /// The heading above, and below the chart with its legend where there is room for it.
  func tableRows(in world: World) -> Int {
    let rows = world.body(of: frame(in: world)).rows - 1 - (standing(in: world) == nil ? 0 : 1)
    return rows >= Self.chartRows + 8 && hasChart(in: world) ? rows - Self.chartRows - 1 : rows
  }

  func tableWidget(in world: World) -> Table {
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
      guard body.rows > rows + top else { return }
      body.text(
        legend(in: world).clipped(to: body.columns - 2), column: 1, row: rows + top, style: .muted)
      guard let chart = trend?.chart(in: world.wording) else { return }
      body.draw(
        in: Rect(
          column: 1, row: rows + top + 1, columns: body.columns - 2,
          rows: body.rows - rows - top - 1)
      ) { chart.draw(on: &$0) }
    }
  }

  /// Of the chart, or how far its count has come.
  private func legend(in world: World) -> String {
    guard let trend else {
      return trendWalk?.percent.map {
        world.title(world.wording["figures.chart.title"], looked: $0)
      } ?? ""
    }
    return trend.legend(in: world.wording)
  }

  /// `Tháng 11/2026 · La Hủ (theo chủ hộ) · đến 23/11/2026`; by what they are La Hủ only where there
  /// is room for it.
  private func heading(in world: World) -> String {
    let whole = heading(in: world, of: table.people.map { world.wording.titleWithRule(of: $0) })
    return DisplayWidth.of(whole) <= world.size.columns - 2
      ? whole : heading(in: world, of: table.people?.title)
  }

  private func heading(in world: World, of people: String?) -> String {
    let heading = [
      world.wording.words(for: table.period),
      people ?? world.wording["figure.everyone"],
      world.wording(
        "figures.until", ["day": table.day.description]),
      world.hasReadAll ? nil : world.wording["figures.notRead"],
      lacksOlder(in: world) ? world.wording["figures.olderNotRead"] : nil,
    ].joinedParts
    return world.title(heading, looked: scene.percentCounted)
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

  func cells(of indicator: Indicator, in world: World) -> [TableCell] {
    let shown = world.shown(indicator.id, of: scene)
    return [
      TableCell(indicator.number), world.wording.titleCell(of: indicator),
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
    guard let selected, table.isCounted, let figure = table.figure(of: selected.id),
      table.telling(of: selected, in: .commune, toHealthStaff: world.seesHealth) == .numbers
    else { return selected.map { world.wording.title(of: $0) } }
    let wording = world.wording
    var parts: [String?] = [
      "\(wording.title(of: selected)): \(wording.value(of: figure, selected))"
    ]
    parts.append(world.spread(of: selected.id, scene))
    parts += [wording.ownDay(of: selected, in: table), wording.yearStart(of: figure)]
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
}
