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

  enum Row: Hashable {
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
  private(set) var rows: [Row] = []
  var cursor = ListCursor()
  var question: Question<Bool>?

  init(of household: Household.ID, at support: LivelihoodSupport.ID? = nil, in world: World) {
    self.household = household
    read(in: world)
    guard let support,
      let place = rows.firstIndex(where: { $0.one.support.id == support })
    else { return }
    cursor.select(place)
  }

  mutating func read(in world: World) {
    cases = world.register.supports(of: household)
    rows = cases.flatMap(Self.rows(of:))
  }

  private static func rows(of one: SupportCase) -> [Row] {
    let steps = one.steps.map { Row.step($0, of: one) }
    let next = one.nextCheck.map { [Row.next($0, of: one)] } ?? []
    return [.given(one)] + steps + next
  }

  func groupedShape(in world: World) -> ListShape {
    ListShape(
      groups: cases.map { one in
        ListShape.Group(
          heading: [world.name(of: one.support), one.support.given?.description].joinedParts,
          rows: Self.rows(of: one).count)
      })
  }

  // MARK: Keys

  func reason(against command: Command, in world: World) -> String? {
    switch (command, selected) {
    case (.open, nil), (.note, nil), (.delete, nil): empty(in: world)
    case (.delete, .next): world.wording["file.delete.notHere"]
    default: nil
    }
  }

  mutating func perform(_ command: Command, in world: inout World) -> [Step] {
    switch (command, selected) {
    case (.back, _): return [.pop]
    case (.add, _): return [.push(SupportEntryPage(of: household, in: world))]
    case (.open, .given(let one)):
      return [.push(SupportEntryPage(of: household, editing: one.support, in: world))]
    case (.open, .step(let step, let one)):
      return [.push(SupportStepPage(of: one.support, editing: step, in: world))]
    case (.open, .next(_, let one)): return [.push(SupportStepPage(of: one.support, in: world))]
    case (.note, let row?): return [.push(SupportStepPage(of: row.one.support, in: world))]
    case (.delete, _?):
      question = .deleting(selectedWords(in: world) ?? "", in: world.wording)
      return []
    case (.open, nil), (.note, nil), (.delete, nil): return []
    }
  }

  /// A support goes with all that was noted of it.
  var doomed: [RecordID] {
    switch selected {
    case .given(let one)?: [one.support.record] + one.steps.map(\.record)
    case let row?: [row.record]
    case nil: []
    }
  }

  func records(in world: World) -> [RecordID] { selected.map { [$0.record] } ?? [] }

  // MARK: Drawing

  func frame(in world: World) -> Frame {
    world.frame(
      titled: world.wording("supports.title", ["household": world.fullLabel(of: household)]),
      footer: footer(in: world), context: selectedWords(in: world))
  }

  func table(in world: World) -> Table {
    Table(
      columns: [
        Column("", .fixed(15)), Column("", .flexible(atLeast: 30)), Column("", .fixed(16)),
      ], gap: 1)
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

extension HouseholdSupportsPage: RowsPage, DeletingPage {
  static var nameColumn: Int { 1 }
  func empty(in world: World) -> String { world.wording["support.none"] }

  func cells(ofRow row: Int, in world: World) -> [TableCell] { cells(of: rows[row], in: world) }
}
