import Casework
import Cells
import Widgets
import Wording

// What one row of the list of households says.
extension HouseholdListPage {
  func cells(of row: HouseholdRow, in world: World) -> [TableCell] {
    let register = world.register
    let head = register.head(of: row.id)
    let birth = head?.birth.map { " (\($0.year))" } ?? ""
    let hamlet = row.household.hamlet.flatMap { register.hamlets[$0]?.name }
    let village = row.household.village.flatMap { register.villages[$0]?.name }
    return [
      TableCell(row.household.code),
      TableCell((head.map(world.name(of:)) ?? world.wording["household.noHead"]) + birth),
      TableCell(hamlet ?? "–"), TableCell(village ?? row.household.villageAsWritten ?? "–"),
      TableCell(String(row.members)), TableCell(world.words(for: row.povertyClass)),
      leads(of: row, in: world), month(of: row, in: world),
    ]
  }

  private func leads(of row: HouseholdRow, in world: World) -> TableCell {
    guard let first = row.leads.first else {
      return TableCell(world.wording["households.noLead"], style: .warning)
    }
    let more = row.leads.count > 1 ? " +\(row.leads.count - 1)" : ""
    return TableCell(world.name(of: first) + more)
  }

  /// The day somebody was met this month, or why nobody was.
  private func month(of row: HouseholdRow, in world: World) -> TableCell {
    if let day = row.tally.lastMetDay {
      return TableCell(world.wording("households.visitedOn", ["day": day.dayAndMonth]))
    }
    if let day = row.tally.lastCallDay {
      return TableCell(world.wording("households.calledOn", ["day": day.dayAndMonth]))
    }
    if let reason = row.tally.lastNotMet { return TableCell(world.words(for: reason)) }
    if world.register.absence(of: row.id, on: world.today) != nil {
      return TableCell(world.wording["households.away"])
    }
    return TableCell(world.wording["households.notYet"])
  }

  func context(of row: HouseholdRow, in world: World) -> String {
    let visit =
      row.lastVisit.map {
        world.wording("households.lastVisit", ["day": $0.day.description])
      } ?? world.wording["households.neverVisited"]
    return [
      world.fullLabel(of: row.id), row.household.village.map(world.label(of:)),
      world.wording("households.members", ["count": String(row.members)]), visit,
    ].joinedParts
  }
}
