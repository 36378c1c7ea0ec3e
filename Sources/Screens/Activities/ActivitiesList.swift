import Casework
import Cells
import Widgets
import Wording

/// The lists of what is held in the commune and of those placed, a Tab apart.
enum ActivitiesList: Hashable, Sendable, CaseIterable {
  case held, kinds, placements, results, toAsk

  enum Row: Hashable, Sendable {
    case activity(Activity)
    case kind(ActivitySummary)
    case placement(Placement)
    case result(PlacementSummary)
    case toAsk(DueItem, Placement)
  }

  /// - Parameter type: of which kind alone; nil: of all.
  func rows(of year: Int, type: String?, in world: World) -> [Row] {
    let register = world.register
    return switch self {
    case .held:
      register.activities(in: year).filter { type == nil || $0.type == type }.map(Row.activity)
    case .kinds:
      register.activitySummaries(in: year, by: world.catalogues.activityKinds).map(Row.kind)
    case .placements: register.allPlacements.map(Row.placement)
    case .results:
      Placement.Path.allCases.map {
        .result(PlacementSummary(of: $0, on: world.today, in: register))
      }
    case .toAsk:
      register.placementsToCheck(on: world.today).compactMap { item in
        if case .placementCheck(let placement) = item.task { .toAsk(item, placement) } else { nil }
      }
    }
  }

  func title(count: Int, in wording: Wording) -> String {
    let words =
      switch self {
      case .held: wording["activities.held"]
      case .kinds: wording["activities.kinds"]
      case .placements: wording["activities.placements"]
      case .results: wording["activities.results"]
      case .toAsk: wording["activities.toAsk"]
      }
    return switch self {
    case .kinds, .results: words
    case .held, .placements, .toAsk: "\(words) (\(count))"
    }
  }

  func empty(in wording: Wording) -> String {
    switch self {
    case .held, .kinds: wording["activities.empty"]
    case .placements, .results: wording["activities.placements.empty"]
    case .toAsk: wording["activities.toAsk.empty"]
    }
  }

  func columns(in world: World) -> [Column] {
    let wording = world.wording
    func fixed(_ title: String, _ columns: Int) -> Column { Column(title, .fixed(columns)) }
    func number(_ title: String, _ columns: Int) -> Column {
      Column(title, .fixed(columns), alignsRight: true)
    }
    switch self {
    case .placements: return world.placementColumns(namingHousehold: true)
    case .held:
      return [
        fixed(wording["activities.column.day"], 10),
        fixed(wording["activities.column.type"], 20),
        Column(wording["activities.column.topic"], .flexible(atLeast: 16)),
        Column(wording["activities.column.place"], .fixed(14)),
        number(wording["activities.column.came"], 7),
        Column(wording["activities.column.leader"], .flexible(atLeast: 14), rank: 1),
      ]
    case .kinds:
      return [
        Column(wording["activities.column.type"], .flexible(atLeast: 22)),
        number(wording["activities.column.held"], 5),
        number(wording["activities.column.households"], 6),
        number(wording["activities.column.people"], 6),
        number(wording["activities.column.cadres"], 6),
        number(wording["activities.column.times"], 10),
      ]
    case .results:
      return [
        Column(wording["placements.column.path"], .flexible(atLeast: 14)),
        number(wording["placements.column.placed"], 8),
      ]
        + Placement.Milestone.allCases.map {
          number(
            wording("placements.column.stillAfter", ["months": String($0.rawValue)]), 16)
        }
    case .toAsk:
      return [
        fixed(wording["placements.column.person"], 16),
        Column(wording["placements.column.what"], .flexible(atLeast: 16)),
        fixed(wording["today.column.household"], 19),
        fixed(wording["activities.column.milestone"], 9),
        fixed(wording["today.column.due"], 14),
      ]
    }
  }
}

extension World {
  func cells(of row: ActivitiesList.Row) -> [TableCell] {
    switch row {
    case .activity(let one):
      return [
        TableCell(one.day?.description ?? "–"), TableCell(name(ofActivity: one.type)),
        TableCell(one.topic), TableCell(place(of: one)), TableCell(String(one.came)),
        TableCell(leaders(of: one)),
      ]
    case .kind(let one):
      return [
        TableCell(name(ofActivity: one.type)), TableCell(String(one.held)),
        TableCell(String(one.households)), TableCell(String(one.people)),
        TableCell(String(one.caseworkers)), TableCell(String(one.attendance)),
      ]
    case .placement(let one): return placementCells(of: one, namingHousehold: true)
    case .result(let one):
      return [TableCell(words(for: one.path)), TableCell(String(one.placed))]
        + one.shares.map { TableCell($0.due == 0 ? "–" : "\($0.there)/\($0.due)") }
    case .toAsk(let item, let placement):
      return [
        TableCell(personName(of: placement)), TableCell(placement.what),
        TableCell(label(of: placement.household)),
        TableCell(placement.nextMilestone.map { words(for: $0) } ?? "–"), deadline(item.due),
      ]
    }
  }

  /// What a row says beyond its cells.
  func context(of row: ActivitiesList.Row) -> String {
    switch row {
    case .activity(let one):
      [leaders(of: one), namedWords(for: one), one.note].joinedParts
    case .result(let one):
      one.shares.map { Optional(words(for: $0, of: one.path)) }.joinedParts
    case .placement(let one): [label(of: one.household), words(for: one)].joinedParts
    case .kind, .toAsk: cells(of: row).map { Optional($0.text) }.joinedParts
    }
  }

  /// `3 tháng: còn học 4, học xong 1, thôi học 1, chưa hỏi 0`
  private func words(for share: PlacementSummary.Share, of path: Placement.Path) -> String {
    wording(
      "placements.share",
      [
        "months": words(for: share.milestone), "there": words(for: .there, of: path),
        "thereCount": String(share.there), "finished": words(for: .finished, of: path),
        "finishedCount": String(share.finished), "left": words(for: .left, of: path),
        "leftCount": String(share.left), "unknown": String(share.unknown),
      ])
  }
}
