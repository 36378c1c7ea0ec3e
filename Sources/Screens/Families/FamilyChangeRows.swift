import Casework
import Widgets
import Wording

/// The questions of each kind of change, as the form begins.
struct FamilyChangeRows {
  typealias FieldID = FamilyChangePage.FieldID

  let kind: FamilyChangeKind
  let household: Household
  let members: [Member]
  let work: OpenWork?
  /// The member that the file pointed at.
  let member: Person.ID?
  let world: World

  private var wording: Wording { world.wording }

  var rows: [FormRow<FieldID>] {
    fields.flatMap(rows(of:)) + relationRows + workRows
  }

  private var fields: [FamilyField] {
    switch kind {
    case .birth: [.name, .unnamed, .sex, .birth, .relation, .ethnicity]
    case .naming: [.people, .name]
    case .death: [.people, .day, .newHead]
    case .movingIn: [.name, .sex, .birth, .ethnicity, .relation, .day, .place, .people]
    case .movingOut: [.people, .day, .place, .newHead]
    case .marriage:
      [
        .people, .partner, .name, .sex, .birth, .place, .home, .relation, .day, .registration,
        .newHead,
      ]
    case .changingHouse: [.people, .household, .cause, .relation, .day, .registration, .newHead]
    case .newHead: [.newHead, .day]
    case .split: [.people, .head, .code, .hamlet, .group, .day, .newHead]
    case .merge: [.household, .day]
    case .place: [.village, .hamlet, .group, .day]
    case .comingBack: [.people, .day, .newHead]
    }
  }

  // MARK: Controls

  private func row(
    _ field: FamilyField, _ label: String, _ control: Control, isRequired: Bool = false,
    columns: Int? = nil
  ) -> [FormRow<FieldID>] {
    [.fields([Field(FieldID(field), label, control, isRequired: isRequired, columns: columns)])]
  }

  private func pick(_ value: String?, _ shown: String?, placeholder: String = "") -> Control {
    .pick(PickField(value.map { [$0] } ?? [], shown: shown ?? "", placeholder: placeholder))
  }

  private func text(
    _ value: String = "", kind: TextField.Kind = .name, _ maximum: Int, placeholder: String = ""
  ) -> Control {
    .text(TextField(value, kind: kind, maximum: maximum, placeholder: placeholder))
  }

  private func choice(_ options: [(String, String)], _ value: String? = nil) -> Control {
    .choice(ChoiceRow(options.map { Option($0.0, $0.1) }, value: value))
  }

  private func rows(of field: FamilyField) -> [FormRow<FieldID>] {
    switch field {
    case .people: return peopleRows
    case .name:
      let label = kind == .marriage ? wording["change.partnerName"] : wording["member.name"]
      return row(.name, label, text("", 80), isRequired: kind != .marriage)
    case .unnamed:
      return row(
        .unnamed, "",
        .checks(
          CheckGroup([Option("unnamed", wording["person.unnamed"])], values: ["unnamed"])))
    case .sex:
      return row(
        .sex, wording["member.sex"],
        choice(Sex.allCases.map { ($0.rawValue, world.words(for: $0)) }))
    case .birth:
      return row(
        .birth, wording["member.birth"],
        text("", kind: .code, 20, placeholder: wording["member.birth.format"]),
        isRequired: kind == .birth, columns: 30)
    case .ethnicity:
      let usual = world.register.ethnicity(of: household.id)
      return row(.ethnicity, wording["member.ethnicity"], pick(usual, usual), columns: 30)
    case .relation: return relationRow
    case .day:
      return row(
        .day, dayLabel,
        .text(
          TextField(
            "", kind: .stepped, maximum: 20, placeholder: wording["entry.dayFormat"])),
        isRequired: true, columns: 30)
    case .place: return row(.place, placeLabel, text("", 120), isRequired: kind != .marriage)
    case .household:
      return row(.household, wording["change.household"], pick(nil, nil), isRequired: true)
    case .cause:
      return row(
        .cause, wording["change.cause"],
        choice([
          (Residence.Cause.brideFamily.rawValue, wording["change.cause.brideFamily"]),
          (Residence.Cause.changedHouse.rawValue, wording["change.cause.other"]),
        ]), isRequired: true)
    case .registration:
      return row(
        .registration, wording["change.registration"],
        choice([
          ("stays", wording["change.registration.stays"]),
          ("goes", wording["change.registration.goes"]),
        ]), isRequired: true)
    case .partner:
      return row(
        .partner, wording["change.partner"],
        pick(nil, nil, placeholder: wording["change.partner.outside"]))
    case .home:
      return row(
        .home, wording["change.home"],
        choice([
          (Marriage.Home.here.rawValue, wording["change.home.here"]),
          (Marriage.Home.there.rawValue, wording["change.home.there"]),
        ]), isRequired: true)
    case .reason: return []
    case .newHead, .head, .code, .village, .hamlet, .group: return householdRows(of: field)
    }
  }

  private func householdRows(of field: FamilyField) -> [FormRow<FieldID>] {
    let register = world.register
    switch field {
    case .newHead:
      let named = member.flatMap { id in members.first { $0.person.id == id } }
      let start = kind == .newHead && named?.person.id != household.head ? named : nil
      return row(
        .newHead, wording["change.newHead.who"],
        pick(start?.person.id.text, start.map { world.name(of: $0.person) }), isRequired: true)
    case .head:
      return row(.head, wording["change.headOfNew"], pick(nil, nil), isRequired: true)
    case .code:
      let next = household.village.flatMap { register.nextHouseholdCode(in: $0) }
      return row(
        .code, wording["householdEntry.code"], text(next ?? "", kind: .code, 20), isRequired: true,
        columns: 30)
    case .village:
      return row(
        .village, wording["householdEntry.village"],
        pick(household.village?.text, household.village.flatMap { register.villages[$0]?.name }),
        isRequired: true)
    case .hamlet:
      return row(
        .hamlet, wording["householdEntry.hamlet"],
        pick(household.hamlet?.text, household.hamlet.flatMap { register.hamlets[$0]?.name }))
    case .group:
      return row(
        .group, wording["householdEntry.group"],
        pick(household.group?.text, household.group.flatMap { register.groups[$0]?.name }))
    default: return []
    }
  }

  private var peopleRows: [FormRow<FieldID>] {
    if kind == .movingIn {
      return row(
        .people, wording["change.knownPerson"],
        pick(nil, nil, placeholder: wording["change.knownPerson.none"]))
    }
    var start = members.filter { $0.person.id == member }
    if kind == .naming {
      start = start.filter { $0.person.name == nil }
      if start.isEmpty { start = Array(members.filter { $0.person.name == nil }.prefix(1)) }
    }
    if kind == .comingBack { start = members }
    let shown = start.map { world.name(of: $0.person) }.joined(separator: ", ")
    return row(
      .people, wording["change.who"],
      .pick(PickField(start.map(\.person.id.text), shown: shown)), isRequired: true)
  }

  private var relationRow: [FormRow<FieldID>] {
    let usual = kind == .birth ? "Con" : nil
    let label =
      kind == .changingHouse || kind == .marriage
      ? wording["change.relationThere"] : wording["member.relation"]
    return row(.relation, label, pick(usual, usual), columns: 30)
  }

  private var dayLabel: String {
    switch kind {
    case .death: wording["change.day.death"]
    case .newHead, .place: wording["change.day.from"]
    default: wording["change.day"]
    }
  }

  private var placeLabel: String {
    switch kind {
    case .movingIn: wording["change.origin"]
    case .movingOut: wording["change.destination"]
    default: wording["change.partnerPlace"]
    }
  }

  // MARK: One question a member, a promise, an assignment

  /// What each is to the new head; what they were to the old one is shown, for correction.
  private var relationRows: [FormRow<FieldID>] {
    guard kind == .newHead || kind == .merge, !members.isEmpty else { return [] }
    return [.heading(wording["change.relations"])]
      + members.map { member in
        let old =
          member.residence.relation == Residence.headRelation ? nil : member.residence.relation
        let start = kind == .newHead ? old : nil
        return .fields([
          Field(
            FieldID(relationOf: member.person.id), world.name(of: member.person), pick(start, start)
          )
        ])
      }
  }

  private var workRows: [FormRow<FieldID>] {
    guard let work else { return [] }
    var rows: [FormRow<FieldID>] = []
    for promise in work.promises {
      rows.append(
        .heading(
          wording(
            "change.promise", ["text": promise.text, "who": world.name(of: promise.responsible)])))
      rows.append(fates(kind.promiseFates, FieldID(promise), work.fate(of: promise)))
    }
    for assignment in work.assignments {
      let words = [
        world.name(of: assignment.caseworker), world.channelWords(of: assignment),
      ].joined(separator: ", ")
      rows.append(.heading(wording("change.assignment", ["who": words])))
      rows.append(fates(kind.assignmentFates, FieldID(assignment), work.fate(of: assignment)))
    }
    return rows
  }

  private func fates(
    _ fates: [OpenWork.Fate], _ id: FieldID, _ usual: OpenWork.Fate
  ) -> FormRow<FieldID> {
    .fields([
      Field(
        id, "",
        choice(fates.map { ($0.rawValue, wording.words(for: $0, at: kind)) }, usual.rawValue))
    ])
  }
}
