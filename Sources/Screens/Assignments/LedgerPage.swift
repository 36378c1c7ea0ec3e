import Casework
import Cells
import Record
import Widgets
import Wording

/// Every step ever taken with one person's assignments: taken on, handed over, ended, why.
struct LedgerPage: Page {
  private let caseworker: Caseworker.ID
  private let steps: [LedgerStep]
  var cursor = ListCursor()

  init(of caseworker: Caseworker.ID, in world: World) {
    self.caseworker = caseworker
    steps = world.register.ledger(of: caseworker)
  }

  var shape: ListShape { ListShape(rows: steps.count) }

  mutating func take(_ key: Key, in world: inout World) -> [Step]? {
    let lines = table(in: world).visibleLines(inRows: world.body(of: frame(in: world)).rows)
    return cursor.handle(key, shape: shape, visibleLines: lines) == .consumed ? [] : nil
  }

  private func frame(in world: World) -> Frame {
    let back = Footer(items: [
      Footer.Item(
        keys: Key.escape.name(in: world.wording), label: world.wording["everywhere.back"])
    ])
    return world.frame(
      titled: world.wording(
        "ledger.title",
        ["name": world.name(of: caseworker), "count": String(steps.count)]),
      footer: back, context: cursor.row(in: shape).map { context(of: steps[$0], in: world) })
  }

  private func table(in world: World) -> Table {
    let wording = world.wording
    return Table(columns: [
      Column(wording["ledger.column.day"], .fixed(10)),
      Column(wording["ledger.column.target"], .flexible(atLeast: 20)),
      Column(wording["ledger.column.step"], .flexible(atLeast: 28)),
      Column(wording["ledger.column.channel"], .fixed(9)),
    ])
  }

  func draw(on canvas: inout Canvas, in world: World) {
    frame(in: world).draw(on: &canvas, wording: world.wording) { body in
      table(in: world).draw(
        on: &body, shape: shape, cursor: cursor, empty: world.wording["ledger.empty"]
      ) { cells(of: steps[$0], in: world) }
    }
  }

  private func cells(of step: LedgerStep, in world: World) -> [TableCell] {
    [
      TableCell(step.day?.description ?? "–"),
      TableCell(world.label(of: step.assignment.target)),
      TableCell(words(for: step, in: world)),
      TableCell(world.shortWords(for: step.assignment.channel)),
    ]
  }

  private func words(for step: LedgerStep, in world: World) -> String {
    let wording = world.wording
    let duty = world.words(for: step.assignment.duty)
    return switch step.act {
    case .begun(nil): wording("ledger.begun", ["duty": duty])
    case .begun(let former?):
      wording("ledger.takenOver", ["duty": duty, "name": world.name(of: former)])
    case .ended(_, let successor?):
      wording("ledger.handedOver", ["name": world.name(of: successor)])
    case .ended: wording["ledger.ended"]
    }
  }

  private func context(of step: LedgerStep, in world: World) -> String {
    var parts: [String] = []
    if case .ended(let end, _) = step.act, let reason = world.reasonWords(of: end) {
      parts.append(world.wording("ledger.reason", ["reason": reason]))
    }
    if step.basis != nil { parts.append(world.words(for: step.basis)) }
    return parts.isEmpty ? world.wording["ledger.noReason"] : parts.joined(separator: " · ")
  }

  func records(in world: World) -> [RecordID] {
    cursor.row(in: shape).map { [steps[$0].assignment.record] } ?? []
  }

  func help(in world: World) -> [HelpPage.Entry] { [] }
}

extension LedgerPage: ListPage {
  func cells(ofRow row: Int, in world: World) -> [TableCell] {
    cells(of: steps[row], in: world)
  }
}
