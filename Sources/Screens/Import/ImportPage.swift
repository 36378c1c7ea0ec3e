import Casework
import Cells
import VietnameseText
import Widgets
import Wording

/// Nhập danh sách: what was understood of a file, what is doubtful, and which households may be
/// there already, before all of it is saved at once or nothing.
struct ImportPage: Page {
  enum Command: Hashable {
    case nextPart, previousPart, choose, code, places, save, back
  }

  static let keys = KeyTable<Command>([
    Binding(
      .tab, .right, does: .nextPart, label: "listimport.part", help: "listimport.part.next.help"),
    Binding(
      .backTab, .left, does: .previousPart, label: "listimport.part",
      help: "listimport.part.previous.help", footer: .hidden),
    Binding(.enter, " ", does: .choose, label: "listimport.choose", help: "listimport.choose.help"),
    Binding("b", does: .code, label: "listimport.code", help: "listimport.code.help"),
    Binding("l", does: .places, label: "listimport.places", help: "listimport.places.help"),
    Binding(.control("s"), does: .save, label: "listimport.save", help: "listimport.save.help"),
    Binding(.escape, does: .back, label: "everywhere.back", help: "everywhere.back.help"),
  ])

  enum Part: Hashable, CaseIterable {
    case understood, sheets, columns, problems, matches, differences
  }

  let name: String
  private(set) var request: ImportRequest
  private(set) var view: ImportView?
  /// Why nothing can be taken from the file, read as was said last.
  private(set) var fault: String?
  /// The list is being read once more with what was accepted, to be saved then.
  private var isSaving = false
  private(set) var part = Part.understood
  var cursor = ListCursor()
  var text = PagedText("")
  /// What a column holds, being picked.
  private(set) var picker: Picker?

  init(_ request: ImportRequest, named name: String) {
    self.request = request
    self.name = name
  }

  var mode: InputMode { picker == nil ? .commands : .text }
  var typingPlace: TypingPlace? { picker?.typingPlace }

  mutating func appear(in world: World) -> [Step] {
    view == nil && fault == nil ? [.effect(.readList(request))] : []
  }

  // MARK: Answers

  mutating func receive(_ answer: Answer, in world: inout World) -> [Step] {
    switch answer {
    case .listRead(let read):
      view = read
      fault = nil
      request = read.request
      show(part, in: world)
      guard isSaving else { return [] }
      isSaving = false
      return [.effect(.save(Save(read.edits)))]
    case .listNotRead(let sentence):
      isSaving = false
      fault = sentence
      return []
    case .listStopped:
      isSaving = false
      return backToView()
    case .saved: return [.effect(.keepReading(request)), .pop]
    default: return []
    }
  }

  /// What was understood before counts again, with the proposals that were accepted since; without it
  /// there is nothing to stay for.
  private mutating func backToView() -> [Step] {
    guard let view else { return [.pop] }
    fault = nil
    let isSameList = request.choices == view.request.choices
    let accepted = isSameList ? request.accepted : view.request.accepted
    request = view.request
    request.accepted = accepted
    return []
  }

  /// Whether there is nothing to look at: the file is still being read, or cannot be.
  var isUnread: Bool { view == nil || fault != nil }

  // MARK: Keys

  mutating func take(_ key: Key, in world: inout World) -> [Step]? {
    if picker != nil { return take(inPicker: key, in: world) }
    if !isUnread, move(by: key, in: world) { return [] }
    switch Self.keys.press(key, disabledReason: { reason(against: $0, in: world) }) {
    case .unbound: return nil
    case .disabled(_, let reason): return [.say(Notice(.warning, reason))]
    case .command(let command): return perform(command, in: world)
    }
  }

  private mutating func move(by key: Key, in world: World) -> Bool {
    let size = listSize(in: world)
    guard pointable != nil else { return key != .escape && text.handle(key, in: size) == .consumed }
    return cursor.handle(
      key, shape: shape, visibleLines: table(in: world).visibleLines(inRows: size.rows))
      == .consumed
  }

  private mutating func take(inPicker key: Key, in world: World) -> [Step] {
    switch picker?.handle(key, in: world.size) {
    case .event(.cancelled): picker = nil
    case .event(.chosen(let values)):
      picker = nil
      if let kind = values.first, let column = selectedColumn { return call(column, kind) }
    default: break
    }
    return []
  }

  private mutating func perform(_ command: Command, in world: World) -> [Step] {
    switch command {
    case .back: return fault == nil ? [.pop] : backToView()
    case .nextPart: show(neighbour(1), in: world)
    case .previousPart: show(neighbour(-1), in: world)
    case .choose: return choose(in: world)
    case .code:
      let codes: [LetterCode?] = [nil] + LetterCode.all
      var choices = request.choices ?? ImportRequest.Choices()
      let place = codes.firstIndex(of: choices.code) ?? 0
      choices.code = codes[(place + 1) % codes.count]
      return readAgain(with: choices)
    case .places:
      request.createsPlaces.toggle()
      return [.effect(.readList(request))]
    case .save:
      isSaving = true
      return [.effect(.readList(request))]
    }
    return []
  }

  private mutating func choose(in world: World) -> [Step] {
    switch part {
    case .sheets: return toggleSheet(in: world)
    case .columns:
      guard let view, let column = selectedColumn else { return [] }
      let none = Picker.Item(Self.noKind, world.wording["listimport.column.none"])
      picker = Picker(
        title: world.wording("listimport.column.pick", ["column": column.letters]),
        items: view.kinds.map { Picker.Item($0.key, $0.title) } + [none],
        picked: [column.kind ?? Self.noKind])
    case .matches:
      guard let row = cursor.row(in: shape) else { return [] }
      if request.accepted.remove(row) == nil { request.accepted.insert(row) }
    case .understood, .problems, .differences: break
    }
    return []
  }

  /// Reads the sheet as well, or not any more.
  private mutating func toggleSheet(in world: World) -> [Step] {
    guard let view, let row = cursor.row(in: shape) else { return [] }
    let sheets = view.sheets
    var taken = Set(sheets.indices.filter { sheets[$0].isTaken })
    if taken.remove(row) == nil { taken.insert(row) }
    guard !taken.isEmpty else {
      return [.say(Notice(.warning, world.wording["listimport.sheet.last"]))]
    }
    let usual = Set(sheets.indices.filter { !sheets[$0].isHidden })
    var choices = request.choices ?? ImportRequest.Choices()
    choices.sheets = taken == usual ? [] : taken.sorted().map { sheets[$0].name }
    return readAgain(with: choices)
  }

  private static let noKind = "-"

  /// The column holds this from now on, and no other does.
  private mutating func call(_ column: ImportView.Column, _ kind: String) -> [Step] {
    var choices = request.choices ?? ImportRequest.Choices()
    choices.columns = choices.columns.filter { $0.value != column.index }
    if kind != Self.noKind { choices.columns[kind] = column.index }
    return readAgain(with: choices)
  }

  private mutating func readAgain(with choices: ImportRequest.Choices) -> [Step] {
    request.choices = choices
    // Other columns can propose other households.
    request.accepted = []
    return [.effect(.readList(request))]
  }

  // MARK: Parts

  private func neighbour(_ step: Int) -> Part {
    let place = parts.firstIndex(of: part) ?? 0
    return parts[(place + step + parts.count) % parts.count]
  }

  /// The sheets are a part where there is a choice.
  var parts: [Part] { Part.allCases.filter { $0 != .sheets || (view?.sheets.count ?? 0) > 1 } }

  private mutating func show(_ other: Part, in world: World) {
    if other != part { cursor = ListCursor() }
    part = other
    text = PagedText(paragraphs(in: world).joined(separator: "\n"))
  }

  private func paragraphs(in world: World) -> [String] {
    guard let view else { return [] }
    let lines: [String] =
      switch part {
      case .understood:
        (view.isByProfile ? [world.wording["listimport.byProfile"]] : []) + view.understood
      case .problems: view.problems
      case .differences: view.differences
      case .sheets, .columns, .matches: []
      }
    return lines.isEmpty ? [world.wording["listimport.nothing"]] : lines
  }

  /// The rows of a part to point at; nil for one that is read.
  var pointable: Int? {
    switch part {
    case .sheets: view?.sheets.count ?? 0
    case .columns: view?.columns.count ?? 0
    case .matches: view?.proposals.count ?? 0
    case .understood, .problems, .differences: nil
    }
  }

  var selectedColumn: ImportView.Column? {
    guard let view, part == .columns else { return nil }
    return cursor.row(in: shape).map { view.columns[$0] }
  }

  func reason(against command: Command, in world: World) -> String? {
    let wording = world.wording
    switch command {
    case .back: return nil
    case .nextPart, .previousPart, .code, .places:
      return isUnread && command != .code ? wording["listimport.unread"] : nil
    case .choose:
      if isUnread { return wording["listimport.unread"] }
      guard let pointable else { return wording["listimport.nothingToChoose"] }
      return pointable == 0 ? wording["listimport.nothing"] : nil
    case .save:
      guard let view, fault == nil else { return wording["listimport.unread"] }
      if let readOnly = world.store.readOnly { return wording.short(readOnly) }
      return view.edits.isEmpty ? wording["listimport.nothingNew"] : nil
    }
  }

  func help(in world: World) -> [HelpPage.Entry] {
    Self.keys.help(in: world.wording, disabledReason: { reason(against: $0, in: world) })
  }
}
