import Casework
import Cells
import Record
import Widgets
import Wording

/// One urgent matter: what was reported, and what was answered; to say more, answer, and print.
struct UrgentPage: Page {
  enum Command: Hashable, CaseIterable { case answer, more, print, household }

  static let keys = KeyTable<Command>([
    Binding("a", does: .answer, label: "urgent.doAnswer", help: "urgent.doAnswer.help"),
    Binding("g", does: .more, label: "urgent.more", help: "urgent.more.help"),
    Binding("p", does: .print, label: "urgent.print", help: "urgent.print.help"),
    Binding(.enter, does: .household, label: "urgent.open", help: "urgent.open.help"),
  ])

  private var matter: UrgentMatter
  private var text: PagedText

  init(_ matter: UrgentMatter, in world: World) {
    self.matter = matter
    text = PagedText(world.lines(of: matter).joined(separator: "\n"))
  }

  mutating func appear(in world: World) -> [Step] {
    guard
      let now = world.register.urgentMatters[matter.household].first(where: { $0.id == matter.id })
    else { return [.pop] }
    self = UrgentPage(now, in: world)
    return []
  }

  mutating func receive(_ answer: Answer, in world: inout World) -> [Step] {
    switch answer {
    case .saved, .undone: appear(in: world)
    default: []
    }
  }

  mutating func take(_ key: Key, in world: inout World) -> [Step]? {
    switch Self.keys.command(for: key) {
    case .answer: return [.push(UrgentEntryPage(matter, answering: true, in: world))]
    case .more: return [.push(UrgentEntryPage(matter, answering: false, in: world))]
    case .print: return [.effect(.print(.urgentReport(matter)))]
    case .household: return [.push(HouseholdPage(of: matter.household, in: world))]
    case nil: break
    }
    return switch text.handle(key, in: world.body(of: frame(in: world))) {
    case .event(.closed): [.pop]
    case .consumed: []
    case .notMine: nil
    }
  }

  private func frame(in world: World) -> Frame {
    world.frame(
      titled: world.wording("urgent.title", ["household": world.fullLabel(of: matter.household)]),
      footer: Self.keys.footer(in: world.wording) + PagedText.keys.footer(in: world.wording),
      context: matter.isOpen ? world.wording["urgent.waits"] : nil)
  }

  func draw(on canvas: inout Canvas, in world: World) {
    frame(in: world).draw(on: &canvas, wording: world.wording) { text.draw(on: &$0) }
  }

  func records(in world: World) -> [RecordID] { [matter.record] }

  func help(in world: World) -> [HelpPage.Entry] {
    Self.keys.help(in: world.wording) + PagedText.keys.help(in: world.wording)
  }
}

// MARK: Words

extension World {
  func words(for matter: UrgentMatter.Matter) -> String {
    switch matter {
    case .hunger: wording["urgent.hunger"]
    case .houseDown: wording["urgent.houseDown"]
    case .landslide: wording["urgent.landslide"]
    case .epidemic: wording["urgent.epidemic"]
    case .outOfSchool: wording["urgent.outOfSchool"]
    }
  }

  /// `Việc khẩn: thiếu đói`.
  func title(of matter: UrgentMatter) -> String {
    wording(
      "urgent.task", ["matter": matter.matter.map(words(for:)) ?? wording["urgent.unknown"]])
  }

  /// The row in the household's file.
  func cells(of matter: UrgentMatter) -> [TableCell] {
    let words = [matter.matter.map(words(for:)) ?? wording["urgent.unknown"], matter.note]
    let answer = matter.answer.map {
      wording("urgent.answered", ["day": $0.day.dayAndMonth, "text": $0.text])
    }
    return [
      TableCell(matter.day?.description ?? "–"),
      TableCell(words.joinedParts, style: matter.isOpen ? .warning : .plain),
      TableCell(answer ?? wording["urgent.open.state"], style: matter.isOpen ? .warning : .plain),
    ]
  }

  /// What the page shows, a fact a line.
  fileprivate func lines(of matter: UrgentMatter) -> [String] {
    let household = register.households[matter.household]
    let leads = register.leads(of: matter.household, on: today).map { name(of: $0) }
    let facts: [(String, String?)] = [
      (wording["urgent.matter"], matter.matter.map(words(for:))),
      (wording["urgent.day"], matter.day?.description),
      (wording["urgent.household"], fullLabel(of: matter.household)),
      (
        wording["householdEntry.village"],
        household?.village.flatMap { register.villages[$0]?.name }
      ),
      (wording["urgent.reporter"], matter.reporter.map { name(of: $0) }),
      (wording["urgent.leads"], leads.joined(separator: ", ")),
      (wording["urgent.note"], matter.note),
      (
        wording["urgent.answer"],
        matter.answer.map { answer in
          [answer.text, answer.day.description, answer.by.map { name(of: $0) }].joinedParts
        } ?? wording["urgent.open.state"]
      ),
    ]
    return facts.compactMap { label, value in value?.meaningful.map { "\(label): \($0)" } }
  }
}
