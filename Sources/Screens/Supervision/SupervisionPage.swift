import Casework
import Cells
import Record
import Widgets
import Wording

/// One supervision: what is to be put right and how far that is, and the files it reads by sample.
struct SupervisionPage: Page {
  enum Command: Hashable { case open, add, draw, edit, back }

  static let keys = KeyTable<Command>([
    Binding(.enter, does: .open, label: "supervision.row", help: "supervision.row.help"),
    Binding("m", does: .add, label: "remedy.add", help: "remedy.add.help"),
    Binding("b", does: .draw, label: "supervision.draw", help: "supervision.draw.help"),
    Binding("i", does: .edit, label: "supervision.edit", help: "supervision.edit.help"),
    Binding(.escape, does: .back, label: "everywhere.back", help: "everywhere.back.help"),
  ])

  enum Row {
    case remedy(Remedy)
    case reading(SupervisionReading)
  }

  private let id: Supervision.ID
  private var supervision: Supervision?
  private(set) var rows: [Row] = []
  /// Whose files the lot would give; none once it was drawn.
  private var toDraw: [Household.ID] = []
  var cursor = ListCursor()

  init(_ id: Supervision.ID, in world: World) {
    self.id = id
  }

  mutating func read(in world: World) {
    supervision = world.register.supervisions[id]
    rows =
      world.register.remediesInOrder(of: id).map(Row.remedy)
      + world.register.sample(of: id).map(Row.reading)
    toDraw = sample(in: world)
  }

  // MARK: Keys

  func reason(against command: Command, in world: World) -> String? {
    guard command != .back, let supervision else { return nil }
    let supervises = world.supervises(supervision)
    switch (command, selected) {
    case (.open, nil): return empty(in: world)
    case (.open, .remedy):
      return supervises || world.answers(for: supervision)
        ? nil : world.wording["supervision.notYours"]
    case (.open, .reading), (.add, _), (.edit, _):
      return supervises ? nil : world.wording["supervision.notSupervisor"]
    case (.draw, _):
      if !supervises { return world.wording["supervision.notSupervisor"] }
      return toDraw.isEmpty ? world.wording["supervision.drawn"] : nil
    case (.back, _): return nil
    }
  }

  mutating func perform(_ command: Command, in world: inout World) -> [Step] {
    guard let supervision else { return [.pop] }
    switch command {
    case .back: return [.pop]
    case .open: return selected.map { [.push(page(of: $0, supervision, in: world))] } ?? []
    case .add: return [.push(RemedyPage(of: id, as: .supervisor, in: world))]
    case .edit: return [.push(SupervisionEntryPage(editing: supervision, in: world))]
    case .draw:
      let edits = toDraw.map { household in
        Edit(
          creating: SupervisionReading(
            id: SupervisionReading.id(in: id, of: household), drawn: world.today))
      }
      return [.effect(.save(Save(edits)))]
    }
  }

  /// The households that the body's members lead, by lot, while none is drawn.
  private func sample(in world: World) -> [Household.ID] {
    guard let supervision, let body = supervision.subject,
      world.register.sample(of: id).isEmpty
    else { return [] }
    let sheet = MonthSheet(
      of: body, month: world.today.month, today: world.today, in: world.register)
    return supervision.sample(
      of: sheet.rows.flatMap { $0.households.map(\.household.id) }, world.catalogues.signs)
  }

  private func page(of row: Row, _ supervision: Supervision, in world: World) -> any Page {
    switch row {
    case .remedy(let remedy):
      RemedyPage(
        of: id, editing: remedy, as: world.supervises(supervision) ? .supervisor : .subject,
        in: world)
    case .reading(let reading): ReadingReasonPage(reading, in: world)
    }
  }

  func records(in world: World) -> [RecordID] {
    switch selected {
    case .remedy(let remedy): [remedy.record]
    case .reading(let reading): [reading.record]
    case nil: supervision.map { [$0.record] } ?? []
    }
  }

  // MARK: Drawing

  func frame(in world: World) -> Frame {
    world.frame(
      titled: supervision.map {
        world.wording("supervision.of", ["subject": world.label(of: $0)])
      } ?? world.wording["supervision.title"],
      footer: footer(in: world), context: context(in: world))
  }

  private func context(in world: World) -> String? {
    if case .remedy(let remedy)? = selected, let answer = remedy.answer {
      return world.wording(
        "remedy.answered", ["day": answer.day.description, "text": answer.text])
    }
    return supervision?.conclusion
  }

  func table(in world: World) -> Table {
    Table(
      columns: [
        Column(world.wording["supervision.column.what"], .flexible(atLeast: 30)),
        Column(world.wording["supervision.column.due"], .fixed(16)),
        Column(world.wording["supervision.column.standing"], .flexible(atLeast: 20)),
      ], gap: 1)
  }
}

extension SupervisionPage: RowsPage {
  static var headLines: Int { 2 }

  func head(in world: World) -> [TableCell] {
    [TableCell(supervision?.content ?? "", style: .heading)]
  }

  func empty(in world: World) -> String { world.wording["supervision.empty"] }

  func cells(ofRow row: Int, in world: World) -> [TableCell] {
    switch rows[row] {
    case .remedy(let remedy):
      return [
        TableCell(remedy.text),
        remedy.isOpen ? world.deadline(remedy.due) : TableCell(remedy.due?.description ?? "–"),
        TableCell(standing(of: remedy, in: world)),
      ]
    case .reading(let reading):
      return [
        TableCell(
          world.wording(
            "supervision.file", ["household": world.label(of: reading.household)])),
        TableCell(reading.opened?.description ?? "–"),
        TableCell(reading.reason ?? world.wording["supervision.notRead"]),
      ]
    }
  }

  private func standing(of remedy: Remedy, in world: World) -> String {
    if let settled = remedy.settled {
      return world.wording("remedy.settledOn", ["day": settled.description])
    }
    return remedy.answer == nil
      ? world.wording["remedy.waiting"] : world.wording["remedy.hasAnswer"]
  }
}
