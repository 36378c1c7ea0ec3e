import Casework
import Cells
import Widgets
import Wording

/// What the meeting concluded on one member, and on a household where somebody spoke.
struct ReviewNotePage: Page {
  enum Command: Hashable { case save, cancel }

  enum FieldID: Hashable {
    case note
    case household(Household.ID)
    /// Which households are commended for it.
    case commended

    var name: String {
      switch self {
      case .note: "note"
      case .household(let household): household.text
      case .commended: "commended"
      }
    }
  }

  static let keys = KeyTable<Command>([
    Binding(.control("s"), does: .save, label: "review.save", help: "review.save.help"),
    Binding(.escape, does: .cancel, label: "review.keepDraft", help: "review.keepDraft.help"),
  ])

  private let member: ReviewedMonth.Member
  private let review: Review.ID
  /// Who chairs where whoever runs the meeting is the member spoken of.
  private let chair: Caseworker.ID?
  private let draftName: String
  private var form: Form<FieldID>

  init(
    on member: ReviewedMonth.Member, of review: Review.ID, chair: Caseworker.ID? = nil,
    in world: World
  ) {
    self.member = member
    self.chair = chair
    self.review = review
    draftName = "conclusion.\(member.verdict.id.text)"
    form = Self.form(for: member, of: review, in: world)
    for (id, content) in form.contents {
      if let text = world.drafts[draftName]?.fields[id.name],
        let typed = FieldContent(draftText: text, like: content)
      {
        form.set(typed, for: id)
      }
    }
  }

  private static func form(
    for member: ReviewedMonth.Member, of review: Review.ID, in world: World
  ) -> Form<FieldID> {
    let note = Field(
      FieldID.note, world.wording["review.note.general"],
      .note(TextArea(member.verdict.note ?? ""), lines: 3))
    let said = world.register.conclusionsReached(in: review)
    let households = member.households.map { line in
      let text = said.first { $0.household == line.household.id }?.text ?? ""
      return FormRow.fields([
        Field(
          FieldID.household(line.household.id),
          world.label(of: line.household.id).clipped(to: 24), .text(TextField(text)))
      ])
    }
    guard !households.isEmpty else { return Form(rows: [.fields([note])]) }
    let commended = CheckGroup(
      member.households.map { Option($0.household.id.text, $0.household.code) },
      values: said.filter(\.commends).map(\.household.text))
    return Form(
      rows: [.fields([note]), .heading(world.wording["review.note.households"])] + households
        + [.fields([Field(.commended, world.wording["review.note.commends"], .checks(commended))])])
  }

  var mode: InputMode { .text }
  var typingPlace: TypingPlace? { form.typingPlace }

  // MARK: Keys

  mutating func take(_ key: Key, in world: inout World) -> [Step]? {
    switch Self.keys.command(for: key, mode: .text) {
    case .save: return save(in: world)
    case .cancel: return [.pop]
    case nil: break
    }
    switch form.handle(key, in: world.body(of: frame(in: world))) {
    case .event(.changed): return [.effect(.keepDraft(draft))]
    case .event(.finished): return save(in: world)
    case .event, .consumed: return []
    case .notMine: return nil
    }
  }

  private var draft: Draft {
    Draft(
      name: draftName,
      fields: Dictionary(
        form.contents.map { ($0.key.name, $0.value.draftText) }, uniquingKeysWith: { $1 }))
  }

  private func commends(_ household: Household.ID) -> Bool {
    form.values(.commended).contains(household.text)
  }

  private mutating func save(in world: World) -> [Step] {
    let wordless = member.households.map(\.household.id).filter {
      commends($0) && form.text(.household($0)).meaningful == nil
    }
    guard wordless.isEmpty else {
      let sentence = world.wording["review.note.commends.why"]
      form.show(
        errors: Dictionary(
          wordless.map { (FieldID.household($0), sentence) }, uniquingKeysWith: { $1 }))
      return []
    }
    let edits = edits(in: world.register)
    return edits.isEmpty
      ? [.effect(.dropDraft(name: draftName)), .pop]
      : [.effect(.save(Save(edits, needsPIN: true, chair: chair, draft: draftName)))]
  }

  private func edits(in register: Register) -> [Edit] {
    var verdict = member.verdict
    verdict.note = form.text(.note).meaningful
    verdict.chair = chair ?? verdict.chair
    let conclusions = member.households.compactMap { line -> Edit? in
      let id = HouseholdConclusion.id(in: review, on: line.household.id)
      let text = form.text(.household(line.household.id)).meaningful ?? ""
      var new = HouseholdConclusion(id: id, text: text)
      new.commends = commends(line.household.id)
      guard let old = register.conclusions[review].first(where: { $0.id == id }) else {
        return text.isEmpty ? nil : Edit(creating: new)
      }
      return Edit(from: old, to: new)
    }
    return [Edit(from: member.verdict, to: verdict)].compactMap { $0 } + conclusions
  }

  mutating func receive(_ answer: Answer, in world: inout World) -> [Step] {
    if case .saved = answer { [.pop] } else { [] }
  }

  // MARK: Drawing

  private func frame(in world: World) -> Frame {
    world.frame(
      titled: world.wording(
        "review.note.title", ["member": world.name(of: member.caseworker)]),
      footer: Self.keys.footer(in: world.wording, mode: .text))
  }

  func draw(on canvas: inout Canvas, in world: World) {
    frame(in: world).draw(on: &canvas, wording: world.wording) { body in
      form.draw(on: &body, wording: world.wording)
    }
  }

  func help(in world: World) -> [HelpPage.Entry] {
    Self.keys.help(in: world.wording, mode: .text)
  }
}
