import Casework
import Widgets
import Wording

/// The form of a hamlet or a household group.
struct VillagePartEntryPage<Part: NamedVillagePart>: EntryPage {
  typealias FieldID = VillagePartField

  private let start: VillagePartEntry<Part>
  var entry: EntryForm<VillagePartField>

  init(_ start: VillagePartEntry<Part>, in world: World) {
    self.start = start
    let wording = world.wording
    entry = EntryForm(
      [
        .text(.name, Part.label(in: wording), start.name, maximum: 40, required: true),
        .pick(
          .village, wording["householdEntry.village"], start.village,
          shown: start.village.map(world.label(of:)), required: true),
      ], draft: "\(Part.kind).\(start.old?.id.text ?? "new")", in: world)
  }

  func title(in world: World) -> String {
    let label = Part.label(in: world.wording)
    guard let old = start.old else {
      return world.wording("directory.titleNew", ["kind": label])
    }
    return world.wording("directory.title", ["kind": label, "name": old.name])
  }

  func items(for field: VillagePartField, in world: World) -> [Picker.Item] {
    field == .village ? world.villageItems : []
  }

  private var filled: VillagePartEntry<Part> {
    var filled = start
    filled.name = entry.text(.name)
    filled.village = entry.value(.village).map(Village.ID.init)
    return filled
  }

  func check(in world: World) -> EntryCheck<VillagePartField> {
    let wording = world.wording
    let errors: [(VillagePartField, String)] = filled.problems(in: world.register).map { problem in
      switch problem {
      case .nameMissing: (.name, wording["directory.name.missing"])
      case .nameTaken: (.name, wording["directory.nameTaken.village"])
      case .villageMissing: (.village, wording["directory.village.missing"])
      case .hasHouseholds(let count):
        (.village, wording("directory.village.hasHouseholds", ["count": String(count)]))
      }
    }
    return EntryCheck(wrong: errors)
  }

  mutating func edits(in world: inout World) -> [Edit] {
    filled.edits(newIDs: &world.ids, in: world.register) ?? []
  }
}

enum VillagePartField: String, EntryFieldID { case name, village }

/// A part of a village that has a name for its kind.
protocol NamedVillagePart: VillagePart {
  static func label(in wording: Wording) -> String
}

extension Hamlet: NamedVillagePart {
  static func label(in wording: Wording) -> String { wording["householdEntry.hamlet"] }
}

extension HouseholdGroup: NamedVillagePart {
  static func label(in wording: Wording) -> String { wording["householdEntry.group"] }
}
