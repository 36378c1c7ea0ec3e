import Casework
import Cells
import Record
import Widgets
import Wording

/// Sửa tách hộ, nhập hộ ghi nhầm: what will be as before is said, why is asked.
struct LineageCorrectionPage: EntryPage {
  enum FieldID: String, EntryFieldID { case people, reason }

  let start: LineageCorrection
  var entry: EntryForm<FieldID>

  init(of lineage: Lineage, in world: World) {
    start = LineageCorrection(of: lineage)
    let wording = world.wording
    let names = start.people.sorted().compactMap { world.register.people[$0] }
      .map(world.name(of:)).joined(separator: ", ")
    let people = Field(
      FieldID.people, wording["correction.people"],
      .pick(PickField(start.people.sorted().map(\.text), shown: names)), isRequired: true)
    let reason = Field(
      FieldID.reason, wording["correction.reason"], .text(TextField(maximum: 200)),
      isRequired: true)
    let told = Self.explanation(of: lineage, in: world).wrapped(to: 72)
    entry = EntryForm(
      told.map(FormRow.heading) + [.blank]
        + (lineage.way == .merge ? [.fields([people])] : []) + [.fields([reason])],
      draft: "correction.\(lineage.id)", in: world)
    entry.focus(on: .reason)
  }

  private var isSplit: Bool { start.lineage.way == .split }

  func title(in world: World) -> String {
    world.wording(
      isSplit ? "correction.split.title" : "correction.merge.title",
      [
        "household": world.label(
          of: isSplit ? start.lineage.into : start.lineage.from ?? start.lineage.into)
      ])
  }

  /// What will be as before: more than the line below a form has room for.
  private static func explanation(of lineage: Lineage, in world: World) -> String {
    let from = lineage.from.map(world.label(of:)) ?? ""
    let into = world.label(of: lineage.into)
    return lineage.way == .split
      ? world.wording("correction.split.explain", ["new": into, "old": from])
      : world.wording("correction.merge.explain", ["former": from, "target": into])
  }

  func takesSeveral(_ field: FieldID) -> Bool { field == .people }

  func items(for field: FieldID, in world: World) -> [Picker.Item] {
    guard field == .people else { return [] }
    let members = world.register.members(of: start.lineage.into, on: world.today)
    let here = Set(members.map(\.person.id))
    // Whoever has left since went along all the same.
    return world.items(of: members)
      + start.lineage.moved.subtracting(here).sorted()
      .map { Picker.Item($0.text, world.fullLabel(of: $0)) }
  }

  private var filled: LineageCorrection {
    var filled = start
    if !isSplit { filled.people = Set(entry.values(.people).map(Person.ID.init)) }
    filled.reason = entry.text(.reason)
    return filled
  }

  func check(in world: World) -> EntryCheck<FieldID> {
    let problems = filled.problems(in: world.register, today: world.today)
    guard !problems.isEmpty else {
      let asked = world.questions(about: [entry.text(.reason)])
      return asked.isEmpty ? .fine : .asked(asked)
    }
    let sentences = problems.map { problem in
      (problem.field == .people ? FieldID.people : .reason, words(for: problem, in: world))
    }
    return .wrong(Dictionary(sentences) { first, _ in first })
  }

  private func words(for problem: FamilyProblem, in world: World) -> String {
    problem.field == .people
      ? world.wording["correction.people.missing"] : world.sentence(for: problem, of: .merge)
  }

  mutating func edits(in world: inout World) -> [Edit] {
    filled.edits(by: world.user, in: world.register, today: world.today, newIDs: &world.ids)
  }

  /// What touches assignments is asked for with the PIN, like every change of them.
  mutating func accept(in world: inout World) -> [Step] {
    let edits = edits(in: &world)
    let kinds = [Assignment.kind, AssignmentEnd.kind]
    return [
      .effect(
        .save(
          Save(
            edits, needsPIN: edits.contains { kinds.contains($0.record.kind) },
            draft: entry.draftName)))
    ]
  }
}
