package import Cells
import VietnameseText
package import Wording

package enum PickerCommand: Hashable, Sendable, CaseIterable {
  case choose, mark, cancel
}

/// What a picker has to tell its owner.
package enum PickerEvent: Hashable, Sendable {
  /// The values picked, in the order of the list.
  case chosen([String])
  case cancelled
}

/// A list to pick from, over the screen, searched without accents while one types.
package struct Picker: Hashable, Sendable {
  package struct Item: Hashable, Sendable {
    /// What is stored.
    package let value: String
    package let label: String
    /// What tells two of one name apart; searched too.
    package let detail: String

    package init(_ value: String, _ label: String, detail: String = "") {
      self.value = value
      self.label = label
      self.detail = detail
    }
  }

  private let title: String
  private let items: [Item]
  private let searched: SearchedItems
  private let allowsSeveral: Bool
  private let labelColumns: Int
  private var search: SearchBar
  private var marked: Set<String>
  /// The items found, best first.
  private var found: [Int] = []
  private var cursor = ListCursor()

  /// `typed` is what was typed already when the picker was asked for; `picked` what is picked now.
  package init(
    title: String, items: [Item], allowsSeveral: Bool = false, picked: [String] = [],
    typed: String = ""
  ) {
    self.title = title
    self.items = items
    searched = SearchedItems(items)
    self.allowsSeveral = allowsSeveral
    labelColumns = items.map { DisplayWidth.of($0.label) }.max() ?? 0
    search = SearchBar(typed)
    marked = Set(allowsSeveral ? picked : [])
    find()
    if typed.isEmpty, let current = items.firstIndex(where: { picked.contains($0.value) }) {
      cursor.select(current)
    }
  }

  package var typingPlace: TypingPlace { search.typingPlace }

  /// The keys of a picker; marking is only there where several may be picked.
  package var keys: KeyTable<PickerCommand> {
    let several = Binding<PickerCommand>(
      .tab, does: .mark, label: "widgets.picker.mark", help: "widgets.picker.mark.help")
    let choose = Binding<PickerCommand>(
      .enter, does: .choose, label: "widgets.picker.choose", help: "widgets.picker.choose.help")
    let cancel = Binding<PickerCommand>(
      .escape, does: .cancel, label: "widgets.picker.cancel", help: "widgets.picker.cancel.help")
    return KeyTable(allowsSeveral ? [choose, several, cancel] : [choose, cancel])
  }

  private mutating func find() { found = searched.found(search.text) }
}

/// The items ready to be searched, those found by their labels before those by what stands beside.
private struct SearchedItems: Hashable, Sendable {
  private var index = SearchIndex()

  init(_ items: [Picker.Item]) {
    for item in items { index.add(item.label, beside: item.detail) }
  }

  // It says nothing that the items do not say.
  static func == (left: Self, right: Self) -> Bool { true }
  func hash(into hasher: inout Hasher) {}

  func found(_ text: String) -> [Int] { index.search(text).found }
}

// MARK: Keys

extension Picker {
  /// Acts on a key in an area of `size`, the one it is drawn in.
  package mutating func handle(_ key: Key, in size: Size) -> Outcome<PickerEvent> {
    switch keys.command(for: key, mode: .text) {
    case .cancel: return .event(.cancelled)
    case .choose: return choose()
    case .mark: return mark()
    case nil: break
    }
    // A space with nothing typed searches for nothing; it marks, as a hand would try.
    if key == " ", allowsSeveral, search.text.isEmpty { return mark() }
    let lines = visibleLines(in: size)
    if cursor.handle(key, shape: shape, visibleLines: lines, mode: .text) == .consumed {
      return .consumed
    }
    switch search.type(key) {
    case .event:
      find()
      cursor = ListCursor()
      return .consumed
    case .consumed: return .consumed
    case .notMine: return .notMine
    }
  }

  private var shape: ListShape { ListShape(rows: found.count) }

  private var selected: Item? { cursor.row(in: shape).map { items[found[$0]] } }

  private func choose() -> Outcome<PickerEvent> {
    if !marked.isEmpty {
      return .event(.chosen(items.map(\.value).filter(marked.contains)))
    }
    guard let selected else { return .consumed }
    return .event(.chosen([selected.value]))
  }

  private mutating func mark() -> Outcome<PickerEvent> {
    if let value = selected?.value, marked.remove(value) == nil { marked.insert(value) }
    return .consumed
  }
}

// MARK: Drawing

extension Picker {
  private static let mostColumns = 72

  private func boxSize(in area: Size) -> Size {
    Size(
      columns: min(Self.mostColumns, area.columns - 2),
      rows: min(max(6, items.count + 3), area.rows - 2))
  }

  private func visibleLines(in area: Size) -> Int {
    Canvas.dialogBox(size: boxSize(in: area), in: area).rows - 3
  }

  package func draw(on canvas: inout Canvas, wording: Wording) {
    let area = Size(columns: canvas.columns, rows: canvas.rows)
    canvas.dialog(title: title, size: boxSize(in: area)) { inner in
      let whole = Rect(Size(columns: inner.columns, rows: inner.rows))
      let table = table(in: inner.columns)
      inner.draw(in: whole.split(top: 1).rest) { list in
        table.draw(on: &list, shape: shape, cursor: cursor, empty: wording["widgets.picker.none"]) {
          cells(of: items[found[$0]])
        }
      }
      // Drawn last, for the cursor to stand in the text.
      search.draw(
        on: &inner, wording: wording, found: found.count, of: items.count, focused: true)
    }
  }

  private func table(in columns: Int) -> Table {
    let label = Column("", .fixed(min(labelColumns, columns * 3 / 5)))
    let detail = Column("", .flexible(atLeast: 0))
    return Table(
      columns: allowsSeveral ? [Column("", .fixed(3)), label, detail] : [label, detail])
  }

  private func cells(of item: Item) -> [TableCell] {
    let texts = [TableCell(item.label), TableCell(item.detail, style: .muted)]
    guard allowsSeveral else { return texts }
    return [TableCell(marked.contains(item.value) ? "[x]" : "[ ]")] + texts
  }
}
