import Casework
import Cells
import Widgets
import Wording

/// Quyết định: the papers on which the assignments of a channel rest, to add one whole and to print
/// its annex.
struct DecisionsPage: Page {
  enum Command: Hashable, CaseIterable { case add, print }

  static let keys = KeyTable<Command>([
    Binding("m", does: .add, label: "decision.add", help: "decision.add.help"),
    Binding("p", does: .print, label: "decision.print", help: "decision.print.help"),
  ])

  private let channel: Channel
  private(set) var rows: [Decision] = []
  var cursor = ListCursor()

  init(in channel: Channel, world: World) {
    self.channel = channel
  }

  /// One's own body's first.
  mutating func read(in world: World) {
    let own = world.signedIn?.reviewingBodies ?? []
    let all = world.register.decisions(in: channel)
    rows = all.filter { own.contains($0.body) } + all.filter { !own.contains($0.body) }
  }

  // MARK: Keys

  mutating func perform(_ command: Command, in world: inout World) -> [Step] {
    switch command {
    case .add: [.push(DecisionEntryPage(in: channel, world: world))]
    case .print: selected.map { [.effect(.print(.decisionAnnex($0)))] } ?? []
    }
  }

  func reason(against command: Command, in world: World) -> String? {
    command == .print && selected == nil ? world.wording["decision.none"] : nil
  }

  // MARK: Drawing

  func frame(in world: World) -> Frame {
    world.frame(
      titled: world.wording("decision.title", ["channel": world.words(for: channel)]),
      footer: footer(in: world),
      context: selected.map { context(of: $0, in: world) })
  }

  /// The first households of the paper.
  private func context(of decision: Decision, in world: World) -> String {
    world.register.inListOrder(world.register.assignments(of: decision)).prefix(6)
      .map { world.label(of: $0.target) }.joined(separator: ", ")
  }

  func table(in world: World) -> Table {
    Table(columns: [
      Column(world.wording["decision.column.number"], .flexible(atLeast: 18)),
      Column(world.wording["decision.column.day"], .fixed(10)),
      Column(world.wording["assignments.column.body"], .flexible(atLeast: 16), rank: 1),
      Column(world.wording["decision.column.people"], .fixed(6), alignsRight: true),
      Column(world.wording["decision.column.rows"], .fixed(6), alignsRight: true),
      Column(world.wording["decision.column.running"], .fixed(9), alignsRight: true),
    ])
  }

}

extension DecisionsPage: RowsPage {
  func empty(in world: World) -> String { world.wording["decision.empty"] }

  func cells(ofRow row: Int, in world: World) -> [TableCell] {
    let decision = rows[row]
    let assignments = world.register.assignments(of: decision)
    let running = assignments.count { world.register.isActive($0, on: world.today) }
    return [
      TableCell(decision.basis.number), TableCell(decision.basis.day?.description ?? "–"),
      TableCell(world.name(of: decision.body)),
      TableCell(String(Set(assignments.map(\.caseworker)).count)),
      TableCell(String(assignments.count)), TableCell(String(running)),
    ]
  }
}
