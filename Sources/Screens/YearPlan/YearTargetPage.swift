import Casework
import Indicators
import Widgets
import Wording

/// What one document sets for one indicator in a year: the commune's value and each village's.
struct YearTargetPage: EntryPage {
  struct FieldID: EntryFieldID {
    let rawValue: String
    init(rawValue: String) { self.rawValue = rawValue }
    static let document = FieldID(rawValue: "document")
    static let day = FieldID(rawValue: "day")
    static let commune = FieldID(rawValue: "commune")

    init(_ area: YearTarget.Area) {
      switch area {
      case .commune: self = .commune
      case .village(let village): rawValue = "village.\(village)"
      }
    }
  }

  private let start: YearTargetEntry
  private let name: String
  private let areas: [YearTarget.Area]
  var entry: EntryForm<FieldID>

  init(of indicator: Indicator, in year: Int, _ world: World) {
    start = YearTargetEntry(
      of: indicator.id, in: year, addsUp: indicator.addsUp,
      isInPercent: indicator.isInPercent, register: world.register,
      by: world.user)
    name = world.name(of: indicator)
    areas = [.commune] + world.register.villagesByName.map { .village($0.id) }
    entry = EntryForm(
      Self.rows(showing: start, areas, in: world), draft: "plan.\(indicator.id).\(year)",
      in: world)
  }

  private static func rows(
    showing start: YearTargetEntry, _ areas: [YearTarget.Area], in world: World
  ) -> [FormRow<FieldID>] {
    let wording = world.wording
    func field(_ area: YearTarget.Area) -> Field<FieldID> {
      let label =
        switch area {
        case .commune: wording["plan.entry.commune"]
        case .village(let village): world.label(of: village)
        }
      let value = start.values[area]?.value?.description ?? ""
      return Field(
        FieldID(area), label, .text(TextField(value, kind: .code, maximum: 16)), columns: 34)
    }
    return [
      .fields([
        Field(
          .document, wording["yearTarget.document"],
          .text(TextField(start.document, maximum: 60)), isRequired: true, columns: 46)
      ]),
      .fields([
        .day(
          .day, wording["yearTarget.day"], start.day.text, isRequired: true, columns: 46,
          in: wording)
      ]),
    ] + areas.map { .fields([field($0)]) }
  }

  func title(in world: World) -> String {
    world.wording("plan.entry.title", ["year": String(start.year), "indicator": name])
  }

  func context(in world: World) -> String? {
    let filled = filled(in: world)
    guard let sum = filled.sum else { return world.wording["plan.entry.explain"] }
    let commune = filled.values[.commune]?.value
    return sum == commune
      ? world.wording["plan.sum.same"]
      : world.wording(
        "plan.sum.differs",
        ["sum": sum.description, "commune": commune?.description ?? "–"])
  }

  private func filled(in world: World) -> YearTargetEntry {
    var filled = start
    filled.document = entry.text(.document)
    filled.day = Typed(entry.text(.day), today: world.today, leaning: .past)
    for area in areas {
      filled.values[area] = Typed(
        entry.text(FieldID(area)), reading: ExactDecimal.init(typed:))
    }
    return filled
  }

  func check(in world: World) -> EntryCheck<FieldID> {
    let wording = world.wording
    let filled = filled(in: world)
    let errors: [(FieldID, String)] = filled.problems(today: world.today).map { problem in
      switch problem {
      case .documentMissing: (.document, wording["plan.document.missing"])
      case .dayMissing: (.day, wording["plan.day.missing"])
      case .dayUnreadable(let text): (.day, wording("entry.day.unreadable", ["text": text]))
      case .dayAfterToday(let day):
        (.day, wording("change.day.afterToday", ["day": day.description]))
      case .valueUnreadable(let area, let text):
        (FieldID(area), wording("plan.value.unreadable", ["text": text]))
      case .valueNegative(let area): (FieldID(area), wording["plan.value.negative"])
      case .shareTooHigh(let area): (FieldID(area), wording["plan.value.tooHigh"])
      case .notWhole(let area): (FieldID(area), wording["plan.value.notWhole"])
      case .nothingSaid: (.commune, wording["plan.nothingSaid"])
      }
    }
    let asked = filled.questions.map { question in
      switch question {
      case .sumDiffers(let sum, let commune):
        wording(
          "plan.entry.sumDiffers", ["sum": sum.description, "commune": commune.description])
      }
    }
    return EntryCheck(wrong: errors, asking: asked)
  }

  mutating func edits(in world: inout World) -> [Edit] {
    filled(in: world).edits(today: world.today)
  }
}
