import Casework
import Cells
import Record
import Widgets
import Wording

/// Học nghề, việc làm: everybody of one household who was placed, and whether they are still there.
struct HouseholdPlacementsPage: Page {
  enum Command: Hashable { case open, add, ask, delete, back }

  static let keys = KeyTable<Command>([
    Binding(.enter, does: .open, label: "placements.open", help: "placements.open.help"),
    Binding("m", does: .add, label: "placements.add", help: "placements.add.help"),
    Binding("g", does: .ask, label: "placements.ask", help: "placements.ask.help"),
    Binding("d", does: .delete, label: "file.delete", help: "placements.delete.help"),
    Binding(.escape, does: .back, label: "everywhere.back", help: "everywhere.back.help"),
  ])

  let household: Household.ID
  private(set) var rows: [Placement] = []
  var cursor = ListCursor()
  var question: Question<Bool>?

  init(of household: Household.ID, at placement: Placement.ID? = nil, in world: World) {
    self.household = household
    read(in: world)
    if let placement {
      point(at: RecordID(kind: Placement.kind, id: placement.text), in: world)
    }
  }

  mutating func read(in world: World) {
    rows = world.register.placements(of: household, on: world.today)
  }

  // MARK: Keys

  func reason(against command: Command, in world: World) -> String? {
    switch command {
    case .open, .ask, .delete: selected == nil ? empty(in: world) : nil
    case .add, .back: nil
    }
  }

  mutating func perform(_ command: Command, in world: inout World) -> [Step] {
    switch (command, selected) {
    case (.back, _): return [.pop]
    case (.add, _): return [.push(PlacementEntryPage(of: household, in: world))]
    case (.open, let one?):
      return [.push(PlacementEntryPage(of: one.household, editing: one, in: world))]
    case (.ask, let one?): return [.push(FindingPage(of: one, in: world))]
    case (.delete, let one?):
      question = .deleting(
        [world.personName(of: one), world.words(for: one)].joinedParts, in: world.wording)
      return []
    case (.open, nil), (.ask, nil), (.delete, nil): return []
    }
  }

  var doomed: [RecordID] { selected.map { [$0.record] } ?? [] }
  func records(in world: World) -> [RecordID] { doomed }

  // MARK: Drawing

  func frame(in world: World) -> Frame {
    world.frame(
      titled: world.wording("placements.title", ["household": world.fullLabel(of: household)]),
      footer: footer(in: world),
      context: selected.map { context(of: $0, in: world) })
  }

  /// Who follows them, and why they left or what they do now.
  private func context(of placement: Placement, in world: World) -> String {
    let last = placement.findings.max { $0.key < $1.key }?.value
    return [
      world.words(for: placement),
      placement.follower.map {
        world.wording("placements.followedBy", ["name": world.name(of: $0)])
      }, last?.note,
    ].joinedParts
  }

  func table(in world: World) -> Table {
    Table(columns: world.placementColumns(namingHousehold: false), gap: 1)
  }
}

extension HouseholdPlacementsPage: RowsPage, DeletingPage {
  func empty(in world: World) -> String { world.wording["placements.none"] }

  func cells(ofRow row: Int, in world: World) -> [TableCell] {
    world.placementCells(of: rows[row], namingHousehold: false)
  }
}

extension World {
  /// Who, what, since when, and how it stood after 3, 6 and 12 months.
  func placementColumns(namingHousehold: Bool) -> [Column] {
    let milestones = Placement.Milestone.allCases.map {
      Column(wording("placements.column.after", ["months": String($0.rawValue)]), .fixed(9))
    }
    let household =
      namingHousehold ? [Column(wording["today.column.household"], .fixed(16), rank: 1)] : []
    return [
      Column(wording["placements.column.person"], .flexible(atLeast: 14)),
      Column(wording["placements.column.what"], .flexible(atLeast: 16)),
    ] + household + [Column(wording["placements.column.from"], .fixed(10))] + milestones
  }

  func placementCells(of placement: Placement, namingHousehold: Bool) -> [TableCell] {
    [TableCell(personName(of: placement)), TableCell(placement.what)]
      + (namingHousehold ? [TableCell(label(of: placement.household))] : [])
      + [TableCell(placement.from?.description ?? "–")]
      + Placement.Milestone.allCases.map { cell(for: placement, at: $0) }
  }
}
