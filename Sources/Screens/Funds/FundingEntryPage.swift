import Casework
import Widgets
import Wording

/// The form of the money of one source in one year.
struct FundingEntryPage: EntryPage {
  enum FieldID: String, EntryFieldID { case source, given, allocated, paid, day, note }

  private let start: FundingEntry
  private let summary: FundSummary
  var entry: EntryForm<FieldID>

  init(of summary: FundSummary, in world: World) {
    let start = FundingEntry(
      of: summary.source, in: summary.year, editing: summary.funding, today: world.today)
    (self.summary, self.start) = (summary, start)
    let wording = world.wording
    func amount(_ part: FundingEntry.Part, _ label: String) -> FormRow<FieldID> {
      .fields([
        Field(
          FieldID(part), label,
          .text(
            TextField(
              start[part].value.map(Money.written) ?? "", kind: .code, maximum: 20,
              placeholder: wording["funding.hint"])), columns: 40)
      ])
    }
    entry = EntryForm(
      [
        .fields([
          Field(
            .source, wording["support.source"],
            .fixed(world.label(ofFunding: start.id)))
        ]),
        .blank,
        amount(.given, wording["funding.given"]),
        amount(.allocated, wording["funding.allocated"]),
        amount(.paid, wording["funding.paid"]),
        .fields([
          .day(.day, wording["funding.day"], start.day.text, isRequired: true, in: wording)
        ]),
        .fields([Field(.note, wording["member.note"], .note(TextArea(start.note), lines: 2))]),
      ], draft: "funding.\(start.id)", in: world)
    entry.focus(on: .given)
  }

  func title(in world: World) -> String { world.wording["funding.title"] }

  /// More allocated than given, while it is typed; else what households are noted to have got.
  func context(in world: World) -> String? {
    filled(in: world).questions.first.map { sentence(for: $0, in: world.wording) }
      ?? world.context(of: summary)
  }

  private func filled(in world: World) -> FundingEntry {
    var filled = start
    for part in FundingEntry.Part.allCases {
      filled.amounts[part] = Typed(money: entry.text(FieldID(part)))
    }
    filled.day = Typed(entry.text(.day), today: world.today, leaning: .past)
    filled.note = entry.text(.note)
    return filled
  }

  func check(in world: World) -> EntryCheck<FieldID> {
    let wording = world.wording
    let filled = filled(in: world)
    let errors: [(FieldID, String)] = filled.problems(today: world.today).map { problem in
      switch problem {
      case .unreadable(let part, let text):
        (FieldID(part), wording("income.amount.unreadable", ["text": text]))
      case .nothingSaid: (.given, wording["funding.nothing"])
      case .dayMissing: (.day, wording["funding.day.missing"])
      case .dayUnreadable(let text): (.day, wording("entry.day.unreadable", ["text": text]))
      case .dayAfterToday(let day):
        (.day, wording("change.day.afterToday", ["day": day.description]))
      }
    }
    return EntryCheck(
      wrong: errors,
      asking: filled.questions.map { sentence(for: $0, in: wording) }
        + world.questions(about: [filled.note]))
  }

  private func sentence(for question: FundingEntry.Question, in wording: Wording) -> String {
    switch question {
    case .moreThan(.paid, _): wording["funding.paid.more"]
    case .moreThan: wording["funding.allocated.more"]
    }
  }

  mutating func edits(in world: inout World) -> [Edit] {
    filled(in: world).edits(today: world.today, by: world.user)
  }
}

extension FundingEntryPage.FieldID {
  init(_ part: FundingEntry.Part) {
    self =
      switch part {
      case .given: .given
      case .allocated: .allocated
      case .paid: .paid
      }
  }
}
