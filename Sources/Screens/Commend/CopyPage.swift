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
  private(set) var rows: [CopyCandidate] = []
  var cursor = ListCursor()

  init(of model: ModelToCopy, in world: World) {
    self.model = model
  }

  mutating func read(in world: World) {
    rows = world.readable(
      world.register.candidates(for: model, needs: world.catalogues.needs, on: world.today)
    ) { $0.household.id }
  }

  // MARK: Keys

  func reason(against command: Command, in world: World) -> String? {
    switch command {
    case .open: return selected == nil ? empty(in: world) : nil
    case .visit:
      guard let selected else { return empty(in: world) }
      return promise(to: selected, in: world).map {
        world.wording("copy.promised", ["day": $0.due?.dayAndMonth ?? "–"])
      }
    case .examples, .print, .back: return nil
    }
  }

  mutating func perform(_ command: Command, in world: inout World) -> [Step] {
    switch command {
    case .back: [.pop]
    case .open: selected.map { [.push(HouseholdPage(of: $0.household.id, in: world))] } ?? []
    case .examples: [.push(SupportListPage(of: .model(model.summary.code), in: world))]
    case .print: [.effect(.print(paper(in: world)))]
    case .visit: promiseVisit(in: &world)
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
    .asShown(name: world.wording["copy.paper"], title: title(in: world), printed(in: world))
  }

  func records(in world: World) -> [RecordID] { selected.map { [$0.household.record] } ?? [] }

  // MARK: Drawing

  private func modelName(in world: World) -> String {
    world.name(ofModel: model.code) ?? model.code
  }

  private func title(in world: World) -> String {
    world.wording(
      "copy.title", ["model": modelName(in: world), "count": String(rows.count)])
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
}

extension CopyPage: RowsPage {
  func empty(in world: World) -> String { world.empty(world.wording["copy.empty"]) }

  func cells(ofRow row: Int, in world: World) -> [TableCell] {
    let one = rows[row]
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
