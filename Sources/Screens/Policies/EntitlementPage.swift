import Casework
import Widgets
import Wording

/// The form of one policy for one household or person: due or not, and the days of its steps.
struct EntitlementPage: EntryPage {
  typealias FieldID = NamedField<EntitlementPage>

  let start: EntitlementEntry
  var entry: EntryForm<FieldID>

  init(_ policyCase: PolicyCase, in world: World) {
    start = EntitlementEntry(editing: policyCase, today: world.today, by: world.user)
    entry = EntryForm(
      Self.rows(showing: start, in: world), draft: "policy.\(policyCase.entitlementID)", in: world)
    entry.hide(hidden)
  }

  private static func rows(showing start: EntitlementEntry, in world: World)
    -> [FormRow<FieldID>]
  {
    let wording = world.wording
    func day(_ id: FieldID, _ label: String, _ text: String) -> Field<FieldID> {
      .day(id, label, text, columns: 16, in: wording)
    }
    func step(_ step: EntitlementEntry.Step, _ label: String) -> Field<FieldID> {
      day(FieldID(step), label, start.steps[step]?.text ?? "")
    }
    func amount(_ amount: EntitlementEntry.Amount, _ label: String) -> Field<FieldID> {
      Field(
        FieldID(amount), label,
        .text(
          TextField(
            start.amounts[amount]?.value.map(Money.written) ?? "", kind: .code, maximum: 15,
            placeholder: start.old.policy.unit ?? "")),
        columns: 16)
    }
    return [
      .fields([
        Field(
          .eligible, wording["policy.eligible"],
          .choice(
            ChoiceRow(
              [
                Option("yes", wording["policies.eligible"]),
                Option("no", wording["policies.not"]),
              ], value: start.eligible.map { $0 ? "yes" : "no" })), isRequired: true)
      ]),
      .fields([day(.due, wording["policy.due"], start.due.text)]),
      .fields([
        step(.filed, wording["policy.filed"]), step(.approved, wording["policy.approved"]),
      ]),
      .fields([step(.delivered, wording["policy.delivered"])]),
      .fields([
        amount(.entitled, wording["policy.entitled"]),
        amount(.received, wording["policy.received"]),
      ]),
      .fields([
        step(.refused, wording["policy.refused"]), step(.rejected, wording["policy.rejected"]),
      ]),
      .fields([
        Field(
          .missing, wording["policy.missing"],
          .text(
            TextField(
              start.missing, maximum: 100, placeholder: wording["policy.missing.hint"])))
      ]),
      .fields([Field(.note, wording["member.note"], .note(TextArea(start.note), lines: 2))]),
      .fields([day(.checked, wording["policy.checked"], start.checked.text)]),
    ]
  }

  func title(in world: World) -> String {
    let old = start.old
    return [
      world.name(of: old.policy), world.words(for: old.period),
      old.person.map(world.name(of:)) ?? world.label(of: old.household),
    ].joinedParts
  }

  func context(in world: World) -> String? {
    world.wording("policy.basis", ["basis": start.old.policy.basis])
  }

  mutating func changed(_ field: FieldID, in world: World) { entry.hide(hidden) }

  /// Of what is not due nothing more is asked.
  private var hidden: Set<FieldID> {
    entry.value(.eligible) == "no"
      ? [
        .due, .missing, .filed, .approved, .delivered, .entitled, .received, .refused, .rejected,
      ] : []
  }

  private func filled(in world: World) -> EntitlementEntry {
    var filled = start
    filled.eligible = entry.value(.eligible).map { $0 == "yes" }
    filled.due = Typed(entry.text(.due), today: world.today, leaning: .future)
    for step in EntitlementEntry.Step.allCases {
      filled.steps[step] = Typed(entry.text(FieldID(step)), today: world.today, leaning: .past)
    }
    for amount in EntitlementEntry.Amount.allCases {
      filled.amounts[amount] = Typed(money: entry.text(FieldID(amount)))
    }
    filled.missing = entry.text(.missing)
    filled.note = entry.text(.note)
    filled.checked = Typed(entry.text(.checked), today: world.today, leaning: .past)
    return filled
  }

  func leaning(of field: FieldID) -> Day.Leaning { field == .due ? .future : .past }

  func check(in world: World) -> EntryCheck<FieldID> {
    let filled = filled(in: world)
    let errors = filled.problems(today: world.today).map { sentence(for: $0, in: world) }
    let asked = world.questions(about: [filled.missing, filled.note])
    return EntryCheck(wrong: errors, asking: asked)
  }

  private func sentence(for problem: EntitlementEntry.Problem, in world: World)
    -> (FieldID, String)
  {
    let wording = world.wording
    return switch problem {
    case .eligibleMissing: (.eligible, wording["policy.eligible.missing"])
    case .checkedMissing: (.checked, wording["policy.checked.missing"])
    case .checkedUnreadable(let text): (.checked, wording("entry.day.unreadable", ["text": text]))
    case .checkedAfterToday(let day):
      (.checked, wording("change.day.afterToday", ["day": day.description]))
    case .dueUnreadable(let text): (.due, wording("entry.day.unreadable", ["text": text]))
    case .unreadable(let step, let text):
      (FieldID(step), wording("entry.day.unreadable", ["text": text]))
    case .afterToday(let step, let day):
      (FieldID(step), wording("change.day.afterToday", ["day": day.description]))
    case .outOfOrder(let step, let before):
      (
        FieldID(step),
        wording(
          "policy.outOfOrder",
          ["what": label(of: step, in: world), "before": label(of: before, in: world)])
      )
    case .amountUnreadable(let amount, let text):
      (FieldID(amount), wording("policy.amount.unreadable", ["text": text]))
    case .receivedMissing: (.received, wording["policy.received.missing"])
    case .deliveredAndGivenUp(let step):
      (
        FieldID(step),
        wording("policy.deliveredAndGivenUp", ["what": label(of: step, in: world)])
      )
    }
  }

  private func label(of step: EntitlementEntry.Step, in world: World) -> String {
    switch step {
    case .filed: world.wording["policy.filed"]
    case .approved: world.wording["policy.approved"]
    case .delivered: world.wording["policy.delivered"]
    case .refused: world.wording["policy.refused"]
    case .rejected: world.wording["policy.rejected"]
    }
  }

  mutating func edits(in world: inout World) -> [Edit] {
    filled(in: world).edits(today: world.today)
  }
}

extension NamedField<EntitlementPage> {
  static var eligible: Self { Self(rawValue: "eligible") }
  static var due: Self { Self(rawValue: "due") }
  static var filed: Self { Self(rawValue: "filed") }
  static var approved: Self { Self(rawValue: "approved") }
  static var delivered: Self { Self(rawValue: "delivered") }
  static var entitled: Self { Self(rawValue: "entitled") }
  static var received: Self { Self(rawValue: "received") }
  static var refused: Self { Self(rawValue: "refused") }
  static var rejected: Self { Self(rawValue: "rejected") }
  static var missing: Self { Self(rawValue: "missing") }
  static var note: Self { Self(rawValue: "note") }
  static var checked: Self { Self(rawValue: "checked") }
}
