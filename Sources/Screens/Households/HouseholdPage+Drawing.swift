import Casework
import Cells
import Record
import Widgets
import Wording

extension HouseholdPage {
  var headLines: Int { 2 }

  func groupedShape(in world: World) -> ListShape {
    if let timeline = file.timeline {
      return ListShape(
        groups: timeline.years.map {
          ListShape.Group(
            heading: world.heading(ofYear: $0.year, count: $0.happenings.count),
            rows: $0.happenings.count)
        })
    }
    return ListShape(
      groups: file.sections.map {
        ListShape.Group(
          heading: world.heading(of: $0.section, count: $0.rows.count), rows: $0.rows.count)
      })
  }

  func frame(in world: World) -> Frame {
    let footer =
      question?.footer(in: world.wording)
      ?? Self.keys.footer(in: world.wording, disabledReason: { reason(against: $0, in: world) })
    return world.frame(
      titled: world.wording("file.title", ["household": world.fullLabel(of: household)]),
      footer: footer, context: selected == nil ? nil : selectedWords(in: world))
  }

  /// By time a day is all that stands before the matter.
  func table(in world: World) -> Table {
    Table(
      columns: file.timeline == nil
        ? [
          Column("", .fixed(15)), Column("", .flexible(atLeast: 24)),
          Column("", .flexible(atLeast: 16)),
        ]
        : [Column("", .fixed(10)), Column("", .flexible(atLeast: 28)), Column("", .fixed(16))],
      gap: 1)
  }

  func draw(on canvas: inout Canvas, in world: World) {
    frame(in: world).draw(on: &canvas, wording: world.wording) { body in
      body.text(summary(in: world), column: 1, row: 0, style: .heading)
      if let timeline = file.timeline {
        body.text(line(of: timeline, in: world), column: 1, row: 1)
      }
      let rest = Rect(Size(columns: body.columns, rows: body.rows)).split(top: headLines).rest
      body.draw(in: rest) { part in
        table(in: world).draw(
          on: &part, shape: groupedShape(in: world), cursor: cursor,
          empty: world.wording["file.gone"]
        ) { cells(ofRow: $0, in: world) }
      }
      question?.draw(on: &body, wording: world.wording)
    }
  }

  private func line(of timeline: Timeline, in world: World) -> String {
    world.wording(
      "timeline.head",
      [
        "matter": world.words(for: timeline.matter), "count": String(timeline.happenings.count),
      ])
  }

  /// Class, who walks along with it, and how this month stands.
  private func summary(in world: World) -> String {
    let (wording, register) = (world.wording, world.register)
    let leads = register.leads(of: household, on: world.today).map(world.name(of:))
    let tally = register.tally(of: household, in: world.today.month)
    let month = String(world.today.monthOfYear)
    let visits =
      tally.isUntried
      ? wording("file.month.untried", ["month": month])
      : wording(
        "file.month",
        ["month": month, "met": String(tally.met), "notMet": String(tally.notMet)])
    let calls =
      tally.calls > 0 ? wording("file.month.calls", ["count": String(tally.calls)]) : nil
    return [
      world.words(for: register.povertyClass(of: household, on: world.today)),
      leads.isEmpty
        ? wording["file.noLead"]
        : wording("file.leads", ["names": leads.joined(separator: ", ")]),
      visits, calls,
    ].joinedParts
  }
}

extension HouseholdPage: ListPage {
  /// The first column says what a row is, or when it was.
  static var nameColumn: Int { 1 }

  func cells(ofRow row: Int, in world: World) -> [TableCell] {
    guard let happening = file.timeline?.happenings[row] else {
      return world.cells(of: file.rows[row])
    }
    return [
      TableCell(happening.day?.description ?? "–"), TableCell(happening.what),
      TableCell(happening.beside),
    ]
  }
}
