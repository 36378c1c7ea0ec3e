import Casework
import Cells
import Record
import Widgets
import Wording

extension HouseholdPage {
  /// Who and what is open, then what the file is narrowed down to.
  var headLines: Int { 3 }

  func groupedShape(in world: World) -> ListShape {
    if let timeline = file.timeline {
      return ListShape(
        groups: timeline.parts.map {
          ListShape.Group(
            heading: world.heading(of: $0.part, count: $0.happenings.count),
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

  /// By time the matter takes more room than what stands beside it.
  func table(in world: World) -> Table {
    let beside = file.timeline == nil ? Column.Width.flexible(atLeast: 16) : .fixed(17)
    return Table(
      columns: [
        Column("", .fixed(15)), Column("", .flexible(atLeast: 24)), Column("", beside),
      ],
      gap: 1)
  }

  func draw(on canvas: inout Canvas, in world: World) {
    frame(in: world).draw(on: &canvas, wording: world.wording) { body in
      for (row, line) in [whoseItIs(in: world), whatIsOpen(in: world)].enumerated() {
        body.text(
          line.clipped(to: body.columns - 2), column: 1, row: row,
          style: row == 0 ? .heading : .plain)
      }
      let whole = Rect(Size(columns: body.columns, rows: body.rows))
      if let timeline = file.timeline {
        body.draw(in: whole.split(top: headLines - 1).rest) {
          drawMatters(of: timeline, on: &$0, in: world)
        }
      }
      body.draw(in: whole.split(top: headLines).rest) { part in
        table(in: world).draw(
          on: &part, shape: groupedShape(in: world), cursor: cursor,
          empty: world.wording["file.gone"]
        ) { cells(ofRow: $0, in: world) }
      }
      question?.draw(on: &body, wording: world.wording)
    }
  }

  /// `[ ] xem: ▸tất cả (16) lượt thăm (1) …`
  private func drawMatters(of timeline: Timeline, on line: inout Canvas, in world: World) {
    let first = line.text(world.wording["timeline.shown"], column: 1, row: 0, style: .muted)
    let counts = Dictionary(uniqueKeysWithValues: timeline.counts.map { ($0.matter, $0.count) })
    line.names(of: timeline.counts.map(\.matter), current: timeline.matter, from: first + 1) {
      "\(world.words(for: $0)) (\(counts[$0] ?? 0))"
    }
  }

  /// Where it lives, its class, and who walks along with it.
  private func whoseItIs(in world: World) -> String {
    let (wording, register) = (world.wording, world.register)
    let known = register.households[household]
    let leads = register.leads(of: household, on: world.today).map(world.name(of:))
    return [
      known?.village.map(world.label(of:)) ?? known?.villageAsWritten,
      world.words(for: register.povertyClass(of: household, on: world.today)),
      leads.isEmpty
        ? wording["file.noLead"]
        : wording("file.leads", ["names": leads.joined(separator: ", ")]),
    ].joinedParts
  }

  /// What is open, and how this month stands.
  private func whatIsOpen(in world: World) -> String {
    let (wording, register) = (world.wording, world.register)
    func counted(_ key: String, _ count: Int) -> String? {
      count > 0 ? wording(key, ["count": String(count)]) : nil
    }
    let promises = register.openPromises(to: household)
    let overdue = promises.count { $0.due.map { $0 < world.today } ?? false }
    let needs = register.needs(of: household, by: world.catalogues.needs, on: world.today)
    return [
      counted("file.open.urgent", register.urgentMatters(of: household).count(where: \.isOpen)),
      counted("file.open.promises", promises.count), counted("file.open.overdue", overdue),
      counted("file.open.needs", needs.count(where: \.isOpen)),
      counted("file.open.petitions", register.petitions(of: household).count(where: \.isOpen)),
      visits(in: world),
    ].joinedParts
  }

  private func visits(in world: World) -> String {
    let (wording, tally) = (
      world.wording, world.register.tally(of: household, in: world.today.month)
    )
    let month = String(world.today.monthOfYear)
    let visits =
      tally.isUntried
      ? wording("file.month.untried", ["month": month])
      : wording(
        "file.month",
        ["month": month, "met": String(tally.met), "notMet": String(tally.notMet)])
    let calls =
      tally.calls > 0 ? wording("file.month.calls", ["count": String(tally.calls)]) : nil
    return [visits, calls].joinedParts
  }
}

extension HouseholdPage: ListPage {
  /// The first column says what a row is, or when it was.
  static var nameColumn: Int { 1 }

  func identity(ofRow row: Int, in world: World) -> AnyHashable? {
    file.rows[row].record.map { AnyHashable($0) }
  }

  func cells(ofRow row: Int, in world: World) -> [TableCell] {
    file.timeline?.happenings[row].cells(in: world) ?? world.cells(of: file.rows[row])
  }
}
