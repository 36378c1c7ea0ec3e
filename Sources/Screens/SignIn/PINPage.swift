import Casework
import Cells
import Widgets
import Wording

/// Asks for the PIN before verdicts, a closing or a hand-over are saved, or changes it; the first
/// time, sets one. As a rule it is the PIN of who is signed in.
struct PINPage: Page {
  enum Command: Hashable { case accept, cancel }
  enum FieldID: Hashable { case pin, again }
  /// To save, to open a page of health or a reported total, or to change the PIN.
  enum Purpose: Hashable { case save, open, openTotal, change }

  /// Digits, so that it can be typed on any keyboard with any input method on.
  static let digits = 4...12

  private enum Stage {
    /// Not known yet whether the person has a PIN on this laptop.
    case finding
    case asking
    /// A PIN that is the person's first, or takes the place of the one just typed.
    case setting(isFirst: Bool)
  }
  private let purpose: Purpose
  private let person: Caseworker.ID?
  /// What is opened once the PIN is right.
  private let next: (any Page)?
  private var stage = Stage.finding
  private var form: Form<FieldID>

  static let keys = KeyTable<Command>([
    Binding(.enter, does: .accept, label: "pin.accept", help: "pin.accept.help"),
    Binding(.escape, does: .cancel, label: "everywhere.back", help: "pin.cancel.help"),
  ])

  /// `person`: whose PIN, where it is not that of who is signed in.
  init(for purpose: Purpose, of person: Caseworker.ID? = nil) {
    self.purpose = purpose
    self.person = person
    next = nil
    form = Self.form(labels: [(.pin, "")])
  }

  /// Opens a page once the person who is signed in has typed their PIN.
  init(opening page: any Page, for purpose: Purpose = .open) {
    self.purpose = purpose
    person = nil
    next = page
    form = Self.form(labels: [(.pin, "")])
  }

  private static func form(labels: [(FieldID, String)]) -> Form<FieldID> {
    Form(
      rows: labels.map { id, label in
        .fields([
          Field(id, label, .text(TextField(kind: .masked, maximum: digits.upperBound)), columns: 14)
        ])
      })
  }

  var mode: InputMode { .text }
  var typingPlace: TypingPlace? { form.typingPlace }

  private func frame(in world: World) -> Frame {
    world.frame(
      titled: title(in: world),
      footer: Self.keys.footer(in: world.wording, mode: .text))
  }

  private func title(in world: World) -> String {
    if purpose == .change { return world.wording["pin.change.title"] }
    guard let person, person != world.user else { return world.wording["pin.title"] }
    return world.wording("pin.title.other", ["name": world.name(of: person)])
  }

  private func explanation(in wording: Wording) -> String {
    switch (stage, purpose) {
    case (.setting(isFirst: true), .open): wording["health.pin.first"]
    case (.setting(isFirst: true), .openTotal): wording["pin.total.first"]
    case (.setting(isFirst: true), _): wording["pin.explain.first"]
    case (.setting(isFirst: false), _): wording["pin.explain.new"]
    case (.finding, .save), (.asking, .save): wording["pin.explain"]
    case (.finding, .open), (.asking, .open): wording["health.pin"]
    case (.finding, .openTotal), (.asking, .openTotal): wording["pin.total"]
    case (.finding, .change), (.asking, .change): wording["pin.explain.change"]
    }
  }

  func draw(on canvas: inout Canvas, in world: World) {
    frame(in: world).draw(on: &canvas, wording: world.wording) { body in
      let lines = explanation(in: world.wording).wrapped(to: body.columns - 2)
      for (row, line) in lines.enumerated() { body.text(line, column: 1, row: row + 1) }
      let below = Rect(
        column: 1, row: lines.count + 2, columns: body.columns - 2,
        rows: body.rows - lines.count - 2)
      body.draw(in: below) { form.draw(on: &$0, wording: world.wording) }
    }
  }

  mutating func take(_ key: Key, in world: inout World) -> [Step]? {
    switch Self.keys.command(for: key, mode: .text) {
    case .cancel: return [.pop]
    case .accept where !isSetting || form.focus == .again: return accept(in: world)
    case .accept, nil:
      _ = form.handle(key, in: world.body(of: frame(in: world)))
      return []
    }
  }

  private mutating func accept(in world: World) -> [Step] {
    guard let user = person ?? world.user else { return [.pop] }
    let pin = form.text(.pin)
    if !isSetting { return [.effect(.checkPIN(pin, of: user))] }
    guard Self.digits.contains(pin.count), pin.allSatisfy({ $0.isASCII && $0.isNumber }) else {
      form.show(errors: [.pin: world.wording["pin.digits"]])
      return []
    }
    guard pin == form.text(.again) else {
      form.show(errors: [.again: world.wording["pin.different"]])
      return []
    }
    return [.effect(.setPIN(pin, of: user))]
  }

  mutating func receive(_ answer: Answer, in world: inout World) -> [Step] {
    switch answer {
    case .checkedPIN(false) where isFinding:
      stage = .asking
    case .checkedPIN(false):
      form = oneField(in: world.wording)
      form.show(errors: [.pin: world.wording["pin.wrong"]])
    case .checkedPIN(nil): set(isFirst: true, in: world.wording)
    case .checkedPIN(true), .pinIsSet:
      if let next { return [.replace(next)] }
      return accepted(answer, in: world)
    default: break
    }
    return []
  }

  private mutating func accepted(_ answer: Answer, in world: World) -> [Step] {
    switch answer {
    case .checkedPIN(true) where purpose == .change: set(isFirst: false, in: world.wording)
    case .pinIsSet where purpose == .change:
      return [.pop, .say(Notice(.saved, world.wording["pin.changed"]))]
    default: break
    }
    return []
  }

  private var isFinding: Bool { if case .finding = stage { true } else { false } }
  private var isSetting: Bool { if case .setting = stage { true } else { false } }

  private mutating func set(isFirst: Bool, in wording: Wording) {
    stage = .setting(isFirst: isFirst)
    form = Self.form(labels: [(.pin, wording["pin.new"]), (.again, wording["pin.again"])])
  }

  private func oneField(in wording: Wording) -> Form<FieldID> {
    let label = purpose == .change ? wording["pin.old"] : wording["pin.label"]
    return Self.form(labels: [(.pin, label)])
  }

  mutating func appear(in world: World) -> [Step] {
    guard isFinding, let user = person ?? world.user else { return [] }
    form = oneField(in: world.wording)
    // An empty PIN is never right; the answer says whether there is one at all.
    return [.effect(.checkPIN("", of: user))]
  }

  func help(in world: World) -> [HelpPage.Entry] {
    Self.keys.help(in: world.wording, mode: .text)
  }
}
