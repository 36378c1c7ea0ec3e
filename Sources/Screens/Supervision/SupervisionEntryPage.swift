import Casework
import Widgets
import Wording

/// What a supervision looks into, when, and what it concluded.
struct SupervisionEntryPage: EntryPage {
  enum FieldID: String, EntryFieldID { case subject, content, from, until, conclusion, concluded }

  private let start: SupervisionEntry
  var entry: EntryForm<FieldID>

  init(in world: World) {
    self.init(
      SupervisionEntry(by: world.supervisor ?? .inspection, today: world.today), in: world)
  }

  init(editing supervision: Supervision, in world: World) {
    self.init(
      SupervisionEntry(editing: supervision, by: world.supervisor ?? .inspection), in: world)
  }

  private init(_ start: SupervisionEntry, in world: World) {
    self.start = start
    let wording = world.wording
    let conclusion: [FormRow<FieldID>] =
      start.old == nil
      ? []
      : [
        .blank,
        .fields([
          Field(
            .conclusion, wording["supervision.conclusion"],
            .note(TextArea(start.conclusion, maximum: 2000), lines: 3))
        ]),
        .fields([
          .day(.concluded, wording["supervision.concluded"], start.concluded.text, in: wording)
        ]),
      ]
    entry = EntryForm(
      [
        .fields([
          Field(
            .subject, wording["supervision.subject"],
            .pick(
              PickField(
                start.subject.map { [$0.text] } ?? [],
                shown: start.subject.map(world.name(of:)) ?? "")), isRequired: true)
        ]),
        .fields([
          Field(
            .content, wording["supervision.content"],
            .note(TextArea(start.content, maximum: 1000), lines: 3), isRequired: true)
        ]),
        .fields([
          .day(
            .from, wording["supervision.from"], start.from.text, isRequired: true, in: wording)
        ]),
        .fields([.day(.until, wording["supervision.until"], start.until.text, in: wording)]),
      ] + conclusion, draft: "supervision.\(start.old?.id.text ?? "new")", in: world)
  }

  func title(in world: World) -> String {
    world.wording("supervision.entry.title", ["supervisor": world.words(for: start.supervisor)])
  }

  func items(for field: FieldID, in world: World) -> [Picker.Item] {
    field == .subject
      ? world.supervisedBodies.map { Picker.Item($0.text, world.name(of: $0)) } : []
  }

  /// A supervision is planned ahead and concluded behind.
  func leaning(of field: FieldID) -> Day.Leaning { field == .concluded ? .past : .future }

  private func filled(in world: World) -> SupervisionEntry {
    var filled = start
    filled.subject = entry.value(.subject).map(ReviewingBody.init(text:))
    filled.content = entry.text(.content)
    filled.from = Typed(entry.text(.from), today: world.today, leaning: .future)
    filled.until = Typed(entry.text(.until), today: world.today, leaning: .future)
    if start.old != nil {
      filled.conclusion = entry.text(.conclusion)
      filled.concluded = Typed(entry.text(.concluded), today: world.today, leaning: .past)
    }
    return filled
  }

  func check(in world: World) -> EntryCheck<FieldID> {
    let filled = filled(in: world)
    let ahead = filled.concludedAhead(of: world.today).map {
      world.wording("entry.day.afterToday", ["day": $0.description])
    }
    return EntryCheck(
      wrong: filled.problems.map { words(for: $0, in: world.wording) },
      asking: [ahead].compactMap(\.self)
        + world.questions(about: [filled.content, filled.conclusion]))
  }

  mutating func edits(in world: inout World) -> [Edit] {
    filled(in: world).edits(by: world.user, newIDs: &world.ids)
  }

  private func words(for problem: SupervisionEntry.Problem, in wording: Wording)
    -> (FieldID, String)
  {
    func unreadable(_ text: String) -> String { wording("entry.day.unreadable", ["text": text]) }
    return switch problem {
    case .subjectMissing: (.subject, wording["supervision.subject.missing"])
    case .contentMissing: (.content, wording["supervision.content.missing"])
    case .fromMissing: (.from, wording["supervision.from.missing"])
    case .fromUnreadable(let text): (.from, unreadable(text))
    case .untilUnreadable(let text): (.until, unreadable(text))
    case .untilBeforeFrom: (.until, wording["supervision.until.early"])
    case .concludedUnreadable(let text): (.concluded, unreadable(text))
    case .conclusionIncomplete: (.concluded, wording["supervision.conclusion.incomplete"])
    case .concludedBeforeFrom: (.concluded, wording["supervision.concluded.early"])
    }
  }
}
