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

  func reason(against command: Command, in world: World) -> String? {
    command == .open ? reason(in: world) : nil
  }

  private func reason(in world: World) -> String? {
    guard let known = world.register.households[household] else {
      return world.wording["file.gone"]
    }
    return selected?.reasonAgainst(known, in: world)
  }

  mutating func perform(_ command: Command, in world: inout World) -> [Step] {
    switch command {
    case .back: return [.pop]
    case .open:
      guard let selected, let page = FamilyChangePage(selected, of: household, member, in: world)
      else { return [] }
      return [.replace(page)]
    }
  }

  // MARK: Drawing

  func frame(in world: World) -> Frame {
    world.frame(
      titled: world.wording("change.title", ["household": world.fullLabel(of: household)]),
      footer: footer(in: world),
      context: reason(in: world) ?? selected?.explanation(in: world.wording))
  }

  func table(in world: World) -> Table { Table(columns: [Column("", .flexible(atLeast: 30))]) }
}

extension FamilyChangeMenu: TablePage {
  /// A blank line above the table.
  static var headLines: Int { 1 }

  func cells(ofRow row: Int, in world: World) -> [TableCell] {
    let kind = FamilyChangeKind.allCases[row]
    let known = world.register.households[household]
    let isPossible = known.map { kind.reasonAgainst($0, in: world) == nil } ?? false
    return [TableCell(kind.title(in: world.wording), style: isPossible ? .plain : .muted)]
  }
}
