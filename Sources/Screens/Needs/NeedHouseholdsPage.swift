import Casework
import Cells
import Record
import Widgets
import Wording

/// The households that one kind of need is open for: the most pressing first, then those that wait
/// longest.
struct NeedHouseholdsPage: Page {
  enum Command: Hashable { case open, file, back }

  static let keys = KeyTable<Command>([
    Binding(.enter, does: .open, label: "needs.open", help: "needs.ofHousehold.help"),
    Binding("h", does: .file, label: "survey.file", help: "survey.file.help"),
    Binding(.escape, does: .back, label: "everywhere.back", help: "everywhere.back.help"),
  ])

  private let code: String
  private let village: Village.ID?
  private var needs: [KnownNeed] = []
  var cursor = ListCursor()

  init(of code: String, in village: Village.ID?, _ world: World) {
    (self.code, self.village) = (code, village)
  }

  private mutating func read(in world: World) {
    let rank = NeedRank.all(
      in: village, by: world.catalogues.needs, on: world.today, of: world.register
    ).first { $0.code == code }
    needs = world.readable(rank?.needs ?? []) { $0.household }
  }

  private var selected: KnownNeed? { cursor.row(in: shape).map { needs[$0] } }

  mutating func appear(in world: World) -> [Step] {
    read(in: world)
    return []
  }

  mutating func perform(_ command: Command, in world: inout World) -> [Step] {
    switch command {
    case .back: return [.pop]
    case .open:
      return selected.map { [.push(HouseholdNeedsPage(of: $0.household, at: code, in: world))] }
        ?? []
    case .file:
      return selected.map { [.push(HouseholdPage(of: $0.household, in: world))] } ?? []
    }
  }

  func reason(against command: Command, in world: World) -> String? {
    command != .back && selected == nil ? world.empty(world.wording["needs.empty"]) : nil
  }

  func records(in world: World) -> [RecordID] { selected?.record.map { [$0.record] } ?? [] }

  func frame(in world: World) -> Frame {
    world.frame(
      titled: world.wording(
        "needs.of",
        [
          "what": world.name(ofNeed: code), "count": String(needs.count),
          "place": village.map(world.label(of:)) ?? world.wording["needs.commune"],
        ]),
      footer: footer(in: world),
      context: selected.map { world.cells(of: $0).map { Optional($0.text) }.joinedParts })
  }

  func table(in world: World) -> Table {
    Table(
      columns: [
        Column(world.wording["unchecked.column.household"], .flexible(atLeast: 26)),
        Column(world.wording["needs.column.urgency"], .fixed(16)),
        Column(world.wording["needs.column.since"], .fixed(10)),
        Column(world.wording["unchecked.column.lead"], .flexible(atLeast: 14)),
      ], gap: 1)
  }

  func draw(on canvas: inout Canvas, in world: World) {
    frame(in: world).draw(on: &canvas, wording: world.wording) { body in
      drawTable(on: &body, empty: world.empty(world.wording["needs.empty"]), in: world)
    }
  }
}

extension NeedHouseholdsPage: TablePage {
  func identity(ofRow row: Int, in world: World) -> AnyHashable? { needs[row].household }

  var shape: ListShape { ListShape(rows: needs.count) }

  func cells(ofRow row: Int, in world: World) -> [TableCell] {
    let need = needs[row]
    return [
      world.fullCell(of: need.household),
      TableCell(
        world.words(for: need.urgency), style: need.urgency == .urgent ? .warning : .plain),
      TableCell(need.since?.description ?? "–"), world.leadCell(of: need.household),
    ]
  }
}
