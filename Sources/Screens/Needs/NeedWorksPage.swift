import Casework
import Cells
import Record
import Widgets
import Wording

/// The works of a village, or of the commune, beside one of its needs: those that answer it first, and
/// each is linked to it, or not, with a key.
struct NeedWorksPage: Page {
  enum Command: Hashable { case link, open, add, back }

  static let keys = KeyTable<Command>([
    Binding(.enter, does: .link, label: "needs.works.link", help: "needs.works.link.help"),
    Binding("i", does: .open, label: "needs.works.open", help: "needs.works.open.help"),
    Binding("m", does: .add, label: "funds.add", help: "needs.works.add.help"),
    Binding(.escape, does: .back, label: "everywhere.back", help: "everywhere.back.help"),
  ])

  private let code: String
  private let village: Village.ID?
  private var works: [PublicWork] = []
  var cursor = ListCursor()

  init(of code: String, in village: Village.ID?, _ world: World) {
    (self.code, self.village) = (code, village)
  }

  private mutating func read(in world: World) {
    let all = world.register.works(in: village)
    works = all.filter { answers($0, in: world) } + all.filter { !answers($0, in: world) }
  }

  private func answers(_ work: PublicWork, in world: World) -> Bool {
    world.catalogues.workKinds.need(answeredBy: work) == code
  }

  private var selected: PublicWork? { cursor.row(in: shape).map { works[$0] } }

  mutating func appear(in world: World) -> [Step] {
    read(in: world)
    return []
  }

  // MARK: Keys

  func reason(against command: Command, in world: World) -> String? {
    switch (command, selected) {
    case (.link, nil), (.open, nil): world.wording["needs.works.empty"]
    case (.link, let work?) where change(of: work, in: world) == nil:
      world.wording["needs.works.byKind"]
    default: nil
    }
  }

  private func change(of work: PublicWork, in world: World) -> Edit? {
    answers(work, in: world)
      ? work.unlinked(from: code) : work.linked(to: code, by: world.catalogues.workKinds)
  }

  mutating func perform(_ command: Command, in world: inout World) -> [Step] {
    switch command {
    case .link:
      let edit = selected.flatMap { change(of: $0, in: world) }
      return edit.map { [.effect(.save(Save([$0])))] } ?? []
    case .open: return selected.map { [.push(WorkEntryPage(editing: $0, in: world))] } ?? []
    case .add: return [.push(WorkEntryPage(answering: code, in: village, world))]
    case .back: return [.pop]
    }
  }

  func records(in world: World) -> [RecordID] { selected.map { [$0.record] } ?? [] }

  // MARK: Drawing

  func frame(in world: World) -> Frame {
    world.frame(
      titled: world.wording(
        "needs.works.title",
        [
          "what": world.name(ofNeed: code),
          "place": village.map(world.label(of:)) ?? world.wording["needs.commune"],
        ]),
      footer: footer(in: world), context: selected.map { world.context(of: $0) })
  }

  func table(in world: World) -> Table {
    Table(
      columns: [
        Column(world.wording["needs.works.column.answers"], .fixed(9)),
        Column(world.wording["livelihood.column.village"], .fixed(12)),
        Column(world.wording["funds.column.name"], .flexible(atLeast: 18)),
        Column(world.wording["funds.column.type"], .fixed(16)),
        Column(world.wording["today.column.due"], .fixed(16)),
      ], gap: 1)
  }

  func draw(on canvas: inout Canvas, in world: World) {
    frame(in: world).draw(on: &canvas, wording: world.wording) { body in
      drawTable(on: &body, empty: world.wording["needs.works.empty"], in: world)
    }
  }
}

extension NeedWorksPage: TablePage {
  var shape: ListShape { ListShape(rows: works.count) }
  static var nameColumn: Int { 2 }

  func cells(ofRow row: Int, in world: World) -> [TableCell] {
    let work = works[row]
    return [
      TableCell(answers(work, in: world) ? world.wording["needs.works.yes"] : "–"),
      TableCell(work.village.map(world.label(of:)) ?? "–"), TableCell(work.name),
      TableCell(world.name(ofWorkKind: work.type)), world.stageCell(of: work),
    ]
  }
}
