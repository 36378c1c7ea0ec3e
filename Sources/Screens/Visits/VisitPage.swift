import Casework
import Cells
import Widgets
import Wording

/// Ghi nhật ký thăm hộ: a visit is logged, or one logged before is corrected. One save holds the
/// visit, what it promises, the petition it makes, and how earlier promises came out.
struct VisitPage: Page {
  enum Command: Hashable, CaseIterable { case nextField, save, back, facts, discard }

  static let keys = KeyTable<Command>([
    Binding(.tab, does: .nextField, label: "visit.next", help: "visit.next.help"),
    Binding(.control("s"), does: .save, label: "visit.save", help: "visit.save.help"),
    Binding(.escape, does: .back, label: "visit.back", help: "visit.back.help"),
    Binding(.control("t"), does: .facts, label: "facts", help: "facts.help"),
    Binding(.control("d"), does: .discard, label: "visit.discard", help: "visit.discard.help"),
  ])

  enum Reply: Hashable { case mend, saveAnyway, keepDraft, discardDraft }

  /// What stands over the form and takes the keys.
  enum Overlay {
    case picker(Picker, for: VisitField)
    case question(Question<Reply>, about: Asked)
    case nextStep(Question<NextStepChoice>, VisitEntry)
  }

  /// What a question in a box is about.
  enum Asked: Hashable {
    case entry(VisitEntry.Question)
    case sign(Sign.Kind, note: String)
    case draft
  }

  var form: VisitForm
  var overlay: Overlay?
  /// What was asked beside its field and stands there since: saving once more means yes.
  var asked: Set<VisitEntry.Question> = []
  /// What was answered with "save it as it stands".
  var accepted: Set<Asked> = []
  /// A save that waits for the visitor's other visits, to be held against them.
  var awaitsVisits = false

  init(to household: Household.ID, in world: inout World) {
    self.init(VisitForm(to: household, in: world), in: &world)
  }

  /// Corrects a visit: only what is changed is saved.
  init(editing visit: Visit, in world: inout World) {
    self.init(VisitForm(editing: visit, in: world), in: &world)
  }

  private init(_ form: VisitForm, in world: inout World) {
    self.form = form
    guard let draft = world.drafts[draftName] else { return }
    let isWhole = self.form.restore(draft, in: world)
    world.notice =
      isWhole
      ? Notice(.info, world.wording["visit.draft.restored"])
      : Notice(.warning, world.wording["visit.draft.restoredInPart"])
  }

  var draftName: String {
    form.old.map { "visit.edit.\($0.id.text)" } ?? "visit.\(form.household.text)"
  }

  var mode: InputMode {
    overlay == nil ? form.form.inputMode : .text
  }

  var typingPlace: TypingPlace? {
    switch overlay {
    case .picker(let picker, _): picker.typingPlace
    case .question, .nextStep: nil
    case nil: form.form.typingPlace
    }
  }

  // MARK: Keys

  mutating func take(_ key: Key, in world: inout World) -> [Step]? {
    switch overlay {
    case .picker(let picker, let field): return take(key, picker, for: field, in: world)
    case .question(let question, let about):
      return take(key, question, about: about, in: &world)
    case .nextStep(let question, let entry):
      return take(key, question, about: entry, in: &world)
    case nil: break
    }
    let command = Self.keys.press(key, mode: mode) { reason(against: $0, in: world) }
    switch command {
    case .command(.nextField), .unbound: return takeIntoForm(key, in: &world)
    case .disabled(_, let reason): return [.say(Notice(.warning, reason))]
    case .command(.save): return save(in: &world)
    case .command(.back): return [.pop]
    case .command(.facts): return [.push(FactMenu(of: form.household, in: world))]
    case .command(.discard): return ask(draftQuestion(in: world), about: .draft)
    }
  }

  func reason(against command: Command, in world: World) -> String? {
    switch command {
    case .discard: form.form.isDirty ? nil : world.wording["visit.discard.nothing"]
    case .nextField, .save, .back, .facts: nil
    }
  }

  private mutating func takeIntoForm(_ key: Key, in world: inout World) -> [Step]? {
    switch form.handle(key, in: world.body(of: frame(in: world)), world) {
    case .event(.changed(let id)):
      askAboutDay(afterChangeOf: id, in: world)
      return keepDraft(in: world)
    case .event(.open(let id, let typed)):
      overlay = .picker(picker(for: id, typed: typed, in: world), for: id)
      return []
    case .event(.finished): return save(in: &world)
    case .event(.moved), .event(.step), .consumed: return []
    // A letter that means nothing in this field must not lead to another screen.
    case .notMine: return key.opensHelp ? nil : Step.unbound(key, in: .text, world)
    }
  }

  /// A day that has not come yet is questioned while it is being typed.
  private mutating func askAboutDay(afterChangeOf id: VisitField, in world: World) {
    guard id == .day, let day = form.day(in: world).value, day > world.today else { return }
    form.show(errors: [.day: world.words(for: .dayAfterToday(day))?.sentence ?? ""])
  }

  private func keepDraft(in world: World) -> [Step] {
    guard form.form.isDirty else { return [.effect(.dropDraft(name: draftName))] }
    return [
      .effect(.keepDraft(form.draft(named: draftName))),
      .say(Notice(.info, world.wording["visit.draft.kept"])),
    ]
  }
}

// MARK: Picking people

extension VisitPage {
  private func picker(for id: VisitField, typed: String, in world: World) -> Picker {
    let picked = form.form.values(id)
    let title =
      switch id {
      case .companions: world.wording["visit.pick.companions"]
      case .responsible: world.wording["visit.pick.responsible"]
      default: world.wording["visit.pick.visitor"]
      }
    return Picker(
      title: title, items: world.caseworkerItems(alsoNaming: picked),
      allowsSeveral: id == .companions, picked: picked, typed: typed)
  }

  private mutating func take(
    _ key: Key, _ picker: Picker, for field: VisitField, in world: World
  ) -> [Step] {
    var picker = picker
    switch picker.handle(key, in: world.body(of: frame(in: world))) {
    case .event(.cancelled): overlay = nil
    case .event(.chosen(let values)):
      overlay = nil
      form.pick(values, for: field, in: world)
      return keepDraft(in: world)
    case .consumed, .notMine: overlay = .picker(picker, for: field)
    }
    return []
  }
}

// MARK: Questions in a box

extension VisitPage {
  mutating func ask(_ question: Question<Reply>, about: Asked) -> [Step] {
    overlay = .question(question, about: about)
    return []
  }

  private mutating func take(
    _ key: Key, _ question: Question<Reply>, about: Asked, in world: inout World
  ) -> [Step] {
    guard case .event(let event) = question.handle(key) else { return [] }
    overlay = nil
    guard case .answered(let reply) = event else { return [] }
    switch reply {
    case .saveAnyway:
      accepted.insert(about)
      return save(in: &world)
    case .mend:
      mend(about, in: world)
      return []
    case .discardDraft: return [.effect(.dropDraft(name: draftName)), .pop]
    case .keepDraft: return []
    }
  }

  /// Puts the cursor where the words stand that were asked about.
  private mutating func mend(_ about: Asked, in world: World) {
    let texts: [VisitField] =
      [.note, .raised, .familyPlan] + (0..<VisitForm.mostPromises).map { .promise($0) }
    let field = texts.first {
      !world.catalogues.neverRecorded.found(in: form.form.text($0)).isEmpty
    }
    if case .entry = about, let field { form.focus(on: field) } else { form.focus(on: .note) }
  }

  private func draftQuestion(in world: World) -> Question<Reply> {
    let wording = world.wording
    return Question(
      title: wording["visit.discard.title"], text: wording["visit.discard.text"],
      answers: [
        .init("g", wording["visit.discard.keep"], .keepDraft),
        .init("b", wording["visit.discard.yes"], .discardDraft, isDestructive: true),
      ], onEnter: .keepDraft, openedBy: .control("d"))
  }
}

extension Key {
  /// The keys of the help page, which every page leaves alone.
  var opensHelp: Bool { self == "?" || self == .function(1) }
}
