import Casework
import Widgets
import Wording

/// Two entries of households side by side: are they one? Then whose code is right, and who of the
/// one is who of the other.
struct HouseholdJoinPage: EntryPage {
  struct FieldID: EntryFieldID {
    let rawValue: String
    init(rawValue: String) { self.rawValue = rawValue }
    init(_ person: Person.ID) { rawValue = "person \(person)" }
    static let verdict = FieldID(rawValue: "verdict")
    static let place = FieldID(rawValue: "place")
  }

  let join: HouseholdJoin
  /// The heads who look alike; nil where the households do under two heads.
  private let heads: DuplicatePair?
  /// Who lives in the entry that goes.
  private let members: [Member]
  var entry: EntryForm<FieldID>

  init(
    _ one: Household.ID, _ other: Household.ID, _ heads: DuplicatePair? = nil, in world: World
  ) {
    let join = HouseholdJoin(one, other, on: world.today, in: world.register)
    self.join = join
    self.heads = heads
    let wording = world.wording
    let kept = Set(world.register.members(of: join.kept, on: world.today).map(\.person.id))
    members = world.register.members(of: join.gone, on: world.today).filter {
      !kept.contains($0.person.id)
    }
    let options = [("kept", join.kept), ("gone", join.gone)].map {
      Option($0.0, world.fullLabel(of: $0.1))
    }
    var rows: [FormRow<FieldID>] = [
      .fields([world.verdictField(.verdict)]), .blank,
      .fields([
        Field(.place, wording["join.place"], .choice(ChoiceRow(options, value: "kept")))
      ]),
      .heading(wording("join.people", ["household": world.label(of: join.gone)])),
    ]
    for member in members {
      let twin = join.samePeople[member.person.id]
      let shown = twin.flatMap { world.register.people[$0] }.map(world.name(of:)) ?? ""
      rows.append(
        .fields([
          Field(
            FieldID(member.person.id), world.name(of: member.person),
            .pick(
              PickField(
                twin.map { [$0.text] } ?? [], shown: shown,
                placeholder: wording["join.comesAlong"])))
        ]))
    }
    entry = EntryForm(rows, draft: "join.\(join.gone)", in: world)
    hideNeedless()
  }

  private mutating func hideNeedless() {
    let isTwo = entry.value(.verdict) == "two"
    entry.hide(isTwo ? Set(members.map { FieldID($0.person.id) } + [.place]) : [])
  }

  mutating func changed(_ field: FieldID, in world: World) { hideNeedless() }

  func title(in world: World) -> String { world.wording["join.household.title"] }
  func context(in world: World) -> String? { world.wording["join.household.explain"] }

  func items(for field: FieldID, in world: World) -> [Picker.Item] {
    world.items(of: world.register.members(of: join.kept, on: world.today))
  }

  func check(in world: World) -> EntryCheck<FieldID> {
    guard entry.value(.verdict) != nil else {
      return .wrong([.verdict: world.wording["join.verdict.missing"]])
    }
    var taken: Set<String> = []
    for member in members {
      let field = FieldID(member.person.id)
      if let twin = entry.value(field), !taken.insert(twin).inserted {
        return .wrong([field: world.wording["join.takenTwice"]])
      }
    }
    return .fine
  }

  mutating func edits(in world: inout World) -> [Edit] {
    guard entry.value(.verdict) == "one" else {
      return [Edit(notSame: join.kept.text, join.gone.text, on: world.today)]
        + (heads.map { [Edit(notSame: $0.first.text, $0.second.text, on: world.today)] } ?? [])
    }
    var said = join
    said.takesPlaceFromGone = entry.value(.place) == "gone"
    said.samePeople = [:]
    for member in members {
      if let twin = entry.value(FieldID(member.person.id)) {
        said.samePeople[member.person.id] = Person.ID(twin)
      }
    }
    return said.edits(on: world.today, in: world.register, newIDs: &world.ids)
  }
}
