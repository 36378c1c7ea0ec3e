import Casework
import Widgets
import Wording

/// The form of two people who live together as spouses: so that a young couple gets support, and
/// nothing else.
struct UnionPage: EntryPage {
  enum FieldID: String, EntryFieldID {
    case day, partner, partnerSex, partnerBirth, start, registered, beganElsewhere
  }

  let start: UnionEntry
  var entry: EntryForm<FieldID>

  init(of person: Person.ID, editing old: Union? = nil, in world: World) {
    start = UnionEntry(of: person, editing: old, today: world.today, by: world.user)
    entry = EntryForm(
      Self.rows(showing: start, in: world), draft: "union.\(old?.id.text ?? person.text)",
      in: world)
    hideNeedless()
  }

  private static func rows(showing start: UnionEntry, in world: World) -> [FormRow<FieldID>] {
    let wording = world.wording
    func date(_ id: FieldID, _ label: String, _ typed: Typed<PartialDate>) -> FormRow<FieldID> {
      .fields([
        Field(
          id, label,
          .text(
            TextField(
              typed.text, kind: .code, maximum: 20, placeholder: wording["member.birth.format"])),
          columns: 40)
      ])
    }
    let partner = start.partner
    return [
      date(.start, wording["union.start"], start.start),
      .fields([
        Field(
          .partner, wording["union.partner"],
          .pick(
            PickField(
              partner.map { [$0.text] } ?? [], shown: partner.map { world.fullLabel(of: $0) } ?? "",
              placeholder: wording["union.partner.outside"])))
      ]),
      .choice(
        .partnerSex, wording["union.partnerSex"],
        Sex.allCases.map { Option($0.rawValue, world.words(for: $0)) },
        start.partnerSex?.rawValue),
      date(.partnerBirth, wording["union.partnerBirth"], start.partnerBirth),
      .choice(
        .registered, wording["union.registered"],
        world.yesOrNo,
        start.isRegistered.map { $0 ? "yes" : "no" }),
      .fields([
        Field(
          .beganElsewhere, "",
          .checks(
            CheckGroup(
              [Option("elsewhere", wording["union.beganElsewhere"])],
              values: start.beganElsewhere ? ["elsewhere"] : [])))
      ]),
      .fields([.day(.day, wording["union.day"], start.day.text, isRequired: true, in: wording)]),
    ]
  }

  /// The register knows the birth of a partner who is in it.
  private mutating func hideNeedless() {
    entry.hide(entry.values(.partner).isEmpty ? [] : [.partnerSex, .partnerBirth])
  }

  mutating func changed(_ field: FieldID, in world: World) { hideNeedless() }

  func items(for field: FieldID, in world: World) -> [Picker.Item] {
    field == .partner ? world.everybodyItems : []
  }

  func title(in world: World) -> String {
    world.wording("union.title", ["person": world.fullLabel(of: start.person)])
  }

  func context(in world: World) -> String? {
    let filled = filled(in: world).union(id: Union.ID(start.person.text + "."))
    guard filled.start != nil else { return world.wording["union.explain"] }
    return world.words(for: world.register.childMarriage(of: filled))
      ?? world.wording["union.explain"]
  }

  private func filled(in world: World) -> UnionEntry {
    var filled = start
    filled.day = Typed(entry.text(.day), today: world.today, leaning: .past)
    filled.partner = entry.values(.partner).first.map(Person.ID.init)
    filled.partnerSex = entry.value(.partnerSex).flatMap(Sex.init(rawValue:))
    filled.partnerBirth = Typed(birth: entry.text(.partnerBirth), today: world.today)
    filled.start = Typed(birth: entry.text(.start), today: world.today)
    filled.isRegistered = entry.value(.registered).map { $0 == "yes" }
    filled.beganElsewhere = entry.isTicked(.beganElsewhere)
    return filled
  }

  func check(in world: World) -> EntryCheck<FieldID> {
    let wording = world.wording
    let filled = filled(in: world)
    let errors: [(FieldID, String)] = filled.problems(today: world.today).map { problem in
      switch problem {
      case .dayMissing: (.day, wording["union.day.missing"])
      case .dayUnreadable(let text): (.day, wording("entry.day.unreadable", ["text": text]))
      case .dayAfterToday(let day):
        (.day, wording("change.day.afterToday", ["day": day.description]))
      case .startUnreadable(let text):
        (.start, wording("union.date.unreadable", ["text": text]))
      case .startAfterDay: (.start, wording["union.startAfterDay"])
      case .birthUnreadable(let text):
        (.partnerBirth, wording("union.date.unreadable", ["text": text]))
      case .partnerIsSelf: (.partner, wording["union.partnerIsSelf"])
      }
    }
    let asked = filled.questions(in: world.register).map { question in
      switch question {
      case .startUnknown: wording["union.startUnknown"]
      case .alreadyNoted: wording["union.alreadyNoted"]
      }
    }
    return EntryCheck(wrong: errors, asking: asked)
  }

  mutating func edits(in world: inout World) -> [Edit] {
    filled(in: world).edits(today: world.today, newIDs: &world.ids)
  }
}
