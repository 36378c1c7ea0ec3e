import Casework
import Widgets
import Wording

/// One total typed from a document: what it counts, where, when, the two numbers, and the document.
struct ReportedEntryPage: EntryPage {
  enum FieldID: String, EntryFieldID {
    case subject, village, period, numerator, denominator, document, day, source
  }

  /// Stands for the commune among the villages.
  private static let commune = "-"

  private let start: ReportedEntry
  var entry: EntryForm<FieldID>

  /// - Parameter old: the total to correct; nil for a new one.
  init(editing old: ReportedTotal? = nil, in world: World) {
    start = ReportedEntry(
      editing: old, subjects: world.catalogues.reported, by: world.user)
    let draft = "reported.\(old?.id.text ?? "new")"
    let subject = world.drafts[draft]?.fields[FieldID.subject.rawValue] ?? start.subject
    entry = EntryForm(
      Self.rows(showing: start, of: subject, in: world), draft: draft, in: world)
  }

  /// The numbers bear the names that the subject gives them.
  private static func rows(
    showing start: ReportedEntry, of code: String?, in world: World
  ) -> [FormRow<FieldID>] {
    let wording = world.wording
    let subject = code.flatMap { world.catalogues.reported[$0] }
    func term(_ term: Term?, _ otherwise: String) -> String {
      term?.words(english: world.speaksEnglish) ?? wording[otherwise]
    }
    func text(
      _ id: FieldID, _ label: String, _ value: String, _ hint: String = "", columns: Int,
      _ maximum: Int = 60, kind: TextField.Kind = .words
    ) -> FormRow<FieldID> {
      .fields([
        Field(
          id, label, .text(TextField(value, kind: kind, maximum: maximum, placeholder: hint)),
          isRequired: true, columns: columns)
      ])
    }
    func number(_ typed: Typed<Int>) -> String { typed.value.map(Money.written) ?? "" }
    let village = start.village?.text ?? commune
    return [
      .fields([
        Field(
          .subject, wording["reported.subject"],
          .choice(
            ChoiceRow(
              world.typableSubjects.map {
                Option($0.code, $0.title.words(english: world.speaksEnglish))
              }, value: start.subject)), isRequired: true)
      ]),
      .fields([
        Field(
          .village, wording["reported.village"],
          .pick(
            PickField(
              [village],
              shown: start.village.map(world.label(of:)) ?? wording["reported.commune"])))
      ]),
      text(
        .period, wording["reported.period"], start.period.value?.typed ?? "",
        wording["reported.period.hint"], columns: 46, 40),
      text(
        .numerator, term(subject?.numerator, "reported.numerator"), number(start.numerator),
        columns: 46, 24, kind: .code),
      text(
        .denominator, term(subject?.denominator, "reported.denominator"),
        number(start.denominator), columns: 46, 24, kind: .code),
      text(.document, wording["reported.document"], start.document, columns: 46),
      .fields([
        .day(
          .day, wording["reported.day"], start.day.text, isRequired: true, columns: 46, in: wording)
      ]),
      text(
        .source, wording["reported.source"], start.source, wording["reported.source.hint"],
        columns: 60),
    ]
  }

  func title(in world: World) -> String {
    world.wording[start.old == nil ? "reported.title.new" : "reported.title"]
  }

  func context(in world: World) -> String? {
    let filled = filled(in: world)
    guard let numerator = filled.numerator.value, let denominator = filled.denominator.value
    else { return world.wording["reported.explain"] }
    var total = ReportedTotal(id: .init(""))
    (total.subject, total.numerator, total.denominator) = (filled.subject, numerator, denominator)
    return world.words(for: total)
  }

  func items(for field: FieldID, in world: World) -> [Picker.Item] {
    [Picker.Item(Self.commune, world.wording["reported.commune"])] + world.villageItems
  }

  mutating func changed(_ field: FieldID, in world: World) {
    guard field == .subject else { return }
    entry.replace(Self.rows(showing: start, of: entry.value(.subject), in: world))
  }

  private func filled(in world: World) -> ReportedEntry {
    var filled = start
    filled.subject = entry.value(.subject)
    filled.village = entry.values(.village).first.flatMap {
      $0 == Self.commune ? nil : Village.ID($0)
    }
    filled.period = Typed(entry.text(.period), reading: Period.init(typed:))
    filled.numerator = Typed(money: entry.text(.numerator))
    filled.denominator = Typed(money: entry.text(.denominator))
    filled.document = entry.text(.document)
    filled.day = Typed(entry.text(.day), today: world.today, leaning: .past)
    filled.source = entry.text(.source)
    return filled
  }

  func check(in world: World) -> EntryCheck<FieldID> {
    let filled = filled(in: world)
    let errors = filled.problems(today: world.today).map { answer(to: $0, in: world) }
    let asked =
      filled.questions(in: world.register).map { sentence(for: $0, in: world) }
      + world.questions(about: [filled.source, filled.document])
    return EntryCheck(wrong: errors, asking: asked)
  }

  private func answer(to problem: ReportedEntry.Problem, in world: World) -> (FieldID, String) {
    let wording = world.wording
    func field(_ part: ReportedEntry.Part) -> FieldID {
      part == .numerator ? .numerator : .denominator
    }
    return switch problem {
    case .subjectMissing: (.subject, wording["reported.subject.missing"])
    case .periodMissing: (.period, wording["reported.period.missing"])
    case .periodUnreadable(let text):
      (.period, wording("reported.period.unreadable", ["text": text]))
    case .numberMissing(let part): (field(part), wording["reported.number.missing"])
    case .numberUnreadable(let part, let text):
      (field(part), wording("reported.number.unreadable", ["text": text]))
    case .numeratorExceeds: (.numerator, wording["reported.exceeds"])
    case .documentMissing: (.document, wording["reported.document.missing"])
    case .dayMissing: (.day, wording["reported.day.missing"])
    case .dayUnreadable(let text): (.day, wording("entry.day.unreadable", ["text": text]))
    case .dayAfterToday(let day):
      (.day, wording("change.day.afterToday", ["day": day.description]))
    case .sourceMissing: (.source, wording["reported.source.missing"])
    }
  }

  private func sentence(for question: ReportedEntry.Question, in world: World) -> String {
    let wording = world.wording
    func places(_ other: ReportedTotal) -> KeyValuePairs<String, String> {
      ["document": other.document ?? "–", "day": other.day?.description ?? "–"]
    }
    return switch question {
    case .numeratorExceeds: wording["reported.exceeds.ask"]
    case .otherHolds(let other): wording("reported.otherHolds", places(other))
    case .takesPlace(let other): wording("reported.takesPlace", places(other))
    case .periodNotOver: wording["reported.periodNotOver"]
    }
  }

  mutating func accept(in world: inout World) -> [Step] {
    let filled = filled(in: world)
    let edits = filled.edits(today: world.today, newIDs: &world.ids) ?? []
    guard !edits.isEmpty else {
      return [.pop, .say(Notice(.info, world.wording["entry.unchanged"]))]
    }
    let compartment = filled.subject.flatMap { world.catalogues.reported[$0]?.compartment }
    return [
      .effect(.save(Save(edits, needsPIN: compartment != .open, draft: entry.draftName)))
    ]
  }
}
