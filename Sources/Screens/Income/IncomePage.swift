import Casework
import Widgets
import Wording

/// Thu nhập of one household in one year, by source; the sum and what it makes a head and month
/// stand below while it is typed. What is left blank is unknown, 0 is none.
struct IncomePage: EntryPage {
  typealias FieldID = NamedField<IncomePage>

  let start: IncomeEntry
  private let members: AverageMembers?
  var entry: EntryForm<FieldID>

  init(of household: Household.ID, in year: Int, in world: World) {
    let register = world.register
    start = IncomeEntry(
      of: household, in: year, editing: register.income(of: household, in: year),
      today: world.today, by: world.user)
    members = register.averageMembers(of: household, in: year)
    entry = EntryForm(
      Self.rows(showing: start, in: world), draft: "income.\(household).\(year)", in: world)
  }

  private static func rows(showing start: IncomeEntry, in world: World) -> [FormRow<FieldID>] {
    let wording = world.wording
    let before = world.register.income(of: start.household, in: start.year - 1)
    let amounts: [FormRow<FieldID>] = Income.Source.allCases.map { source in
      let hint = before?.amounts[source].map {
        wording("income.hint.before", ["amount": Money.written($0)])
      }
      return .fields([
        Field(
          FieldID(source), world.words(for: source),
          .text(
            TextField(
              start.amounts[source]?.value.map(Money.written) ?? "", kind: .code, maximum: 20,
              placeholder: hint ?? "")), columns: 32)
      ])
    }
    return [
      .fields([.day(.day, wording["situation.day"], start.day.text, isRequired: true, in: wording)])
    ] + amounts + [
      .fields([Field(.note, wording["member.note"], .note(TextArea(start.note), lines: 2))])
    ]
  }

  func title(in world: World) -> String {
    world.wording(
      "income.title", ["year": String(start.year), "household": world.label(of: start.household)])
  }

  func context(in world: World) -> String? {
    let income = filled(in: world).income
    return income.total == nil
      ? world.wording["income.explain"] : world.summary(of: income, members: members)
  }

  private func filled(in world: World) -> IncomeEntry {
    var filled = start
    filled.day = Typed(entry.text(.day), today: world.today, leaning: .past)
    for source in Income.Source.allCases {
      filled.amounts[source] = Typed(money: entry.text(FieldID(source)))
    }
    filled.note = entry.text(.note)
    return filled
  }

  func check(in world: World) -> EntryCheck<FieldID> {
    let wording = world.wording
    let filled = filled(in: world)
    let errors: [(FieldID, String)] = filled.problems(today: world.today).map { problem in
      switch problem {
      case .dayMissing: (.day, wording["situation.day.missing"])
      case .dayUnreadable(let text): (.day, wording("entry.day.unreadable", ["text": text]))
      case .dayAfterToday(let day):
        (.day, wording("change.day.afterToday", ["day": day.description]))
      case .dayBeforeYear(let year):
        (.day, wording("income.day.beforeYear", ["year": String(year)]))
      case .amountUnreadable(let source, let text):
        (FieldID(source), wording("income.amount.unreadable", ["text": text]))
      case .nothingSaid: (FieldID(Income.Source.crops), wording["situation.nothingSaid"])
      }
    }
    let asked =
      filled.questions.map { question in
        switch question {
        case .unlikely(let source, let amount):
          wording(
            "income.unlikely",
            ["source": world.words(for: source), "amount": Money.written(amount)])
        }
      } + unexplained(filled, in: world) + world.questions(about: [filled.note])
    return EntryCheck(wrong: errors, asking: asked)
  }

  /// A figure far from last year's that no visit explains is asked about while it is typed.
  private func unexplained(_ filled: IncomeEntry, in world: World) -> [String] {
    world.signSearch.unexplained(filled.income).map { [world.question(about: $0)] } ?? []
  }

  mutating func edits(in world: inout World) -> [Edit] {
    filled(in: world).edits(today: world.today)
  }
}

extension NamedField<IncomePage> {
  static var day: Self { Self(rawValue: "day") }
  static var note: Self { Self(rawValue: "note") }
}
