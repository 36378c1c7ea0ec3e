import Casework
import Cells
import Record
import Widgets
import Wording

/// Lịch sử ghi: all that was ever saved of a record, the newest first: who, when, from what to what.
struct ChangesPage: Page {
  /// The one that the page is named after, and those that belong to it.
  private let records: [RecordID]
  /// Nil until they have been read.
  private var text: PagedText?

  init(of records: [RecordID]) { self.records = records }

  mutating func appear(in world: World) -> [Step] { [.effect(.readChanges(records))] }

  mutating func receive(_ answer: Answer, in world: inout World) -> [Step] {
    switch answer {
    case .readChanges(records, let changes):
      text = PagedText(
        changes.isEmpty
          ? world.wording["changes.none"] : lines(of: changes, in: world).joined(separator: "\n"))
      return []
    case .saved, .undone: return appear(in: world)
    default: return []
    }
  }

  private func lines(of changes: [SavedChange], in world: World) -> [String] {
    changes.reversed().flatMap { saved in
      let record = saved.change.record
      let other = record == records.first ? nil : world.label(of: record)
      return [[heading(of: saved, in: world), other].joinedParts]
        + changes.steps(of: saved).map { "  " + world.sentence(for: $0) } + [""]
    }
  }

  private func heading(of saved: SavedChange, in world: World) -> String {
    world.wording(
      "changes.heading",
      [
        "when": saved.change.claimedTime.dayAndTime,
        "who": world.authorName(saved.change.author), "device": saved.stamp.device.text,
      ])
  }

  // MARK: Keys and drawing

  mutating func take(_ key: Key, in world: inout World) -> [Step]? {
    guard var text else { return nil }
    defer { self.text = text }
    return switch text.handle(key, in: world.body(of: frame(in: world))) {
    case .event(.closed): [.pop]
    case .consumed: []
    case .notMine: nil
    }
  }

  private func frame(in world: World) -> Frame {
    let what = records.first.map { world.label(of: $0) } ?? ""
    return world.frame(
      titled: world.wording("changes.title", ["what": what]),
      footer: PagedText.keys.footer(in: world.wording))
  }

  func draw(on canvas: inout Canvas, in world: World) {
    frame(in: world).draw(on: &canvas, wording: world.wording) { body in
      if let text {
        text.draw(on: &body)
      } else {
        body.text(world.wording["changes.reading"], column: 1, row: 0)
      }
    }
  }

  func help(in world: World) -> [HelpPage.Entry] { PagedText.keys.help(in: world.wording) }
}

extension World {
  /// `Hạn: 20/11/2026 → 05/12/2026`; of a first value only that value.
  fileprivate func sentence(for step: FieldStep) -> String {
    let after = words(for: step.after, of: step.field)
    let before = step.before.map { words(for: $0, of: step.field) }
    let values = before.isEmpty ? after : "\(before.joined(separator: " / ")) → \(after)"
    return "\(name(of: step.field)): \(values)"
  }
}
