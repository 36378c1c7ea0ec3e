import Casework
import Widgets
import Wording

/// The form of a village.
struct VillageEntryPage: EntryPage {
  enum FieldID: String, EntryFieldID { case name, code, former, cell }

  private let start: VillageEntry
  var entry: EntryForm<FieldID>

  init(_ start: VillageEntry, in world: World) {
    self.start = start
    let wording = world.wording
    entry = EntryForm(
      [
        .text(.name, wording["village.name"], start.name, required: true),
        .text(
          .code, wording["village.code"], start.code, kind: .code, maximum: 10, required: true,
          columns: 30),
        .text(.former, wording["village.former"], start.formerCommune),
        .pick(
          .cell, wording["village.cell"], start.cell,
          shown: start.cell.flatMap { world.register.cells[$0]?.name }),
      ], draft: "village.\(start.old?.id.text ?? "new")", in: world)
  }

  func title(in world: World) -> String {
    world.wording.title("village.title", of: start.old?.name, orNew: "village.titleNew")
  }

  func context(in world: World) -> String? { world.wording["village.explain"] }

  func items(for field: FieldID, in world: World) -> [Picker.Item] {
    field == .cell ? world.cellItems : []
  }

  private var filled: VillageEntry {
    var filled = start
    filled.name = entry.text(.name)
    filled.code = entry.text(.code)
    filled.formerCommune = entry.text(.former)
    filled.cell = entry.value(.cell).map(PartyCell.ID.init)
    return filled
  }

  func check(in world: World) -> EntryCheck<FieldID> {
    let wording = world.wording
    let errors: [(FieldID, String)] = filled.problems(in: world.register).map { problem in
      switch problem {
      case .nameMissing: (.name, wording["directory.name.missing"])
      case .codeMissing: (.code, wording["village.code.missing"])
      case .codeMalformed: (.code, wording["village.code.malformed"])
      case .codeTaken(let other):
        (.code, wording("village.code.taken", ["village": world.label(of: other)]))
      }
    }
    let asked = filled.questions(in: world.register).map { question in
      switch question {
      case .nameTaken(let other):
        wording("village.nameTaken", ["village": world.label(of: other)])
      case .codesInUse(let count): wording("village.codesInUse", ["count": String(count)])
      }
    }
    return EntryCheck(wrong: errors, asking: asked)
  }

  mutating func edits(in world: inout World) -> [Edit] {
    filled.edits(newIDs: &world.ids, in: world.register) ?? []
  }
}
