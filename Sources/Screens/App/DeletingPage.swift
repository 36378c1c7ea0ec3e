import Casework
import Cells
import Record
import Widgets
import Wording

/// A table page that deletes what is pointed at, once a person has said yes to that.
protocol DeletingPage: TablePage {
  var question: Question<Bool>? { get set }
  /// What goes: a record, with all that is told of it alone.
  var doomed: [RecordID] { get }
}

extension DeletingPage {
  mutating func take(_ key: Key, in world: inout World) -> [Step]? {
    guard let question else { return takeInTable(key, in: &world) }
    guard case .event(let event) = question.handle(key) else { return [] }
    self.question = nil
    guard event == .answered(true), !doomed.isEmpty else { return [] }
    return [.effect(.save(Save(doomed.map(Edit.delete))))]
  }

  func footer(in world: World) -> Footer {
    question?.footer(in: world.wording)
      ?? Self.keys.footer(in: world.wording, disabledReason: { reason(against: $0, in: world) })
  }

  func draw(on canvas: inout Canvas, in world: World) {
    frame(in: world).draw(on: &canvas, wording: world.wording) { body in
      drawBody(on: &body, in: world)
      question?.draw(on: &body, wording: world.wording)
    }
  }
}

extension Question<Bool> {
  /// Whether a line is to be deleted.
  static func deleting(_ what: String, in wording: Wording) -> Question {
    Question(
      title: wording["file.delete.title"], text: wording("file.delete.text", ["what": what]),
      answers: [
        .init("x", wording["file.delete.yes"], true, isDestructive: true),
        .init("g", wording["file.delete.no"], false),
      ], onEnter: false, openedBy: "d")
  }
}
