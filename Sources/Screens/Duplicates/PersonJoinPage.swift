import Casework
import Widgets
import Wording

/// Two entries side by side: are they one person? Then which of what they say differently is right.
struct PersonJoinPage: EntryPage {
  struct FieldID: EntryFieldID {
    let rawValue: String
    init(rawValue: String) { self.rawValue = rawValue }
    init(_ detail: PersonJoin.Detail) { rawValue = detail.rawValue }
    static let verdict = FieldID(rawValue: "verdict")
    static let home = FieldID(rawValue: "home")
  }

  let pair: DuplicatePair
  private let differences: [PersonJoin.Detail]
  private let homes: [Household.ID]
  var entry: EntryForm<FieldID>

  init(_ pair: DuplicatePair, in world: World) {
    self.pair = pair
    let join = PersonJoin(pair.first, pair.second)
    differences = join.differences(in: world.register)
    homes = join.homes(in: world.register, on: world.today)
    let wording = world.wording
    var rows: [FormRow<FieldID>] =
      [pair.first, pair.second].map { .heading("• " + world.fullLabel(of: $0)) }
    rows += [.blank, .fields([world.verdictField(.verdict)])]
    for detail in differences {
      let options = [("kept", pair.first), ("gone", pair.second)].map {
        Option($0.0, world.words(for: detail, of: $0.1))
      }
      rows.append(
        .fields([
          Field(
            FieldID(detail), world.label(of: detail), .choice(ChoiceRow(options, value: "kept")))
        ]))
    }
    if !homes.isEmpty {
      let options = homes.map { Option($0.text, world.label(of: $0)) }
      rows.append(
        .fields([
          Field(.home, wording["join.home"], .choice(ChoiceRow(options)), isRequired: true)
        ]))
    }
    entry = EntryForm(rows, draft: "join.\(join.gone)", in: world)
    hideNeedless()
  }

  private mutating func hideNeedless() {
    let details = Set(differences.map { FieldID($0) } + [.home])
    entry.hide(entry.value(.verdict) == "two" ? details : [])
  }

  mutating func changed(_ field: FieldID, in world: World) { hideNeedless() }

  func title(in world: World) -> String { world.wording["join.title"] }
  func context(in world: World) -> String? { world.words(for: pair.reasons) }

  func check(in world: World) -> EntryCheck<FieldID> {
    guard let verdict = entry.value(.verdict) else {
      return .wrong([.verdict: world.wording["join.verdict.missing"]])
    }
    if verdict == "one", !homes.isEmpty, entry.value(.home) == nil {
      return .wrong([.home: world.wording["join.home.missing"]])
    }
    return .fine
  }

  mutating func edits(in world: inout World) -> [Edit] {
    guard entry.value(.verdict) == "one" else {
      return [Edit(notSame: pair.first.text, pair.second.text, on: world.today)]
    }
    var join = PersonJoin(pair.first, pair.second)
    join.fromGone = Set(differences.filter { entry.value(FieldID($0)) == "gone" })
    join.home = entry.value(.home).map(Household.ID.init)
    return join.edits(on: world.today, in: world.register)
  }
}

extension Edit {
  /// Says that two records which look alike are not the same.
  init(notSame one: String, _ other: String, on day: Day) {
    self.init(creating: NotSame(id: NotSame.id(one, other), day: day))
  }
}

extension World {
  func verdictField<ID>(_ id: ID) -> Field<ID> {
    Field(
      id, wording["join.verdict"],
      .choice(
        ChoiceRow([
          Option("one", wording["join.verdict.one"]), Option("two", wording["join.verdict.two"]),
        ])), isRequired: true)
  }

  fileprivate func label(of detail: PersonJoin.Detail) -> String {
    switch detail {
    case .name: wording["member.name"]
    case .sex: wording["member.sex"]
    case .birth: wording["member.birth"]
    case .ethnicity: wording["member.ethnicity"]
    case .personalID: wording["member.personalID"]
    case .note: wording["member.note"]
    }
  }

  fileprivate func words(for detail: PersonJoin.Detail, of person: Person.ID) -> String {
    guard let known = register.people[person] else { return "–" }
    return switch detail {
    case .name: name(of: known)
    case .sex: known.sex.map(words(for:)) ?? "–"
    case .birth: known.birth?.description ?? "–"
    case .ethnicity: known.ethnicity ?? "–"
    case .personalID: known.personalID ?? "–"
    case .note: known.note ?? "–"
    }
  }
}
