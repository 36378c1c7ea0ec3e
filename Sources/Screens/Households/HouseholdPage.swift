import Casework
import Cells
import Record
import Widgets
import Wording

/// Hồ sơ hộ: one household's file, on one page in sections.
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
    file = HouseholdFile(of: self.household, in: world)
  }

  var shape: ListShape { ListShape(rows: file.rows.count) }
  private var selectedMember: Member? {
    if case .member(let member) = selected { member } else { nil }
  }
  var selected: HouseholdFile.Row? { cursor.row(in: shape).map { file.rows[$0] } }

  // MARK: What is shown

  mutating func appear(in world: World) -> [Step] {
    let record = selected?.record
    let kept = world.register.kept(household)
    if kept == household {
      file.read(world)
    } else {
      // It was joined with another meanwhile, and that is its file now.
      household = kept
      file = HouseholdFile(of: kept, in: world)
    }
    keepCursor(on: record)
    defer { isNoted = true }
    let look: [Step] =
      isNoted ? [] : [.effect(.look(RecordID(kind: Household.kind, id: household.text)))]
    let people = world.register.members(of: household, on: world.today)
      .flatMap { world.register.selves(ofPerson: $0.person.id) }
    return look
      + world.register.selves(of: household).flatMap { one -> [Step] in
        let visits = Step.effect(.load(.visits(one)))
        return file.timeline == nil
          ? [visits]
          : [
            visits, .effect(.load(.settledRecords(one))),
            .effect(.load(.gatherings(one, people: people))),
          ]
      }
  }

  mutating func receive(_ answer: Answer, in world: inout World) -> [Step] {
    switch answer {
    case .loaded(.visits(let one), let states) where world.register.kept(one) == household:
      let record = selected?.record
      file.take(visits: states, of: one, in: world)
      keepCursor(on: record)
      return []
    case .loaded(.settledRecords(let one), let states)
    where world.register.kept(one) == household:
      let record = selected?.record
      file.take(settled: states, of: one, in: world)
      keepCursor(on: record)
      return []
    case .loaded(.gatherings(let one, _), let states)
    where world.register.kept(one) == household:
      let record = selected?.record
      file.take(gatherings: states, of: one, in: world)
      keepCursor(on: record)
      return []
    case .saved, .undone: return appear(in: world)
    default: return []
    }
  }

  private mutating func keepCursor(on record: RecordID?) {
    // A timeline may have a record twice: the cursor does not leap from one to the other.
    guard let record, selected?.record != record,
      let place = file.rows.firstIndex(where: { $0.record == record })
    else { return }
    cursor.select(place)
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

  func reason(against command: Command, in world: World) -> String? {
    let wording = world.wording
    if file.rows.isEmpty, command != .nextSection, command != .previousSection {
      return wording["file.gone"]
    }
    switch (command, selected) {
    case (.nextMatter, _), (.previousMatter, _):
      return file.timeline == nil ? wording["timeline.notNow"] : nil
    case (.done, .promise(let promise)) where !promise.isOpen:
      return wording("file.done.already", ["day": promise.result?.day.description ?? "–"])
    case (.health, _), (.open, .health): return world.reasonAgainstHealth
    case (.absence, _), (.open, .absence), (.delete, .absence), (.open, .event(.away, _)),
      (.delete, .event(.away, _)):
      return reasonAgainstAbsence(in: world)
    case (.done, .promise), (.done, .waiting): return nil
    case (.done, .petition(let petition)) where petition.tellBy != nil: return nil
    case (.done, _): return wording["file.done.notHere"]
    case (.head, .member(let member)):
      let head = world.register.households[household]?.head
      return member.person.id == head ? wording["file.head.already"] : nil
    case (.head, _): return wording["file.head.notHere"]
    case (.open, .assignment), (.open, .conclusion), (.open, .waiting):
      return wording["file.open.notHere"]
    case (.open, .event(let event, _)):
      return page(of: event, in: world) == nil ? wording["file.open.notHere"] : nil
    case (.delete, .situation(_, let year))
    where world.register.situation(of: household, in: year) == nil:
      return wording["file.delete.notHere"]
    case (.delete, .commitment(_, let year))
    where world.register.commitment(of: household, in: year) == nil:
      return wording["file.delete.notHere"]
    case (.delete, .pupil(let row, _)) where row.schooling == nil:
      return wording["file.delete.notHere"]
    case (.delete, .income(_, let year))
    where world.register.income(of: household, in: year) == nil:
      return wording["file.delete.notHere"]
    case (.delete, .registration(_, let year))
    where world.register.registration(of: household, in: year) == nil:
      return wording["file.delete.notHere"]
    case (.delete, .event(.split(let lineage), _)), (.delete, .event(.merge(let lineage), _)):
      return lineage.corrected == nil ? nil : wording["file.delete.notHere"]
    case (.delete, .event(let event, _)) where event.correctable == nil:
      return wording["file.delete.notHere"]
    case (.delete, .need(let need)) where need.record == nil:
      return wording["file.delete.notHere"]
    case (.delete, .literacy), (.delete, .policies), (.delete, .support), (.delete, .assignment),
      (.delete, .placement), (.delete, .activity), (.delete, .conclusion),
      (.delete, .waiting), (.delete, .conflict), (.delete, .health),
      (.delete, .breach):
      return wording["file.delete.notHere"]
    default: return nil
    }
  }

  /// Only who leads the household says that it is away, since that lowers what is expected of them
  /// and is read out at the review.
  private func reasonAgainstAbsence(in world: World) -> String? {
    guard !world.register.mayLowerVisits(to: household, by: world.user, on: world.today) else {
      return nil
    }
    let leads = world.register.leads(of: household, on: world.today).map(world.name(of:))
    return world.wording("absence.notYours", ["names": leads.joined(separator: ", ")])
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
    case .arrange:
      return arrange(as: file.timeline == nil ? .timeline(of: nil) : .sections, in: &world)
    case .nextMatter: return showMatter(beside: 1, in: &world)
    case .previousMatter: return showMatter(beside: -1, in: &world)
    }
  }

  private mutating func showMatter(beside step: Int, in world: inout World) -> [Step] {
    arrange(as: .timeline(of: file.timeline?.matter(beside: step)), in: &world)
  }

  /// The cursor stays on what it points at, or where that is not shown goes to the top.
  private mutating func arrange(
    as arrangement: HouseholdFile.Arrangement, in world: inout World
  ) -> [Step] {
    let record = selected?.record
    world.fileArrangement = arrangement
    let steps = appear(in: world)
    if record == nil || selected?.record != record { cursor = ListCursor() }
    return steps
  }

  /// A split or a merge is more than its line: a form says what comes of taking it back.
  private func correct(_ lineage: Lineage, in world: World) -> [Step] {
    [.push(LineageCorrectionPage(of: lineage, in: world))]
  }

  private mutating func moveSection(by step: Int) -> [Step] {
    cursor.select(file.place(ofSectionBeside: cursor.row(in: shape) ?? 0, step: step))
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
