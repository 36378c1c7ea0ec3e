import Casework
import Cells
import Record
import Widgets
import Wording

/// Hỗ trợ của hộ: all that one household was given, each with the guidance and the results.
struct HouseholdSupportsPage: Page {
  enum Command: Hashable { case open, add, note, delete, back }

  static let keys = KeyTable<Command>([
    Binding(.enter, does: .open, label: "support.open", help: "support.open.help"),
    Binding("m", does: .add, label: "support.add", help: "support.add.help"),
    Binding("g", does: .note, label: "support.note", help: "support.note.help"),
    Binding("d", does: .delete, label: "file.delete", help: "support.delete.help"),
    Binding(.escape, does: .back, label: "everywhere.back", help: "everywhere.back.help"),
  ])

  private enum Row: Hashable {
    case given(SupportCase)
    case step(SupportStep, of: SupportCase)
    case next(Day, of: SupportCase)

    var one: SupportCase {
      switch self {
      case .given(let one), .step(_, let one), .next(_, let one): one
      }
    }

    var record: RecordID {
      switch self {
      case .given(let one), .next(_, let one): one.support.record
      case .step(let step, _): step.record
      }
    }
  }

  let household: Household.ID
  private var cases: [SupportCase] = []
  var cursor = ListCursor()
  private var question: Question<Bool>?

  init(of household: Household.ID, at support: LivelihoodSupport.ID? = nil, in world: World) {
    self.household = household
    read(in: world)
    guard let support,
      let place = rows.firstIndex(where: { $0.one.support.id == support })
    else { return }
    cursor.select(place)
  }

  private mutating func read(in world: World) {
    cases = world.register.supports(of: household)
  }

  private var rows: [Row] { cases.flatMap(Self.rows(of:)) }

  private static func rows(of one: SupportCase) -> [Row] {
    let steps = one.steps.map { Row.step($0, of: one) }
    let next = one.nextCheck.map { [Row.next($0, of: one)] } ?? []
    return [.given(one)] + steps + next
  }

  private func groupedShape(in world: World) -> ListShape {
    ListShape(
      groups: cases.map { one in
        ListShape.Group(
          heading: [world.name(of: one.support), one.support.given?.description].joinedParts,
          rows: Self.rows(of: one).count)
      })
  }

  private var selected: Row? { cursor.row(in: shape).map { rows[$0] } }

  mutating func appear(in world: World) -> [Step] {
    let record = selected?.record
    read(in: world)
    if let place = rows.firstIndex(where: { $0.record == record }) { cursor.select(place) }
    return []
  }

  mutating func receive(_ answer: Answer, in world: inout World) -> [Step] {
    switch answer {
    case .saved, .undone: appear(in: world)
    default: []
    }
  }

  // MARK: Keys

  mutating func take(_ key: Key, in world: inout World) -> [Step]? {
    if let question { return answer(question.handle(key)) }
    let lines = table.visibleLines(inRows: world.body(of: frame(in: world)).rows)
    if cursor.handle(key, shape: groupedShape(in: world), visibleLines: lines) == .consumed {
      return []
    }
    switch Self.keys.press(key, disabledReason: { reason(against: $0, in: world) }) {
    case .unbound: return nil
    case .disabled(_, let reason): return [.say(Notice(.warning, reason))]
    case .command(let command): return perform(command, in: world)
    }
  }

  private func reason(against command: Command, in world: World) -> String? {
    switch (command, selected) {
    case (.open, nil), (.note, nil), (.delete, nil): world.wording["support.none"]
    case (.delete, .next): world.wording["file.delete.notHere"]
    default: nil
    }
  }

  private mutating func perform(_ command: Command, in world: World) -> [Step] {
    switch (command, selected) {
    case (.back, _): return [.pop]
    case (.add, _): return [.push(SupportEntryPage(of: household, in: world))]
    case (.open, .given(let one)):
      return [.push(SupportEntryPage(of: household, editing: one.support, in: world))]
    case (.open, .step(let step, let one)):
      return [.push(SupportStepPage(of: one.support, editing: step, in: world))]
    case (.open, .next(_, let one)): return [.push(SupportStepPage(of: one.support, in: world))]
    case (.note, let row?): return [.push(SupportStepPage(of: row.one.support, in: world))]
    case (.delete, let row?):
      question = .deleting(words(of: row, in: world), in: world.wording)
      return []
    case (.open, nil), (.note, nil), (.delete, nil): return []
    }
  }

  /// A support goes with all that was noted of it.
  private mutating func answer(_ outcome: Outcome<QuestionEvent<Bool>>) -> [Step] {
    guard case .event(let event) = outcome else { return [] }
    question = nil
    guard event == .answered(true), let selected else { return [] }
    let steps: [RecordID] =
      if case .given(let one) = selected { one.steps.map(\.record) } else { [] }
    return [.effect(.save(Save(([selected.record] + steps).map(Edit.delete))))]
  }

  func records(in world: World) -> [RecordID] { selected.map { [$0.record] } ?? [] }

  func help(in world: World) -> [HelpPage.Entry] {
    Self.keys.help(in: world.wording, disabledReason: { reason(against: $0, in: world) })
  }

  // MARK: Drawing

  private func frame(in world: World) -> Frame {
    world.frame(
      titled: world.wording("supports.title", ["household": world.fullLabel(of: household)]),
      footer: question?.footer(in: world.wording)
        ?? Self.keys.footer(
          in: world.wording, disabledReason: { reason(against: $0, in: world) }),
      context: selected.map { words(of: $0, in: world) })
  }

  private func words(of row: Row, in world: World) -> String {
    cells(of: row, in: world).map { Optional($0.text) }.joinedParts
  }

  private var table: Table {
    Table(
      columns: [
        Column("", .fixed(15)), Column("", .flexible(atLeast: 30)), Column("", .fixed(16)),
      ], gap: 1)
  }

  func draw(on canvas: inout Canvas, in world: World) {
    let rows = rows
    frame(in: world).draw(on: &canvas, wording: world.wording) { body in
      table.draw(
        on: &body, shape: groupedShape(in: world), cursor: cursor,
        empty: world.wording["support.none"]
      ) { cells(of: rows[$0], in: world) }
      question?.draw(on: &body, wording: world.wording)
    }
  }

  private func cells(of row: Row, in world: World) -> [TableCell] {
    let wording = world.wording
    switch row {
    case .given(let one):
      let support = one.support
      return [
        TableCell(wording["support.row.given"]),
        TableCell(
          [
            support.value.map { wording("support.worth", ["amount": Money.written($0)]) },
            world.name(ofModel: support.model), world.name(ofSource: support.source),
            support.condition.map { wording("support.agreed", ["what": $0]) }, support.note,
          ].joinedParts.meaningful ?? wording["support.nothingMore"]),
        TableCell(support.guide.map(world.name(of:)) ?? ""),
      ]
    case .step(let step, let one):
      return [
        TableCell(step.day?.description ?? "–"),
        TableCell(
          [
            step.outcome.map { world.words(for: $0, of: one.support.thing) },
            step.guidance.map { wording("support.guided", ["what": $0]) }, step.note,
          ].joinedParts, style: step.outcome?.isFailure ?? false ? .warning : .plain),
        TableCell(step.by.map(world.name(of:)) ?? ""),
      ]
    case .next(let day, _):
      return [
        world.deadline(day), TableCell(wording["support.row.next"], style: .muted), "",
      ]
    }
  }
}

extension HouseholdSupportsPage: ListPage {
  var shape: ListShape { ListShape(rows: rows.count) }
  static var nameColumn: Int { 1 }

  func cells(ofRow row: Int, in world: World) -> [TableCell] { cells(of: rows[row], in: world) }
}
