import Casework
import Cells
import Record
import Widgets
import Wording

/// The supports behind one line of a summary: of one model, or from one source, in a year or in all.
struct SupportListPage: Page {
  enum Command: Hashable { case open, back }

  static let keys = KeyTable<Command>([
    Binding(.enter, does: .open, label: "livelihood.open", help: "supports.open.help"),
    Binding(.escape, does: .back, label: "everywhere.back", help: "everywhere.back.help"),
  ])

  enum Selection: Hashable {
    case model(String?)
    case source(String?)
    case sourceIn(year: Int, String)

    func takes(_ support: LivelihoodSupport) -> Bool {
      switch self {
      case .model(let code): support.model == code
      case .source(let code): support.source == code
      case .sourceIn(let year, let code): support.source == code && support.given?.year == year
      }
    }
  }

  private let selection: Selection
  private(set) var rows: [SupportCase] = []
  var cursor = ListCursor()

  init(of selection: Selection, in world: World) {
    self.selection = selection
  }

  mutating func read(in world: World) {
    rows = world.readable(world.register.allSupports.filter { selection.takes($0.support) }) {
      $0.support.household
    }
  }

  mutating func perform(_ command: Command, in world: inout World) -> [Step] {
    switch command {
    case .back: return [.pop]
    case .open:
      return selected.map { one in
        [
          .push(
            HouseholdSupportsPage(of: one.support.household, at: one.support.id, in: world))
        ]
      } ?? []
    }
  }

  func reason(against command: Command, in world: World) -> String? {
    command == .open && selected == nil ? empty(in: world) : nil
  }

  func records(in world: World) -> [RecordID] { selected.map { [$0.support.record] } ?? [] }

  func frame(in world: World) -> Frame {
    world.frame(
      titled: world.wording(
        "supports.of", ["what": name(in: world), "count": String(rows.count)]),
      footer: footer(in: world),
      context: selected.map { world.cells(of: $0).map { Optional($0.text) }.joinedParts })
  }

  private func name(in world: World) -> String {
    switch selection {
    case .model(let code): world.name(ofModel: code) ?? world.wording["livelihood.noModel"]
    case .source(let code): world.name(ofSource: code) ?? world.wording["livelihood.noSource"]
    case .sourceIn(let year, let code):
      [world.name(ofSource: code), String(year)].joinedParts
    }
  }

  func table(in world: World) -> Table {
    Table(
      columns: [
        Column(world.wording["livelihood.column.what"], .flexible(atLeast: 19)),
        Column(world.wording["livelihood.column.given"], .fixed(10)),
        Column(world.wording["today.column.household"], .fixed(19)),
        Column(world.wording["livelihood.column.outcome"], .flexible(atLeast: 22)),
      ], gap: 1)
  }
}

extension SupportListPage: RowsPage {
  func empty(in world: World) -> String { world.empty(world.wording["support.none"]) }

  func cells(ofRow row: Int, in world: World) -> [TableCell] {
    let one = rows[row]
    return [
      TableCell(world.name(of: one.support)),
      TableCell(one.support.given?.description ?? "–"),
      TableCell(world.label(of: one.support.household)), world.outcomeCell(of: one),
    ]
  }
}
