import Casework
import Record
import Widgets
import Wording

/// The form of somebody who walks along with households.
struct CaseworkerEntryPage: EntryPage {
  enum FieldID: String, EntryFieldID {
    case name, birth, roles, cell, office, organisation, position, village, hamlet
    case languages, presides, supervises, typist, until
  }

  private let start: CaseworkerEntry
  var entry: EntryForm<FieldID>

  init(_ start: CaseworkerEntry, in world: World) {
    self.start = start
    entry = EntryForm(
      Self.rows(showing: start, in: world),
      draft: "caseworker.\(start.old?.id.text ?? "new")", in: world)
  }

  private static func rows(showing start: CaseworkerEntry, in world: World)
    -> [FormRow<FieldID>]
  {
    let (wording, register) = (world.wording, world.register)
    let roles = Caseworker.Role.allCases.map { Option($0.rawValue, world.words(for: $0)) }
    let offices = Caseworker.CellOffice.allCases.map { Option($0.rawValue, world.words(for: $0)) }
    // A cell's review is run by its secretary and deputy.
    let bodies = [Channel.government, .front].map { Option($0.rawValue, world.words(for: $0)) }
    return [
      .text(.name, wording["person.name"], start.name, required: true),
      .text(
        .birth, wording["person.birth"], start.birth.text, kind: .code, maximum: 20,
        placeholder: wording["member.birth.format"], columns: 30),
      .fields([
        Field(
          .roles, wording["person.roles"],
          .checks(CheckGroup(roles, values: start.roles.map(\.rawValue))))
      ]),
      .pick(
        .cell, wording["person.cell"], start.cell,
        shown: start.cell.flatMap { register.cells[$0]?.name }),
      .fields([
        Field(
          .office, wording["person.office"],
          .choice(ChoiceRow(offices, value: start.cellOffice?.rawValue)))
      ]),
      .pick(
        .organisation, wording["person.organisation"], start.organisation,
        shown: start.organisation.flatMap { register.organisations[$0]?.name }),
      .text(.position, wording["person.position"], start.position, kind: .words),
      .pick(
        .village, wording["person.village"], start.village,
        shown: start.village.map(world.label(of:))),
      .pick(
        .hamlet, wording["person.hamlet"], start.hamlet,
        shown: start.hamlet.flatMap { register.hamlets[$0]?.name }),
      .fields([
        Field(
          .languages, wording["person.languages"],
          .checks(CheckGroup(world.languageOptions, values: Array(start.languages))))
      ]),
      .fields([
        Field(
          .presides, wording["person.presides"],
          .choice(ChoiceRow(bodies, value: start.presidesOver?.rawValue)))
      ]),
      .choice(
        .supervises, wording["person.supervises"],
        Supervisor.allCases.map { Option($0.rawValue, world.words(for: $0)) },
        start.supervises?.rawValue),
      .fields([
        Field(
          .typist, wording["person.typist"],
          .checks(
            CheckGroup(
              [Option("yes", wording["person.typist.yes"])],
              values: start.typesForOthers ? ["yes"] : [])))
      ]),
      .text(
        .until, wording["person.until"], start.until.text, maximum: 20,
        placeholder: wording["person.until.blank"], columns: 40),
    ]
  }

  func title(in world: World) -> String {
    guard let old = start.old else { return world.wording["person.titleNew"] }
    return world.wording("person.title", ["name": old.name])
  }

  func context(in world: World) -> String? { world.wording["person.explain"] }

  func items(for field: FieldID, in world: World) -> [Picker.Item] {
    switch field {
    case .cell: world.cellItems
    case .organisation: world.organisationItems
    case .village: world.villageItems
    case .hamlet: world.hamletItems(in: entry.value(.village).map(Village.ID.init))
    case .name, .birth, .roles, .office, .position, .languages, .presides, .supervises, .typist,
      .until:
      []
    }
  }

  /// Whoever is of a party cell is a party member. A hamlet belongs to its village.
  mutating func changed(_ field: FieldID, in world: World) {
    if field == .village { entry.set(.pick([], shown: ""), for: .hamlet) }
    let member = Caseworker.Role.partyMember.rawValue
    guard field == .cell, entry.value(.cell) != nil, !entry.values(.roles).contains(member)
    else { return }
    entry.set(.checks(entry.values(.roles) + [member]), for: .roles)
  }

  private func filled(in world: World) -> CaseworkerEntry {
    var filled = start
    filled.name = entry.text(.name)
    filled.birth = Typed(birth: entry.text(.birth), today: world.today)
    filled.roles = Set(entry.values(.roles).compactMap(Caseworker.Role.init(rawValue:)))
    filled.cell = entry.value(.cell).map(PartyCell.ID.init)
    filled.cellOffice = entry.value(.office).flatMap(Caseworker.CellOffice.init(rawValue:))
    filled.organisation = entry.value(.organisation).map(Organisation.ID.init)
    filled.position = entry.text(.position)
    filled.village = entry.value(.village).map(Village.ID.init)
    filled.hamlet = entry.value(.hamlet).map(Hamlet.ID.init)
    // What a newer list knows beside stays.
    let others = start.languages.filter { world.words(forLanguage: $0) == nil }
    filled.languages = Set(entry.values(.languages)).union(others)
    filled.presidesOver = entry.value(.presides).flatMap(Channel.init(rawValue:))
    filled.supervises = entry.value(.supervises).flatMap(Supervisor.init(rawValue:))
    filled.typesForOthers = entry.isTicked(.typist)
    filled.until = Typed(entry.text(.until), today: world.today, leaning: .past)
    return filled
  }

  func check(in world: World) -> EntryCheck<FieldID> {
    let filled = filled(in: world)
    let errors = filled.problems(in: world.register).map { words(for: $0, in: world) }
    let asked = filled.questions(in: world.register).map { words(for: $0, in: world) }
    return EntryCheck(wrong: errors, asking: asked)
  }

  mutating func edits(in world: inout World) -> [Edit] {
    filled(in: world).edits(newIDs: &world.ids, in: world.register) ?? []
  }

  /// The first person of a store sits down at once.
  mutating func receive(_ answer: Answer, in world: inout World) -> [Step] {
    guard case .saved(let save, _) = answer, save.draft == entry.draftName else { return [] }
    guard world.user == nil, let person = save.edits.first?.record else { return [.pop] }
    return [.signIn(as: .caseworker(Caseworker.ID(person.id)))]
  }
}

// MARK: Words

extension CaseworkerEntryPage {
  private func words(for problem: CaseworkerEntry.Problem, in world: World)
    -> (FieldID, String)
  {
    let wording = world.wording
    return switch problem {
    case .nameMissing: (.name, wording["person.name.missing"])
    case .birthUnreadable(let text): (.birth, wording("member.birth.unreadable", ["text": text]))
    case .birthMissing(let other):
      (.birth, wording("person.birth.missing", ["person": world.fullLabel(of: other)]))
    case .officeWithoutCell: (.cell, wording["person.cell.missing"])
    case .untilUnreadable(let text): (.until, wording("entry.day.unreadable", ["text": text]))
    }
  }

  private func words(for question: CaseworkerEntry.Question, in world: World) -> String {
    let wording = world.wording
    return switch question {
    case .sameNameAndBirth(let other):
      wording("person.same", ["person": world.fullLabel(of: other)])
    case .secretaryTaken(let other):
      wording("person.secretaryTaken", ["name": world.name(of: other)])
    case .noChannel: wording["person.noChannel"]
    }
  }
}

extension World {
  /// `Ly Giá Pu (1975, Chi bộ bản Là Si)`: who of those that bear the name.
  func fullLabel(of caseworker: Caseworker.ID) -> String {
    guard let known = register.caseworkers[caseworker] else { return caseworker.text }
    let parts = [
      known.birth.map { String($0.year) }, known.cell.flatMap { register.cells[$0]?.name },
      known.organisation.flatMap { register.organisations[$0]?.name },
    ].compactMap { $0 }
    return known.name + (parts.isEmpty ? "" : " (\(parts.joined(separator: ", ")))")
  }
}
