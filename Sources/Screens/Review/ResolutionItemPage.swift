import Casework
import Cells
import Record
import Widgets
import Wording

/// One item of the resolution: việc, người, hộ, hạn, kết quả cần đạt. Saved as a promise, so that
/// it stands on Hôm nay of who is to do it.
struct ResolutionItemPage: Page {
  enum Command: Hashable { case save, next, cancel }
  enum FieldID: String, Hashable, CaseIterable { case text, responsible, household, due, expected }

  static let keys = KeyTable<Command>([
    Binding(.control("s"), does: .save, label: "review.save", help: "review.save.help"),
    Binding(.tab, does: .next, label: "entry.next", help: "entry.next.help"),
    Binding(.escape, does: .cancel, label: "review.keepDraft", help: "review.keepDraft.help"),
  ])

  let source: ResolutionItem.Source
  let review: Review
  let body: ReviewingBody
  let draftName: String
  var form: Form<FieldID>
  private var picker: (field: FieldID, picker: Picker)?
  /// The questions that were shown; saving again answers them with yes.
  var asked: [ResolutionItem.Question] = []

  /// A new item, for `member` unless another is picked.
  init(
    new item: ResolutionItem, for member: Caseworker.ID?, of review: Review, body: ReviewingBody,
    in world: World
  ) {
    var item = item
    item.responsible = item.responsible ?? member
    self.init(item, .new, of: review, body: body, in: world)
  }

  /// An item as it stands, to be put right.
  init(changing promise: Promise, of review: Review, body: ReviewingBody, in world: World) {
    var item = ResolutionItem(carryingOver: promise)
    item.due = promise.due.map(Typed.value) ?? .blank
    self.init(item, .changing(promise), of: review, body: body, in: world)
  }

  /// An item of an earlier resolution that goes on in this one under a new deadline.
  init(carryingOver promise: Promise, into review: Review, body: ReviewingBody, in world: World) {
    self.init(
      ResolutionItem(carryingOver: promise), .carryingOver(promise), of: review, body: body,
      in: world)
  }

  /// An item filled in as far as it is known from what it comes from.
  init(
    _ item: ResolutionItem, _ source: ResolutionItem.Source, of review: Review,
    body: ReviewingBody, in world: World
  ) {
    self.source = source
    self.review = review
    self.body = body
    draftName =
      switch source {
      case .new: "resolution.\(review.id.text)"
      case .changing(let promise), .carryingOver(let promise): "resolution.\(promise.id.text)"
      case .seeingTo(let record): "resolution.\(record.kind).\(record.id)"
      case .takingUp(let task): "resolution.\(task.record.kind).\(task.id.text)"
      }
    form = Self.form(for: item, in: world)
    restore(world.drafts[draftName], in: world)
  }

  private static func form(for item: ResolutionItem, in world: World) -> Form<FieldID> {
    let wording = world.wording
    let nobody = wording["review.item.pick"]
    return Form(rows: [
      .fields([
        Field(.text, wording["review.item.text"], .text(TextField(item.text)), isRequired: true)
      ]),
      .fields([
        Field(
          .responsible, wording["review.item.responsible"],
          .pick(
            PickField(
              item.responsible.map { [$0.text] } ?? [],
              shown: item.responsible.map(world.name(of:)) ?? "", placeholder: nobody)),
          isRequired: true)
      ]),
      .fields([
        Field(
          .household, wording["review.item.household"],
          .pick(
            PickField(
              item.household.map { [$0.text] } ?? [],
              shown: item.household.map(world.fullLabel(of:)) ?? "",
              placeholder: wording["review.item.noHousehold"])))
      ]),
      .fields([
        Field(
          .due, wording["review.item.due"],
          .text(TextField(item.due.value?.description ?? "", kind: .code, maximum: 10)),
          isRequired: true,
          columns: 12)
      ]),
      .fields([
        Field(.expected, wording["review.item.expected"], .text(TextField(item.expected)))
      ]),
    ])
  }

  private mutating func restore(_ draft: Draft?, in world: World) {
    for (name, text) in draft?.fields ?? [:] {
      guard let field = FieldID(rawValue: name) else { continue }
      switch field {
      case .text, .due, .expected: form.set(.text(text), for: field)
      case .responsible, .household: pick(text.isEmpty ? nil : text, for: field, in: world)
      }
    }
  }

  private mutating func pick(_ value: String?, for field: FieldID, in world: World) {
    let shown =
      switch (field, value) {
      case (_, nil): ""
      case (.household, let value?): world.fullLabel(of: Household.ID(value))
      case (_, let value?): world.name(of: Caseworker.ID(value))
      }
    form.set(.pick(value.map { [$0] } ?? [], shown: shown), for: field)
  }

  var mode: InputMode { .text }
  var typingPlace: TypingPlace? { picker.map(\.picker.typingPlace) ?? form.typingPlace }

  // MARK: Keys

  mutating func take(_ key: Key, in world: inout World) -> [Step]? {
    let size = world.body(of: frame(in: world))
    if picker != nil { return takeInPicker(key, size, in: world) }
    switch Self.keys.command(for: key, mode: .text) {
    case .save: return save(in: &world)
    case .cancel: return [.pop]
    case .next, nil: break
    }
    switch form.handle(key, in: size) {
    case .event(.changed):
      asked = []
      return [.effect(.keepDraft(draft))]
    case .event(.open(let field, let typed)):
      open(field, typed: typed, in: world)
      return []
    case .event(.finished): return save(in: &world)
    case .event, .consumed: return []
    case .notMine: return nil
    }
  }

  private mutating func open(_ field: FieldID, typed: String, in world: World) {
    let items =
      field == .household
      ? ReviewPicks.households(of: body, in: world) : ReviewPicks.members(of: body, in: world)
    let title = world.wording[
      field == .household ? "review.item.household" : "review.item.responsible"]
    picker = (
      field, Picker(title: title, items: items, picked: form.values(field), typed: typed)
    )
  }

  private mutating func takeInPicker(_ key: Key, _ size: Size, in world: World) -> [Step]? {
    guard let field = picker?.field, var picker = picker?.picker else { return nil }
    let outcome = picker.handle(key, in: size)
    self.picker = (field, picker)
    switch outcome {
    case .event(.chosen(let values)):
      self.picker = nil
      pick(values.first, for: field, in: world)
      asked = []
      return [.effect(.keepDraft(draft))]
    case .event(.cancelled):
      self.picker = nil
      return []
    case .consumed, .notMine: return []
    }
  }

  private var draft: Draft {
    var fields: [String: String] = [:]
    for field in FieldID.allCases {
      fields[field.rawValue] = form.value(field) ?? form.text(field)
    }
    return Draft(name: draftName, fields: fields)
  }

  mutating func receive(_ answer: Answer, in world: inout World) -> [Step] {
    if case .saved = answer { [.pop] } else { [] }
  }

  // MARK: Drawing

  private func frame(in world: World) -> Frame {
    let footer =
      picker?.picker.keys.footer(in: world.wording, mode: .text)
      ?? Self.keys.footer(in: world.wording, mode: .text)
    return world.frame(
      titled: world.wording["review.item.title"],
      aside: review.subject.map { world.wording("review.month", ["month": $0.month.description]) },
      footer: footer)
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
