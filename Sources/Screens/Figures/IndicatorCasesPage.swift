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
  private var walk: FileWalk<CasePlaces>
  private(set) var rows: [CasePlace] = []
  /// All files have been looked into once: from then on rows change all together.
  private var isAgain = false
  private var groups: [ListShape.Group] = []
  var cursor = ListCursor()

  static let places: [Judgement.Place] = [.counted, .remaining, .unknown, .excluded]

  init(
    _ indicator: Indicator, _ scene: FigureScene, of part: Part = .commune, in world: World
  ) {
    self.indicator = indicator
    self.part = part
    self.scene = scene
    walk = Self.walk(indicator, scene, part, world)
  }

  private static func walk(
    _ indicator: Indicator, _ scene: FigureScene, _ part: Part, _ world: World
  ) -> FileWalk<CasePlaces> {
    scene.walk(CasePlaces(of: indicator.id, in: part, scene.table), readableIn: world)
  }

  private var table: FigureTable { scene.table }
  private var selectedCase: Case? { selected.flatMap(one) }
  private func one(at place: CasePlace) -> Case? { table.case(at: place, of: indicator.id) }

  var looked: Int? { walk.percent }

  private static let filesAtOnce = 5

  mutating func lookFurther(in world: World) { walk.lookAt(Self.filesAtOnce) }

  func groupedShape(in world: World) -> ListShape { ListShape(groups: groups) }

  /// A case that a household's page has changed stands in its new place, once all files have been
  /// looked into again.
  mutating func read(in world: World) {
    if let anew = scene.brought(upTo: world) {
      scene = anew
      walk = Self.walk(indicator, scene, part, world)
    }
    // What stood there before is shown until all is known again.
    if looked != nil, !rows.isEmpty, isAgain { return }
    isAgain = isAgain || looked == nil
    let lists = walk.count.lists
    rows = Self.places.flatMap { lists[$0] }
    groups = Self.places.map { place in
      ListShape.Group(
        heading: world.wording(
          "figures.group",
          ["title": world.wording.words(for: place), "count": String(lists[place].count)]),
        rows: lists[place].count)
    }
  }

  // MARK: Keys

  mutating func perform(_ command: Command, in world: inout World) -> [Step] {
    switch command {
    case .open: world.opening(selectedCase)
    case .why: selectedCase.map { [.push(why($0, in: world))] } ?? []
    case .back: [.pop]
    }
  }

  func reason(against command: Command, in world: World) -> String? {
    switch command {
    case .open: selectedCase?.household == nil ? world.wording["figures.noHousehold"] : nil
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
    let title = world.wording(
      "figures.cases.title",
      [
        "title": world.wording.title(of: indicator), "place": place,
        "period": world.wording.words(for: table.period),
      ])
    return world.frame(
      titled: world.title(title, looked: looked),
      footer: footer(in: world),
      context: selectedCase.map { sentence(of: $0, in: world) })
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
    world.records(of: selectedCase)
  }
}

extension IndicatorCasesPage: RowsPage {
  func empty(in world: World) -> String {
    world.empty(world.wording["indicator.nothingArose"], looked: looked)
  }

  func cells(ofRow row: Int, in world: World) -> [TableCell] {
    guard let one = one(at: rows[row]) else { return [] }
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
