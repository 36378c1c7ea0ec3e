import Cells
import Widgets
import Wording

/// Asks for the PIN before verdicts, a closing or a hand-over are saved; the first time, sets one.
struct PINPage: Page {
  enum Command: Hashable { case accept, cancel }
  enum FieldID: Hashable { case pin, again }

  /// Digits, so that it can be typed on any keyboard with any input method on.
  static let digits = 4...12

  private enum Stage {
    /// Not known yet whether the person has a PIN on this laptop.
    case finding
    case asking, setting
  }
  private var stage = Stage.finding
  private var form: Form<FieldID>

  static let keys = KeyTable<Command>([
    Binding(.enter, does: .accept, label: "pin.accept", help: "pin.accept.help"),
    Binding(.escape, does: .cancel, label: "everywhere.back", help: "pin.cancel.help"),
  ])

  init() {
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

  private func frame(in world: World) -> Frame {
    world.frame(
      titled: world.wording["pin.title"],
      footer: Self.keys.footer(in: world.wording, mode: .text))
  }

  func draw(on canvas: inout Canvas, in world: World) {
    let explain =
      stage == .setting ? world.wording["pin.explain.first"] : world.wording["pin.explain"]
    frame(in: world).draw(on: &canvas, wording: world.wording) { body in
      let lines = explain.wrapped(to: body.columns - 2)
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
    case .accept where stage != .setting || form.focus == .again: return accept(in: world)
    case .accept, nil:
      _ = form.handle(key, in: world.body(of: frame(in: world)))
      return []
    }
  }

  private mutating func accept(in world: World) -> [Step] {
    guard let user = world.user else { return [.pop] }
    let pin = form.text(.pin)
    if stage != .setting { return [.effect(.checkPIN(pin, of: user))] }
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
    case .checkedPIN(false) where stage == .finding:
      stage = .asking
    case .checkedPIN(false):
      form = Self.form(labels: [(.pin, world.wording["pin.label"])])
      form.show(errors: [.pin: world.wording["pin.wrong"]])
    case .checkedPIN(nil):
      stage = .setting
      form = Self.form(labels: [
        (.pin, world.wording["pin.new"]), (.again, world.wording["pin.again"]),
      ])
    default: break
    }
    return []
  }

  mutating func appear(in world: World) -> [Step] {
    guard stage == .finding, let user = world.user else { return [] }
    form = Self.form(labels: [(.pin, world.wording["pin.label"])])
    // An empty PIN is never right; the answer says whether there is one at all.
    return [.effect(.checkPIN("", of: user))]
  }

  func help(in world: World) -> [HelpPage.Entry] {
    Self.keys.help(in: world.wording, mode: .text)
  }
}
