import Casework
import Cells
import Indicators
import Widgets
import Wording

/// Chỉ tiêu, first form: the figures of casework by village and month, each opening to what is
/// behind it. The plan's own targets have their place below.
struct FiguresPage: Page {
  enum Command: Hashable, CaseIterable { case open, left, right, earlier, later, reported, plan }

  static let keys = KeyTable<Command>([
    Binding(.enter, does: .open, label: "figures.open", help: "figures.open.help"),
    Binding(.left, does: .left, label: "figures.left", help: "figures.left.help"),
    Binding(
      .right, .tab, does: .right, label: "figures.right", help: "figures.right.help",
      footer: .joined),
    Binding("[", does: .earlier, label: "figures.earlier", help: "figures.earlier.help"),
    Binding(
      "]", does: .later, label: "figures.later", help: "figures.later.help", footer: .joined),
    Binding("r", does: .reported, label: "figures.reported", help: "figures.reported.help"),
    Binding("n", does: .plan, label: "figures.plan.open", help: "figures.plan.open.help"),
  ])

  private var figures: CommuneFigures
  /// The month before, to compare with.
  private var before: CommuneFigures
  /// The people of each row's households.
  private var people: [Int] = []
  private var cursor = ListCursor()
  private var kind = CaseFigureKind.withLead

  init(in world: World) {
    self.init(world.today.month, in: world)
  }

  private init(_ month: Month, in world: World) {
    figures = CommuneFigures(in: month, today: world.today, register: world.register)
    before = CommuneFigures(in: month.previous, today: world.today, register: world.register)
    let day = min(month.lastDay, world.today)
    let byVillage = figures.villages.map { village in
      Self.households(of: village.figures).reduce(0) {
        $0 + world.register.memberCount(of: $1, on: day)
      }
    }
    people = [byVillage.reduce(0, +)] + byVillage
  }

  /// Every household is a case of having a lead.
  private static func households(of figures: CaseFigures) -> [Household.ID] {
    figures.withLead.householdsCounted + figures.withLead.householdsRemaining
  }

  /// The months that the register remembers.
  private func months(in world: World) -> ClosedRange<Month> {
    let last = world.today.month
    return last.adding(1 - RecordKinds.monthsInMemory)...last
  }

  /// The commune first, then its villages.
  private var shape: ListShape { ListShape(rows: figures.villages.count + 1) }
  private var selected: Int { cursor.row(in: shape) ?? 0 }

  private func row(_ index: Int, of figures: CommuneFigures) -> CaseFigures {
    index > 0 && index <= figures.villages.count
      ? figures.villages[index - 1].figures : figures.commune
  }

  private func name(of index: Int, in world: World) -> String {
    guard index > 0, index <= figures.villages.count else {
      return world.wording["figures.commune"]
    }
    return figures.villages[index - 1].village?.name ?? world.wording["figures.noVillage"]
  }

  // MARK: Keys

  mutating func take(_ key: Key, in world: inout World) -> [Step]? {
    let rows = tableRows(in: world.body(of: frame(in: world)), world)
    let lines = table(in: world).visibleLines(inRows: rows)
    if cursor.handle(key, shape: shape, visibleLines: lines) == .consumed { return [] }
    switch Self.keys.press(key, disabledReason: { reason(against: $0, in: world) }) {
    case .unbound: return nil
    case .disabled(_, let reason): return [.say(Notice(.warning, reason))]
    case .command(let command): return perform(command, in: world)
    }
  }

  private func reason(against command: Command, in world: World) -> String? {
    let months = months(in: world)
    switch command {
    case .earlier where figures.month <= months.lowerBound:
      return world.wording(
        "figures.earlier.end", ["months": String(RecordKinds.monthsInMemory)])
    case .later where figures.month >= months.upperBound:
      return world.wording["figures.later.end"]
    case .open where kind.figure(of: row(selected, of: figures)).total == 0:
      return world.wording["figures.noCase"]
    default: return nil
    }
  }

  private mutating func perform(_ command: Command, in world: World) -> [Step] {
    switch command {
    case .open:
      let page = FigureCasesPage(
        kind, kind.figure(of: row(selected, of: figures)), of: name(of: selected, in: world),
        in: figures.month, world)
      return [.push(page)]
    case .reported: return [.push(ReportedListPage(in: world))]
    case .plan: return [.push(YearPlanPage(in: world))]
    case .left: kind = kind.neighbour(-1)
    case .right: kind = kind.neighbour(1)
    case .earlier: show(figures.month.previous, in: world)
    case .later: show(figures.month.next, in: world)
    }
    return []
  }

  private mutating func show(_ month: Month, in world: World) {
    let (place, kind) = (cursor, kind)
    self = FiguresPage(month, in: world)
    cursor = place
    self.kind = kind
  }

  mutating func appear(in world: World) -> [Step] {
    show(figures.month, in: world)
    return []
  }

  mutating func receive(_ answer: Answer, in world: inout World) -> [Step] {
    if case .undone = answer { show(figures.month, in: world) }
    return []
  }

  // MARK: Drawing

  private static let headLines = 2

  /// The sentence about the plan's targets, in lines of a width.
  private func planLines(in world: World, columns: Int) -> [String] {
    world.wording["figures.plan.sentence"].wrapped(to: columns - 2)
  }

  /// A blank line, the heading and the sentence of the plan's targets stand below.
  private func tableRows(in body: Size, _ world: World) -> Int {
    body.rows - Self.headLines - 2 - planLines(in: world, columns: body.columns).count
  }

  private func frame(in world: World) -> Frame {
    world.frame(
      .figures,
      footer: Self.keys.footer(
        in: world.wording, disabledReason: { reason(against: $0, in: world) }),
      context: context(in: world))
  }

  private func table(in world: World) -> Table {
    Table(
      columns: [Column(world.wording["figures.column.village"], .flexible(atLeast: 10))]
        + CaseFigureKind.allCases.map {
          Column(
            world.wording.column(of: $0), .flexible(atLeast: 10), alignsRight: true,
            rank: $0.givesWayFirst ? 1 : 0)
        } + [
          Column(
            world.wording["figures.column.households"], .fixed(6), alignsRight: true, rank: 2),
          Column(
            world.wording["figures.column.withoutLead"], .fixed(9), alignsRight: true, rank: 3),
          Column(
            world.wording["figures.column.people"], .fixed(10), alignsRight: true, rank: 4),
        ], gap: 1)
  }

  func draw(on canvas: inout Canvas, in world: World) {
    let wording = world.wording
    frame(in: world).draw(on: &canvas, wording: wording) { body in
      body.text(heading(in: world), column: 1, row: 0, style: .heading)
      let rows = tableRows(in: Size(columns: body.columns, rows: body.rows), world)
      body.draw(in: Rect(column: 0, row: Self.headLines, columns: body.columns, rows: rows)) {
        table(in: world).draw(on: &$0, shape: shape, cursor: cursor, empty: "") {
          cells(of: $0, in: world)
        }
      }
      let plan = Self.headLines + rows + 1
      body.text(wording["figures.plan"], column: 1, row: plan, style: .heading)
      for (row, line) in planLines(in: world, columns: body.columns).enumerated() {
        body.text(line, column: 1, row: plan + 1 + row, style: .muted)
      }
    }
  }

  private func heading(in world: World) -> String {
    let month = figures.month
    let until = min(month.lastDay, world.today)
    let text = world.wording(
      "figures.heading", ["month": month.description, "day": until.description])
    return world.hasReadAll ? text : text + " · " + world.wording["figures.notRead"]
  }

  private func cells(of index: Int, in world: World) -> [TableCell] {
    let figures = row(index, of: figures)
    let shares = CaseFigureKind.allCases.map { one in
      let isUnread = one.needsVisits && !world.hasReadAll
      let text = isUnread ? "…" : world.wording.share(one.figure(of: figures))
      return TableCell(one == kind && index == selected ? "▸" + text : text)
    }
    let totals = [
      figures.withLead.total, figures.withLead.remaining.count,
      people.indices.contains(index) ? people[index] : 0,
    ]
    return [TableCell(name(of: index, in: world))] + shares + totals.map { TableCell(String($0)) }
  }

  private func context(in world: World) -> String {
    let wording = world.wording
    let now = kind.figure(of: row(selected, of: figures))
    var parts = [
      "\(name(of: selected, in: world)) · \(wording.title(of: kind)): \(wording.sentence(of: now))"
    ]
    if before.villages.map(\.village) == figures.villages.map(\.village),
      before.month >= months(in: world).lowerBound
    {
      parts.append(
        wording(
          "figures.before",
          [
            "month": String(before.month.monthOfYear),
            "share": wording.share(kind.figure(of: row(selected, of: before))),
          ]))
    }
    return parts.joined(separator: " · ")
  }

  func help(in world: World) -> [HelpPage.Entry] {
    Self.keys.help(
      in: world.wording, disabledReason: { reason(against: $0, in: world) })
  }
}

extension CaseFigureKind {
  /// The figure so many columns on; the first and the last are ends.
  fileprivate func neighbour(_ step: Int) -> CaseFigureKind {
    let all = Self.allCases
    let place = (all.firstIndex(of: self) ?? 0) + step
    return all.indices.contains(place) ? all[place] : self
  }
}
