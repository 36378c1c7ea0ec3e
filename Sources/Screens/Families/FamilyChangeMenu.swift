import Casework
import Cells
import Widgets
import Wording

/// Thay đổi của hộ: what happened in the family, each a form and a save of its own.
struct FamilyChangeMenu: Page {
  enum Command: Hashable { case open, back }

  static let keys = KeyTable<Command>([
    Binding(.enter, does: .open, label: "change.open", help: "change.open.help"),
    Binding(.escape, does: .back, label: "everywhere.back", help: "everywhere.back.help"),
  ])

  let household: Household.ID
  /// The member that the file pointed at.
  private let member: Person.ID?
  var cursor = ListCursor()

  init(of household: Household.ID, member: Person.ID?) {
    self.household = household
    self.member = member
  }

  var shape: ListShape { ListShape(rows: FamilyChangeKind.allCases.count) }
  private var selected: FamilyChangeKind? {
    cursor.row(in: shape).map { FamilyChangeKind.allCases[$0] }
  }

  private func reason(against command: Command, in world: World) -> String? {
    command == .open ? reason(in: world) : nil
  }

  private func reason(in world: World) -> String? {
    guard let known = world.register.households[household] else {
      return world.wording["file.gone"]
    }
    return selected?.reasonAgainst(known, in: world)
  }

  mutating func take(_ key: Key, in world: inout World) -> [Step]? {
    let lines = world.body(of: frame(in: world)).rows - 1
    if cursor.handle(key, shape: shape, visibleLines: lines) == .consumed { return [] }
    switch Self.keys.press(key, disabledReason: { reason(against: $0, in: world) }) {
    case .unbound: return nil
    case .disabled(_, let reason): return [.say(Notice(.warning, reason))]
    case .command(.back): return [.pop]
    case .command(.open):
      guard let selected, let page = FamilyChangePage(selected, of: household, member, in: world)
      else { return [] }
      return [.replace(page)]
    }
  }

  func help(in world: World) -> [HelpPage.Entry] {
    Self.keys.help(in: world.wording, disabledReason: { reason(against: $0, in: world) })
  }

  // MARK: Drawing

  private func frame(in world: World) -> Frame {
    world.frame(
      titled: world.wording("change.title", ["household": world.fullLabel(of: household)]),
      footer: Self.keys.footer(
        in: world.wording, disabledReason: { reason(against: $0, in: world) }),
      context: reason(in: world) ?? selected?.explanation(in: world.wording))
  }

  func draw(on canvas: inout Canvas, in world: World) {
    frame(in: world).draw(on: &canvas, wording: world.wording) { body in
      let rest = Rect(Size(columns: body.columns, rows: body.rows)).split(top: 1).rest
      body.draw(in: rest) { part in
        Table(columns: [Column("", .flexible(atLeast: 30))]).draw(
          on: &part, shape: shape, cursor: cursor, empty: ""
        ) { cells(ofRow: $0, in: world) }
      }
    }
  }
}

extension FamilyChangeMenu: ListPage {
  func cells(ofRow row: Int, in world: World) -> [TableCell] {
    let kind = FamilyChangeKind.allCases[row]
    let known = world.register.households[household]
    let isPossible = known.map { kind.reasonAgainst($0, in: world) == nil } ?? false
    return [TableCell(kind.title(in: world.wording), style: isPossible ? .plain : .muted)]
  }
}
