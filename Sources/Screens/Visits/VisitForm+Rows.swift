import Casework
import Cells
import Widgets
import Wording

extension VisitForm {
  /// The form as it stands on the screen, from top to bottom as a visit goes.
  static func rows(for entry: VisitEntry, earlier: [Promise], in world: World)
    -> [FormRow<VisitField>]
  {
    earlierRows(earlier, in: world) + circumstances(entry, in: world) + support(entry, in: world)
      + outcome(entry, in: world)
  }

  private static func earlierRows(_ promises: [Promise], in world: World)
    -> [FormRow<VisitField>]
  {
    let wording = world.wording
    return promises.enumerated().map { number, promise in
      .fields([
        Field(
          .earlierText(promise.id), number == 0 ? wording["visit.earlier"] : "",
          .line(world.words(of: promise))),
        Field(
          .earlier(promise.id), "",
          .choice(
            ChoiceRow([
              Option(Promise.Outcome.done.rawValue, wording["visit.earlier.done"]),
              Option(stillOpen, wording["visit.earlier.open"]),
              Option(Promise.Outcome.dropped.rawValue, wording["visit.earlier.dropped"]),
            ]))),
      ])
    }
  }

  private static func circumstances(_ entry: VisitEntry, in world: World)
    -> [FormRow<VisitField>]
  {
    let wording = world.wording
    let companions = entry.companions.map(\.text).sorted()
    let visitor = entry.visitor.map { [$0.text] } ?? []
    let none = wording["visit.none"]
    return [
      .fields([
        Field(
          .day, wording["visit.day"],
          .text(TextField(entry.day.value?.description ?? "", kind: .stepped, maximum: 10)),
          columns: 12),
        Field(
          .origin, wording["visit.origin"],
          .choice(
            ChoiceRow(
              Visit.Origin.allCases.map { Option($0.rawValue, world.words(for: $0)) },
              value: entry.origin?.rawValue))),
      ]),
      .fields([
        Field(
          .visitor, wording["visit.visitor"],
          .pick(PickField(visitor, shown: world.names(visitor)))),
        Field(
          .companions, wording["visit.companions"],
          .pick(PickField(companions, shown: world.names(companions), placeholder: none))),
        Field(
          .interpreter, wording["visit.interpreter"],
          .text(TextField(entry.interpreter, kind: .name, maximum: 80, placeholder: none))),
      ]),
      .fields([
        Field(
          .outcome, wording["visit.outcome"],
          .choice(
            ChoiceRow(
              Visit.Outcome.allCases.map { Option($0.rawValue, world.choiceWords(for: $0)) },
              value: entry.outcome?.rawValue)), isRequired: true)
      ]),
      .fields([
        Field(
          .place, wording["visit.place"],
          .choice(
            ChoiceRow(
              Visit.Place.allCases.map { Option($0.rawValue, world.words(for: $0)) },
              value: entry.place?.rawValue)))
      ]),
    ]
  }

  private static func support(_ entry: VisitEntry, in world: World) -> [FormRow<VisitField>] {
    let wording = world.wording
    let (topics, actions) = (world.catalogues.topics, world.catalogues.actions)
    return [
      .fields([
        Field(
          .topics, wording["visit.topics"],
          .checks(
            CheckGroup(
              world.options(topics, among: Set(topics.entries.map(\.code)), and: entry.topics),
              values: Array(entry.topics))))
      ]),
      .fields([
        Field(
          .actions, wording["visit.actions"],
          .checks(
            CheckGroup(
              world.options(actions, among: Set(actions.entries.map(\.code)), and: entry.actions),
              values: Array(entry.actions))))
      ]),
      .fields([
        Field(
          .note, wording["visit.note"],
          .note(TextArea(entry.note, maximum: 2000), lines: 1))
      ]),
      .fields([
        Field(
          .comparison, wording["visit.comparison"],
          .choice(
            ChoiceRow(
              Visit.Comparison.allCases.map { Option($0.rawValue, world.words(for: $0)) },
              value: entry.comparison?.rawValue)))
      ]),
    ]
  }

  private static func outcome(_ entry: VisitEntry, in world: World) -> [FormRow<VisitField>] {
    let wording = world.wording
    let petition = CheckGroup([Option("yes", wording["visit.petition"])])
    let promises: [FormRow<VisitField>] = (0..<mostPromises).map { number in
      .fields([
        Field(
          .promise(number), number == 0 ? wording["visit.promise"] : "",
          .text(TextField(maximum: 200))),
        Field(
          .due(number), wording["visit.due"], .text(TextField(kind: .stepped, maximum: 10)),
          columns: 11),
        Field(
          .responsible(number), wording["visit.responsible"],
          .pick(PickField(placeholder: wording["visit.responsible.visitor"])), columns: 13),
      ])
    }
    return [
      .fields([
        Field(.raised, wording["visit.raised"], .text(TextField(entry.raised, maximum: 400))),
        Field(.petition, "", .checks(petition)),
      ])
    ] + promises + [
      .fields([
        Field(
          .familyPlan, wording["visit.familyPlan"],
          .text(TextField(entry.familyPlan, maximum: 400)))
      ])
    ]
  }
}
