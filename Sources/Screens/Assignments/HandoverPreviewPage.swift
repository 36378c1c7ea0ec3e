import Casework
import Cells
import Widgets
import Wording

/// Exactly what a hand-over will move and what stays, before it is saved.
struct HandoverPreviewPage: Page {
  enum Command: Hashable, CaseIterable { case save, print, back }

  static let keys = KeyTable<Command>([
    Binding(.control("s"), does: .save, label: "handover.save", help: "handover.save.help"),
    Binding("p", does: .print, label: "handover.print", help: "handover.print.help"),
    Binding(.escape, does: .back, label: "handover.back", help: "handover.back.help"),
  ])

  private let handover: Handover
  private let draft: String
  private var text: PagedText

  /// `draft` is the form's below, which leaves together with this page.
  init(_ handover: Handover, draft: String, in world: World) {
    self.handover = handover
    self.draft = draft
    text = PagedText(world.preview(of: handover).joined(separator: "\n"))
  }

  private func frame(in world: World) -> Frame {
    world.frame(
      titled: world.wording["handover.preview.title"],
      footer: Self.keys.footer(in: world.wording))
  }

  func draw(on canvas: inout Canvas, in world: World) {
    frame(in: world).draw(on: &canvas, wording: world.wording) { text.draw(on: &$0) }
  }

  mutating func take(_ key: Key, in world: inout World) -> [Step]? {
    switch Self.keys.command(for: key) {
    case .save:
      let edits = handover.edits(newIDs: &world.ids)
      return [.effect(.save(Save(edits, needsPIN: true, draft: draft)))]
    case .print: return [.effect(.print(.handover(handover)))]
    case .back: return [.pop]
    case nil:
      switch text.handle(key, in: world.body(of: frame(in: world))) {
      case .notMine: return nil
      case .consumed: return []
      case .event(.closed): return [.pop]
      }
    }
  }

  mutating func receive(_ answer: Answer, in world: inout World) -> [Step] {
    if case .saved(let save, _) = answer, save.draft == draft { return [.pop, .pop] }
    return []
  }

  func help(in world: World) -> [HelpPage.Entry] {
    Self.keys.help(in: world.wording) + PagedText.keys.help(in: world.wording)
  }
}

extension World {
  /// The lines of the preview.
  fileprivate func preview(of handover: Handover) -> [String] {
    var lines = head(of: handover)
    lines += [
      "", wording("handover.preview.moves", ["count": String(handover.moves.count)]),
    ]
    // What two assignments share moves once and is told once.
    var told: Set<Promise.ID> = []
    for move in handover.moves {
      lines += self.lines(of: move, promises: move.promises.filter { told.insert($0.id).inserted })
    }
    if !handover.otherPromises.isEmpty {
      lines += [
        "",
        wording(
          "handover.preview.others", ["count": String(handover.otherPromises.count)]),
      ]
      lines += handover.otherPromises.map { "  " + line(of: $0) }
    }
    return lines + stays(of: handover)
  }

  private func head(of handover: Handover) -> [String] {
    let former = Set(handover.moves.compactMap(\.assignment.caseworker))
      .union(handover.otherPromises.compactMap(\.responsible))
      .map { name(of: $0) }.sorted().joined(separator: ", ")
    var lines = [
      wording(
        "handover.preview.who", ["from": former, "to": name(of: handover.to)]),
      wording(
        "handover.preview.days",
        [
          "last": handover.lastDay.description,
          "first": handover.lastDay.adding(days: 1).description,
        ]),
      wording("handover.preview.reason", ["reason": handover.reason]),
    ]
    if handover.basis != nil {
      lines.append(wording("handover.preview.basis", ["basis": words(for: handover.basis)]))
    }
    return lines
  }

  private func lines(of move: Handover.Move, promises: [Promise]) -> [String] {
    var parts = [
      fullLabel(of: move.assignment.target), words(for: move.assignment.channel),
      words(for: move.assignment.duty),
    ]
    if !move.contactOf.isEmpty { parts.append(wording["handover.preview.contact"]) }
    return ["  " + parts.joined(separator: " · ")] + promises.map { "    " + line(of: $0) }
      + move.petitions.map { "    " + line(of: $0) }
  }

  private func stays(of handover: Handover) -> [String] {
    let remains = handover.remains(in: register)
    let numbers =
      hasReadAll
      ? wording(
        "handover.preview.stays.counted",
        [
          "visits": String(remains.visits), "promises": String(remains.settledPromises),
          "months": String(RecordKinds.monthsInMemory),
        ])
      : wording["handover.preview.stays.uncounted"]
    return ["", wording["handover.preview.stays"], "  " + numbers]
  }
}
