import Casework
import Cells
import Widgets
import Wording

/// What a page that is a form keeps: the fields, the list that one of them has opened, the
/// question that saving has raised, and the name of its draft.
struct EntryForm<FieldID: EntryFieldID>: Sendable {
  fileprivate(set) var form: Form<FieldID>
  /// Nil for a form that keeps no draft.
  let draftName: String?
  fileprivate var picker: (field: FieldID, list: Picker)?
  fileprivate var question: Question<Bool>?
  /// A draft was found at opening and put back.
  let hasRestoredDraft: Bool

  init(_ rows: [FormRow<FieldID>], draft name: String? = nil, in world: World) {
    form = Form(rows: rows)
    draftName = name
    guard let name, let draft = world.drafts[name] else {
      hasRestoredDraft = false
      return
    }
    let kinds = form.contents
    let restored = draft.fields.compactMap { name, text in
      FieldID(rawValue: name).flatMap { id in
        kinds[id].flatMap { FieldContent(draftText: text, like: $0) }.map { (id, $0) }
      }
    }
    _ = form.restore(Dictionary(restored) { $1 })
    hasRestoredDraft = true
  }

  func text(_ id: FieldID) -> String { form.text(id) }
  func value(_ id: FieldID) -> String? { form.value(id) }
  func values(_ id: FieldID) -> [String] { form.values(id) }
  func isTicked(_ id: FieldID) -> Bool { !form.values(id).isEmpty }
  mutating func set(_ content: FieldContent, for id: FieldID) { form.set(content, for: id) }
  mutating func focus(on id: FieldID) { form.focus(on: id) }
  /// Leaves questions out that another answer makes pointless.
  mutating func hide(_ ids: Set<FieldID>) { form.hide(ids) }

  /// Puts other rows in place of those there are; what was filled in stays, and so does the cursor.
  mutating func replace(_ rows: [FormRow<FieldID>]) {
    let (filled, focus) = (form.contents, form.focus)
    form = Form(rows: rows)
    _ = form.restore(filled)
    if let focus { form.focus(on: focus) }
  }

  /// Says at opening that a draft was put back.
  func restoredNotice(in world: World) -> [Step] {
    hasRestoredDraft && form.isDirty
      ? [.say(Notice(.info, world.wording["entry.restored"]))] : []
  }

  /// The draft to keep while anything differs from the record.
  fileprivate var draft: Draft? {
    guard let draftName, form.isDirty else { return nil }
    let fields = form.contents.map { ($0.key.rawValue, $0.value.draftText) }
    return Draft(name: draftName, fields: Dictionary(fields) { $1 })
  }
}

/// The fields of a form, named as its drafts name them.
protocol EntryFieldID: Hashable, Sendable, RawRepresentable<String> {}

/// What a form has to say before it is saved.
enum EntryCheck<FieldID: EntryFieldID> {
  /// Sentences beside their fields.
  case wrong([FieldID: String])
  /// Sentences that a person may answer with "as it stands".
  case asked([String])
  case fine
}

enum EntryCommand: Hashable { case save, next, back }

/// A page that is one form: Ctrl-S saves, Esc leaves and keeps what was typed.
protocol EntryPage: WritingPage {
  associatedtype FieldID: EntryFieldID
  var entry: EntryForm<FieldID> { get set }

  static var keys: KeyTable<EntryCommand> { get }
  func title(in world: World) -> String
  /// A line below the form about what is typed; none as a rule.
  func context(in world: World) -> String?
  /// What a field can be picked from.
  func items(for field: FieldID, in world: World) -> [Picker.Item]
  /// Whether more than one can be picked in a field.
  func takesSeveral(_ field: FieldID) -> Bool
  /// Which way a day lies that is typed without its year.
  func leaning(of field: FieldID) -> Day.Leaning
  /// Something was typed, chosen or picked.
  mutating func changed(_ field: FieldID, in world: World)
  func check(in world: World) -> EntryCheck<FieldID>
  /// What is saved; empty where nothing differs from the record.
  mutating func edits(in world: inout World) -> [Edit]
  /// What to do once nothing is wrong and every question is answered: as a rule, to save.
  mutating func accept(in world: inout World) -> [Step]
}

enum EntryKeys {
  static let table = KeyTable<EntryCommand>([
    Binding(.control("s"), does: .save, label: "entry.save", help: "entry.save.help"),
    Binding(.tab, does: .next, label: "entry.next", help: "entry.next.help"),
    Binding(.escape, does: .back, label: "entry.back", help: "entry.back.help"),
  ])
}

// MARK: Drawing

extension EntryPage {
  static var keys: KeyTable<EntryCommand> { EntryKeys.table }
  var mode: InputMode { .text }
  var typingPlace: TypingPlace? {
    guard entry.question == nil else { return nil }
    return entry.picker.map(\.list.typingPlace) ?? entry.form.typingPlace
  }
  func context(in world: World) -> String? { nil }
  func items(for field: FieldID, in world: World) -> [Picker.Item] { [] }
  func takesSeveral(_ field: FieldID) -> Bool { false }
  func leaning(of field: FieldID) -> Day.Leaning { .past }
  mutating func changed(_ field: FieldID, in world: World) {}

  private func frame(in world: World) -> Frame {
    let footer =
      if let question = entry.question {
        question.footer(in: world.wording)
      } else if let picker = entry.picker {
        picker.list.keys.footer(in: world.wording, mode: .text)
      } else {
        Self.keys.footer(in: world.wording, mode: .text)
      }
    return world.frame(titled: title(in: world), footer: footer, context: context(in: world))
  }

  func draw(on canvas: inout Canvas, in world: World) {
    frame(in: world).draw(on: &canvas, wording: world.wording) { body in
      entry.form.draw(on: &body, wording: world.wording)
      entry.picker?.list.draw(on: &body, wording: world.wording)
      entry.question?.draw(on: &body, wording: world.wording)
    }
  }

  func help(in world: World) -> [HelpPage.Entry] {
    Self.keys.help(in: world.wording, mode: .text)
  }
}

// MARK: Keys

extension EntryPage {
  mutating func take(_ key: Key, in world: inout World) -> [Step]? {
    let size = world.body(of: frame(in: world))
    if let question = entry.question { return answer(question.handle(key), in: &world) }
    if var picker = entry.picker {
      let outcome = picker.list.handle(key, in: size)
      entry.picker = picker
      return pick(outcome, for: picker.field, in: &world)
    }
    switch Self.keys.command(for: key, mode: .text) {
    case .save: return save(asTheyStand: false, in: &world)
    case .back: return [.pop]
    case .next, nil: return type(key, size, in: &world)
    }
  }

  private mutating func type(_ key: Key, _ size: Size, in world: inout World) -> [Step]? {
    switch entry.form.handle(key, in: size) {
    case .notMine: return nil
    case .consumed: return []
    case .event(.changed(let field)): return keepDraft(after: field, in: &world)
    case .event(.moved): return []
    case .event(.finished): return save(asTheyStand: false, in: &world)
    case .event(.step(let field, let days)): return step(field, by: days, in: &world)
    case .event(.open(let field, let typed)):
      let items = items(for: field, in: world)
      guard !items.isEmpty else {
        entry.form.show(errors: [field: world.wording["entry.nothingToPick"]])
        return []
      }
      entry.picker = (
        field,
        Picker(
          title: world.wording["entry.pick"], items: items, allowsSeveral: takesSeveral(field),
          picked: entry.form.values(field), typed: typed)
      )
      return []
    }
  }

  private mutating func step(_ field: FieldID, by days: Int, in world: inout World) -> [Step] {
    let typed = Typed<Day>(
      entry.text(field), today: world.today, leaning: leaning(of: field))
    guard typed.unreadable == nil else {
      entry.form.insert(days < 0 ? "-" : "+", into: field)
      return keepDraft(after: field, in: &world)
    }
    let day = typed.value?.adding(days: days) ?? world.today
    entry.set(.text(day.description), for: field)
    return keepDraft(after: field, in: &world)
  }

  private mutating func pick(
    _ outcome: Outcome<PickerEvent>, for field: FieldID, in world: inout World
  ) -> [Step]? {
    switch outcome {
    case .notMine: return nil
    case .consumed: return []
    case .event(.cancelled):
      entry.picker = nil
      return []
    case .event(.chosen(let values)):
      entry.picker = nil
      let shown = items(for: field, in: world).filter { values.contains($0.value) }
        .map(\.label).joined(separator: ", ")
      entry.set(.pick(values, shown: shown), for: field)
      return keepDraft(after: field, in: &world)
    }
  }

  private mutating func keepDraft(after field: FieldID, in world: inout World) -> [Step] {
    changed(field, in: world)
    guard let name = entry.draftName else { return [] }
    return [.effect(entry.draft.map(Effect.keepDraft) ?? .dropDraft(name: name))]
  }
}

// MARK: Saving

extension EntryPage {
  private mutating func save(asTheyStand: Bool, in world: inout World) -> [Step] {
    switch check(in: world) {
    case .wrong(let errors):
      entry.form.show(errors: errors)
      return []
    case .asked(let sentences) where !asTheyStand:
      entry.question = Question(
        title: world.wording["entry.question"], text: sentences.joined(separator: "\n"),
        answers: [
          .init("l", world.wording["entry.asItStands"], true),
          .init("s", world.wording["entry.goBack"], false),
        ])
      return []
    case .asked, .fine: return accept(in: &world)
    }
  }

  mutating func edits(in world: inout World) -> [Edit] { [] }

  mutating func accept(in world: inout World) -> [Step] {
    let edits = edits(in: &world)
    guard edits.isEmpty else { return [.effect(.save(Save(edits, draft: entry.draftName)))] }
    let drop = entry.draftName.map { Step.effect(.dropDraft(name: $0)) }
    return [drop, .pop, .say(Notice(.info, world.wording["entry.unchanged"]))].compactMap { $0 }
  }

  private mutating func answer(_ outcome: Outcome<QuestionEvent<Bool>>, in world: inout World)
    -> [Step]
  {
    guard case .event(let event) = outcome else { return [] }
    entry.question = nil
    return event == .answered(true) ? save(asTheyStand: true, in: &world) : []
  }

  /// Leaves once the save is on the disk; what could not be saved stays as it was typed.
  mutating func receive(_ answer: Answer, in world: inout World) -> [Step] {
    if case .saved(let save, _) = answer, save.draft == entry.draftName { return [.pop] }
    return []
  }

  mutating func appear(in world: World) -> [Step] { entry.restoredNotice(in: world) }
}

// MARK: Drafts

extension FieldContent {
  /// The content as a draft keeps it: of a pick the values and what is read, a line each.
  var draftText: String {
    switch self {
    case .text(let text): text
    case .choice(let value): value ?? ""
    case .checks(let values): values.joined(separator: "\n")
    case .pick(let values, let shown): (values + [shown]).joined(separator: "\n")
    }
  }

  /// Reads a draft's text as content of the kind that `other` is.
  init?(draftText text: String, like other: FieldContent) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    switch other {
    case .text: self = .text(text)
    case .choice: self = .choice(text.isEmpty ? nil : text)
    case .checks: self = .checks(lines.filter { !$0.isEmpty })
    case .pick: self = .pick(Array(lines.dropLast()), shown: lines.last ?? "")
    }
  }
}
