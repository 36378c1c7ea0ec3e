import Casework
import Cells
import Widgets
import Wording

/// Opens something closed again, a cell's review or the commune's period; the reason is recorded.
struct ReopenPage: Page {
  enum Command: Hashable { case save, cancel }
  enum FieldID: Hashable { case reason }

  static let keys = KeyTable<Command>([
    Binding(.control("s"), does: .save, label: "review.reopen", help: "review.reopen.help"),
    Binding(.escape, does: .cancel, label: "review.keepDraft", help: "review.keepDraft.help"),
  ])

  private let title: String
  private let explanation: String
  private let draftName: String
  /// The edit that a reason gives; nil where it is none.
  private let reopening: @Sendable (String) -> Edit?
  private var form: Form<FieldID>

  init(of review: Review, in world: World) {
    self.init(
      titled: world.wording(
        "review.reopen.title", ["month": review.subject?.month.description ?? review.id.text]),
      explained: world.wording["review.reopen.explain"], draft: "reopen.\(review.id.text)",
      in: world, reopening: review.reopening)
  }

  init(of closing: PeriodClosing, in world: World) {
    let period = closing.period.map(world.wording.words(for:)) ?? closing.id.text
    self.init(
      titled: world.wording("closing.reopen.title", ["period": period]),
      explained: world.wording["closing.reopen.explain"], draft: "reopen.\(closing.id.text)",
      in: world, reopening: closing.reopening)
  }

  private init(
    titled title: String, explained explanation: String, draft: String, in world: World,
    reopening: @escaping @Sendable (String) -> Edit?
  ) {
    self.title = title
    self.explanation = explanation
    draftName = draft
    self.reopening = reopening
    form = Form(rows: [
      .fields([
        Field(
          .reason, world.wording["review.reopen.reason"],
          .text(TextField(world.drafts[draft]?.fields["reason"] ?? "")), isRequired: true)
      ])
    ])
  }

  var mode: InputMode { .text }
  var typingPlace: TypingPlace? { form.typingPlace }

  mutating func take(_ key: Key, in world: inout World) -> [Step]? {
    switch Self.keys.command(for: key, mode: .text) {
    case .save: return save(in: world)
    case .cancel: return [.pop]
    case nil: break
    }
    switch form.handle(key, in: world.body(of: frame(in: world))) {
    case .event(.changed):
      let draft = Draft(name: draftName, fields: ["reason": form.text(.reason)])
      return [.effect(.keepDraft(draft))]
    // Nothing weighty on Enter: the page says which key opens it again.
    case .event, .consumed: return []
    case .notMine: return nil
    }
  }

  private mutating func save(in world: World) -> [Step] {
    guard let edit = reopening(form.text(.reason)) else {
      form.show(errors: [.reason: world.wording["review.reopen.reasonMissing"]])
      return []
    }
    return [.effect(.save(Save([edit], needsPIN: true, draft: draftName)))]
  }

  mutating func receive(_ answer: Answer, in world: inout World) -> [Step] {
    if case .saved = answer { [.pop] } else { [] }
  }

  private func frame(in world: World) -> Frame {
    world.frame(titled: title, footer: Self.keys.footer(in: world.wording, mode: .text))
  }

  func draw(on canvas: inout Canvas, in world: World) {
    frame(in: world).draw(on: &canvas, wording: world.wording) { body in
      let lines = explanation.wrapped(to: body.columns - 2)
      for (row, line) in lines.enumerated() { body.text(line, column: 1, row: row) }
      let whole = Rect(Size(columns: body.columns, rows: body.rows))
      body.draw(in: whole.split(top: lines.count + 1).rest) {
        form.draw(on: &$0, wording: world.wording)
      }
    }
  }

  func help(in world: World) -> [HelpPage.Entry] {
    Self.keys.help(in: world.wording, mode: .text)
  }
}
