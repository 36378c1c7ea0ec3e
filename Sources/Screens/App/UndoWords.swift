import Casework
import Record
import Wording

// What taking a save back has to say.
extension World {
  /// `đã lấy lại lần lưu 22/11/2026 08:15: thăm hộ LS-007`: which of the earlier saves it was.
  func undoWords(for states: [RecordState], savedAt time: String) -> String {
    let day = Day(iso: String(time.prefix(10)))?.description ?? ""
    let first = states.first.map { label(of: $0.record) } ?? ""
    return wording(
      "undo.done.earlier", ["time": "\(day) \(time.dropFirst(11).prefix(5))", "what": first])
  }

  func sentence(for problem: UndoProblem) -> String {
    switch problem {
    case .nothingToUndo: wording["undo.nothing"]
    case .laterValue(let record, let field):
      wording(
        "undo.laterValue",
        [
          "record": label(of: record), "field": name(of: FieldID(record: record, name: field)),
        ])
    case .store(let problem): wording.sentence(for: problem)
    }
  }
}
