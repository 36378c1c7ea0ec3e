import Casework
import Cells
import Record
import Widgets
import Wording

/// What Danh mục lists: those who work here, the places, and the bodies.
enum DirectoryKind: Hashable, Sendable, CaseIterable {
  case people, villages, hamlets, groups, cells, organisations

  func title(in wording: Wording) -> String {
    switch self {
    case .people: wording["directory.people"]
    case .villages: wording["directory.villages"]
    case .hamlets: wording["directory.hamlets"]
    case .groups: wording["directory.groups"]
    case .cells: wording["directory.cells"]
    case .organisations: wording["directory.organisations"]
    }
  }

  /// What stands where the list is empty: what the kind is for, and the key that adds one.
  func empty(in wording: Wording) -> String {
    switch self {
    case .people: wording["directory.people.empty"]
    case .villages: wording["directory.villages.empty"]
    case .hamlets: wording["directory.hamlets.empty"]
    case .groups: wording["directory.groups.empty"]
    case .cells: wording["directory.cells.empty"]
    case .organisations: wording["directory.organisations.empty"]
    }
  }

  func columns(in wording: Wording) -> [Column] {
    let name = Column(wording["directory.column.name"], .flexible(atLeast: 20))
    let households = Column(wording["directory.column.households"], .fixed(4), alignsRight: true)
    let people = Column(wording["directory.column.people"], .fixed(5), alignsRight: true)
    func text(_ title: String, atLeast least: Int = 14, rank: Int = 0) -> Column {
      Column(title, .flexible(atLeast: least), rank: rank)
    }
    return switch self {
    case .people:
      [
        name, Column(wording["directory.column.birth"], .fixed(5)),
        text(wording["directory.column.body"]),
        text(wording["directory.column.position"], rank: 1),
      ]
    case .villages:
      [
        name, Column(wording["directory.column.code"], .fixed(6)),
        text(wording["directory.column.cell"]), households,
      ]
    case .hamlets, .groups: [name, text(wording["directory.column.village"]), households]
    case .cells: [name, text(wording["directory.column.secretary"]), people]
    case .organisations: [name, text(wording["directory.column.channel"]), people]
    }
  }

  /// The form of a new one.
  func newPage(in world: World) -> any Page {
    switch self {
    case .people: CaseworkerEntryPage(CaseworkerEntry(), in: world)
    case .villages: VillageEntryPage(VillageEntry(), in: world)
    case .hamlets: VillagePartEntryPage<Hamlet>(.init(newIn: world.onlyVillage), in: world)
    case .groups: VillagePartEntryPage<HouseholdGroup>(.init(newIn: world.onlyVillage), in: world)
    case .cells: PartyCellEntryPage(PartyCellEntry(), in: world)
    case .organisations: OrganisationEntryPage(OrganisationEntry(), in: world)
    }
  }
}

/// One line of Danh mục.
enum DirectoryRow: Hashable, Sendable {
  case person(Caseworker)
  case village(Village)
  case hamlet(Hamlet)
  case group(HouseholdGroup)
  case cell(PartyCell)
  case organisation(Organisation)

  var record: RecordID {
    switch self {
    case .person(let person): person.record
    case .village(let village): village.record
    case .hamlet(let hamlet): hamlet.record
    case .group(let group): group.record
    case .cell(let cell): cell.record
    case .organisation(let organisation): organisation.record
    }
  }

  /// The form in which it is changed.
  func page(in world: World) -> any Page {
    switch self {
    case .person(let person): CaseworkerEntryPage(CaseworkerEntry(editing: person), in: world)
    case .village(let village): VillageEntryPage(VillageEntry(editing: village), in: world)
    case .hamlet(let hamlet): VillagePartEntryPage(.init(editing: hamlet), in: world)
    case .group(let group): VillagePartEntryPage(.init(editing: group), in: world)
    case .cell(let cell):
      PartyCellEntryPage(PartyCellEntry(editing: cell, register: world.register), in: world)
    case .organisation(let organisation):
      OrganisationEntryPage(OrganisationEntry(editing: organisation), in: world)
    }
  }
}

// MARK: Rows

extension World {
  /// The records of a kind, by name; people who no longer work here last.
  func directoryRows(of kind: DirectoryKind) -> [DirectoryRow] {
    switch kind {
    case .people:
      let people = register.byName(register.caseworkers.values)
      return (people.filter { $0.isHere(on: today) } + people.filter { !$0.isHere(on: today) })
        .map(DirectoryRow.person)
    case .villages: return register.villagesByName.map(DirectoryRow.village)
    case .hamlets:
      return hamletItems(in: nil).compactMap { register.hamlets[Hamlet.ID($0.value)] }
        .map(DirectoryRow.hamlet)
    case .groups:
      return groupItems(in: nil).compactMap { register.groups[HouseholdGroup.ID($0.value)] }
        .map(DirectoryRow.group)
    case .cells:
      return cellItems.compactMap { register.cells[PartyCell.ID($0.value)] }
        .map(DirectoryRow.cell)
    case .organisations:
      return organisationItems.compactMap { register.organisations[Organisation.ID($0.value)] }
        .map(DirectoryRow.organisation)
    }
  }

  /// How many households or people belong to each record of a kind: counted once for a page, since
  /// it goes through all of them.
  func directoryCounts(of kind: DirectoryKind) -> [RecordID: Int] {
    var households: [Household] { register.householdsPresent(on: today) }
    var people: [Caseworker] { register.caseworkers.values.filter { $0.isHere(on: today) } }
    return switch kind {
    case .people: [:]
    case .villages:
      counts(households.compactMap { $0.village.flatMap { register.villages[$0]?.record } })
    case .hamlets:
      counts(households.compactMap { $0.hamlet.flatMap { register.hamlets[$0]?.record } })
    case .groups: counts(households.compactMap { $0.group.flatMap { register.groups[$0]?.record } })
    case .cells: counts(people.compactMap { $0.cell.flatMap { register.cells[$0]?.record } })
    case .organisations:
      counts(people.compactMap { $0.organisation.flatMap { register.organisations[$0]?.record } })
    }
  }

  private func counts(_ records: [RecordID]) -> [RecordID: Int] {
    var counts: [RecordID: Int] = [:]
    for record in records { counts[record, default: 0] += 1 }
    return counts
  }

  /// `count` of households or people belong to it.
  func cells(of row: DirectoryRow, count: Int) -> [TableCell] {
    let count = TableCell(String(count))
    switch row {
    case .person(let person):
      let body =
        [
          person.cell.flatMap { register.cells[$0]?.name },
          person.organisation.flatMap { register.organisations[$0]?.name },
        ].joinedParts
      let isHere = person.isHere(on: today)
      return [
        TableCell(person.name, style: isHere ? .plain : .muted),
        TableCell(person.birth.map { String($0.year) } ?? ""), TableCell(body),
        TableCell(isHere ? officeOrPosition(of: person) : wording["directory.left"]),
      ]
    case .village(let village):
      return [
        TableCell([village.name, village.formerCommune].joinedParts), TableCell(village.code),
        TableCell(village.cell.flatMap { register.cells[$0]?.name } ?? "–"),
        count,
      ]
    case .hamlet(let hamlet):
      return part(hamlet.name, of: hamlet.village, count)
    case .group(let group):
      return part(group.name, of: group.village, count)
    case .cell(let cell):
      let secretaries = register.secretaries(of: cell.id).map(\.name).joined(separator: ", ")
      return [
        TableCell(cell.name), TableCell(secretaries.isEmpty ? "–" : secretaries),
        count,
      ]
    case .organisation(let organisation):
      return [
        TableCell(organisation.name),
        TableCell(organisation.channel.map(words(for:)) ?? "–"),
        count,
      ]
    }
  }

  /// A position as written often says the office in the cell once more.
  func officeOrPosition(of person: Caseworker) -> String {
    let office = person.cellOffice.flatMap { $0 == .member ? nil : words(for: $0) }
    return office ?? person.position ?? ""
  }

  private func part(_ name: String, of village: Village.ID?, _ households: TableCell)
    -> [TableCell]
  {
    [TableCell(name), TableCell(village.map(label(of:)) ?? "–"), households]
  }
}
