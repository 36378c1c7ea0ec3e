import Casework
import Cells
import Record
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
  /// By what a row is found again where the rows are read anew: its record, as a rule. Nil: the cursor
  /// stays on its line.
  func identity(ofRow row: Int, in world: World) -> AnyHashable?
}

extension ListPage {
  static var nameColumn: Int { 0 }

  func identity(ofRow row: Int, in world: World) -> AnyHashable? {
    var page = self
    page.cursor.select(row)
    return page.records(in: world).first.map { AnyHashable($0) }
  }

  mutating func reappear(in world: World) -> [Step] {
    keepingPlace(in: world) { $0.appear(in: world) }
  }

  /// Reads the rows again: the cursor stays on what it was on, wherever that stands now. In a list too
  /// long to look through between two keys it stays on its line.
  mutating func keepingPlace<Result>(
    in world: World, _ read: (inout Self) -> Result
  ) -> Result {
    let here = cursor
    let wanted = cursor.row(in: shape).flatMap { identity(ofRow: $0, in: world) }
    let result = read(&self)
    // A page that moves its cursor knows better, as to the row just added.
    if let wanted, cursor == here, shape.rowCount <= 5000 { point(at: wanted, in: world) }
    return result
  }

  /// Leaves the cursor where it is on one of several that are the same.
  mutating func point(at wanted: AnyHashable, in world: World) {
    func isWanted(_ row: Int) -> Bool { identity(ofRow: row, in: world) == wanted }
    if cursor.row(in: shape).map(isWanted) ?? false { return }
    if let row = (0..<shape.rowCount).first(where: isWanted) { cursor.select(row) }
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
