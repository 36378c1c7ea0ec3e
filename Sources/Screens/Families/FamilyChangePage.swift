import Casework
import Record
import Widgets
import Wording

/// The form of one change of a family; which questions it has its kind says.
struct FamilyChangePage: EntryPage {
  /// A question of the form; those about one promise, assignment or member name it.
  struct FieldID: EntryFieldID {
    let rawValue: String

    init(rawValue: String) { self.rawValue = rawValue }
    init(_ field: FamilyField) { rawValue = field.rawValue }
    init(_ promise: Promise) { rawValue = "promise \(promise.id)" }
    init(_ assignment: Assignment) { rawValue = "assignment \(assignment.id)" }
    init(relationOf person: Person.ID) { rawValue = "relation \(person)" }

    var field: FamilyField? { FamilyField(rawValue: rawValue) }
  }

  let kind: FamilyChangeKind
  let household: Household
  /// Who can be named: those who live here, or, of a household that left, who left with it.
  let members: [Member]
  let work: OpenWork?
  /// Who looks like a person that this form enters.
  private var likeness: LikenessWatch?
  var entry: EntryForm<FieldID>

  /// Nil for a household that is not in the record.
  init?(
    _ kind: FamilyChangeKind, of household: Household.ID, _ member: Person.ID?, in world: World
  ) {
    guard let known = world.register.households[household] else { return nil }
    self.kind = kind
    self.household = known
    members =
      kind == .comingBack
      ? ComingBack.leavers(of: household, in: world.register)
      : world.register.members(of: household, on: world.today)
    likeness = kind.entersPerson ? LikenessWatch(in: world) : nil
    work = kind.work(of: known, on: world.today, in: world.register)
    let rows = FamilyChangeRows(
      kind: kind, household: known, members: members, work: work, member: member, world: world)
    entry = EntryForm(rows.rows, draft: "change.\(kind.rawValue).\(household)", in: world)
    hideNeedless(in: world)
  }

  func title(in world: World) -> String {
    world.wording(
      "change.form.title",
      ["change": kind.title(in: world.wording), "household": world.label(of: household.id)])
  }

  func context(in world: World) -> String? {
    likeness?.sentence(in: world) ?? kind.explanation(in: world.wording)
  }

  func takesSeveral(_ field: FieldID) -> Bool {
    field.field == .people && kind.namesSeveral
  }

  // MARK: What is asked

  mutating func changed(_ field: FieldID, in world: World) {
    if field.field == .village {
      entry.set(.pick([], shown: ""), for: FieldID(.hamlet))
      entry.set(.pick([], shown: ""), for: FieldID(.group))
    }
    hideNeedless(in: world)
    let typed = newPerson(in: world)
    likeness?.look(for: typed, in: world)
  }

  /// Questions that an answer makes pointless are not asked: a new head where the head stays, open
  /// work where somebody is left to keep it for.
  private mutating func hideNeedless(in world: World) {
    var hidden: Set<FieldID> = []
    let going = Set(entry.values(FieldID(.people)).map(Person.ID.init))
    let headGoes = household.head.map(going.contains) ?? false
    let isEmptied = !members.isEmpty && members.allSatisfy { going.contains($0.person.id) }
    switch kind {
    case .death, .movingOut:
      if !headGoes || isEmptied { hidden.insert(FieldID(.newHead)) }
      if !isEmptied { hidden.formUnion(workFields) }
    case .changingHouse, .split: if !headGoes { hidden.insert(FieldID(.newHead)) }
    case .comingBack: if headGoes { hidden.insert(FieldID(.newHead)) }
    case .marriage:
      let leaves = entry.value(FieldID(.home)) == Marriage.Home.there.rawValue
      if !(leaves && headGoes) { hidden.insert(FieldID(.newHead)) }
      if entry.value(FieldID(.partner)) != nil {
        hidden.formUnion([.name, .sex, .birth, .place].map { FieldID($0) })
      }
    case .movingIn:
      if entry.value(FieldID(.people)) != nil {
        hidden.formUnion([.name, .sex, .birth, .ethnicity].map { FieldID($0) })
      }
    case .newHead:
      if let head = entry.value(FieldID(.newHead)) {
        hidden.insert(FieldID(relationOf: Person.ID(head)))
      }
    case .birth, .naming, .merge, .place: break
    }
    entry.hide(hidden)
  }

  private var workFields: [FieldID] {
    (work?.promises.map { FieldID($0) } ?? []) + (work?.assignments.map { FieldID($0) } ?? [])
  }

  func items(for field: FieldID, in world: World) -> [Picker.Item] {
    guard let field = field.field else {
      return Residence.usualRelations.map { Picker.Item($0, $0) }
    }
    switch field {
    case .people where kind == .movingIn: return world.awayItems
    case .people where kind == .naming:
      return world.items(of: members.filter { $0.person.name == nil })
    case .people: return world.items(of: members)
    case .head:
      let going = Set(entry.values(FieldID(.people)))
      return world.items(of: members.filter { going.contains($0.person.id.text) })
    case .newHead:
      let going = Set(entry.values(FieldID(.people)))
      let isAmong = kind == .comingBack
      return world.items(
        of: members.filter {
          $0.person.id != household.head && going.contains($0.person.id.text) == isAmong
        })
    case .partner: return world.partnerItems(besides: household.id)
    case .household: return world.householdItems(besides: household.id)
    case .village: return world.villageItems
    case .hamlet: return world.hamletItems(in: village)
    case .group: return world.groupItems(in: village)
    case .relation: return Residence.usualRelations.map { Picker.Item($0, $0) }
    case .ethnicity: return world.ethnicityItems
    case .name, .unnamed, .sex, .birth, .day, .place, .cause, .registration, .home, .code, .reason:
      return []
    }
  }

  private var village: Village.ID? {
    kind == .place ? entry.value(FieldID(.village)).map(Village.ID.init) : household.village
  }

  // MARK: Saving

  func check(in world: World) -> EntryCheck<FieldID> {
    let change = change(in: world)
    let errors = change.problems(in: world.register, today: world.today).map {
      (FieldID($0.field), world.sentence(for: $0, of: kind))
    }
    return EntryCheck(wrong: errors, asking: [likeness?.sentence(in: world)].compactMap { $0 })
  }

  mutating func edits(in world: inout World) -> [Edit] {
    change(in: world).edits(
      by: world.user, in: world.register, today: world.today, newIDs: &world.ids)
  }

  /// Ending somebody's assignment is asked for with the PIN, like handing it over.
  mutating func accept(in world: inout World) -> [Step] {
    let edits = edits(in: &world)
    let ends = edits.contains { $0.record.kind == AssignmentEnd.kind }
    return [.effect(.save(Save(edits, needsPIN: ends, draft: entry.draftName)))]
  }
}
