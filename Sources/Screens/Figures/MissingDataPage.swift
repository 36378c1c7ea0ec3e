import Casework
import Cells
import Indicators
import Record
import Widgets
import Wording

/// What is not known yet: household by household, those that hold back the most figures first, with
/// who can ask.
struct MissingDataPage: Page {
  enum Command: Hashable, CaseIterable { case open, update, mine }

  static let keys = KeyTable<Command>([
    Binding(.enter, does: .open, label: "assigned.open", help: "assigned.open.help"),
    Binding("c", does: .update, label: "missing.update", help: "missing.update.help"),
    Binding("e", does: .mine, label: "missing.mine", help: "missing.mine.help"),
  ])

  private var scene: FigureScene
  private var all: [MissingData] = []
  private var isMineOnly: Bool
  private var rows: [MissingData] = []
  var cursor = ListCursor()

  init(_ scene: FigureScene, mineOnly: Bool = false, in world: World) {
    self.scene = scene
    isMineOnly = mineOnly
    count(in: world)
  }

  private mutating func count(in world: World) {
    all = scene.table.missingData(
      in: scene.files(readableIn: world), toHealthStaff: world.seesHealth)
    filter(in: world)
  }

  /// What has been told since is missing no more; the cursor stays at its household.
  mutating func appear(in world: World) -> [Step] {
    guard let anew = scene.brought(upTo: world) else { return [] }
    let household = selected
    scene = anew
    count(in: world)
    if let row = rows.firstIndex(where: { $0.household == household }) { cursor.select(row) }
    return []
  }

  mutating func receive(_ answer: Answer, in world: inout World) -> [Step] {
    if case .undone = answer { return appear(in: world) }
    return []
  }

  private mutating func filter(in world: World) {
    rows = isMineOnly ? world.mine(of: all) : all
  }

  var shape: ListShape { ListShape(rows: rows.count) }
  private var selected: Household.ID? { cursor.row(in: shape).map { rows[$0].household } }

  // MARK: Keys

  mutating func take(_ key: Key, in world: inout World) -> [Step]? {
    let rows = Self.listRows(of: world.body(of: frame(in: world)).rows)
    let lines = list(in: world).visibleLines(inRows: rows)
    if cursor.handle(key, shape: shape, visibleLines: lines) == .consumed { return [] }
    switch Self.keys.press(key, disabledReason: { reason(against: $0, in: world) }) {
    case .unbound: return nil
    case .disabled(_, let reason): return [.say(Notice(.warning, reason))]
    case .command(.open):
      return selected.map { [.push(HouseholdPage(of: $0, in: world))] } ?? []
    case .command(.update):
      return selected.map { [.push(FactMenu(of: $0, in: world))] } ?? []
    case .command(.mine):
      isMineOnly.toggle()
      filter(in: world)
      return []
    }
  }

  private func reason(against command: Command, in world: World) -> String? {
    switch command {
    case .open, .update: selected == nil ? world.wording["missing.none"] : nil
    case .mine: world.user == nil ? world.wording["missing.mine.nobody"] : nil
    }
  }

  // MARK: Drawing

  private func frame(in world: World) -> Frame {
    world.frame(
      titled: world.wording(
        isMineOnly ? "missing.title.mine" : "missing.title",
        ["count": String(rows.count), "period": world.wording.words(for: scene.table.period)]),
      footer: Self.keys.footer(
        in: world.wording, disabledReason: { reason(against: $0, in: world) }))
  }

  /// Below the list stands what is missing of the household pointed at, whole.
  private static func listRows(of rows: Int) -> Int { rows - detailRows(of: rows) - 1 }
  private static func detailRows(of rows: Int) -> Int { max(3, rows / 3) }

  private func list(in world: World) -> Table {
    let wording = world.wording
    return Table(columns: [
      Column(wording["figures.column.household"], .flexible(atLeast: 28)),
      Column(wording["missing.column.figures"], .fixed(8), alignsRight: true),
      Column(wording["missing.column.facts"], .flexible(atLeast: 44), rank: 1),
      Column(wording["figures.column.lead"], .flexible(atLeast: 13)),
    ])
  }

  func draw(on canvas: inout Canvas, in world: World) {
    frame(in: world).draw(on: &canvas, wording: world.wording) { body in
      let rows = Self.listRows(of: body.rows)
      body.draw(in: Rect(column: 0, row: 0, columns: body.columns, rows: rows)) {
        list(in: world).draw(
          on: &$0, shape: shape, cursor: cursor, empty: world.wording["missing.none"]
        ) { cells(of: self.rows[$0], in: world) }
      }
      for (line, text) in details(columns: body.columns - 2, rows: body.rows - rows - 1, in: world)
        .enumerated()
      {
        body.text(text, column: 1, row: rows + 1 + line)
      }
    }
  }

  private func cells(of missing: MissingData, in world: World) -> [TableCell] {
    let leads = world.register.leads(of: missing.household, on: world.today)
      .map { world.name(of: $0) }
    return [
      TableCell(world.fullLabel(of: missing.household)), TableCell(String(missing.figures)),
      TableCell(names(of: missing, in: world).joined(separator: ", ")),
      TableCell(leads.isEmpty ? "–" : leads.joined(separator: ", ")),
    ]
  }

  private func names(of missing: MissingData, in world: World) -> [String] {
    missing.facts.map { world.wording.name(ofFact: $0.name, facts: world.catalogues.facts) }
  }

  /// A line a fact with the figures that wait for it; where there is no room for that, the facts.
  private func details(columns: Int, rows: Int, in world: World) -> [String] {
    guard let row = cursor.row(in: shape) else { return [] }
    let missing = self.rows[row]
    let names = names(of: missing, in: world)
    let heading = world.wording(
      "missing.detail", ["household": world.label(of: missing.household)])
    let whole = zip(names, missing.facts).flatMap { name, fact in
      let figures = fact.indicators.compactMap { scene.table.definitions[$0] }
        .map { $0.number.isEmpty ? world.wording.title(of: $0) : $0.number }
      return world.wording(
        "missing.detail.fact", ["fact": name, "figures": figures.joined(separator: "; ")]
      ).wrapped(to: columns)
    }
    let lines =
      whole.count < rows
      ? whole
      : world.wording("missing.detail.facts", ["facts": names.joined(separator: ", ")])
        .wrapped(to: columns)
    return [heading] + lines.prefix(rows - 1)
  }

  func records(in world: World) -> [RecordID] {
    selected.map { [RecordID(kind: Household.kind, id: $0.text)] } ?? []
  }

  func help(in world: World) -> [HelpPage.Entry] {
    Self.keys.help(in: world.wording, disabledReason: { reason(against: $0, in: world) })
  }
}

extension World {
  /// How many households of one's own lack data; nil while not all is read, or where they are more
  /// than a person walks along with.
  var countOfMineMissingData: Int? {
    guard hasReadAll, let user,
      register.householdsLed(by: user, on: today).count <= Self.mostOfMine
    else { return nil }
    let scene = FigureScene(in: self, ofMine: true)
    return scene.table.missingData(in: scene.files, toHealthStaff: seesHealth).count
  }

  private static let mostOfMine = 40

  /// What is missing of the households that who is signed in leads.
  func mine(of missing: [MissingData]) -> [MissingData] {
    guard let user else { return [] }
    let households = Set(register.householdsLed(by: user, on: today).map(\.household.id))
    return missing.filter { households.contains($0.household) }
  }
}

extension MissingDataPage: ListPage {
  func cells(ofRow row: Int, in world: World) -> [TableCell] {
    cells(of: rows[row], in: world)
  }
}
