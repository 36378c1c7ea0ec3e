import Casework
import Cells
import Record
import Widgets
import Wording

/// Cân đối phân công: a proposal of who could take over which household, each with its reason, and
/// everybody's load before and after. Nothing changes until what is ticked has become a decision.
struct BalancePage: Page {
  enum Command: Hashable {
    case tick, open, nextView, previousView, decide, keepApart, pairs, distances, print, back
  }

  enum View: Hashable { case moves, people }

  enum Row: Hashable {
    case move(AssignmentBalance.Move)
    case unplaced(AssignmentBalance.Unplaced)
    case person(AssignmentBalance.Share)
  }

  static let keys = KeyTable<Command>([
    Binding(" ", does: .tick, label: "balance.tick", help: "balance.tick.help"),
    Binding(
      .tab, .right, does: .nextView, label: "balance.view", help: "balance.view.help"),
    Binding(
      .backTab, .left, does: .previousView, label: "balance.view", help: "balance.view.help",
      footer: .hidden),
    Binding("g", does: .decide, label: "balance.decide", help: "balance.decide.help"),
    Binding(.enter, does: .open, label: "balance.open", help: "balance.open.help"),
    Binding("x", does: .keepApart, label: "balance.apart", help: "balance.apart.help"),
    Binding("c", does: .pairs, label: "balance.pairs", help: "balance.pairs.help"),
    Binding("d", does: .distances, label: "balance.distances", help: "balance.distances.help"),
    Binding("p", does: .print, label: "livelihood.print", help: "balance.print.help"),
    Binding(.escape, does: .back, label: "everywhere.back", help: "everywhere.back.help"),
  ])

  private let body: ReviewingBody
  private var balance: AssignmentBalance
  private var shares: [AssignmentBalance.Share] = []
  /// Moves that the person does not want.
  private var refused: Set<Household.ID> = []
  private var view = View.moves
  var cursor = ListCursor()

  init(of body: ReviewingBody, in world: World) {
    self.body = body
    balance = world.balance(of: body)
    refreshShares()
  }

  private mutating func refreshShares() { shares = balance.shares(accepting: accepted) }

  private var accepted: Set<Household.ID> {
    Set(balance.moves.map(\.charge.household.id)).subtracting(refused)
  }

  private var rows: [Row] {
    switch view {
    case .moves: balance.moves.map(Row.move) + balance.unplaced.map(Row.unplaced)
    case .people: shares.map(Row.person)
    }
  }

  private var selected: Row? { cursor.row(in: shape).map { rows[$0] } }

  private var selectedMove: AssignmentBalance.Move? {
    if case .move(let move)? = selected { move } else { nil }
  }

  private var selectedHousehold: Household.ID? {
    switch selected {
    case .move(let move): move.charge.household.id
    case .unplaced(let one): one.charge.household.id
    case .person, nil: nil
    }
  }

  mutating func appear(in world: World) -> [Step] {
    balance = world.balance(of: body)
    refreshShares()
    return []
  }

  // MARK: Keys

  func reason(against command: Command, in world: World) -> String? {
    let wording = world.wording
    switch command {
    case .tick, .keepApart: return selectedMove == nil ? wording["balance.pickMove"] : nil
    case .open: return selectedHousehold == nil ? wording["balance.pickMove"] : nil
    case .decide:
      if balance.moves.isEmpty { return wording["balance.nothing"] }
      return accepted.isEmpty ? wording["balance.nothingTicked"] : nil
    case .nextView, .previousView, .pairs, .distances, .print, .back: return nil
    }
  }

  mutating func perform(_ command: Command, in world: inout World) -> [Step] {
    switch command {
    case .back: return [.pop]
    case .tick:
      guard let id = selectedMove?.charge.household.id else { return [] }
      if refused.remove(id) == nil { refused.insert(id) }
      refreshShares()
      return []
    case .nextView, .previousView:
      view = view == .moves ? .people : .moves
      cursor = ListCursor()
      return []
    case .open: return selectedHousehold.map { [.push(HouseholdPage(of: $0, in: world))] } ?? []
    case .decide: return decide(in: world)
    case .keepApart:
      guard let move = selectedMove else { return [] }
      let edit = world.register.edit(
        keeping: move.charge.household.id, apartFrom: move.to, since: world.today)
      return edit.map { [.effect(.save(Save([$0])))] } ?? []
    case .pairs: return [.push(PairsPage(in: world))]
    case .distances: return [.push(DistancesPage(in: world))]
    case .print: return [.effect(.print(paper(in: world)))]
    }
  }

  /// Opens the form of the decision, filled in: the yes is its number and its save.
  private func decide(in world: World) -> [Step] {
    let rows = balance.decisionRows(accepting: accepted)
    let form = DecisionEntryPage(
      in: body.channel, proposing: rows, draft: "balance.\(body.text)", world: world)
    let rest = rows.count - DecisionEntryPage.rowCount
    guard rest > 0 else { return [.push(form)] }
    return [
      .push(form),
      .say(Notice(.info, world.wording("balance.moreRows", ["count": String(rest)]))),
    ]
  }

  private func paper(in world: World) -> Paper {
    func lines(_ rows: [Row], _ table: Table) -> [String] {
      [table.columns.map { Optional($0.title) }.joinedParts]
        + rows.map { row in cells(of: row, in: world).map { Optional($0.text) }.joinedParts }
    }
    let moves = balance.moves.map(Row.move) + balance.unplaced.map(Row.unplaced)
    return .asShown(
      name: world.wording["balance.paper"], title: title(in: world),
      lines(moves, movesTable(in: world)) + [""]
        + lines(shares.map(Row.person), peopleTable(in: world)))
  }

  func records(in world: World) -> [RecordID] {
    selectedHousehold.map { [RecordID(kind: Household.kind, id: $0.text)] } ?? []
  }

  // MARK: Drawing

  /// What is proposed in a line, and a blank one above the table.
  static let headLines = 2

  private func title(in world: World) -> String {
    world.wording("balance.title", ["body": world.name(of: body)])
  }

  func frame(in world: World) -> Frame {
    world.frame(
      titled: title(in: world), footer: footer(in: world),
      context: selected.map { context(of: $0, in: world) })
  }

  private func context(of row: Row, in world: World) -> String {
    switch row {
    case .move(let move): world.words(for: move)
    case .unplaced(let one): world.words(for: one.reason)
    case .person: world.wording["balance.weight"]
    }
  }

  func table(in world: World) -> Table {
    view == .moves ? movesTable(in: world) : peopleTable(in: world)
  }

  private func movesTable(in world: World) -> Table {
    let wording = world.wording
    return Table(
      columns: [
        Column("", .fixed(3)),
        Column(wording["balance.column.household"], .flexible(atLeast: 19, wanting: 26)),
        Column(wording["balance.column.from"], .flexible(atLeast: 13, wanting: 18)),
        Column(wording["balance.column.to"], .flexible(atLeast: 13, wanting: 18)),
        Column(wording["balance.column.why"], .flexible(atLeast: 20, wanting: 40)),
      ], gap: 1)
  }

  private func peopleTable(in world: World) -> Table {
    let wording = world.wording
    func number(_ title: String, _ columns: Int) -> Column {
      Column(title, .fixed(columns), alignsRight: true)
    }
    return Table(
      columns: [
        Column(wording["balance.column.person"], .flexible(atLeast: 20)),
        number(wording["balance.column.households"], 8),
        number(wording["balance.column.poor"], 8),
        number(wording["balance.column.weight"], 9),
        number(wording["balance.column.way"], 15),
        number(wording["balance.column.strangers"], 11),
      ], gap: 1)
  }

  func draw(on canvas: inout Canvas, in world: World) {
    frame(in: world).draw(on: &canvas, wording: world.wording) { body in
      body.text(
        summary(in: world).clipped(to: body.columns - 2), column: 1, row: 0, style: .heading)
      drawTable(on: &body, empty: world.wording["balance.nothing"], in: world)
    }
  }

  private func summary(in world: World) -> String {
    world.wording(
      view == .moves ? "balance.summary.moves" : "balance.summary.people",
      [
        "moves": String(balance.moves.count), "ticked": String(accepted.count),
        "unplaced": String(balance.unplaced.count),
      ])
  }

  private func cells(of row: Row, in world: World) -> [TableCell] {
    switch row {
    case .move(let move):
      let id = move.charge.household.id
      return [
        TableCell(refused.contains(id) ? "[ ]" : "[x]"),
        TableCell(world.label(of: id)), lead(of: move.charge, in: world),
        TableCell(world.name(of: move.to)), TableCell(world.shortWords(for: move.reason)),
      ]
    case .unplaced(let one):
      return [
        "", TableCell(world.label(of: one.charge.household.id)),
        lead(of: one.charge, in: world),
        TableCell(world.wording["balance.nobodyTakes"], style: .warning),
        TableCell(world.shortWords(for: one.reason)),
      ]
    case .person(let share): return world.cells(of: share)
    }
  }

  private func lead(of charge: BalanceCharge, in world: World) -> TableCell {
    charge.assignment.map { TableCell(world.name(of: $0.caseworker)) } ?? "–"
  }
}

extension BalancePage: TablePage {
  static var nameColumn: Int { 1 }
  var shape: ListShape { ListShape(rows: rows.count) }

  func cells(ofRow row: Int, in world: World) -> [TableCell] { cells(of: rows[row], in: world) }
}
