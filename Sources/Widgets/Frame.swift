package import Cells
package import Wording

/// The picture that all screens share: title, main screens, the body between two rules, a line
/// about what is selected, and the keys that work here with the last notice at their right.
package struct Frame: Hashable, Sendable {
  package struct Tab: Hashable, Sendable {
    package let key: Character
    package let label: String
    package let isCurrent: Bool

    package init(_ key: Character, _ label: String, isCurrent: Bool = false) {
      self.key = key
      self.label = label
      self.isCurrent = isCurrent
    }
  }

  package var title: String
  /// At the right of the title: who, when.
  package var aside: String
  /// The main screens; no line where there are none.
  package var tabs: [Tab]
  /// The key of the help page, at the right of the tabs.
  package var help: Footer.Item?
  /// The key of the input method and what is on, in the rule above the body where a person types.
  package var typing: Footer.Item?
  /// About what is selected; no line where there is nothing to say.
  package var context: String?
  package var footer: Footer
  package var notice: Notice?
  /// What stays to be seen to, whatever the last key did; in the rule above the keys, so that
  /// neither the keys nor the notice lose room to it.
  package var reminder: Notice?
  /// Stands at the right of the keys while there is no notice, where they leave it room.
  package var standing: Notice?

  package init(
    title: String, aside: String = "", tabs: [Tab] = [], help: Footer.Item? = nil,
    typing: Footer.Item? = nil, context: String? = nil, footer: Footer, notice: Notice? = nil,
    reminder: Notice? = nil, standing: Notice? = nil
  ) {
    self.title = title
    self.aside = aside
    self.tabs = tabs
    self.help = help
    self.typing = typing
    self.context = context
    self.footer = footer
    self.notice = notice
    self.reminder = reminder
    self.standing = standing
  }

  /// The least terminal in which screens are legible.
  package static let minimum = Size(columns: 60, rows: 18)
  /// The most lines that a long notice takes.
  private static let noticeLines = 3

  private var headRows: Int { tabs.isEmpty ? 2 : 3 }

  /// A short notice stands at the right of the keys, a long one takes the place of the context.
  private func isBesideFooter(_ notice: Notice, columns: Int) -> Bool {
    DisplayWidth.of(notice.shown) <= columns * 2 / 5
  }

  /// What stands at the right of the keys. A notice may take room from them, what stands may not.
  private func besideFooter(columns: Int) -> Notice? {
    if let notice { return isBesideFooter(notice, columns: columns) ? notice : nil }
    guard let standing else { return nil }
    let room = columns - 4 - DisplayWidth.of(standing.shown)
    return footer.count(fitting: room) == footer.items.count ? standing : nil
  }

  /// The lines between the lower rule and the keys.
  private func messages(columns: Int) -> [(text: String, style: Style)] {
    if let notice, !isBesideFooter(notice, columns: columns) {
      let lines = notice.shown.wrapped(to: max(1, columns - 2))
      return lines.prefix(Self.noticeLines).map { ($0, notice.style) }
    }
    return context.map { [($0.clipped(to: columns - 2), .plain)] } ?? []
  }

  /// Where the body is in a terminal of `size`.
  package func body(in size: Size) -> Rect {
    let foot = 2 + messages(columns: size.columns).count
    return Rect(
      column: 0, row: headRows, columns: size.columns, rows: size.rows - headRows - foot)
  }

  /// Draws the frame and, in its body, what `body` draws; in a terminal too small a sentence.
  package func draw(
    on canvas: inout Canvas, wording: Wording, body drawBody: (inout Canvas) -> Void
  ) {
    let size = Size(columns: canvas.columns, rows: canvas.rows)
    guard size.columns >= Self.minimum.columns, size.rows >= Self.minimum.rows else {
      return drawTooSmall(on: &canvas, wording)
    }
    drawTitle(on: &canvas)
    if !tabs.isEmpty { drawTabs(on: &canvas) }
    canvas.rule(row: headRows - 1)
    if let typing { drawTyping(typing, on: &canvas) }
    let body = body(in: size)
    canvas.draw(in: body, drawBody)
    canvas.rule(row: body.row + body.rows)
    if let reminder {
      canvas.textRight(
        " \(reminder.shown) ", row: body.row + body.rows, margin: 1, style: reminder.style)
    }
    for (index, message) in messages(columns: size.columns).enumerated() {
      let row = body.row + body.rows + 1 + index
      canvas.text(message.text, column: 1, row: row, style: message.style)
    }
    drawFooter(on: &canvas)
  }

  private func drawTooSmall(on canvas: inout Canvas, _ wording: Wording) {
    let sentence = wording(
      "widgets.frame.small",
      [
        "columns": "\(Self.minimum.columns)", "rows": "\(Self.minimum.rows)",
        "have_columns": "\(canvas.columns)", "have_rows": "\(canvas.rows)",
      ])
    for (row, line) in sentence.wrapped(to: canvas.columns).enumerated() {
      canvas.text(line, column: 0, row: row)
    }
  }

  private func drawTitle(on canvas: inout Canvas) {
    let right = aside.clipped(to: canvas.columns / 2)
    canvas.textRight(right, row: 0, margin: 1)
    let room = canvas.columns - 2 - (right.isEmpty ? 0 : DisplayWidth.of(right) + 1)
    canvas.text(title.clipped(to: room), column: 1, row: 0, style: .title)
  }

  private func drawTyping(_ typing: Footer.Item, on canvas: inout Canvas) {
    let row = headRows - 1
    let start = canvas.columns - typing.columns - 3
    let end = canvas.text(" \(typing.keys) ", column: start, row: row, style: .key)
    canvas.text("\(typing.label) ", column: end, row: row)
  }

  private func drawTabs(on canvas: inout Canvas) {
    let helpColumns = help.map { $0.columns + 1 } ?? 0
    let whole = tabs.reduce(0) { $0 + 4 + DisplayWidth.of($1.label) }
    // Where not all names fit, the current one is named and the others keep their keys.
    let namesAll = whole + helpColumns <= canvas.columns
    var column = 0
    for tab in tabs {
      let text = namesAll || tab.isCurrent ? "\(tab.key) \(tab.label)" : String(tab.key)
      if tab.isCurrent { canvas.text("▸", column: column, row: 1) }
      let style: Style = tab.isCurrent ? .selected : .plain
      column = canvas.text(text, column: column + 1, row: 1, style: style) + 1
    }
    if let help {
      let start = canvas.columns - 1 - help.columns
      let label = canvas.text(help.keys, column: start, row: 1, style: .key) + 1
      canvas.text(help.label, column: label, row: 1)
    }
  }

  private func drawFooter(on canvas: inout Canvas) {
    let row = canvas.rows - 1
    var room = canvas.columns - 2
    if let beside = besideFooter(columns: canvas.columns) {
      canvas.textRight(beside.shown, row: row, margin: 1, style: beside.style)
      room -= DisplayWidth.of(beside.shown) + 2
    }
    footer.draw(on: &canvas, row: row, column: 1, columns: room)
  }
}
