import Cells
import Widgets
import Wording

/// What is to be in order before something is closed, as lines to read.
protocol Checklist: Sendable {
  /// Where a point is put right.
  associatedtype Place: Hashable & Sendable
  var lines: [ChecklistLine<Place>] { get }
}

struct ChecklistLine<Place: Hashable & Sendable>: Hashable, Sendable {
  enum Standing: Hashable, Sendable { case done, open, blocking }

  let subject: String
  let sentence: String
  let standing: Standing
  /// Nil where nothing can be done about it here.
  let place: Place?
}

extension Checklist {
  /// How many points are not in order.
  var openCount: Int { lines.count { $0.standing != .done } }

  func table(in wording: Wording) -> Table {
    Table(
      columns: [
        Column(wording["review.check.column.subject"], .fixed(18)),
        Column(wording["review.check.column.standing"], .fixed(8)),
        Column(wording["review.check.column.sentence"], .flexible(atLeast: 24)),
      ], gap: 1)
  }

  func cells(of line: ChecklistLine<Place>, in wording: Wording) -> [TableCell] {
    let standing =
      switch line.standing {
      case .done: TableCell(wording["review.check.done"], style: .success)
      case .open: TableCell(wording["review.check.lacking"], style: .warning)
      case .blocking: TableCell(wording["review.check.blocking"], style: .error)
      }
    return [TableCell(line.subject), standing, TableCell(line.sentence)]
  }
}
