package import Cells

/// Any of several: `[x] chăn nuôi  [ ] trồng trọt`, flowing over lines.
///
/// Arrows move, a letter moves to the next option that begins with it, the space ticks.
package struct CheckGroup: Hashable, Sendable {
  package let options: [Option]
  /// The most that may be ticked; nil for all.
  package let maximum: Int?
  private var ticked: Set<Int>
  private var highlighted = 0

  /// Values that are not among the options tick nothing.
  package init(_ options: [Option], values: [String] = [], maximum: Int? = nil) {
    self.options = options
    self.maximum = maximum
    ticked = Set(options.indices.filter { values.contains(options[$0].value) })
  }

  /// The values ticked, in the order of the options.
  package var values: [String] {
    get { ticked.sorted().map { options[$0].value } }
    set { self = CheckGroup(options, values: newValue, maximum: maximum) }
  }

  /// Acts on a key in a width of `columns`. ↑ on the first line and ↓ on the last are left to
  /// the owner.
  package mutating func handle(_ key: Key, columns: Int) -> Outcome<FieldEvent> {
    switch key {
    case .left: return move(to: highlighted - 1)
    case .right: return move(to: highlighted + 1)
    case .up, .down:
      let flow = OptionFlow(options, columns: columns)
      let next = flow.option(beside: highlighted, rows: key == .up ? -1 : 1)
      return next.map { move(to: $0) } ?? .notMine
    case .character(" "): return toggle()
    case .character(let letter):
      let next = options.next(after: highlighted, beginningWith: letter)
      return next.map { move(to: $0) } ?? .notMine
    default: return .notMine
    }
  }

  private mutating func move(to option: Int) -> Outcome<FieldEvent> {
    highlighted = min(max(0, option), max(0, options.count - 1))
    return .consumed
  }

  private mutating func toggle() -> Outcome<FieldEvent> {
    guard options.indices.contains(highlighted) else { return .consumed }
    if ticked.remove(highlighted) != nil { return .event(.changed) }
    if let maximum, ticked.count >= maximum { return .event(.full) }
    ticked.insert(highlighted)
    return .event(.changed)
  }

  /// The width of all options on one line.
  var naturalColumns: Int { OptionFlow.columns(of: options) }

  /// How many rows it takes in a width.
  package func rows(in columns: Int) -> Int { OptionFlow(options, columns: columns).rows }

  package func draw(on canvas: inout Canvas, focused: Bool) {
    OptionFlow(options, columns: canvas.columns)
      .draw(on: &canvas, highlighted: focused ? highlighted : nil) {
        ticked.contains($0) ? "[x]" : "[ ]"
      }
  }
}
