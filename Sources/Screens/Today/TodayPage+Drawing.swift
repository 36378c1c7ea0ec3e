import Casework
import Cells
import Widgets
import Wording

// How Hôm nay looks.
extension TodayPage {
  /// The line of totals, what is to be noticed, and a blank line above the table.
  func headLines(in world: World) -> Int { 2 + noticed(in: world).count }

  func frame(in world: World) -> Frame {
    world.frame(
      .today,
      footer: Self.keys.footer(
        in: world.wording, disabledReason: { reason(against: $0, in: world) }),
      context: context(in: world))
  }

  func table(in world: World) -> Table {
    Table(
      columns: [
        Column(world.wording["today.column.task"], .flexible(atLeast: 20, wanting: 41)),
        Column(world.wording["today.column.due"], .fixed(14)),
        Column(world.wording["today.column.household"], .fixed(19)),
        Column(world.wording["today.column.hamlet"], .fixed(12), rank: 1),
        Column(world.wording["today.column.lastVisit"], .fixed(14), rank: 2),
        Column(world.wording["today.column.made"], .fixed(10), rank: 3),
      ], gap: 1)
  }

  func draw(on canvas: inout Canvas, in world: World) {
    frame(in: world).draw(on: &canvas, wording: world.wording) { body in
      body.text(
        summary(in: world).clipped(to: body.columns - 2), column: 1, row: 0, style: .heading)
      for (row, line) in noticed(in: world).enumerated() {
        body.text(line.clipped(to: body.columns - 2), column: 1, row: 1 + row, style: .warning)
      }
      let parts = Rect(Size(columns: body.columns, rows: body.rows)).split(
        top: headLines(in: world))
      body.draw(in: parts.rest) { part in
        table(in: world).draw(
          on: &part, shape: shape, cursor: cursor, empty: world.wording["today.empty"]
        ) { cells(of: list.items[$0], in: world) }
      }
    }
  }

  private func noticed(in world: World) -> [String] {
    var lines: [String] = []
    if !news.items.isEmpty {
      lines.append(world.wording("news.line", ["count": String(news.items.count)]))
    }
    if let missing, missing > 0 {
      lines.append(world.wording("today.missing.line", ["count": String(missing)]))
    }
    if world.isHealthStaff, !world.isUnlocked { lines.append(world.wording["today.health.locked"]) }
    return lines
  }

  private func summary(in world: World) -> String {
    let numbers = world.wording(
      "today.summary",
      [
        "households": String(list.households), "month": String(world.today.monthOfYear),
        "visited": String(list.visited), "notMet": String(list.notMet),
        "overdue": String(list.overdue),
      ])
    // Where a meeting stopped, and what somebody has seen, is kept as a draft too, and is nothing that waits to be saved.
    let drafts = world.drafts.keys.count { !$0.hasPrefix("meeting.") && !$0.hasPrefix("seen.") }
    return drafts == 0
      ? numbers : numbers + " · " + world.wording("today.drafts", ["count": String(drafts)])
  }

  private func cells(of item: DueItem, in world: World) -> [TableCell] {
    let (task, made): (String, Day?) =
      switch item.task {
      case .urgent(let matter): (world.title(of: matter), matter.day)
      case .promise(let promise): (promise.text, promise.made)
      case .answer(let petition): (world.taskToTell(petition), petition.answer?.day)
      case .task(let task): (world.wording("task.today", ["text": task.text]), nil)
      case .visit(_, let missing, let tally): (words(missing: missing, tally, in: world), nil)
      case .pregnancy(let pregnancy, _, let next): (world.words(for: next, of: pregnancy), nil)
      case .supportCheck(let support):
        (world.wording("support.toCheck", ["what": world.name(of: support)]), support.given)
      case .placementCheck(let placement): (world.taskToAsk(placement), placement.from)
      case .heights(let children): (world.words(forHeightsOf: children), nil)
      }
    let household = item.household.map(world.label(of:)) ?? "–"
    let hamlet = item.household.flatMap(world.hamletName(of:)) ?? "–"
    let last = item.household.flatMap { world.register.lastVisit(to: $0, before: world.today) }
    return [
      TableCell(task), deadline(of: item, in: world), TableCell(household), TableCell(hamlet),
      TableCell(last?.day.description ?? "–"), TableCell(made?.description ?? ""),
    ]
  }

  /// An urgent matter has no deadline: the day it was reported stands in its place.
  private func deadline(of item: DueItem, in world: World) -> TableCell {
    guard case .urgent(let matter) = item.task else { return world.deadline(item.due) }
    return TableCell(
      world.wording("urgent.reportedOn", ["day": matter.day?.dayAndMonth ?? "–"]), style: .warning)
  }

  private func words(missing: Int, _ tally: VisitTally, in world: World) -> String {
    let month = String(world.today.monthOfYear)
    if let day = tally.lastCallDay {
      return world.wording("today.visit.called", ["month": month, "day": day.dayAndMonth])
    }
    if let reason = tally.lastNotMet {
      return world.wording(
        "today.visit.tried",
        ["month": month, "times": String(tally.notMet), "reason": world.words(for: reason)])
    }
    return missing > 1
      ? world.wording("today.visit.several", ["month": month, "times": String(missing)])
      : world.wording("today.visit.one", ["month": month])
  }

  private func context(in world: World) -> String? {
    guard let household = selected?.household else { return nil }
    var parts = [world.register.households[household]?.code ?? ""]
    if let last = world.register.lastVisit(to: household, before: world.today) {
      parts.append(world.wording("today.lastVisit", ["day": last.day.dayAndMonth]))
    } else {
      parts.append(world.wording["today.neverVisited"])
    }
    if let plan = familyPlans[household], !plan.isEmpty {
      parts.append(world.wording("today.familyPlan", ["plan": plan]))
    }
    return parts.joined(separator: " · ")
  }
}
