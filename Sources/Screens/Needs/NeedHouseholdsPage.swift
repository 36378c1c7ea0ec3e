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
    read(in: world)
  }

  private mutating func read(in world: World) {
    needs =
      NeedRank.all(
        in: village, by: world.catalogues.needs, on: world.today, of: world.register
      ).first { $0.code == code }?.needs ?? []
  }

  private var selected: KnownNeed? { cursor.row(in: shape).map { needs[$0] } }

  mutating func appear(in world: World) -> [Step] {
    let household = selected?.household
    read(in: world)
    if let place = needs.firstIndex(where: { $0.household == household }) { cursor.select(place) }
    return []
  }

  mutating func receive(_ answer: Answer, in world: inout World) -> [Step] {
    switch answer {
    case .saved, .undone: appear(in: world)
    default: []
    }
  }

  mutating func take(_ key: Key, in world: inout World) -> [Step]? {
    let lines = table(in: world).visibleLines(inRows: world.body(of: frame(in: world)).rows)
    if cursor.handle(key, shape: shape, visibleLines: lines) == .consumed { return [] }
    switch Self.keys.press(key, disabledReason: { reason(against: $0, in: world) }) {
    case .unbound: return nil
    case .disabled(_, let reason): return [.say(Notice(.warning, reason))]
    case .command(.back): return [.pop]
    case .command(.open):
      return selected.map { [.push(HouseholdNeedsPage(of: $0.household, at: code, in: world))] }
        ?? []
    case .command(.file):
      return selected.map { [.push(HouseholdPage(of: $0.household, in: world))] } ?? []
    }
  }

  private func reason(against command: Command, in world: World) -> String? {
    command != .back && selected == nil ? world.wording["needs.empty"] : nil
  }

  func records(in world: World) -> [RecordID] { selected?.record.map { [$0.record] } ?? [] }

  func help(in world: World) -> [HelpPage.Entry] {
    Self.keys.help(in: world.wording, disabledReason: { reason(against: $0, in: world) })
  }

  private func frame(in world: World) -> Frame {
    world.frame(
      titled: world.wording(
        "needs.of",
        [
          "what": world.name(ofNeed: code), "count": String(needs.count),
          "place": village.map(world.label(of:)) ?? world.wording["needs.commune"],
        ]),
      footer: Self.keys.footer(
        in: world.wording, disabledReason: { reason(against: $0, in: world) }),
      context: selected.map { world.cells(of: $0).map { Optional($0.text) }.joinedParts })
  }

  private func table(in world: World) -> Table {
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
      table(in: world).draw(
        on: &body, shape: shape, cursor: cursor, empty: world.wording["needs.empty"]
      ) { cells(ofRow: $0, in: world) }
    }
  }
}

extension NeedHouseholdsPage: ListPage {
  var shape: ListShape { ListShape(rows: needs.count) }

  func cells(ofRow row: Int, in world: World) -> [TableCell] {
    let need = needs[row]
    return [
      TableCell(world.fullLabel(of: need.household)),
      TableCell(
        world.words(for: need.urgency), style: need.urgency == .urgent ? .warning : .plain),
      TableCell(need.since?.description ?? "–"), world.leadCell(of: need.household),
    ]
  }
}
