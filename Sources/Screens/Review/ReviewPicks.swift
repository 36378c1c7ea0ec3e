import Casework
import Widgets

/// What can be picked on the pages of a review.
enum ReviewPicks {
  /// The members of a cell who are here, by the cell's own list.
  static func members(of cell: PartyCell.ID, in world: World) -> [Picker.Item] {
    world.register.members(of: cell, on: world.today).map { member in
      Picker.Item(
        member.id.text, member.name, detail: member.birth.map { String($0.year) } ?? "")
    }
  }

  /// The households of a cell's villages, by code.
  static func households(of cell: PartyCell.ID, in world: World) -> [Picker.Item] {
    world.register.householdsPresent(on: world.today)
      .filter { world.register.cell(of: $0.id) == cell }
      .sorted { ($0.code, $0.id) < ($1.code, $1.id) }
      .map { Picker.Item($0.id.text, world.fullLabel(of: $0.id)) }
  }
}
