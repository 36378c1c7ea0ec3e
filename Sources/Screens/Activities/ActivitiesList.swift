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
    /// Of those placed in training, or in work, how they stood so many months on.
    case result(Placement.Path, PlacementSummary.Share)
    case toAsk(DueItem, Placement)

    fileprivate var household: Household.ID? {
      switch self {
      case .activity, .kind, .result: nil
      case .placement(let placement), .toAsk(_, let placement): placement.household
      }
    }
  }

  /// - Parameter type: of which kind alone; nil: of all.
  /// - Parameter older: the year's activities, where memory does not reach back to it.
  func rows(of year: Int, type: String?, older: [Activity], in world: World) -> [Row] {
    world.readable(all(of: year, type: type, older: older, in: world), of: \.household)
  }

  private func all(
    of year: Int, type: String?, older: [Activity], in world: World
  ) -> [Row] {
    let register = world.register
    return switch self {
    case .held:
      register.activities(in: year, older: older).filter { type == nil || $0.type == type }.map(
        Row.activity)
    case .kinds:
      register.activitySummaries(in: year, older: older, by: world.catalogues.activityKinds)
        .map(Row.kind)
    case .placements: register.allPlacements.map(Row.placement)
    case .results:
      Placement.Path.allCases.flatMap { path in
        PlacementSummary(of: path, on: world.today, in: register).shares
          .map { Row.result(path, $0) }
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
        fixed(wording["activities.column.type"], 22),
        Column(wording["activities.column.topic"], .flexible(atLeast: 16)),
        Column(wording["activities.column.village"], .fixed(10), rank: 1),
        number(wording["activities.column.came"], 5),
        Column(wording["activities.column.leader"], .flexible(atLeast: 14), rank: 2),
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
        fixed(wording["activities.column.milestone"], 9),
        number(wording["placements.column.due"], 12), number(wording["placements.column.there"], 8),
        number(wording["placements.column.finished"], 8),
        number(wording["placements.column.left"], 8),
        number(wording["placements.column.unknown"], 9),
      ]
    case .toAsk:
      return [
        fixed(wording["placements.column.person"], 15),
        Column(wording["placements.column.what"], .flexible(atLeast: 15)),
        fixed(wording["today.column.household"], 18),
        fixed(wording["activities.column.milestone"], 8),
        fixed(wording["today.column.due"], 16),
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
        TableCell(one.topic),
        TableCell(one.village.flatMap { register.villages[$0]?.name } ?? one.place ?? "–"),
        TableCell(String(one.came)),
        TableCell(leaders(of: one)),
      ]
    case .kind(let one):
      return [
        TableCell(name(ofActivity: one.type)), TableCell(String(one.held)),
        TableCell(String(one.households)), TableCell(String(one.people)),
        TableCell(String(one.caseworkers)), TableCell(String(one.attendance)),
      ]
    case .placement(let one): return placementCells(of: one, namingHousehold: true)
    case .result(let path, let share):
      return [TableCell(words(for: path)), TableCell(words(for: share.milestone))]
        + [share.due, share.there, share.finished, share.left, share.unknown].map {
          TableCell(String($0))
        }
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
      [place(of: one), leaders(of: one), namedWords(for: one), one.note].joinedParts
    case .result(let path, let share):
      wording(
        "placements.share",
        [
          "path": words(for: path), "months": words(for: share.milestone),
          "there": String(share.there), "due": String(share.due),
        ])
    case .placement(let one): [label(of: one.household), words(for: one)].joinedParts
    case .kind(let one):
      wording(
        "activities.kind",
        [
          "type": name(ofActivity: one.type), "held": String(one.held),
          "households": String(one.households), "people": String(one.people),
          "cadres": String(one.caseworkers), "times": String(one.attendance),
        ])
    case .toAsk: cells(of: row).map { Optional($0.text) }.joinedParts
    }
  }
}
