import Casework
import Cells
import Record
import Widgets
import Wording

/// Who could copy a model that works, and where each can see it.
struct CopyPage: Page {
  enum Command: Hashable { case open, visit, examples, print, back }

  static let keys = KeyTable<Command>([
    Binding(.enter, does: .open, label: "balance.open", help: "balance.open.help"),
    Binding("g", does: .visit, label: "copy.visit", help: "copy.visit.help"),
    Binding("v", does: .examples, label: "copy.examples", help: "copy.examples.help"),
    Binding("p", does: .print, label: "livelihood.print", help: "livelihood.print.help"),
    Binding(.escape, does: .back, label: "everywhere.back", help: "everywhere.back.help"),
  ])

  private let model: ModelToCopy
  private var candidates: [CopyCandidate] = []
  var cursor = ListCursor()

  init(of model: ModelToCopy, in world: World) {
    self.model = model
    read(in: world)
  }

  private mutating func read(in world: World) {
    candidates = world.register.candidates(
      for: model, needs: world.catalogues.needs, on: world.today)
  }

  private var selected: CopyCandidate? { cursor.row(in: shape).map { candidates[$0] } }

  mutating func appear(in world: World) -> [Step] {
    read(in: world)
    return []
  }

  // MARK: Keys

  mutating func take(_ key: Key, in world: inout World) -> [Step]? {
    let lines = table(in: world).visibleLines(inRows: world.body(of: frame(in: world)).rows)
    if cursor.handle(key, shape: shape, visibleLines: lines) == .consumed { return [] }
    switch Self.keys.press(key, disabledReason: { reason(against: $0, in: world) }) {
    case .unbound: return nil
    case .disabled(_, let reason): return [.say(Notice(.warning, reason))]
    case .command(.visit): return promiseVisit(in: &world)
    case .command(let command): return perform(command, in: world)
    }
  }

  func reason(against command: Command, in world: World) -> String? {
    switch command {
    case .open: return selected == nil ? world.wording["copy.empty"] : nil
    case .visit:
      guard let selected else { return world.wording["copy.empty"] }
      return promise(to: selected, in: world).map {
        world.wording("copy.promised", ["day": $0.due?.dayAndMonth ?? "–"])
      }
    case .examples, .print, .back: return nil
    }
  }

  mutating func perform(_ command: Command, in world: World) -> [Step] {
    switch command {
    case .back: [.pop]
    case .open: selected.map { [.push(HouseholdPage(of: $0.household.id, in: world))] } ?? []
    case .examples: [.push(SupportListPage(of: .model(model.summary.code), in: world))]
    case .print: [.effect(.print(paper(in: world)))]
    case .visit: []
    }
  }

  private func text(for candidate: CopyCandidate, in world: World) -> String {
    world.wording(
      "copy.promise",
      ["model": modelName(in: world), "household": world.label(of: candidate.example)])
  }

  /// The open promise to take the family there.
  private func promise(to candidate: CopyCandidate, in world: World) -> Promise? {
    let text = text(for: candidate, in: world)
    return world.register.openPromises(to: candidate.household.id).first { $0.text == text }
  }

  /// Promised by whoever leads the household; where nobody does, by who sits here.
  private func promiseVisit(in world: inout World) -> [Step] {
    guard let candidate = selected else { return [] }
    let id = world.ids.next(ownedBy: candidate.household.id.text)
    let promise = Promise(
      id: Promise.ID(id), text: text(for: candidate, in: world),
      due: world.today.adding(days: Self.daysToGo), responsible: candidate.lead ?? world.user,
      household: candidate.household.id, origin: nil, made: world.today)
    return [.effect(.save(Save([Edit(creating: promise)])))]
  }

  private static let daysToGo = 30

  private func paper(in world: World) -> Paper {
    let heads = table(in: world).columns.map { Optional($0.title) }.joinedParts
    return .asShown(
      name: world.wording["copy.paper"], title: title(in: world),
      [heads]
        + candidates.indices.map { row in
          cells(ofRow: row, in: world).map { Optional($0.text) }.joinedParts
        })
  }

  func records(in world: World) -> [RecordID] { selected.map { [$0.household.record] } ?? [] }

  // MARK: Drawing

  private func modelName(in world: World) -> String {
    world.name(ofModel: model.code) ?? model.code
  }

  private func title(in world: World) -> String {
    world.wording(
      "copy.title", ["model": modelName(in: world), "count": String(candidates.count)])
  }

  func frame(in world: World) -> Frame {
    world.frame(
      titled: title(in: world), footer: footer(in: world),
      context: selected.flatMap { context(of: $0, in: world) })
  }

  /// When the family will be taken there; else what it said it needs, in full.
  private func context(of candidate: CopyCandidate, in world: World) -> String? {
    if let promise = promise(to: candidate, in: world) {
      return world.wording("copy.promised", ["day": promise.due?.dayAndMonth ?? "–"])
    }
    return candidate.need.map {
      world.wording(
        "copy.need", ["need": [world.name(ofNeed: $0.code), $0.record?.detail].joinedParts])
    }
  }

  func table(in world: World) -> Table {
    let wording = world.wording
    return Table(
      columns: [
        Column(wording["balance.column.household"], .flexible(atLeast: 20, wanting: 30)),
        Column(wording["copy.column.class"], .fixed(9)),
        Column(wording["copy.column.need"], .flexible(atLeast: 12, wanting: 18), rank: 1),
        Column(wording["copy.column.example"], .flexible(atLeast: 20, wanting: 30)),
        Column(wording["distance.column.way"], .fixed(8), alignsRight: true),
        Column(wording["petitions.column.lead"], .flexible(atLeast: 12, wanting: 18)),
      ], gap: 1)
  }

  func draw(on canvas: inout Canvas, in world: World) {
    frame(in: world).draw(on: &canvas, wording: world.wording) { body in
      drawTable(on: &body, empty: world.wording["copy.empty"], in: world)
    }
  }
}

extension CopyPage: TablePage {
  var shape: ListShape { ListShape(rows: candidates.count) }

  func cells(ofRow row: Int, in world: World) -> [TableCell] {
    let one = candidates[row]
    return [
      TableCell(world.label(of: one.household.id)),
      TableCell(world.words(for: one.povertyClass)),
      TableCell(one.need.map { world.name(ofNeed: $0.code) } ?? "–"),
      TableCell(world.label(of: one.example)),
      TableCell(one.metres.map(world.words(forMetres:)) ?? "–"),
      world.leadCell(of: one.household.id),
    ]
  }
}
