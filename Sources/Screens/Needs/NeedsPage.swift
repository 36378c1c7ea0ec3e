import Casework
import Cells
import Widgets
import Wording

/// Việc cần làm trước: the open needs of a village, or of the commune, in the plan's order, with how
/// many households each would help and the works that answer it.
struct NeedsPage: Page {
  enum Command: Hashable { case open, works, nextVillage, previousVillage, print, back }

  static let keys = KeyTable<Command>([
    Binding(.enter, does: .open, label: "needs.households", help: "needs.households.help"),
    Binding("c", does: .works, label: "needs.works", help: "needs.works.help"),
    Binding(
      .tab, .right, does: .nextVillage, label: "needs.village", help: "needs.village.next.help"),
    Binding(
      .backTab, .left, does: .previousVillage, label: "needs.village",
      help: "needs.village.previous.help", footer: .hidden),
    Binding("p", does: .print, label: "livelihood.print", help: "livelihood.print.help"),
    Binding(.escape, does: .back, label: "everywhere.back", help: "everywhere.back.help"),
  ])

  /// Nil is the whole commune.
  private let villages: [Village.ID?]
  private var place = 0
  private var ranks: [NeedRank] = []
  /// What answers them, by need.
  private var works: [String: [PublicWork]] = [:]
  var cursor = ListCursor()

  init(in world: World) {
    villages = [nil] + world.register.villagesByName.map { Optional($0.id) }
  }

  private var village: Village.ID? { villages.indices.contains(place) ? villages[place] : nil }

  private mutating func read(in world: World) {
    ranks = NeedRank.all(
      in: village, by: world.catalogues.needs, on: world.today, of: world.register)
    works = Dictionary(grouping: world.register.works(in: village)) {
      world.catalogues.workKinds.need(answeredBy: $0) ?? ""
    }
  }

  private var selected: NeedRank? { cursor.row(in: shape).map { ranks[$0] } }

  mutating func appear(in world: World) -> [Step] {
    read(in: world)
    return []
  }

  // MARK: Keys

  func reason(against command: Command, in world: World) -> String? {
    switch command {
    case .open, .works, .print: ranks.isEmpty ? world.wording["needs.empty"] : nil
    case .nextVillage, .previousVillage, .back: nil
    }
  }

  mutating func perform(_ command: Command, in world: inout World) -> [Step] {
    switch command {
    case .open:
      return selected.map { [.push(NeedHouseholdsPage(of: $0.code, in: village, world))] } ?? []
    case .works:
      return selected.map { [.push(NeedWorksPage(of: $0.code, in: village, world))] } ?? []
    case .nextVillage: show(place + 1, in: world)
    case .previousVillage: show(place - 1, in: world)
    case .print: return [.effect(.print(paper(in: world)))]
    case .back: return [.pop]
    }
    return []
  }

  private mutating func show(_ place: Int, in world: World) {
    self.place = (place + villages.count) % villages.count
    cursor = ListCursor()
    read(in: world)
  }

  private func paper(in world: World) -> Paper {
    let heads = table(in: world).columns.map { Optional($0.title) }.joinedParts
    return .asShown(
      name: world.wording["needs.paper"], title: title(in: world),
      [heads]
        + ranks.indices.map { row in
          "\(row + 1). "
            + cells(ofRow: row, in: world).map { Optional($0.text) }.joinedParts
        })
  }

  // MARK: Drawing

  private func title(in world: World) -> String {
    world.wording(
      "needs.ranked",
      ["place": village.map(world.label(of:)) ?? world.wording["needs.commune"]])
  }

  func frame(in world: World) -> Frame {
    world.frame(
      titled: title(in: world),
      footer: footer(in: world),
      context: selected.flatMap { words(forWorksOf: $0, in: world) } ?? world.wording["needs.order"]
    )
  }

  /// `Đường vào chòm trên: quá hạn 54 ngày`, work by work; nil where none answers the need.
  private func words(forWorksOf rank: NeedRank, in world: World) -> String? {
    works[rank.code].map { works in
      works.map { work -> String? in "\(work.name): \(world.stageWords(of: work))" }.joinedParts
    }
  }

  func table(in world: World) -> Table {
    func number(_ title: String, _ columns: Int) -> Column {
      Column(title, .fixed(columns), alignsRight: true)
    }
    return Table(
      columns: [
        Column(world.wording["needs.column.what"], .flexible(atLeast: 24)),
        number(world.wording["needs.column.helped"], 4),
        number(world.wording["needs.urgent.short"], 8),
        number(world.wording["needs.essential.short"], 9),
        number(world.wording["needs.poverty.short"], 10),
        number(world.wording["needs.column.poor"], 8),
        number(world.wording["needs.column.works"], 4),
      ], gap: 1)
  }

  func draw(on canvas: inout Canvas, in world: World) {
    frame(in: world).draw(on: &canvas, wording: world.wording) { body in
      drawTable(on: &body, empty: world.wording["needs.empty"], in: world)
    }
  }
}

extension NeedsPage: TablePage {
  var shape: ListShape { ListShape(rows: ranks.count) }

  func cells(ofRow row: Int, in world: World) -> [TableCell] {
    let rank = ranks[row]
    return [TableCell(world.name(ofNeed: rank.code)), TableCell(String(rank.households))]
      + HouseholdNeed.Urgency.allCases.map { urgency in
        let count = rank.count(urgency)
        return TableCell(count == 0 ? "–" : String(count))
      } + [
        TableCell(String(rank.poor)),
        TableCell(works[rank.code].map { String($0.count) } ?? "–"),
      ]
  }
}
