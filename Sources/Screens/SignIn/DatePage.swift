package import Casework
package import Cells
package import Widgets
package import Wording

/// Asks what day it is, where the laptop's clock cannot be right. It stands before all other
/// screens: what they show depends on the day.
package struct DatePage: LonePage, Sendable {
  package enum Command: Hashable, Sendable { case accept, leave }
  enum FieldID: Hashable { case day }

  package static let keys = KeyTable<Command>([
    Binding(.enter, does: .accept, label: "clock.accept", help: "clock.accept.help"),
    Binding(.escape, does: .leave, label: "everywhere.leave", help: "everywhere.leave.help"),
  ])

  private let doubt: ClockDoubt
  private let wording: Wording
  private var form: Form<FieldID>
  private var size = Frame.minimum
  /// Today, once the person has said it.
  package private(set) var today: Day?
  package private(set) var hasLeft = false

  package init(_ doubt: ClockDoubt, wording: Wording) {
    self.doubt = doubt
    self.wording = wording
    let field = TextField(kind: .code, maximum: 20, placeholder: wording["entry.dayFormat"])
    form = Form(
      rows: [.fields([Field(.day, wording["clock.today"], .text(field), columns: 30)])])
  }

  private var frame: Frame {
    Frame(title: wording["clock.title"], footer: Self.keys.footer(in: wording, mode: .text))
  }

  package mutating func use(_ size: Size) { self.size = size }

  package func draw() -> Grid {
    var canvas = Canvas(size: size)
    frame.draw(on: &canvas, wording: wording) { body in
      let text = wording.sentence(for: doubt) + " " + wording["clock.explain"]
      let lines = text.wrapped(to: body.columns - 2)
      for (row, line) in lines.enumerated() { body.text(line, column: 1, row: row + 1) }
      let below = Rect(
        column: 1, row: lines.count + 2, columns: body.columns - 2,
        rows: body.rows - lines.count - 2)
      body.draw(in: below) { form.draw(on: &$0, wording: wording) }
    }
    return canvas.grid
  }

  package mutating func leave() { hasLeft = true }

  package mutating func take(_ key: Key) {
    switch Self.keys.command(for: key, mode: .text) {
    case .accept: accept()
    case .leave: leave()
    case nil: _ = form.handle(key, in: frame.body(in: size).size)
    }
  }

  private mutating func accept() {
    do throws(ClockDoubt.Problem) {
      today = try doubt.today(typed: form.text(.day))
      hasLeft = true
    } catch {
      form.show(errors: [.day: sentence(for: error)])
    }
  }

  private func sentence(for problem: ClockDoubt.Problem) -> String {
    switch problem {
    case .missing: wording["clock.missing"]
    case .unreadable(let text): wording("clock.unreadable", ["text": text])
    case .tooEarly(let day):
      wording(
        "clock.tooEarly", ["day": day.description, "earliest": doubt.earliest.description])
    }
  }
}

extension Wording {
  /// What the clock shows and why that cannot be.
  package func sentence(for doubt: ClockDoubt) -> String {
    let places: KeyValuePairs = [
      "shown": doubt.shown.description, "day": doubt.earliest.description,
    ]
    return switch doubt.later {
    case .built: self("clock.beforeBuilt", places)
    case .closed: self("clock.beforeClosing", places)
    }
  }
}
