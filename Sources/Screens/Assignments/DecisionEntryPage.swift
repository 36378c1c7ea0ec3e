import Casework
import Cells
import Widgets
import Wording

/// A whole decision: its number and day once, then a row a person with the households given to
/// them. One save.
struct DecisionEntryPage: EntryPage {
  /// A field of the paper, or one of a row: `who.0`, `targets.0`, `content.0`.
  enum FieldID: EntryFieldID {
    case number, day, from
    case who(Int), targets(Int), content(Int)

    init?(rawValue: String) {
      let parts = rawValue.split(separator: ".").map(String.init)
      switch (parts.first, parts.count == 2 ? Int(parts[1]) : nil) {
      case ("number", nil): self = .number
      case ("day", nil): self = .day
      case ("from", nil): self = .from
      case ("who", let row?): self = .who(row)
      case ("targets", let row?): self = .targets(row)
      case ("content", let row?): self = .content(row)
      default: return nil
      }
    }

    var rawValue: String {
      switch self {
      case .number: "number"
      case .day: "day"
      case .from: "from"
      case .who(let row): "who.\(row)"
      case .targets(let row): "targets.\(row)"
      case .content(let row): "content.\(row)"
      }
    }
  }

  /// As many people as a cell has; a longer paper is typed in two saves under one number.
  static let rowCount = 15

  private let channel: Channel
  var entry: EntryForm<FieldID>

  init(in channel: Channel, world: World) {
    self.channel = channel
    entry = EntryForm(
      Self.rows(in: world), draft: "decision.\(channel.rawValue)", in: world)
  }

  /// The decision that makes a proposal so. What a draft holds of the paper stays; its rows are those
  /// of the proposal, of as many people as there is room for.
  init(in channel: Channel, proposing rows: [DecisionEntry.Row], draft: String, world: World) {
    self.channel = channel
    entry = EntryForm(Self.rows(in: world), draft: draft, in: world)
    let former = (0..<Self.rowCount).map { (entry.value(.who($0)), entry.text(.content($0))) }
    for place in 0..<Self.rowCount {
      let row = rows.first { $0.place == place }
      let who = row?.caseworker
      let targets = row?.targets ?? []
      let content = former.first { $0.0 != nil && $0.0 == who?.text }?.1
      entry.set(
        .pick(who.map { [$0.text] } ?? [], shown: who.map(world.name(of:)) ?? ""),
        for: .who(place))
      entry.set(
        .pick(
          targets.map(TargetCode.code(of:)),
          shown: targets.map { world.label(of: $0) }.joined(separator: ", ")),
        for: .targets(place))
      entry.set(.text(content ?? ""), for: .content(place))
    }
  }

  private static func rows(in world: World) -> [FormRow<FieldID>] {
    let wording = world.wording
    func day(_ id: FieldID, _ label: String, _ value: String, required: Bool) -> Field<FieldID> {
      Field(
        id, label, .text(TextField(value, kind: .stepped)), isRequired: required, columns: 12)
    }
    let paper: [FormRow<FieldID>] = [
      .fields([
        Field(
          .number, wording["decision.number"], .text(TextField()), isRequired: true, columns: 20),
        day(.day, wording["assign.basis.day"], world.today.description, required: false),
      ]),
      .fields([day(.from, wording["assign.from"], world.today.description, required: true)]),
    ]
    return paper
      + (0..<rowCount).flatMap { row -> [FormRow<FieldID>] in
        [
          .heading(wording("decision.row", ["number": String(row + 1)])),
          .fields([
            Field(
              .who(row), wording["assign.caseworker"],
              .pick(PickField(placeholder: wording["assign.caseworker.pick"])))
          ]),
          .fields([
            Field(
              .targets(row), wording["assign.targets"],
              .pick(PickField(placeholder: wording["assign.targets.pick"])))
          ]),
          .fields([Field(.content(row), wording["assign.content"], .text(TextField()))]),
        ]
      }
  }

  func title(in world: World) -> String {
    world.wording("decision.entry.title", ["channel": world.words(for: channel)])
  }

  func takesSeveral(_ field: FieldID) -> Bool {
    if case .targets = field { true } else { false }
  }

  func items(for field: FieldID, in world: World) -> [Picker.Item] {
    switch field {
    case .who: world.caseworkerItems(for: channel)
    case .targets: world.targetItems(for: channel)
    case .number, .day, .from, .content: []
    }
  }

  // MARK: What is typed

  private func typed(in world: World) -> DecisionEntry {
    var typed = DecisionEntry(channel: channel)
    typed.basis = BasisEntry(
      number: entry.text(.number), day: entry.text(.day), today: world.today)
    typed.from = Typed(entry.text(.from), today: world.today, leaning: .past)
    typed.rows = (0..<Self.rowCount).map { row in
      DecisionEntry.Row(
        place: row, caseworker: entry.value(.who(row)).map(Caseworker.ID.init),
        targets: entry.values(.targets(row)).compactMap(TargetCode.target(of:)),
        content: entry.text(.content(row)))
    }
    return typed
  }

  func check(in world: World) -> EntryCheck<FieldID> {
    let typed = typed(in: world)
    let sentences = typed.problems(in: world.register).compactMap { words(for: $0, in: world) }
    guard sentences.isEmpty else { return .wrong(Dictionary(sentences) { first, _ in first }) }
    let apart = typed.rows.flatMap { world.questions(about: $0.targets, to: $0.caseworker) }
    let handedOver = typed.handedOver(in: world.register)
    guard !handedOver.isEmpty else { return apart.isEmpty ? .fine : .asked(apart) }
    let lines = handedOver.map { assignment in
      world.wording(
        "decision.handOver.line",
        [
          "household": world.label(of: assignment.target),
          "name": world.name(of: assignment.caseworker),
        ])
    }
    return .asked(apart + [world.wording["decision.handOver"]] + lines)
  }

  mutating func accept(in world: inout World) -> [Step] {
    let typed = typed(in: world)
    let reason = world.wording("decision.reason", ["number": entry.text(.number)])
    let edits = typed.edits(reason: reason, newIDs: &world.ids, in: world.register)
    return [.effect(.save(Save(edits, needsPIN: true, draft: entry.draftName)))]
  }

  private func words(for problem: DecisionEntry.Problem, in world: World) -> (FieldID, String)? {
    switch problem {
    case .numberMissing: return (.number, world.wording["decision.number.missing"])
    case .noRows: return (.who(0), world.wording["decision.noRows"])
    case .twice(let row, let target):
      return (
        .targets(row), world.wording("decision.twice", ["household": world.label(of: target)])
      )
    case .row(let row, let problem):
      guard let (field, sentence) = world.words(for: problem) else { return nil }
      return (Self.field(field, ofRow: row), sentence)
    }
  }

  /// Where the form for one person's assignment has a field, this one has it in the row or above.
  private static func field(_ field: AssignPage.FieldID, ofRow row: Int) -> FieldID {
    switch field {
    case .basisNumber: .number
    case .basisDay: .day
    case .from, .until: .from
    case .caseworker: .who(row)
    case .content, .aim: .content(row)
    case .targets, .channel, .duty, .visits: .targets(row)
    }
  }
}
