import Casework
import Cells
import Record
import Widgets
import Wording

/// Hồ sơ hộ: one household's file, by time or in sections.
struct HouseholdPage: Page {
  enum Command: Hashable {
    case open, logVisit, change, done, addMember, addPoverty, absence, head, delete, urgent
    case nextSection, previousSection, beforeVisit, print, facts, health
    case arrange, nextMatter, previousMatter
  }

  static let keys = KeyTable<Command>([
    Binding(.enter, does: .open, label: "file.open", help: "file.open.help"),
    Binding("t", does: .logVisit, label: "file.visit", help: "file.visit.help"),
    Binding("e", does: .beforeVisit, label: "before", help: "before.help"),
    Binding("g", does: .change, label: "file.change", help: "file.change.help"),
    Binding("m", does: .facts, label: "facts", help: "facts.help"),
    Binding("x", does: .done, label: "file.done", help: "file.done.help"),
    Binding("n", does: .addMember, label: "file.addMember", help: "file.addMember.help"),
    Binding("r", does: .addPoverty, label: "file.addPoverty", help: "file.addPoverty.help"),
    Binding("v", does: .absence, label: "file.away", help: "file.away.help"),
    Binding("c", does: .head, label: "file.head", help: "file.head.help", footer: .hidden),
    Binding("y", does: .health, label: "health", help: "health.file.help", footer: .hidden),
    Binding("p", does: .print, label: "file.print", help: "file.print.help"),
    Binding("!", does: .urgent, label: "urgent.report", help: "urgent.report.help"),
    Binding("d", does: .delete, label: "file.delete", help: "file.delete.help"),
    Binding(
      .tab, does: .nextSection, label: "file.nextSection", help: "file.nextSection.help",
      footer: .hidden),
    Binding(
      .backTab, does: .previousSection, label: "file.previousSection",
      help: "file.previousSection.help", footer: .hidden),
    Binding("s", does: .arrange, label: "timeline", help: "timeline.help"),
    Binding(
      "]", does: .nextMatter, label: "timeline.matter", help: "timeline.next.help", footer: .hidden),
    Binding(
      "[", does: .previousMatter, label: "timeline.matter", help: "timeline.previous.help",
      footer: .hidden),
  ])

  enum Answered: Hashable { case delete, keep, printBook, printDiary }

  private(set) var household: Household.ID
  var file: HouseholdFile
  var cursor = ListCursor()
  var question: Question<Answered>?
  /// That somebody opened the file has been noted.
  private var isNoted = false

  init(of household: Household.ID, in world: World) {
    self.household = world.register.kept(household)
    file = HouseholdFile(of: self.household)
  }

  var shape: ListShape { ListShape(rows: file.rows.count) }
  private var selectedMember: Member? {
    if case .member(let member) = selected { member } else { nil }
  }
  var selected: HouseholdFile.Row? { cursor.row(in: shape).map { file.rows[$0] } }

  // MARK: What is shown

  /// It is read once what lies on the disk is there, in the same frame.
  mutating func appear(in world: World) -> [Step] {
    let kept = world.register.kept(household)
    if kept != household {
      // It was joined with another meanwhile, and that is its file now.
      household = kept
      file = HouseholdFile(of: kept)
    }
    defer { isNoted = true }
    let look: [Step] =
      isNoted ? [] : [.effect(.look(RecordID(kind: Household.kind, id: household.text)))]
    let people = world.register.members(of: household, on: world.today)
      .flatMap { world.register.selves(ofPerson: $0.person.id) }
    let selves = world.register.selves(of: household)
    return look + [.effect(.load(.file(selves, people: people)))]
  }

  mutating func receive(_ answer: Answer, in world: inout World) -> [Step] {
    switch answer {
    case .loaded(let load, let states):
      keepingPlace(in: world) { $0.file.take(states, of: load, in: world) }
    // What is known without the disk is shown nevertheless.
    case .notRead: keepingPlace(in: world) { $0.file.read(world) }
    case .saved, .undone: return reappear(in: world)
    default: break
    }
    return []
  }

  // MARK: Keys

  mutating func take(_ key: Key, in world: inout World) -> [Step]? {
    if let question { return answer(question.handle(key), in: world) }
    let lines = table(in: world).visibleLines(
      inRows: world.body(of: frame(in: world)).rows - headLines)
    if cursor.handle(key, shape: groupedShape(in: world), visibleLines: lines) == .consumed {
      return []
    }
    switch Self.keys.press(key, disabledReason: { reason(against: $0, in: world) }) {
    case .unbound: return nil
    case .disabled(_, let reason): return [.say(Notice(.warning, reason))]
    case .command(let command): return perform(command, in: &world)
    }
  }

  private mutating func perform(_ command: Command, in world: inout World) -> [Step] {
    switch command {
    case .open: return open(in: &world)
    case .logVisit: return [.push(VisitPage(to: household, in: &world))]
    case .beforeVisit: return [.push(BeforeVisitPage(to: household, in: world))]
    case .change:
      return [.push(FamilyChangeMenu(of: household, member: selectedMember?.person.id))]
    case .facts: return [.push(FactMenu(of: household, in: world))]
    case .done: return finish(in: world)
    case .addMember: return [.push(MemberEntryPage(newIn: household, in: world))]
    case .addPoverty: return [.push(PovertyEntryPage(of: household, in: world))]
    case .absence: return [.push(AbsenceEntryPage(newOf: household, in: world))]
    case .urgent: return [.push(UrgentReportPage(of: household))]
    case .health: return world.opening(HouseholdHealthPage(of: household, in: world))
    case .head: return makeHead(in: &world)
    case .delete:
      if case .event(.split(let lineage), _) = selected { return correct(lineage, in: world) }
      if case .event(.merge(let lineage), _) = selected { return correct(lineage, in: world) }
      question = deletionQuestion(in: world)
      return []
    case .print:
      question = Question(
        title: world.wording["file.print.title"], text: world.wording["file.print.text"],
        answers: [
          .init("s", world.wording["file.print.book"], .printBook),
          .init("n", world.wording["file.print.diary"], .printDiary),
        ], openedBy: "p")
      return []
    case .nextSection: return moveSection(by: 1)
    case .previousSection: return moveSection(by: -1)
    case .arrange: return arrange(in: &world)
    case .nextMatter: return showMatter(beside: 1, in: world)
    case .previousMatter: return showMatter(beside: -1, in: world)
    }
  }

  private mutating func showMatter(beside step: Int, in world: World) -> [Step] {
    let record = selected?.record
    keepingPlace(in: world) { $0.file.show($0.file.timeline?.matter(beside: step), in: world) }
    goToTop(unlessOn: record)
    return []
  }

  private mutating func arrange(in world: inout World) -> [Step] {
    let record = selected?.record
    world.fileArrangement = file.timeline == nil ? .timeline : .sections
    keepingPlace(in: world) { $0.file.read(world) }
    goToTop(unlessOn: record)
    return []
  }

  /// Where what was pointed at is not shown any more.
  private mutating func goToTop(unlessOn record: RecordID?) {
    if record == nil || selected?.record != record { cursor = ListCursor() }
  }

  /// A split or a merge is more than its line: a form says what comes of taking it back.
  private func correct(_ lineage: Lineage, in world: World) -> [Step] {
    [.push(LineageCorrectionPage(of: lineage, in: world))]
  }

  private mutating func moveSection(by step: Int) -> [Step] {
    cursor.select(file.place(ofPartBeside: cursor.row(in: shape) ?? 0, step: step))
    return []
  }

  private func finish(in world: World) -> [Step] {
    let edit: Edit?
    switch selected {
    case .promise(let promise):
      var kept = promise
      kept.result = Promise.Result(outcome: .done, day: world.today, by: world.user)
      edit = Edit(from: promise, to: kept)
    case .petition(let petition):
      var told = petition
      told.tell(on: world.today, by: world.user)
      edit = Edit(from: petition, to: told)
    case .waiting(let row):
      var settled = row
      settled.settled = world.today
      edit = Edit(from: row, to: settled)
    default: edit = nil
    }
    return edit.map { [.effect(.save(Save([$0])))] } ?? []
  }

  /// From today on, where there was a head before; else the head was never said.
  private func makeHead(in world: inout World) -> [Step] {
    guard let member = selectedMember else { return [] }
    let register = world.register
    let edits =
      register.households[household]?.head == nil
      ? register.edits(makingHead: member.person.id, of: household, on: world.today)
      : register.edits(
        makingHead: member.person.id, of: household, from: world.today, newIDs: &world.ids)
    return [.effect(.save(Save(edits)))]
  }

  func help(in world: World) -> [HelpPage.Entry] {
    Self.keys.help(in: world.wording, disabledReason: { reason(against: $0, in: world) })
  }
}
