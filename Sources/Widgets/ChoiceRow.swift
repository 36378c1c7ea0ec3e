package import Cells

/// One of a few, or none yet: `(•) xong  ( ) chưa`.
///
/// ← and → choose, a digit chooses by place, a letter the next option that begins with it; the
/// space takes the choice back.
package struct ChoiceRow: Hashable, Sendable {
  package let options: [Option]
  private var chosen: Int?
  /// The option the cursor is at.
  private var highlighted: Int

  /// A value that is not among the options chooses nothing.
  package init(_ options: [Option], value: String? = nil) {
    self.options = options
    chosen = options.firstIndex { $0.value == value }
    highlighted = chosen ?? 0
  }

  /// The value chosen; setting one that is not among the options chooses nothing.
  package var value: String? {
    get { chosen.map { options[$0].value } }
    set { self = ChoiceRow(options, value: newValue) }
  }

  package mutating func handle(_ key: Key) -> Outcome<FieldEvent> {
    switch key {
    case .right: return choose(chosen.map { min($0 + 1, options.count - 1) } ?? highlighted)
    case .left: return choose(chosen.map { max($0 - 1, 0) } ?? highlighted)
    case .character(" "): return choose(chosen == nil ? highlighted : nil)
    case .character(let letter):
      if let place = letter.wholeNumberValue { return choose(place - 1) }
      return options.next(after: chosen ?? -1, beginningWith: letter).map { choose($0) } ?? .notMine
    case .backspace, .delete: return choose(nil)
    default: return .notMine
    }
  }

  private mutating func choose(_ option: Int?) -> Outcome<FieldEvent> {
    if let option {
      guard options.indices.contains(option) else { return .notMine }
      highlighted = option
    }
    guard option != chosen else { return .consumed }
    chosen = option
    return .event(.changed)
  }

  /// The width of all options on one line.
  var naturalColumns: Int { OptionFlow.columns(of: options) }

  /// How many rows it takes in a width.
  package func rows(in columns: Int) -> Int { OptionFlow(options, columns: columns).rows }

  package func draw(on canvas: inout Canvas, focused: Bool) {
    OptionFlow(options, columns: canvas.columns)
      .draw(on: &canvas, highlighted: focused ? highlighted : nil) { $0 == chosen ? "(•)" : "( )" }
  }
}
