import Casework
import Cells
import Screens
import Widgets
import Wording

/// The first screen where there is no store yet: asks for the commune, a village with its party
/// cell, and who sits at the laptop, so that work can begin.
struct FirstRun: LonePage, Interactive {
  enum FieldID: String, Hashable, CaseIterable {
    case commune, province, village, code, cell, person
  }

  enum Command: Hashable { case make, leave }

  static let keys = KeyTable<Command>([
    Binding(.control("s"), does: .make, label: "first.make", help: "first.make.help"),
    Binding(.escape, does: .leave, label: "everywhere.leave", help: "everywhere.leave.help"),
  ])

  private let wording: Wording
  private let folder: String
  private var form: Form<FieldID>
  private var typing = Typing()
  private var notice: Widgets.Notice?
  private var size = Frame.minimum
  var settings: PersonalSettings { typing.settings }
  /// What was filled in, once it is whole.
  private(set) var founding: Founding?
  private(set) var hasLeft = false

  init(wording: Wording, folder: String) {
    self.wording = wording
    self.folder = folder
    form = Form(
      rows: [
        Self.row(.commune, wording["first.commune"]),
        Self.row(.province, wording["first.province"], "Lai Châu"),
        .blank,
        Self.row(.village, wording["first.village"]),
        Self.row(.code, wording["first.code"]),
        Self.row(.cell, wording["first.cell"]),
        .blank,
        Self.row(.person, wording["first.person"]),
      ])
  }

  private static func row(_ id: FieldID, _ label: String, _ text: String = "") -> FormRow<FieldID> {
    .fields([
      Field(
        id, label, .text(TextField(text, kind: id == .code ? .code : .name, maximum: 80)),
        isRequired: id != .cell && id != .province,
        columns: 40)
    ])
  }

  private var frame: Frame {
    Frame(
      title: wording["first.title"], typing: typing.sign(in: form.typingPlace?.kind, wording),
      context: wording["app.trial"], footer: Self.keys.footer(in: wording, mode: .text),
      notice: notice)
  }

  mutating func use(_ size: Size) { self.size = size }

  func draw() -> Grid {
    var canvas = Canvas(size: size)
    frame.draw(on: &canvas, wording: wording) { body in
      let lines = wording("first.explain", ["folder": folder]).wrapped(to: body.columns - 4)
      for (row, line) in lines.enumerated() { body.text(line, column: 2, row: row) }
      let below = Rect(
        column: 2, row: lines.count + 1, columns: body.columns - 4,
        rows: body.rows - lines.count - 1)
      body.draw(in: below) { form.draw(on: &$0, wording: wording) }
    }
    return canvas.grid
  }

  mutating func leave() { hasLeft = true }

  mutating func take(_ key: Key) {
    notice = nil
    if Everywhere.keys.command(for: key, mode: .text) == .typing {
      typing.switchOver()
      notice = typing.notice(in: wording)
      return
    }
    let (key, restsNow) = typing.turn(key, at: form.typingPlace)
    if restsNow { notice = typing.restNotice(in: wording) }
    switch Self.keys.command(for: key, mode: .text) {
    case .leave: leave()
    case .make: make()
    case nil:
      if case .event(.finished) = form.handle(key, in: frame.body(in: size).size) { make() }
    }
  }

  private mutating func make() {
    let required: [FieldID] = [.commune, .village, .code, .person]
    let empty = required.filter { trimmed($0).isEmpty }
    guard empty.isEmpty else {
      form.show(
        errors: Dictionary(uniqueKeysWithValues: empty.map { ($0, wording["first.required"]) }))
      return
    }
    let cell = trimmed(.cell).isEmpty ? nil : trimmed(.cell)
    founding = Founding(
      commune: trimmed(.commune), province: trimmed(.province),
      villages: [GivenVillage(name: trimmed(.village), code: trimmed(.code), cell: cell)],
      people: [
        GivenPerson(name: trimmed(.person), cell: cell, office: cell.map { _ in .secretary })
      ])
    hasLeft = true
  }

  private func trimmed(_ id: FieldID) -> String {
    form.text(id).split(separator: " ").joined(separator: " ")
  }
}
