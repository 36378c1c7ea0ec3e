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
  private var decisions: [Decision] = []
  var cursor = ListCursor()

  init(in channel: Channel, world: World) {
    self.channel = channel
    decisions = Self.decisions(in: channel, world)
  }

  /// One's own body's first.
  private static func decisions(in channel: Channel, _ world: World) -> [Decision] {
    let own = world.signedIn?.reviewingBodies ?? []
    let all = world.register.decisions(in: channel)
    return all.filter { own.contains($0.body) } + all.filter { !own.contains($0.body) }
  }

  var shape: ListShape { ListShape(rows: decisions.count) }
  private var selected: Decision? { cursor.row(in: shape).map { decisions[$0] } }

  // MARK: Keys

  mutating func take(_ key: Key, in world: inout World) -> [Step]? {
    let lines = table(in: world).visibleLines(inRows: world.body(of: frame(in: world)).rows)
    if cursor.handle(key, shape: shape, visibleLines: lines) == .consumed { return [] }
    switch Self.keys.press(key, disabledReason: { reason(against: $0, in: world) }) {
    case .unbound: return nil
    case .disabled(_, let reason): return [.say(Notice(.warning, reason))]
    case .command(.add): return [.push(DecisionEntryPage(in: channel, world: world))]
    case .command(.print): return selected.map { [.effect(.print(.decisionAnnex($0)))] } ?? []
    }
  }

  private func reason(against command: Command, in world: World) -> String? {
    command == .print && selected == nil ? world.wording["decision.none"] : nil
  }

  mutating func appear(in world: World) -> [Step] {
    decisions = Self.decisions(in: channel, world)
    return []
  }

  mutating func receive(_ answer: Answer, in world: inout World) -> [Step] {
    if case .undone = answer { return appear(in: world) }
    return []
  }

  // MARK: Drawing

  private func frame(in world: World) -> Frame {
    world.frame(
      titled: world.wording("decision.title", ["channel": world.words(for: channel)]),
      footer: Self.keys.footer(
        in: world.wording, disabledReason: { reason(against: $0, in: world) }),
      context: selected.map { context(of: $0, in: world) })
  }

  /// The first households of the paper.
  private func context(of decision: Decision, in world: World) -> String {
    decision.assignments.prefix(6).map { world.label(of: $0.target) }.joined(separator: ", ")
  }

  private func table(in world: World) -> Table {
    Table(columns: [
      Column(world.wording["decision.column.number"], .flexible(atLeast: 18)),
      Column(world.wording["decision.column.day"], .fixed(10)),
      Column(world.wording["assignments.column.body"], .flexible(atLeast: 16), rank: 1),
      Column(world.wording["decision.column.people"], .fixed(6), alignsRight: true),
      Column(world.wording["decision.column.rows"], .fixed(6), alignsRight: true),
      Column(world.wording["decision.column.running"], .fixed(9), alignsRight: true),
    ])
  }

  func draw(on canvas: inout Canvas, in world: World) {
    frame(in: world).draw(on: &canvas, wording: world.wording) { body in
      table(in: world).draw(
        on: &body, shape: shape, cursor: cursor, empty: world.wording["decision.empty"]
      ) { cells(of: decisions[$0], in: world) }
    }
  }

  private func cells(of decision: Decision, in world: World) -> [TableCell] {
    let running = decision.assignments.count { world.register.isActive($0, on: world.today) }
    return [
      TableCell(decision.basis.number), TableCell(decision.basis.day?.description ?? "–"),
      TableCell(world.name(of: decision.body)),
      TableCell(String(Set(decision.assignments.map(\.caseworker)).count)),
      TableCell(String(decision.assignments.count)), TableCell(String(running)),
    ]
  }

  func help(in world: World) -> [HelpPage.Entry] {
    Self.keys.help(in: world.wording, disabledReason: { reason(against: $0, in: world) })
  }
}

extension DecisionsPage: ListPage {
  func cells(ofRow row: Int, in world: World) -> [TableCell] {
    cells(of: decisions[row], in: world)
  }
}
