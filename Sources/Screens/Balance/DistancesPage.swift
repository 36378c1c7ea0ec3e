import Casework
import Cells
import Record
import Widgets
import Wording

/// Khoảng cách giữa các chòm: by which a proposal knows how far somebody would go.
struct DistancesPage: Page {
  enum Command: Hashable { case change, add, back }

  static let keys = KeyTable<Command>([
    Binding(.enter, does: .change, label: "distance.change", help: "distance.change.help"),
    Binding("m", does: .add, label: "distance.add", help: "distance.add.help"),
    Binding(.escape, does: .back, label: "everywhere.back", help: "everywhere.back.help"),
  ])

  private(set) var rows: [HamletDistance] = []
  var cursor = ListCursor()

  init(in world: World) {}

  mutating func read(in world: World) { rows = world.register.distancesByName }

  func reason(against command: Command, in world: World) -> String? {
    command == .change && selected == nil ? empty(in: world) : nil
  }

  mutating func perform(_ command: Command, in world: inout World) -> [Step] {
    switch command {
    case .back: return [.pop]
    case .change: return selected.map { [.push(DistanceEntryPage(editing: $0, in: world))] } ?? []
    case .add: return [.push(DistanceEntryPage(editing: nil, in: world))]
    }
  }

  func records(in world: World) -> [RecordID] { selected.map { [$0.record] } ?? [] }

  func frame(in world: World) -> Frame {
    world.frame(
      titled: world.wording("distance.title", ["count": String(rows.count)]),
      footer: footer(in: world), context: world.wording["distance.explain"])
  }

  func table(in world: World) -> Table {
    Table(columns: [
      Column(world.wording["distance.column.one"], .flexible(atLeast: 20, wanting: 30)),
      Column(world.wording["distance.column.other"], .flexible(atLeast: 20, wanting: 30)),
      Column(world.wording["distance.column.way"], .fixed(10), alignsRight: true),
    ])
  }
}

extension DistancesPage: RowsPage {
  func empty(in world: World) -> String { world.wording["distance.empty"] }

  func cells(ofRow row: Int, in world: World) -> [TableCell] {
    let distance = rows[row]
    return [
      TableCell(world.label(of: distance.ends.0)), TableCell(world.label(of: distance.ends.1)),
      TableCell(distance.metres.map(world.words(forMetres:)) ?? "–"),
    ]
  }
}

/// The form of the distance between two hamlets.
struct DistanceEntryPage: EntryPage {
  enum FieldID: String, EntryFieldID { case one, other, way }

  private let start: HamletDistanceEntry
  var entry: EntryForm<FieldID>

  init(editing old: HamletDistance?, in world: World) {
    start = HamletDistanceEntry(editing: old)
    let wording = world.wording
    let way = old?.metres.map(world.words(forMetres:)) ?? ""
    let hamlets: [FormRow<FieldID>] = [
      .pick(.one, wording["distance.one"], start.one, shown: nil, required: true),
      .pick(.other, wording["distance.other"], start.other, shown: nil, required: true),
    ]
    entry = EntryForm(
      (old == nil ? hamlets : []) + [
        .text(
          .way, wording["distance.way"], way, kind: .code, maximum: 12, required: old == nil,
          placeholder: wording["distance.way.hint"], columns: 30)
      ], draft: "distance.\(old?.id.text ?? "new")", in: world)
  }

  func title(in world: World) -> String {
    guard let old = start.old else { return world.wording["distance.new"] }
    return world.label(of: old.id)
  }

  func context(in world: World) -> String? {
    start.old == nil ? world.wording["distance.explain"] : world.wording["distance.blank"]
  }

  func items(for field: FieldID, in world: World) -> [Picker.Item] {
    field == .way ? [] : world.hamletItems(in: nil)
  }

  private var filled: HamletDistanceEntry {
    var filled = start
    if start.old == nil {
      filled.one = entry.value(.one).map(Hamlet.ID.init)
      filled.other = entry.value(.other).map(Hamlet.ID.init)
    }
    filled.metres = Typed(way: entry.text(.way))
    return filled
  }

  func check(in world: World) -> EntryCheck<FieldID> {
    EntryCheck(wrong: filled.problems(in: world.register).map { words(for: $0, in: world) })
  }

  mutating func edits(in world: inout World) -> [Edit] { filled.edits(in: world.register) ?? [] }

  private func words(for problem: HamletDistanceEntry.Problem, in world: World)
    -> (FieldID, String)
  {
    let wording = world.wording
    return switch problem {
    case .oneMissing: (.one, wording["distance.hamlet.missing"])
    case .otherMissing: (.other, wording["distance.hamlet.missing"])
    case .sameHamlet: (.other, wording["distance.same"])
    case .known(let metres):
      (.other, wording("distance.known", ["way": world.words(forMetres: metres)]))
    case .metresMissing: (.way, wording["distance.way.missing"])
    case .metresUnreadable(let text):
      (.way, wording("distance.way.unreadable", ["text": text]))
    }
  }
}
