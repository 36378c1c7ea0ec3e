import Casework
import Cells
import Record
import Widgets
import Wording

/// Cặp không phân công: households and people who are not to be assigned to each other. Why is not
/// said here and not kept anywhere.
struct PairsPage: Page {
  enum Command: Hashable { case add, takeBack, back }

  static let keys = KeyTable<Command>([
    Binding("m", does: .add, label: "apart.add", help: "apart.add.help"),
    Binding("x", does: .takeBack, label: "apart.takeBack", help: "apart.takeBack.help"),
    Binding(.escape, does: .back, label: "everywhere.back", help: "everywhere.back.help"),
  ])

  private(set) var rows: [KeptApart] = []
  var cursor = ListCursor()

  init(in world: World) {}

  mutating func read(in world: World) { rows = world.register.pairsKeptApart }

  func reason(against command: Command, in world: World) -> String? {
    command == .takeBack && selected == nil ? empty(in: world) : nil
  }

  mutating func perform(_ command: Command, in world: inout World) -> [Step] {
    switch command {
    case .back: return [.pop]
    case .add: return [.push(PairEntryPage(in: world))]
    case .takeBack:
      let edits = selected.map { world.register.edits(noLongerKeeping: $0) } ?? []
      return edits.isEmpty ? [] : [.effect(.save(Save(edits)))]
    }
  }

  func records(in world: World) -> [RecordID] { selected.map { [$0.record] } ?? [] }

  func frame(in world: World) -> Frame {
    world.frame(
      titled: world.wording("apart.title", ["count": String(rows.count)]),
      footer: footer(in: world), context: world.wording["apart.explain"])
  }

  func table(in world: World) -> Table {
    Table(columns: [
      Column(world.wording["balance.column.household"], .flexible(atLeast: 26, wanting: 40)),
      Column(world.wording["balance.column.person"], .flexible(atLeast: 16, wanting: 24)),
      Column(world.wording["apart.column.since"], .fixed(10)),
    ])
  }
}

extension PairsPage: RowsPage {
  func empty(in world: World) -> String { world.wording["apart.empty"] }

  func cells(ofRow row: Int, in world: World) -> [TableCell] {
    let pair = rows[row]
    return [
      world.fullCell(of: pair.household), TableCell(world.name(of: pair.caseworker)),
      TableCell(pair.day?.description ?? ""),
    ]
  }
}

/// The form that keeps a household and a person apart.
struct PairEntryPage: EntryPage {
  enum FieldID: String, EntryFieldID { case household, person }

  var entry: EntryForm<FieldID>

  init(in world: World) {
    let wording = world.wording
    entry = EntryForm(
      [
        .fields([
          Field(
            .household, wording["apart.household"],
            .pick(PickField(placeholder: wording["apart.household.pick"])), isRequired: true)
        ]),
        .fields([
          Field(
            .person, wording["apart.person"],
            .pick(PickField(placeholder: wording["assign.caseworker.pick"])), isRequired: true)
        ]),
      ], draft: "pair", in: world)
  }

  func title(in world: World) -> String { world.wording["apart.new"] }
  func context(in world: World) -> String? { world.wording["apart.explain"] }

  func items(for field: FieldID, in world: World) -> [Picker.Item] {
    switch field {
    case .household:
      world.register.householdsPresent(on: world.today)
        .sorted { ($0.code, $0.id) < ($1.code, $1.id) }
        .map { Picker.Item($0.id.text, world.fullLabel(of: $0.id)) }
    case .person: world.caseworkerItems(for: world.ownChannel)
    }
  }

  private var pair: (household: Household.ID, person: Caseworker.ID)? {
    guard let household = entry.value(.household), let person = entry.value(.person) else {
      return nil
    }
    return (Household.ID(household), Caseworker.ID(person))
  }

  func check(in world: World) -> EntryCheck<FieldID> {
    var wrong: [(FieldID, String)] = []
    if entry.value(.household) == nil {
      wrong.append((.household, world.wording["apart.household.missing"]))
    }
    if entry.value(.person) == nil {
      wrong.append((.person, world.wording["apart.person.missing"]))
    }
    if let pair, world.register.isKeptApart(pair.household, from: pair.person) {
      wrong.append((.person, world.wording["apart.known"]))
    }
    return EntryCheck(wrong: wrong)
  }

  mutating func edits(in world: inout World) -> [Edit] {
    pair.flatMap {
      world.register.edit(keeping: $0.household, apartFrom: $0.person, since: world.today)
    }.map { [$0] } ?? []
  }
}
