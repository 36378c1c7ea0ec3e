import Casework
import Widgets
import Wording

/// The form of a child's height: what it says by the WHO standard is shown as it is typed.
struct HeightPage: EntryPage {
  enum FieldID: String, EntryFieldID { case day, height, position }

  let start: HeightEntry
  var entry: EntryForm<FieldID>

  init(of child: Person, editing old: HeightMeasurement? = nil, in world: World) {
    start = HeightEntry(of: child, editing: old, today: world.today, by: world.user)
    let wording = world.wording
    entry = EntryForm(
      [
        .fields([
          Field(
            .height, wording["height.height"],
            .text(
              TextField(
                start.height.value?.centimetres ?? "", kind: .code, maximum: 6,
                placeholder: wording["height.format"])), isRequired: true, columns: 24)
        ]),
        .fields([
          Field(
            .position, wording["height.position"],
            .choice(
              ChoiceRow(
                HeightMeasurement.Position.allCases.map {
                  Option($0.rawValue, world.words(for: $0))
                }, value: start.position?.rawValue)))
        ]),
        .fields([
          .day(.day, wording["height.day"], start.day.text, isRequired: true, in: wording)
        ]),
      ], draft: "height.\(old?.id.text ?? child.id.text)", in: world)
  }

  func title(in world: World) -> String {
    let child = start.child
    return world.wording(
      "height.title",
      ["child": [world.name(of: child), child.birth?.description].joinedParts])
  }

  /// The score as far as it is typed, and the age it goes by.
  func context(in world: World) -> String? {
    let filled = filled(in: world)
    let growth = filled.growth(by: world.catalogues.growth)
    guard case .scored(let score, let days) = growth else {
      return filled.height == .blank ? world.wording["height.explain"] : world.words(for: growth)
    }
    let age = world.wording(
      "height.age", ["days": String(days), "months": String(days * 10_000 / 304_375)])
    return [age, world.words(for: score)].map(Optional.some).joinedParts
  }

  private func filled(in world: World) -> HeightEntry {
    var filled = start
    filled.day = Typed(entry.text(.day), today: world.today, leaning: .past)
    filled.height = Typed(childHeight: entry.text(.height))
    filled.position = entry.value(.position).flatMap(HeightMeasurement.Position.init(rawValue:))
    return filled
  }

  func check(in world: World) -> EntryCheck<FieldID> {
    let wording = world.wording
    let filled = filled(in: world)
    let errors: [(FieldID, String)] = filled.problems(today: world.today).map { problem in
      switch problem {
      case .dayMissing: (.day, wording["height.day.missing"])
      case .dayUnreadable(let text): (.day, wording("entry.day.unreadable", ["text": text]))
      case .dayAfterToday(let day):
        (.day, wording("change.day.afterToday", ["day": day.description]))
      case .dayBeforeBirth(let birth):
        (.day, wording("height.day.beforeBirth", ["birth": birth.description]))
      case .heightMissing: (.height, wording["height.height.missing"])
      case .heightUnreadable(let text):
        (.height, wording("height.height.unreadable", ["text": text]))
      }
    }
    let asked = filled.questions(in: world.register, by: world.catalogues.growth)
      .map { words(for: $0, in: world) }
    return EntryCheck(wrong: errors, asking: asked)
  }

  private func words(for question: HeightEntry.Question, in world: World) -> String {
    switch question {
    case .implausible(let score):
      world.wording("height.implausible.question", ["score": world.words(for: score)])
    case .cannotStand: world.wording["height.cannotStand"]
    case .smallerThan(let before):
      world.wording(
        "height.smaller",
        [
          "before": world.words(for: before), "day": before.day?.description ?? "–",
        ])
    }
  }

  mutating func edits(in world: inout World) -> [Edit] {
    filled(in: world).edits(today: world.today, newIDs: &world.ids)
  }
}
