import Casework
import Cells
import Widgets
import Wording

/// A petition is answered: what was answered, and when.
struct PetitionAnswerPage: Page {
  enum Command: Hashable, CaseIterable { case nextField, save, back }
  enum FieldID: String, Hashable, CaseIterable { case text, day }

  static let keys = KeyTable<Command>([
    Binding(.tab, does: .nextField, label: "answer.next", help: "answer.next.help"),
    Binding(.control("s"), does: .save, label: "answer.save", help: "answer.save.help"),
    Binding(.escape, does: .back, label: "answer.back", help: "answer.back.help"),
  ])

  private let petition: Petition
  private var form: Form<FieldID>
  /// What was asked beside its field: saving once more means yes.
  private var asked: [PetitionAnswerEntry.Question] = []

  init(to petition: Petition, in world: inout World) {
    self.petition = petition
    let entry = PetitionAnswerEntry(to: petition, today: world.today)
    form = Form(rows: [
      .fields([
        Field(
          .text, world.wording["answer.text"],
          .note(TextArea(entry.text, maximum: 1000), lines: 4), isRequired: true)
      ]),
      .fields([
        Field(
          .day, world.wording["answer.day"],
          .text(
            TextField(entry.day.value?.description ?? "", kind: .stepped, maximum: 10)),
          isRequired: true, columns: 12)
      ]),
    ])
    guard let draft = world.drafts[draftName] else { return }
    for id in FieldID.allCases {
      if let text = draft.fields[id.rawValue] { form.set(.text(text), for: id) }
    }
    world.notice = Notice(.info, world.wording["answer.draft.restored"])
  }

  private var draftName: String { "petition.\(petition.id.text)" }

  var mode: InputMode { .text }

  private func entry(in world: World) -> PetitionAnswerEntry {
    var entry = PetitionAnswerEntry(to: petition, today: world.today)
    entry.text = form.text(.text)
    entry.day = Typed(form.text(.day), today: world.today, leaning: .past)
    return entry
  }

  // MARK: Keys

  mutating func take(_ key: Key, in world: inout World) -> [Step]? {
    switch Self.keys.command(for: key, mode: mode) {
    case .save: return save(in: world)
    case .back: return [.pop]
    case .nextField, nil: return takeIntoForm(key, in: world)
    }
  }

  private mutating func takeIntoForm(_ key: Key, in world: World) -> [Step]? {
    switch form.handle(key, in: area(in: world.body(of: frame(in: world)), world).size) {
    case .event(.changed): return keepDraft()
    case .event(.step(let id, let step)):
      if let day = entry(in: world).day.value, day.description == form.text(id) {
        form.set(.text(day.adding(days: step).description), for: id)
      } else {
        form.insert(step > 0 ? "+" : "-", into: id)
      }
      return keepDraft()
    case .event(.finished): return save(in: world)
    case .event(.moved), .event(.open), .consumed: return []
    case .notMine: return nil
    }
  }

  private func keepDraft() -> [Step] {
    guard form.isDirty else { return [.effect(.dropDraft(name: draftName))] }
    let fields = FieldID.allCases.map { ($0.rawValue, form.text($0)) }
    return [
      .effect(.keepDraft(Draft(name: draftName, fields: Dictionary(uniqueKeysWithValues: fields))))
    ]
  }

  private mutating func save(in world: World) -> [Step] {
    let entry = entry(in: world)
    guard let edits = entry.edits else {
      form.show(errors: sentences(for: entry.problems, in: world))
      return [.say(Notice(.error, world.wording["answer.problem"]))]
    }
    let questions = entry.questions(today: world.today)
    guard questions == asked || questions.isEmpty else {
      asked = questions
      form.show(errors: [.day: questions.map { words(for: $0, in: world) }.joined(separator: " ")])
      return [.say(Notice(.warning, world.wording["answer.problem"]))]
    }
    guard !edits.isEmpty else { return [.effect(.dropDraft(name: draftName)), .pop] }
    return [.effect(.save(Save(edits, draft: draftName)))]
  }

  mutating func receive(_ answer: Answer, in world: inout World) -> [Step] {
    if case .saved(let save, _) = answer, save.draft == draftName { return [.pop] }
    return []
  }

  // MARK: Words

  private func sentences(for problems: [PetitionAnswerEntry.Problem], in world: World)
    -> [FieldID: String]
  {
    var sentences: [FieldID: String] = [:]
    for problem in problems {
      switch problem {
      case .textMissing: sentences[.text] = world.wording["answer.problem.textMissing"]
      case .dayMissing: sentences[.day] = world.wording["answer.problem.dayMissing"]
      case .dayUnreadable(let text):
        sentences[.day] = world.wording("answer.problem.dayUnreadable", ["text": text])
      }
    }
    return sentences
  }

  private func words(for question: PetitionAnswerEntry.Question, in world: World) -> String {
    switch question {
    case .dayAfterToday(let day):
      world.wording("answer.question.dayAfterToday", ["day": day.description])
    case .dayBeforePetition(let day):
      world.wording("answer.question.dayBeforePetition", ["day": day.description])
    }
  }

  // MARK: Drawing

  private func frame(in world: World) -> Frame {
    world.frame(
      titled: world.wording(
        "answer.title", ["household": world.fullLabel(of: petition.household)]), aside: "",
      footer: Self.keys.footer(in: world.wording, mode: mode))
  }

  /// What the family raised, above the form.
  private func heading(in world: World, columns: Int) -> [String] {
    let day = petition.day?.description ?? "–"
    return Array(
      world.wording("answer.petition", ["day": day, "text": petition.text])
        .wrapped(to: max(1, columns - 2)).prefix(4))
  }

  private func area(in size: Size, _ world: World) -> Rect {
    Rect(size).split(top: heading(in: world, columns: size.columns).count + 1).rest
  }

  func draw(on canvas: inout Canvas, in world: World) {
    frame(in: world).draw(on: &canvas, wording: world.wording) { body in
      let lines = heading(in: world, columns: body.columns)
      for (row, line) in lines.enumerated() { body.text(line, column: 1, row: row) }
      let size = Size(columns: body.columns, rows: body.rows)
      body.draw(in: area(in: size, world)) {
        form.draw(on: &$0, wording: world.wording)
      }
    }
  }

  func help(in world: World) -> [HelpPage.Entry] {
    Self.keys.help(in: world.wording, mode: mode)
  }
}
