import Casework
import Cells
import Widgets
import Wording

/// Nhập từ bảng họp dự phòng: the sheet that was filled in by hand while the power was out, typed
/// back in its own order. A letter a column, then Enter for the next row.
struct MeetingSheetPage: Page {
  enum Command: Hashable { case nextRow, nextCell, previousCell, save, addItem, find, back }

  static let keys = KeyTable<Command>([
    Binding(.enter, does: .nextRow, label: "review.sheet.next", help: "review.sheet.next.help"),
    Binding(.tab, does: .nextCell, label: "review.sheet.cell", help: "review.sheet.cell.help"),
    Binding(
      .backTab, does: .previousCell, label: "review.sheet.cell",
      help: "review.sheet.cellBefore.help", footer: .hidden),
    Binding(.control("s"), does: .save, label: "review.save", help: "review.sheet.save.help"),
    Binding(
      .control("n"), does: .addItem, label: "review.resolution", help: "review.resolution.help"),
    // A slash is text in the last column.
    Binding(
      "/", .control("f"), does: .find, label: "everywhere.find", help: "everywhere.find.help",
      footer: .hidden),
    Binding(.escape, does: .back, label: "review.keepDraft", help: "review.keepDraft.help"),
  ])

  static let presence = KeyTable<Review.Attendance>([
    Binding("c", does: .present, label: "review.present", help: "review.sheet.present.help"),
    Binding(
      "l", does: .absentWithReason, label: "review.absentWithReason",
      help: "review.sheet.absentWithReason.help"),
    Binding("v", does: .absent, label: "review.absent", help: "review.sheet.absent.help"),
  ])

  private(set) var content: ReviewedMonth
  let rows: [MeetingSheetRow]
  private(set) var entry: SheetEntry
  var cursor = ListCursor() {
    didSet {
      guard let row = cursor.row(in: shape), row != oldValue.row(in: shape) else { return }
      enter(row: row)
    }
  }
  /// The cell of the row that a key goes to.
  private(set) var cell = SheetEntry.Cell.presence
  private(set) var text = TextField()
  private(set) var otherChair: Picker?

  private var draftName: String { "sheet.\(content.review.id.text)" }

  init(of body: ReviewingBody, month: Month, in world: World) {
    content = ReviewedMonth(of: body, month: month, today: world.today, in: world.register)
    rows = content.sheetRows
    entry = SheetEntry(content, in: world.register)
    if let draft = world.drafts["sheet.\(content.review.id.text)"] { entry.restore(draft.fields) }
    enter(row: 0)
  }

  var mode: InputMode { .text }
  var typingPlace: TypingPlace? {
    otherChair?.typingPlace ?? (cell == .words ? text.typingPlace : nil)
  }

  var row: MeetingSheetRow? { cursor.row(in: shape).map { rows[$0] } }
  var shape: ListShape { ListShape(rows: rows.count) }

  // MARK: Keys

  mutating func take(_ key: Key, in world: inout World) -> [Step]? {
    if otherChair != nil { return takeInPicker(key, in: world) }
    switch Self.keys.command(for: key, mode: cell == .words ? .text : .commands) {
    case .nextRow: return nextRow(in: world)
    case .nextCell: return moveCell(by: 1)
    case .previousCell: return moveCell(by: -1)
    case .save: return save(in: world)
    case .addItem: return addItem(in: world)
    case .find: return [.push(FindRowPage(in: self, world))]
    case .back: return [.pop]
    case nil: break
    }
    let lines = table(in: world).visibleLines(inRows: tableRows(in: world))
    if cursor.handle(key, shape: shape, visibleLines: lines, mode: .text) == .consumed { return [] }
    return type(key, in: world)
  }

  private mutating func type(_ key: Key, in world: World) -> [Step]? {
    guard let row else { return nil }
    if cell == .words {
      switch text.handle(key) {
      case .event(.changed):
        entry.set(words: text.text, in: row)
        return keepDraft()
      case .event, .consumed: return []
      case .notMine: return nil
      }
    }
    guard key.isText else { return nil }
    guard choose(by: key, in: row) else {
      return [.say(Notice(.warning, world.wording["review.sheet.letter"]))]
    }
    return moveCell(by: 1) + keepDraft()
  }

  /// Takes the letter of an option; false where the column has no such letter.
  private mutating func choose(by key: Key, in row: MeetingSheetRow) -> Bool {
    switch (cell, row) {
    case (.presence, .member(let member, _)):
      return Self.presence.command(for: key).map { entry.presence[member.caseworker] = $0 } != nil
    case (.presence, .presence(let who, _)):
      return Self.presence.command(for: key).map { entry.presence[who] = $0 } != nil
    case (.result, .member(let member, _)):
      return VerdictChoice.results.command(for: key)
        .map { entry.results[member.caseworker] = $0 } != nil
    case (.conclusion, .member(let member, _)):
      return VerdictChoice.conclusions.command(for: key)
        .map { entry.conclusions[member.caseworker] = $0 } != nil
    default: return false
    }
  }

  private mutating func nextRow(in world: World) -> [Step] {
    guard let now = cursor.row(in: shape), now + 1 < rows.count else {
      return [.say(Notice(.info, world.wording["review.sheet.end"]))]
    }
    cursor.select(now + 1)
    return []
  }

  /// A row begins at its first column.
  private mutating func enter(row index: Int) {
    guard rows.indices.contains(index) else { return }
    cell = SheetEntry.cells(of: rows[index]).first ?? .words
    text = TextField(entry.words(in: rows[index]))
  }

  /// Stays in the row: its last column is followed by the next row only at Enter.
  private mutating func moveCell(by step: Int) -> [Step] {
    guard let row else { return [] }
    let cells = SheetEntry.cells(of: row)
    let place = (cells.firstIndex(of: cell) ?? 0) + step
    cell = cells[min(max(0, place), cells.count - 1)]
    return []
  }

  private func keepDraft() -> [Step] {
    [.effect(.keepDraft(Draft(name: draftName, fields: entry.draftFields)))]
  }

  private func addItem(in world: World) -> [Step] {
    let member: Caseworker.ID? =
      switch row {
      case .member(let member, _): member.caseworker
      case .household(_, let who), .presence(let who, _): who
      case nil: nil
      }
    let page = ResolutionItemPage(
      new: ResolutionItem(), for: member, of: content.review, body: content.body, in: world)
    return [.push(page)]
  }

  // MARK: Saving

  private mutating func save(in world: World) -> [Step] {
    let own = content.members.first { $0.caseworker == world.user }
    if let own, entry.verdict(on: own) != own.verdict {
      let now = own.verdict.chair ?? MeetingPlace(of: content.review.id, in: world).otherChair
      otherChair = ReviewPicks.otherChairs(
        of: content.body, than: own.caseworker, now: now, in: world)
      return []
    }
    return save(chair: nil, in: world)
  }

  private func save(chair: Caseworker.ID?, in world: World) -> [Step] {
    let edits = entry.edits(to: content, by: world.user, chair: chair, in: world.register)
    return edits.isEmpty
      ? [.effect(.dropDraft(name: draftName)), .pop]
      : [.effect(.save(Save(edits, needsPIN: true, chair: chair, draft: draftName)))]
  }

  private mutating func takeInPicker(_ key: Key, in world: World) -> [Step]? {
    guard var picker = otherChair else { return nil }
    let outcome = picker.handle(key, in: world.body(of: frame(in: world)))
    otherChair = picker
    switch outcome {
    case .event(.chosen(let values)):
      otherChair = nil
      return values.first.map { save(chair: Caseworker.ID($0), in: world) } ?? []
    case .event(.cancelled):
      otherChair = nil
      return []
    case .consumed, .notMine: return []
    }
  }

  mutating func receive(_ answer: Answer, in world: inout World) -> [Step] {
    if case .saved(let save, _) = answer, save.draft == draftName { return [.pop] }
    return []
  }

  func help(in world: World) -> [HelpPage.Entry] {
    Self.keys.help(in: world.wording, mode: .text) + Self.presence.help(in: world.wording)
      + VerdictChoice.results.help(in: world.wording)
      + VerdictChoice.conclusions.help(in: world.wording)
  }
}
