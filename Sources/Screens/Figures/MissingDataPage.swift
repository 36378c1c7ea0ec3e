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

  private let period: Period
  private let isOfEveryone: Bool
  private var question: MissingDataQuestion
  private var isMineOnly: Bool
  /// One's own few households are looked into at once.
  private var asksNothing = false
  private var rows: [MissingData] = []
  var cursor = ListCursor()

  init(
    in period: Period, ofEveryone: Bool = false, mineOnly: Bool = false, _ world: World
  ) {
    (self.period, isOfEveryone, isMineOnly) = (period, ofEveryone, mineOnly)
    question = world.missingDataQuestion(in: period, ofEveryone: ofEveryone)
  }

  var asks: CommuneQuestion? { asksNothing ? nil : .missingData(question) }

  /// Those that hold back the most figures first, then by village and code.
  private mutating func read(in world: World) {
    question = world.missingDataQuestion(in: period, ofEveryone: isOfEveryone)
    let own = isMineOnly ? world.ownHouseholds : nil
    asksNothing = own.map { $0.count <= World.mostAtOnce } ?? false
    let missing =
      switch own {
      case let own? where asksNothing: world.missing(question, of: own)
      default: world.found(question, of: own.map(Set.init))
      }
    rows = Dictionary(grouping: missing, by: \.facts.figures)
      .sorted { $0.key > $1.key }.flatMap(\.value)
  }

  /// What has been told since is missing no more; the cursor stays at its household.
  mutating func appear(in world: World) -> [Step] {
    read(in: world)
    return []
  }

  mutating func receive(_ answer: Answer, in world: inout World) -> [Step] {
    switch answer {
    case .saved, .undone: reappear(in: world)
    default: []
    }
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
      cursor = ListCursor()
      read(in: world)
      return []
    }
  }

  private func reason(against command: Command, in world: World) -> String? {
    switch command {
    case .open, .update: selected == nil ? empty(in: world) : nil
    case .mine: world.user == nil ? world.wording["missing.mine.nobody"] : nil
    }
  }

  private func empty(in world: World) -> String {
    world.empty(world.wording["missing.none"], looked: asks.flatMap(world.percentFound))
  }

  // MARK: Drawing

  private func frame(in world: World) -> Frame {
    let title = world.wording(
      isMineOnly ? "missing.title.mine" : "missing.title",
      ["count": String(rows.count), "period": world.wording.words(for: period)])
    return world.frame(
      titled: world.title(title, asking: asks),
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
      Column(wording["missing.column.figures"], .fixed(11), alignsRight: true),
      Column(wording["missing.column.facts"], .flexible(atLeast: 44), rank: 1),
      Column(wording["figures.column.lead"], .flexible(atLeast: 13)),
    ])
  }

  func draw(on canvas: inout Canvas, in world: World) {
    frame(in: world).draw(on: &canvas, wording: world.wording) { body in
      let rows = Self.listRows(of: body.rows)
      body.draw(in: Rect(column: 0, row: 0, columns: body.columns, rows: rows)) {
        list(in: world).draw(
          on: &$0, shape: shape, cursor: cursor, empty: empty(in: world)
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
      world.fullCell(of: missing.household),
      TableCell(
        world.wording("missing.figures", ["count": String(missing.facts.figures)])),
      TableCell(names(of: missing, in: world).joined(separator: ", ")),
      TableCell(leads.isEmpty ? "–" : leads.joined(separator: ", ")),
    ]
  }

  private func names(of missing: MissingData, in world: World) -> [String] {
    missing.facts.all.map { world.wording.name(ofFact: $0.name, facts: world.catalogues.facts) }
  }

  /// A line a fact with the figures that wait for it; where there is no room for that, the facts.
  private func details(columns: Int, rows: Int, in world: World) -> [String] {
    guard let row = cursor.row(in: shape) else { return [] }
    let missing = self.rows[row]
    let names = names(of: missing, in: world)
    let heading = world.wording(
      "missing.detail", ["household": world.label(of: missing.household)])
    let whole = zip(names, missing.facts.all).flatMap { name, fact in
      let figures = fact.indicators.compactMap { question.definitions[$0] }
        .map { figure in
          figure.number.isEmpty
            ? world.wording.title(of: figure)
            : world.wording("missing.detail.number", ["number": figure.number])
        }
      return world.wording(
        "missing.detail.fact",
        [
          "fact": name, "count": String(figures.count),
          "figures": figures.joined(separator: "; "),
        ]
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
    let own = ownHouseholds
    guard hasReadAll, user != nil, own.count <= Self.mostAtOnce else { return nil }
    let question = missingDataQuestion(in: Period(.month, holding: today.month))
    return missing(question, of: own).count
  }

  fileprivate static let mostAtOnce = 40

  fileprivate func missingDataQuestion(in period: Period, ofEveryone: Bool = false)
    -> MissingDataQuestion
  {
    let definitions = definitionBook.definitions(for: period, in: register)
    return MissingDataQuestion(
      definitions, in: period, people: ofEveryone ? nil : definitions.people.first, today: today,
      toHealthStaff: seesHealth)
  }

  /// What has been found missing of these households, or of all that are open to who sits here, by
  /// village and code.
  fileprivate func found(_ question: MissingDataQuestion, of households: Set<Household.ID>?)
    -> [MissingData]
  {
    guard let known = findings.missing, known.question.isSame(as: question) else { return [] }
    return readable(known.facts.found) { $0.place.household }
      .filter { households?.contains($0.place.household) ?? true }
      .map { MissingData(household: $0.place.household, facts: $0.finding) }
  }

  fileprivate func missing(_ question: MissingDataQuestion, of households: [Household.ID])
    -> [MissingData]
  {
    let book = casebook
    return households.compactMap { register.households[$0] }.compactMap { household in
      question.facts(missingOf: household, in: book).map {
        MissingData(household: household.id, facts: $0)
      }
    }
  }
}

extension MissingDataPage: ListPage {
  func cells(ofRow row: Int, in world: World) -> [TableCell] {
    cells(of: rows[row], in: world)
  }
}
