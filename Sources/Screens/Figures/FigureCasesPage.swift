import Casework
import Cells
import Indicators
import Record
import Widgets
import Wording

/// What is behind a figure: the cases that count, the rest, and those not known.
struct FigureCasesPage: Page {
  enum Command: Hashable, CaseIterable { case open }

  static let keys = KeyTable<Command>([
    Binding(.enter, does: .open, label: "assigned.open", help: "assigned.open.help")
  ])

  private let kind: CaseFigureKind
  private let figure: Figure
  private let place: String
  private let month: Month
  private let cases: [Figure.Case]
  private let shape: ListShape
  private var cursor = ListCursor()

  /// `place` names the village or the commune.
  init(
    _ kind: CaseFigureKind, _ figure: Figure, of place: String, in month: Month, _ world: World
  ) {
    self.kind = kind
    self.figure = figure
    self.place = place
    self.month = month
    cases = figure.counted + figure.remaining + figure.unknown
    let groups = [
      (world.wording.title(of: kind), figure.counted),
      (world.wording.titleOfRest(of: kind), figure.remaining),
      (world.wording["figures.rest.unknown"], figure.unknown),
    ]
    shape = ListShape(
      groups: groups.map { title, cases in
        ListShape.Group(
          heading: world.wording(
            "figures.group", ["title": title, "count": String(cases.count)]),
          rows: cases.count)
      })
  }

  private var selected: Figure.Case? { cursor.row(in: shape).map { cases[$0] } }

  // MARK: Keys

  mutating func take(_ key: Key, in world: inout World) -> [Step]? {
    let lines = table(in: world).visibleLines(inRows: world.body(of: frame(in: world)).rows)
    if cursor.handle(key, shape: shape, visibleLines: lines) == .consumed { return [] }
    switch Self.keys.command(for: key) {
    case .open:
      return selected.map { [.push(HouseholdPage(of: $0.household, in: world))] } ?? []
    case nil: return nil
    }
  }

  // MARK: Drawing

  private func frame(in world: World) -> Frame {
    world.frame(
      titled: world.wording(
        "figures.cases.title",
        ["title": world.wording.title(of: kind), "place": place, "month": month.description]),
      footer: Self.keys.footer(in: world.wording), context: world.wording.sentence(of: figure))
  }

  private func table(in world: World) -> Table {
    let wording = world.wording
    let middle =
      kind.countsPromises
      ? Column(wording["figures.column.promise"], .flexible(atLeast: 22))
      : Column(wording["figures.column.lead"], .flexible(atLeast: 13))
    return Table(columns: [
      Column(
        wording["figures.column.household"], .flexible(atLeast: kind.countsPromises ? 26 : 34)),
      middle, Column(detailTitle(in: wording), .fixed(22)),
    ])
  }

  private func detailTitle(in wording: Wording) -> String {
    switch kind {
    case .withLead: wording["figures.detail.class"]
    case .visited, .notMet: wording["figures.detail.visits"]
    case .keptInTime: wording["figures.detail.deadline"]
    case .poor, .nearPoor: wording["figures.detail.decision"]
    }
  }

  func draw(on canvas: inout Canvas, in world: World) {
    frame(in: world).draw(on: &canvas, wording: world.wording) { body in
      table(in: world).draw(
        on: &body, shape: shape, cursor: cursor, empty: world.wording["figures.noCase"]
      ) { cells(of: cases[$0], in: world) }
    }
  }

  private func cells(of one: Figure.Case, in world: World) -> [TableCell] {
    let promise = one.promise.flatMap { world.register.promises[$0] }
    let day = min(month.lastDay, world.today)
    let leads = world.register.leads(of: one.household, on: day).map { world.name(of: $0) }
    let middle = promise?.text ?? (leads.isEmpty ? "–" : leads.joined(separator: ", "))
    return [
      TableCell(world.fullLabel(of: one.household)), TableCell(middle),
      TableCell(detail(of: one, promise, on: day, in: world)),
    ]
  }

  private func detail(
    of one: Figure.Case, _ promise: Promise?, on day: Day, in world: World
  ) -> String {
    switch kind {
    case .withLead: world.words(for: world.register.povertyClass(of: one.household, on: day))
    case .visited, .notMet: visits(to: one.household, in: world)
    case .keptInTime: promise.map { words(for: $0, in: world) } ?? "–"
    case .poor, .nearPoor: decision(on: one.household, by: day, in: world)
    }
  }

  private func visits(to household: Household.ID, in world: World) -> String {
    let tally = world.register.tally(of: household, in: month)
    if let met = tally.lastMetDay {
      return world.wording("figures.visits.met", ["day": met.dayAndMonth])
    }
    return tally.lastNotMet.map {
      world.wording("figures.visits.notMet", ["reason": world.words(for: $0)])
    } ?? world.wording["figures.visits.none"]
  }

  private func words(for promise: Promise, in world: World) -> String {
    let due = promise.due?.dayAndMonth ?? "–"
    guard let result = promise.result else {
      return world.wording("figures.promise.open", ["due": due])
    }
    return world.wording(
      "figures.promise.done", ["due": due, "day": result.day.dayAndMonth])
  }

  private func decision(on household: Household.ID, by day: Day, in world: World) -> String {
    let last = world.register.povertyHistory(of: household)
      .last { $0.povertyClass != nil && ($0.day.map { $0 <= day } ?? true) }
    guard let last else { return world.words(for: nil as PovertyClass?) }
    let words = world.words(for: last.povertyClass)
    return last.day.map { "\(words), \($0.short)" } ?? words
  }

  func records(in world: World) -> [RecordID] {
    selected.map { [RecordID(kind: Household.kind, id: $0.household.text)] } ?? []
  }

  func help(in world: World) -> [HelpPage.Entry] { Self.keys.help(in: world.wording) }
}
