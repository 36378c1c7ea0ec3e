import Casework
import Widgets
import Wording

/// Việc học of one person in one school year: what is left blank is unknown.
struct SchoolingPage: EntryPage {
  typealias FieldID = NamedField<SchoolingPage>

  let start: SchoolingEntry
  var entry: EntryForm<FieldID>

  init(of person: Person.ID, in year: SchoolYear, in world: World) {
    start = SchoolingEntry(
      of: person, in: year, editing: world.register.schooling(of: person, in: year),
      today: world.today, by: world.user)
    entry = EntryForm(
      Self.rows(showing: start, in: world), draft: "schooling.\(person).\(year.start)", in: world)
    entry.hide(hidden(in: world))
  }

  private static func rows(showing start: SchoolingEntry, in world: World) -> [FormRow<FieldID>] {
    let wording = world.wording
    func day(_ id: FieldID, _ label: String, _ text: String) -> Field<FieldID> {
      .day(id, label, text, columns: 16, in: wording)
    }
    func moment(_ moment: SchoolingEntry.Moment, _ label: String) -> Field<FieldID> {
      day(FieldID(moment), label, start.days[moment]?.text ?? "")
    }
    return [
      .choice(
        .standing, wording["schooling.standing"],
        [
          Option("attends", wording["school.attends"]),
          Option("notEnrolled", wording["schooling.notEnrolled"]),
          Option("unable", wording["schooling.unable"]),
        ], start.standing?.rawValue),
      .choice(
        .level, wording["schooling.level"],
        Schooling.Level.allCases.map { Option($0.rawValue, world.words(for: $0)) },
        start.level?.rawValue),
      .fields([
        Field(
          .school, wording["schooling.school"],
          .text(TextField(start.school, kind: .name, maximum: 80)))
      ]),
      .fields([
        Field(
          .elsewhere, "",
          .checks(
            CheckGroup(
              [Option("yes", wording["schooling.elsewhere"])],
              values: start.elsewhere ? ["yes"] : [])))
      ]),
      .fields([
        moment(.enrolled, wording["schooling.enrolled"]),
        Field(
          .absent, wording["schooling.absent"],
          .text(TextField(start.absent.text, kind: .code, maximum: 5)), columns: 6),
      ]),
      .fields([
        moment(.left, wording["schooling.left"]), moment(.returned, wording["schooling.returned"]),
      ]),
      .choice(
        .why, wording["schooling.leftWhy"],
        Schooling.Reason.allCases.map { Option($0.rawValue, world.words(for: $0)) },
        start.leftWhy?.rawValue),
      .fields([
        Field(
          .arrangements, wording["schooling.arrangements"],
          .checks(
            CheckGroup(
              Schooling.Arrangement.allCases.map { Option($0.rawValue, world.words(for: $0)) },
              values: start.arrangements.map(\.rawValue))))
      ]),
      .fields([moment(.arrangementDay, wording["schooling.arrangementDay"])]),
      .choice(
        .boardingEligible, wording["schooling.boardingEligible"],
        world.yesOrNo,
        start.boardingEligible.map { $0 ? "yes" : "no" }),
      .fields([moment(.boardingConsidered, wording["schooling.boardingConsidered"])]),
      .fields([day(.day, wording["situation.day"], start.day.text)]),
    ]
  }

  func title(in world: World) -> String {
    let person = world.register.people[start.person].map(world.name(of:)) ?? ""
    return world.wording(
      "schooling.title", ["person": person, "year": start.year.description])
  }

  func context(in world: World) -> String? { world.wording["schooling.explain"] }

  mutating func changed(_ field: FieldID, in world: World) {
    if field == .standing, entry.value(.standing) == "attends",
      entry.text(.enrolled).meaningful == nil
    {
      let opening = Day(year: start.year.start, month: 9, day: 5) ?? world.today
      entry.set(.text(min(opening, world.today).description), for: .enrolled)
    }
    if field == .arrangements, !entry.values(.arrangements).isEmpty,
      entry.text(.arrangementDay).meaningful == nil
    {
      entry.set(.text(world.today.description), for: .arrangementDay)
    }
    entry.hide(hidden(in: world))
  }

  private func hidden(in world: World) -> Set<FieldID> {
    let filled = filled(in: world)
    var hidden: Set<FieldID> = []
    if !filled.asksOfSchool {
      hidden.formUnion([
        .level, .school, .elsewhere, .enrolled, .absent, .left, .returned, .boardingEligible,
        .boardingConsidered,
      ])
    }
    if !filled.hasLeft { hidden.insert(.returned) }
    if !filled.asksWhy { hidden.insert(.why) }
    if filled.standing == .unable { hidden.insert(.arrangements) }
    if filled.standing == .unable || filled.arrangements.isEmpty { hidden.insert(.arrangementDay) }
    if filled.boardingEligible != true { hidden.insert(.boardingConsidered) }
    return hidden
  }

  private func filled(in world: World) -> SchoolingEntry {
    var filled = start
    filled.standing = entry.value(.standing).flatMap(SchoolingEntry.Standing.init(rawValue:))
    filled.level = entry.value(.level).flatMap(Schooling.Level.init(rawValue:))
    filled.school = entry.text(.school)
    filled.elsewhere = entry.isTicked(.elsewhere)
    filled.absent = Typed(count: entry.text(.absent))
    filled.leftWhy = entry.value(.why).flatMap(Schooling.Reason.init(rawValue:))
    filled.arrangements = Set(
      entry.values(.arrangements).compactMap(Schooling.Arrangement.init(rawValue:)))
    filled.boardingEligible = entry.value(.boardingEligible).map { $0 == "yes" }
    for moment in SchoolingEntry.Moment.allCases {
      filled.days[moment] = Typed(
        entry.text(FieldID(moment)), today: world.today, leaning: .past)
    }
    filled.day = Typed(entry.text(.day), today: world.today, leaning: .past)
    return filled
  }

  func check(in world: World) -> EntryCheck<FieldID> {
    let errors = filled(in: world).problems(today: world.today)
      .map { sentence(for: $0, in: world) }
    return EntryCheck(wrong: errors)
  }

  private func sentence(for problem: SchoolingEntry.Problem, in world: World)
    -> (FieldID, String)
  {
    let wording = world.wording
    return switch problem {
    case .dayMissing: (.day, wording["situation.day.missing"])
    case .dayUnreadable(let text): (.day, wording("entry.day.unreadable", ["text": text]))
    case .dayAfterToday(let day):
      (.day, wording("change.day.afterToday", ["day": day.description]))
    case .unreadable(let moment, let text):
      (FieldID(moment), wording("entry.day.unreadable", ["text": text]))
    case .afterToday(let moment, let day):
      (FieldID(moment), wording("change.day.afterToday", ["day": day.description]))
    case .outsideYear(let moment, let year):
      (
        FieldID(moment),
        wording(
          "schooling.outsideYear",
          [
            "year": year.description, "from": year.firstDay.description,
            "until": year.lastDay.description,
          ])
      )
    case .enrolledMissing: (.enrolled, wording["schooling.enrolled.missing"])
    case .leftBeforeEnrolled: (.left, wording["schooling.left.beforeEnrolled"])
    case .returnedBeforeLeft: (.returned, wording["schooling.returned.beforeLeft"])
    case .returnedWithoutLeaving: (.left, wording["schooling.returned.withoutLeaving"])
    case .absentUnreadable(let text):
      (.absent, wording("situation.count.unreadable", ["text": text]))
    case .nothingSaid: (.standing, wording["schooling.nothingSaid"])
    }
  }

  mutating func edits(in world: inout World) -> [Edit] {
    filled(in: world).edits(today: world.today)
  }
}

extension NamedField<SchoolingPage> {
  static var standing: Self { Self(rawValue: "standing") }
  static var level: Self { Self(rawValue: "level") }
  static var school: Self { Self(rawValue: "school") }
  static var elsewhere: Self { Self(rawValue: "elsewhere") }
  static var enrolled: Self { Self(rawValue: "enrolled") }
  static var absent: Self { Self(rawValue: "absent") }
  static var left: Self { Self(rawValue: "left") }
  static var returned: Self { Self(rawValue: "returned") }
  static var why: Self { Self(rawValue: "why") }
  static var arrangements: Self { Self(rawValue: "arrangements") }
  static var arrangementDay: Self { Self(rawValue: "arrangementDay") }
  static var boardingEligible: Self { Self(rawValue: "boardingEligible") }
  static var boardingConsidered: Self { Self(rawValue: "boardingConsidered") }
  static var day: Self { Self(rawValue: "day") }
}
