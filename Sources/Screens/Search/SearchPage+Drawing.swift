import Casework
import Cells
import Widgets
import Wording

extension SearchPage {
  /// The search, how far the visits are looked through, and a blank line.
  static let headLines = 3

  func groupedShape(in world: World) -> ListShape {
    ListShape(
      groups: groups.map {
        ListShape.Group(
          heading: world.heading(of: $0.section, count: $0.count, shown: $0.rows.count),
          rows: $0.rows.count)
      })
  }

  func frame(in world: World) -> Frame {
    let footer =
      isTyping
      ? SearchBar.keys.footer(in: world.wording, mode: .text)
      : Self.keys.footer(in: world.wording, disabledReason: { reason(against: $0, in: world) })
    let context = cursor.row(in: shape).map {
      cells(of: rows[$0], in: world).map { Optional($0.text) }.joinedParts
    }
    return world.frame(titled: world.wording["search.title"], footer: footer, context: context)
  }

  var table: Table {
    Table(
      columns: [
        Column("", .fixed(10)), Column("", .flexible(atLeast: 30)),
        Column("", .fixed(20)),
      ], gap: 1)
  }

  func draw(on canvas: inout Canvas, in world: World) {
    frame(in: world).draw(on: &canvas, wording: world.wording) { body in
      body.text(
        visitsLine(in: world).clipped(to: body.columns - 2), column: 1, row: 1, style: .muted)
      let parts = Rect(Size(columns: body.columns, rows: body.rows)).split(top: Self.headLines)
      body.draw(in: parts.rest) { part in
        table.draw(
          on: &part, shape: groupedShape(in: world), cursor: cursor,
          empty: world.wording[bar.text.isEmpty ? "search.empty" : "search.noneFound"]
        ) { cells(of: rows[$0], in: world) }
      }
      // Drawn last, for the cursor to stand in the text.
      bar.draw(
        on: &body, wording: world.wording, found: groups.reduce(0) { $0 + $1.count },
        focused: isTyping)
    }
  }

  private func visitsLine(in world: World) -> String {
    let wording = world.wording
    guard visits.isAsked else { return wording["search.visits.more"] }
    if !visits.isDone {
      return wording("search.visits.reading", ["percent": String(visits.percent)])
    }
    let count = String(visits.hits.count)
    return visits.isFull
      ? wording("search.visits.full", ["count": count])
      : wording("search.visits.done", ["count": count])
  }

  /// What or when, then what was found, then whose it is.
  func cells(of row: Row, in world: World) -> [TableCell] {
    let register = world.register
    switch row {
    case .household(let household):
      let known = register.households[household]
      let hamlet = known?.hamlet.flatMap { register.hamlets[$0]?.name }
      let leads = register.leads(of: household, on: world.today).first.map { world.name(of: $0) }
      return [
        TableCell(known?.code ?? ""),
        TableCell(
          [world.headName(of: household) + birth(register.head(of: household)), hamlet].joinedParts),
        TableCell(
          leads ?? world.wording["households.noLead"], style: leads == nil ? .warning : .plain),
      ]
    case .member(let member, let household):
      return [
        TableCell(member.residence.relation ?? "–"),
        TableCell(world.name(of: member.person) + birth(member.person)),
        TableCell(world.label(of: household)),
      ]
    case .caseworker(let caseworker):
      let known = register.caseworkers[caseworker]
      let place =
        known?.organisation.flatMap { register.organisations[$0]?.name }
        ?? known?.cell.flatMap { register.cells[$0]?.name }
      return ["", TableCell(world.name(of: caseworker)), TableCell(place ?? "")]
    case .petition(let petition):
      return [
        TableCell(petition.day?.description ?? "–"), TableCell(petition.text),
        TableCell(world.label(of: petition.household)),
      ]
    case .visit(let hit):
      return [
        TableCell(hit.visit.day?.description ?? "–"), TableCell(visits.excerpt(of: hit.visit)),
        TableCell(world.label(of: hit.visit.household)),
      ]
    }
  }

  private func birth(_ person: Person?) -> String {
    person?.birth.map { " (\($0.year))" } ?? ""
  }
}

extension World {
  fileprivate func heading(of section: SearchPage.Section, count: Int, shown: Int) -> String {
    let words =
      switch section {
      case .households: wording["search.households"]
      case .members: wording["search.members"]
      case .caseworkers: wording["search.caseworkers"]
      case .petitions: wording["search.petitions"]
      case .visits: wording["search.visits"]
      }
    return shown == count
      ? "\(words) (\(count))"
      : wording(
        "search.heading.part",
        ["what": words, "count": String(count), "shown": String(shown)])
  }
}
