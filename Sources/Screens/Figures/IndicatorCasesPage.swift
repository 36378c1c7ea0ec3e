import Casework
import Cells
import Indicators
import Record
import Widgets
import Wording

/// What is behind a figure: the four lists, each case with the reason why it stands there.
struct IndicatorCasesPage: Page {
  enum Command: Hashable, CaseIterable { case open, why, back }

  static let keys = KeyTable<Command>([
    Binding(.enter, does: .open, label: "assigned.open", help: "assigned.open.help"),
    Binding("v", does: .why, label: "figures.why", help: "figures.why.help"),
    Binding(.escape, does: .back, label: "everywhere.back", help: "everywhere.back.help"),
  ])

  private let indicator: Indicator
  private let part: Part
  private var scene: FigureScene
  private(set) var rows: [Case] = []
  private var groups: [ListShape.Group] = []
  var cursor = ListCursor()

  static let places: [Judgement.Place] = [.counted, .remaining, .unknown, .excluded]

  init(
    _ indicator: Indicator, _ scene: FigureScene, of part: Part = .commune, in world: World
  ) {
    self.indicator = indicator
    self.part = part
    self.scene = scene
    sort(in: world)
  }

  private var table: FigureTable { scene.table }

  private mutating func sort(in world: World) {
    let lists = table.cases(of: indicator.id, in: part, files: scene.files(readableIn: world))
    rows = Self.places.flatMap { lists[$0] }
    groups = Self.places.map { place in
      ListShape.Group(
        heading: world.wording(
          "figures.group",
          ["title": world.wording.words(for: place), "count": String(lists[place].count)]),
        rows: lists[place].count)
    }
  }

  func groupedShape(in world: World) -> ListShape { ListShape(groups: groups) }

  /// A case that a household's page has changed stands in its new place.
  mutating func read(in world: World) {
    guard let anew = scene.brought(upTo: world) else { return }
    scene = anew
    sort(in: world)
  }

  // MARK: Keys

  mutating func perform(_ command: Command, in world: inout World) -> [Step] {
    switch command {
    case .open: world.opening(selected)
    case .why: selected.map { [.push(why($0, in: world))] } ?? []
    case .back: [.pop]
    }
  }

  func reason(against command: Command, in world: World) -> String? {
    switch command {
    case .open: selected?.household == nil ? world.wording["figures.noHousehold"] : nil
    case .why: selected == nil ? empty(in: world) : nil
    case .back: nil
    }
  }

  private func why(_ one: Case, in world: World) -> FigureTextPage {
    let sentence = sentence(of: one, in: world)
    return FigureTextPage(
      titled: world.wording.title(of: indicator),
      [world.name(of: one, countedAs: indicator.unit), "", sentence])
  }

  private func sentence(of one: Case, in world: World) -> String {
    table.explanation(of: one, in: indicator.id).map {
      world.wording.sentence(for: $0, facts: world.catalogues.facts)
    } ?? ""
  }

  // MARK: Drawing

  func frame(in world: World) -> Frame {
    let place = world.wording.name(of: part, in: world.register)
    return world.frame(
      titled: world.wording(
        "figures.cases.title",
        [
          "title": world.wording.title(of: indicator), "place": place,
          "period": world.wording.words(for: table.period),
        ]),
      footer: footer(in: world),
      context: selected.map { sentence(of: $0, in: world) })
  }

  func table(in world: World) -> Table {
    let wording = world.wording
    return Table(columns: [
      Column(wording["figures.column.household"], .flexible(atLeast: 29)),
      Column(wording["figures.column.lead"], .flexible(atLeast: 15), rank: 1),
      Column(wording["figures.column.reason"], .flexible(atLeast: 28)),
    ])
  }

  func records(in world: World) -> [RecordID] {
    world.records(of: selected)
  }
}

extension IndicatorCasesPage: RowsPage {
  func empty(in world: World) -> String { world.wording["indicator.nothingArose"] }

  func cells(ofRow row: Int, in world: World) -> [TableCell] {
    let one = rows[row]
    let day = min(table.period.lastDay, world.today)
    let reason = table.explanation(of: one, in: indicator.id).map {
      world.wording.reason(of: $0, facts: world.catalogues.facts)
    }
    return [
      TableCell(
        world.name(of: one, countedAs: indicator.unit),
        shorter: world.shortName(of: one, countedAs: indicator.unit)),
      TableCell(world.leadNames(of: one, on: day)), TableCell(reason ?? ""),
    ]
  }
}
