import Casework
import Cells
import Widgets
import Wording

/// Somebody leads there already in this channel: says who, and offers what can be meant.
struct SecondLeadPage: Page {
  enum Command: Hashable, CaseIterable { case handOver, help, back }

  private let entry: AssignmentEntry
  private let led: [Assignment]
  private let draft: String
  private var text: PagedText

  static let keys = KeyTable<Command>([
    Binding(
      "b", does: .handOver, label: "secondLead.handOver", help: "secondLead.handOver.help"),
    Binding("p", does: .help, label: "secondLead.help", help: "secondLead.help.help"),
    Binding(.escape, does: .back, label: "secondLead.back", help: "secondLead.back.help"),
  ])

  /// `led` are the assignments that stand against `entry`; `draft` is the form's.
  init(_ entry: AssignmentEntry, led: [Assignment], draft: String, in world: World) {
    self.entry = entry
    self.led = led
    self.draft = draft
    text = PagedText(Self.lines(entry, led, in: world).joined(separator: "\n"))
  }

  private static func lines(_ entry: AssignmentEntry, _ led: [Assignment], in world: World)
    -> [String]
  {
    let explain = world.wording(
      "secondLead.explain",
      ["name": world.name(of: entry.caseworker), "channel": world.words(for: entry.channel)])
    let rows = led.map { assignment in
      world.wording(
        "secondLead.row",
        [
          "household": world.fullLabel(of: assignment.target),
          "name": world.name(of: assignment.caseworker),
          "day": assignment.from?.description ?? "–",
        ])
    }
    return ["", explain, ""] + rows
  }

  private func frame(in world: World) -> Frame {
    world.frame(
      titled: world.wording["secondLead.title"], footer: Self.keys.footer(in: world.wording))
  }

  func draw(on canvas: inout Canvas, in world: World) {
    frame(in: world).draw(on: &canvas, wording: world.wording) { text.draw(on: &$0) }
  }

  mutating func take(_ key: Key, in world: inout World) -> [Step]? {
    switch Self.keys.command(for: key) {
    case .handOver:
      return [
        .replace(
          HandoverPage(
            .assignments(led), to: entry.caseworker,
            lastDay: entry.from.value?.adding(days: -1), in: world))
      ]
    case .help: return [.effect(.save(Save(editsAsHelper(in: &world), draft: draft)))]
    case .back: return [.pop]
    case nil:
      guard case .consumed = text.handle(key, in: world.body(of: frame(in: world))) else {
        return nil
      }
      return []
    }
  }

  /// Help where somebody else leads, the lead elsewhere.
  private func editsAsHelper(in world: inout World) -> [Edit] {
    let ledTargets = Set(led.map(\.target))
    var asLead = entry
    asLead.targets = entry.targets.filter { !ledTargets.contains($0) }
    var asHelper = entry
    asHelper.targets = entry.targets.filter(ledTargets.contains)
    asHelper.duty = .helper
    return asLead.edits(newIDs: &world.ids) + asHelper.edits(newIDs: &world.ids)
  }

  mutating func receive(_ answer: Answer, in world: inout World) -> [Step] {
    if case .saved(let save, _) = answer, save.draft == draft { return [.pop, .pop] }
    return []
  }

  func help(in world: World) -> [HelpPage.Entry] { Self.keys.help(in: world.wording) }
}
