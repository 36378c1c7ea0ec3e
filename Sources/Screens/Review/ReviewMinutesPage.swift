import Casework
import Cells
import Widgets
import Wording

/// What the minutes say of the meeting itself: day, chair, secretary, who was there, the vote.
struct ReviewMinutesPage: Page {
  enum Command: Hashable { case save, allPresent, cancel }

  enum FieldID: Hashable {
    case heldOn, chair, secretary, inFavour, against, abstained
    case attendance(Caseworker.ID)

    /// As a draft names it.
    var name: String {
      switch self {
      case .heldOn: "heldOn"
      case .chair: "chair"
      case .secretary: "secretary"
      case .inFavour: "inFavour"
      case .against: "against"
      case .abstained: "abstained"
      case .attendance(let member): "present/\(member.text)"
      }
    }
  }

  static let keys = KeyTable<Command>([
    Binding(.control("s"), does: .save, label: "review.save", help: "review.save.help"),
    Binding(
      .control("a"), does: .allPresent, label: "review.allPresent", help: "review.allPresent.help"),
    Binding(.escape, does: .cancel, label: "review.keepDraft", help: "review.keepDraft.help"),
  ])

  private let content: ReviewedMonth
  private let draftName: String
  private var form: Form<FieldID>
  private var picker: (field: FieldID, picker: Picker)?

  /// `focus`: the field that something is missing in.
  init(of content: ReviewedMonth, focus: FieldID? = nil, in world: World) {
    self.content = content
    draftName = "minutes.\(content.review.id.text)"
    form = Self.form(for: content, in: world)
    restore(world.drafts[draftName], in: world)
    if let focus { form.focus(on: focus) }
  }

  // MARK: The form

  private static func form(for content: ReviewedMonth, in world: World) -> Form<FieldID> {
    let (review, wording) = (content.review, world.wording)
    let day = Field(
      FieldID.heldOn, wording["review.minutes.day"],
      .text(TextField((review.heldOn ?? world.today).description, kind: .code, maximum: 10)),
      isRequired: true,
      columns: 12)
    let people = [
      (FieldID.chair, wording["review.minutes.chair"], review.chair ?? world.user),
      (.secretary, wording["review.minutes.secretary"], review.secretary),
    ].map { id, label, who in
      FormRow.fields([
        Field(
          id, label,
          .pick(
            PickField(
              who.map { [$0.text] } ?? [], shown: who.map(world.name(of:)) ?? "",
              placeholder: wording["review.item.pick"])), isRequired: true, columns: 30)
      ])
    }
    return Form(
      rows: [.fields([day])] + people + [.fields(votes(of: review, wording))]
        + [.heading(wording["review.minutes.attendance"])]
        + attendance(at: content, in: world))
  }

  private static func votes(of review: Review, _ wording: Wording) -> [Field<FieldID>] {
    [
      (FieldID.inFavour, wording["review.minutes.inFavour"], review.vote?.inFavour),
      (.against, wording["review.minutes.against"], review.vote?.against),
      (.abstained, wording["review.minutes.abstained"], review.vote?.abstained),
    ].map { id, label, number in
      Field(
        id, label, .text(TextField(number.map(String.init) ?? "", kind: .code, maximum: 3)),
        columns: 4)
    }
  }

  private static func attendance(at content: ReviewedMonth, in world: World)
    -> [FormRow<FieldID>]
  {
    let options = [
      Option(Review.Attendance.present.rawValue, world.wording["review.present"]),
      Option(
        Review.Attendance.absentWithReason.rawValue, world.wording["review.absentWithReason"]),
      Option(Review.Attendance.absent.rawValue, world.wording["review.absent"]),
    ]
    return content.everybody.map { member in
      .fields([
        Field(
          .attendance(member), world.name(of: member).clipped(to: 24),
          .choice(ChoiceRow(options, value: content.review.attendance[member]?.rawValue)))
      ])
    }
  }

  private mutating func restore(_ draft: Draft?, in world: World) {
    for (id, content) in form.contents {
      guard let text = draft?.fields[id.name] else { continue }
      switch content {
      case .pick: pick(text.isEmpty ? nil : text, for: id, in: world)
      case .choice: form.set(.choice(text.isEmpty ? nil : text), for: id)
      default: form.set(.text(text), for: id)
      }
    }
  }

  private mutating func pick(_ value: String?, for field: FieldID, in world: World) {
    let shown = value.map { world.name(of: Caseworker.ID($0)) } ?? ""
    form.set(.pick(value.map { [$0] } ?? [], shown: shown), for: field)
  }

  private var draft: Draft {
    let fields = form.contents.keys.map { ($0.name, form.value($0) ?? form.text($0)) }
    return Draft(name: draftName, fields: Dictionary(fields, uniquingKeysWith: { $1 }))
  }

  /// Text in every field, so that a letter that no choice knows does not leave the form.
  var mode: InputMode { .text }
  var typingPlace: TypingPlace? { picker.map(\.picker.typingPlace) ?? form.typingPlace }

  // MARK: Keys

  mutating func take(_ key: Key, in world: inout World) -> [Step]? {
    let size = world.body(of: frame(in: world))
    if picker != nil { return takeInPicker(key, size, in: world) }
    switch Self.keys.command(for: key, mode: .text) {
    case .save: return save(in: world)
    case .allPresent: return markAllPresent()
    case .cancel: return [.pop]
    case nil: break
    }
    switch form.handle(key, in: size) {
    case .event(.changed): return [.effect(.keepDraft(draft))]
    case .event(.open(let field, let typed)):
      picker = (
        field,
        Picker(
          title: world.wording["review.item.pick"],
          items: ReviewPicks.members(of: content.body, in: world), picked: form.values(field),
          typed: typed)
      )
      return []
    case .event(.finished): return save(in: world)
    case .event, .consumed: return []
    case .notMine: return nil
    }
  }

  private mutating func takeInPicker(_ key: Key, _ size: Size, in world: World) -> [Step]? {
    guard let field = picker?.field, var picker = picker?.picker else { return nil }
    let outcome = picker.handle(key, in: size)
    self.picker = (field, picker)
    switch outcome {
    case .event(.chosen(let values)):
      self.picker = nil
      pick(values.first, for: field, in: world)
      return [.effect(.keepDraft(draft))]
    case .event(.cancelled):
      self.picker = nil
      return []
    case .consumed, .notMine: return []
    }
  }

  /// Whoever has no mark yet was there.
  private mutating func markAllPresent() -> [Step] {
    for member in content.everybody where form.value(.attendance(member)) == nil {
      form.set(.choice(Review.Attendance.present.rawValue), for: .attendance(member))
    }
    return [.effect(.keepDraft(draft))]
  }

  // MARK: Saving

  private mutating func save(in world: World) -> [Step] {
    var errors: [FieldID: String] = [:]
    var review = content.review
    switch Typed(form.text(.heldOn), today: world.today, leaning: .past) {
    case .value(let day): review.heldOn = day
    case .blank: errors[.heldOn] = world.wording["review.minutes.dayMissing"]
    case .unreadable(let text):
      errors[.heldOn] = world.wording("review.day.unreadable", ["text": text])
    }
    review.chair = form.value(.chair).map(Caseworker.ID.init)
    review.secretary = form.value(.secretary).map(Caseworker.ID.init)
    for member in content.everybody {
      review.attendance[member] = form.value(.attendance(member))
        .flatMap(Review.Attendance.init(rawValue:))
    }
    review.vote = vote(noting: &errors, in: world.wording)
    guard errors.isEmpty else {
      form.show(errors: errors)
      return []
    }
    return Edit(from: content.review, to: review)
      .map { [.effect(.save(Save([$0], draft: draftName)))] }
      ?? [.effect(.dropDraft(name: draftName)), .pop]
  }

  /// The vote; none where all three fields are blank. A blank beside a number is nobody.
  private func vote(noting errors: inout [FieldID: String], in wording: Wording) -> Review.Vote? {
    var numbers: [FieldID: Int] = [:]
    for field in [FieldID.inFavour, .against, .abstained] {
      guard let text = form.text(field).meaningful else { continue }
      if let number = Int(text), number >= 0 {
        numbers[field] = number
      } else {
        errors[field] = wording("review.minutes.notANumber", ["text": text])
      }
    }
    guard !numbers.isEmpty else { return nil }
    return Review.Vote(
      inFavour: numbers[.inFavour] ?? 0, against: numbers[.against] ?? 0,
      abstained: numbers[.abstained] ?? 0)
  }

  mutating func receive(_ answer: Answer, in world: inout World) -> [Step] {
    if case .saved = answer { [.pop] } else { [] }
  }

  // MARK: Drawing

  private func frame(in world: World) -> Frame {
    world.frame(
      titled: world.wording("review.minutes.title", ["month": content.month.description]),
      footer: picker?.picker.keys.footer(in: world.wording, mode: .text)
        ?? Self.keys.footer(in: world.wording, mode: .text))
  }

  func draw(on canvas: inout Canvas, in world: World) {
    frame(in: world).draw(on: &canvas, wording: world.wording) { body in
      form.draw(on: &body, wording: world.wording, focused: picker == nil)
      picker?.picker.draw(on: &body, wording: world.wording)
    }
  }

  func help(in world: World) -> [HelpPage.Entry] {
    Self.keys.help(in: world.wording, mode: .text)
  }
}
