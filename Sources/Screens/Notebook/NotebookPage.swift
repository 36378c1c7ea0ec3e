import Casework
import Cells
import Record
import Widgets
import Wording

/// Nhập từ sổ tay: the visitor is chosen once, then a line is a visit and a save of its own.
struct NotebookPage: Page {
  enum Command: Hashable, CaseIterable {
    case save, nextCell, previousCell, outing, savedRows, back
  }

  static let keys = KeyTable<Command>([
    Binding(.enter, does: .save, label: "notebook.save", help: "notebook.save.help"),
    Binding(.tab, does: .nextCell, label: "notebook.next", help: "notebook.next.help"),
    Binding(
      .control("g"), does: .outing, label: "notebook.outing", help: "notebook.outing.help"),
    Binding(.up, does: .savedRows, label: "notebook.saved", help: "notebook.saved.help"),
    Binding(.escape, does: .back, label: "notebook.back", help: "notebook.back.help"),
    Binding(
      .backTab, does: .previousCell, label: "notebook.previous", help: "notebook.previous.help",
      footer: .hidden),
  ])

  enum SavedCommand: Hashable, CaseIterable { case open, back }

  /// The keys while the cursor is among the lines that are saved.
  static let savedKeys = KeyTable<SavedCommand>([
    Binding(.enter, does: .open, label: "notebook.open", help: "notebook.open.help"),
    Binding(.tab, .escape, does: .back, label: "notebook.line", help: "notebook.line.help"),
  ])

  /// What stands over the page and takes the keys.
  enum Overlay {
    case visitors(Picker)
    case nextStep(Question<NextStepChoice>, VisitEntry)
  }

  /// Nil until one has been chosen.
  var visitor: Caseworker.ID?
  var households: NotebookHouseholds
  var row: NotebookRow
  var cell = NotebookCell.day
  var saved: [NotebookSavedRow] = []
  /// The place among the saved lines while the cursor is there.
  var savedCursor: ListCursor?
  /// The saved line that is being read from the disk to be corrected.
  var correcting: RecordID?
  /// The households that the text in the cell can mean, and the one pointed at.
  var matches: [Household.ID] = []
  var pointed: Int?
  /// The cursor went on by itself: a Tab or Enter from habit is not taken twice.
  var hasJumped = false
  var errors: [NotebookCell: String] = [:]
  /// What was asked beside its cell: saving once more means yes.
  var asked: Set<VisitEntry.Question> = []
  var overlay: Overlay?

  /// Opens the notebook of `visitor`; without one, of whoever types, or of the person they choose
  /// where they may type for others.
  init(of visitor: Caseworker.ID? = nil, in world: World) {
    self.visitor = nil
    households = NotebookHouseholds(
      of: visitor ?? world.user ?? Caseworker.ID(""), on: world.today, in: world.register)
    row = NotebookRow(day: world.today)
    if let visitor {
      open(visitor, in: world)
    } else if world.register.mayTypeForOthers(world.user) {
      overlay = .visitors(Self.picker(in: world))
    } else if let user = world.user {
      open(user, in: world)
    }
  }

  var looksAtHouseholds: Bool { true }

  var mode: InputMode {
    if overlay != nil { return .text }
    return savedCursor == nil && cell.isText ? .text : .commands
  }

  var typingPlace: TypingPlace? {
    switch overlay {
    case .visitors(let picker): picker.typingPlace
    case .nextStep: nil
    case nil: savedCursor == nil ? row.texts[cell]?.typingPlace : nil
    }
  }

  var draftName: String { "notebook.\(visitor?.text ?? "")" }

  private mutating func open(_ visitor: Caseworker.ID, in world: World) {
    self.visitor = visitor
    households = NotebookHouseholds(of: visitor, on: world.today, in: world.register)
    guard let draft = world.drafts[draftName] else { return }
    row.restore(draft.fields)
    saved = NotebookSavedRow.restored(draft.fields["saved"] ?? "")
    cell = row.household == nil ? .day : .outcome
  }

  /// Whose notebooks the signed-in person may type: members of the own cell first.
  private static func picker(in world: World) -> Picker {
    let cell = world.signedIn?.cell
    let items = world.caseworkerItems(alsoNaming: []).filter {
      let id = Caseworker.ID($0.value)
      return world.register.mayType(for: id, by: world.user)
        && world.register.caseworkers[id]?.roles.contains(.organisation) != true
    }
    let isOwn = { (item: Picker.Item) in
      cell != nil && world.register.caseworkers[Caseworker.ID(item.value)]?.cell == cell
    }
    return Picker(
      title: world.wording["notebook.pick"],
      items: items.filter(isOwn) + items.filter { !isOwn($0) })
  }

  // MARK: Keys

  mutating func take(_ key: Key, in world: inout World) -> [Step]? {
    switch overlay {
    case .visitors(let picker): return take(key, picker, in: world)
    case .nextStep(let question, let entry): return take(key, question, about: entry, in: &world)
    case nil: break
    }
    if savedCursor != nil { return takeAmongSaved(key, in: world) }
    if let steps = skipAfterJump(key) { return steps }
    if takeAmongMatches(key) { return [] }
    switch Self.keys.press(key, mode: mode, disabledReason: { reason(against: $0, in: world) }) {
    case .command(.save): return goOnOrSave(in: &world)
    case .command(.nextCell): return move(by: 1, in: world)
    case .command(.previousCell): return move(by: -1, in: world)
    case .command(.outing): return openOuting(in: &world)
    case .command(.savedRows):
      savedCursor = ListCursor(row: saved.count - 1)
      return []
    case .command(.back): return [.pop]
    case .disabled(_, let reason): return [.say(Notice(.info, reason))]
    case .unbound: return type(key, in: world)
    }
  }

  func reason(against command: Command, in world: World) -> String? {
    command == .savedRows && saved.isEmpty ? world.wording["notebook.saved.none"] : nil
  }

  private mutating func take(_ key: Key, _ picker: Picker, in world: World) -> [Step] {
    var picker = picker
    switch picker.handle(key, in: world.body(of: frame(in: world))) {
    case .event(.cancelled): return [.pop]
    case .event(.chosen(let values)):
      overlay = nil
      guard let chosen = values.first else { return [.pop] }
      open(Caseworker.ID(chosen), in: world)
      return restoredNotice(in: world) + reloadSaved()
    case .consumed, .notMine: overlay = .visitors(picker)
    }
    return []
  }

  private mutating func takeAmongSaved(_ key: Key, in world: World) -> [Step]? {
    let shape = ListShape(rows: saved.count)
    var cursor = savedCursor ?? ListCursor()
    if key.canonical == .down, cursor.row(in: shape) == saved.count - 1 {
      savedCursor = nil
      return []
    }
    if cursor.handle(key, shape: shape, visibleLines: visibleSaved(in: world)) == .consumed {
      savedCursor = cursor
      return []
    }
    switch Self.savedKeys.command(for: key) {
    case .open:
      correcting = cursor.row(in: shape).map { saved[$0].record }
      return correcting.map { [.effect(.load(.records([$0])))] } ?? []
    case .back:
      savedCursor = nil
      return []
    // `u` takes the last line back and `/` finds one, as everywhere.
    case nil:
      return key.opensHelp || ["u", "/"].contains(key.canonical)
        ? nil : Step.unbound(key, in: .commands, world)
    }
  }

  private func openOuting(in world: inout World) -> [Step] {
    guard let visitor else { return [] }
    let day = row.typedDay(today: world.today).value ?? world.today
    return [.push(OutingPage(of: visitor, on: day, from: .notebook, in: &world))]
  }

  // MARK: What is there already

  mutating func appear(in world: World) -> [Step] {
    restoredNotice(in: world) + reloadSaved()
  }

  private func restoredNotice(in world: World) -> [Step] {
    guard visitor != nil, world.drafts[draftName] != nil else { return [] }
    return [.say(Notice(.info, world.wording["visit.draft.restored"]))]
  }

  /// Reads the saved lines again: one may have been corrected meanwhile.
  private func reloadSaved() -> [Step] {
    saved.isEmpty ? [] : [.effect(.load(.records(saved.map(\.record))))]
  }

  func help(in world: World) -> [HelpPage.Entry] {
    Self.keys.help(in: world.wording, mode: .text) { reason(against: $0, in: world) }
      + Self.savedKeys.help(in: world.wording)
  }
}

/// The lines that are saved, while the cursor is among them.
extension NotebookPage: ListPage {
  var cursor: ListCursor {
    get { savedCursor ?? ListCursor() }
    set { savedCursor = newValue }
  }

  var shape: ListShape { ListShape(rows: savedCursor == nil ? 0 : saved.count) }

  static var nameColumn: Int { 1 }

  func cells(ofRow row: Int, in world: World) -> [TableCell] {
    saved[row].visit.map { world.notebookTexts(of: $0).map { TableCell($0.1) } } ?? []
  }
}

/// A line that is saved: which visit, and what the list shows of it once it has been read.
struct NotebookSavedRow: Hashable, Sendable {
  let record: RecordID
  var visit: Visit?

  /// The ids as a draft keeps them.
  static func restored(_ text: String) -> [NotebookSavedRow] {
    text.split(separator: " ").map {
      NotebookSavedRow(record: RecordID(kind: Visit.kind, id: String($0)))
    }
  }
}
