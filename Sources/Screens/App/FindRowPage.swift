import Casework
import Cells
import Widgets
import Wording

/// A page whose rows are found by what stands in them: `/` lists them, the best match first, and
/// Enter points at the one chosen.
protocol ListPage: Page {
  var cursor: ListCursor { get set }
  var shape: ListShape { get }
  /// What a row shows.
  func cells(ofRow row: Int, in world: World) -> [TableCell]
  /// The column with the name that a row is found by first.
  static var nameColumn: Int { get }
}

extension ListPage {
  static var nameColumn: Int { 0 }

  /// The rows are read again: the cursor stays on its record, wherever that stands now. In a list too
  /// long to look through between two keys it stays on its line.
  mutating func reappear(in world: World) -> [Step] {
    let (record, here) = (records(in: world).first, cursor)
    let steps = appear(in: world)
    // A page that moves its cursor knows better, as to the row just added.
    guard let record, cursor == here, records(in: world).first != record, shape.rowCount <= 1000
    else { return steps }
    for row in 0..<shape.rowCount {
      cursor.select(row)
      if records(in: world).first == record { return steps }
    }
    cursor = here
    return steps
  }

  fileprivate func items(in world: World) -> [Picker.Item] {
    (0..<shape.rowCount).map { row in
      var cells = cells(ofRow: row, in: world).map { Optional($0.text) }
      let name = cells.indices.contains(Self.nameColumn) ? cells.remove(at: Self.nameColumn) : nil
      return Picker.Item(String(row), name ?? "", detail: cells.joinedParts)
    }
  }
}

/// The rows of a list, searched while one types.
struct FindRowPage: Page {
  private var picker: Picker

  init(in list: some ListPage, _ world: World) {
    picker = Picker(title: world.wording["find.title"], items: list.items(in: world))
  }

  var mode: InputMode { .text }
  var typingPlace: TypingPlace? { picker.typingPlace }

  mutating func take(_ key: Key, in world: inout World) -> [Step]? {
    switch picker.handle(key, in: world.body(of: frame(in: world))) {
    case .event(.chosen(let values)):
      values.first.flatMap { Int($0) }.map { [.pointAt(row: $0)] } ?? [.pop]
    case .event(.cancelled): [.pop]
    case .consumed: []
    case .notMine: nil
    }
  }

  private func frame(in world: World) -> Frame {
    world.frame(
      titled: world.wording["find.title"],
      footer: picker.keys.footer(in: world.wording, mode: .text))
  }

  func draw(on canvas: inout Canvas, in world: World) {
    frame(in: world).draw(on: &canvas, wording: world.wording) { body in
      picker.draw(on: &body, wording: world.wording)
    }
  }

  func help(in world: World) -> [HelpPage.Entry] {
    picker.keys.help(in: world.wording, mode: .text)
  }
}
