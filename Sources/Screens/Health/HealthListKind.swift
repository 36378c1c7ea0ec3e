import Casework
import Cells
import Record
import Widgets
import Wording

/// The lists of health staff, each on a page of the same key.
enum HealthListKind: Hashable, Sendable, CaseIterable {
  case pregnant, children, ended, couples

  func title(in wording: Wording) -> String {
    switch self {
    case .pregnant: wording["health.pregnant"]
    case .children: wording["health.children"]
    case .ended: wording["health.ended"]
    case .couples: wording["health.couples"]
    }
  }

  func empty(in wording: Wording) -> String {
    switch self {
    case .pregnant: wording["health.pregnant.empty"]
    case .children: wording["health.children.empty"]
    case .ended: wording["health.ended.empty"]
    case .couples: wording["health.couples.empty"]
    }
  }

  func columns(in wording: Wording) -> [Column] {
    let name = Column(wording["health.column.name"], .flexible(atLeast: 18))
    let home = Column(wording["today.column.household"], .fixed(19), rank: 1)
    func fixed(_ title: String, _ columns: Int) -> Column { Column(title, .fixed(columns)) }
    return switch self {
    case .pregnant:
      [
        name, home, fixed(wording["health.column.visits"], 12),
        Column(wording["health.column.next"], .flexible(atLeast: 22)),
      ]
    case .children:
      // The day of birth stands behind the name.
      [
        Column(wording["health.column.name"], .flexible(atLeast: 23)),
        Column(wording["today.column.household"], .fixed(13), rank: 1),
        fixed(wording["health.column.measured"], 10),
        Column(wording["health.column.growth"], .flexible(atLeast: 27)),
      ]
    case .ended:
      [
        name, fixed(wording["health.column.day"], 10), home,
        fixed(wording["health.column.visits"], 11),
        Column(wording["health.column.outcome"], .flexible(atLeast: 20)),
      ]
    case .couples:
      [
        Column(wording["health.column.name"], .flexible(atLeast: 28)),
        Column(wording["today.column.household"], .fixed(14), rank: 1),
        fixed(wording["health.column.start"], 7),
        Column(wording["health.column.ages"], .flexible(atLeast: 22)),
      ]
    }
  }
}

/// A row of such a list.
enum HealthRow: Hashable, Sendable {
  case pregnancy(HealthLists.Carried)
  case child(HealthLists.Child)
  case couple(HealthLists.Couple)

  var home: Household.ID? {
    switch self {
    case .pregnancy(let carried): carried.home
    case .child(let child): child.home
    case .couple(let couple): couple.home
    }
  }

  /// What is on record, whose changes are one key away.
  var record: RecordID? {
    switch self {
    case .pregnancy(let carried): carried.pregnancy.record
    case .child(let child): child.last?.record
    case .couple(let couple): couple.union.record
    }
  }

  /// By which the cursor finds the row again.
  var person: Person.ID {
    switch self {
    case .pregnancy(let carried): carried.pregnancy.person
    case .child(let child): child.person.id
    case .couple(let couple): couple.union.person
    }
  }

  /// The form that Enter opens: of a child, that of a new height.
  func page(in world: World) -> any Page {
    switch self {
    case .pregnancy(let carried):
      PregnancyPage(of: carried.pregnancy.person, editing: carried.pregnancy, in: world)
    case .child(let child): HeightPage(of: child.person, in: world)
    case .couple(let couple): UnionPage(of: couple.union.person, editing: couple.union, in: world)
    }
  }
}

extension HealthLists {
  func rows(of kind: HealthListKind) -> [HealthRow] {
    switch kind {
    case .pregnant: pregnant.map(HealthRow.pregnancy)
    case .children: children.map(HealthRow.child)
    case .ended: ended.map(HealthRow.pregnancy)
    case .couples: couples.map(HealthRow.couple)
    }
  }
}

extension World {
  func healthLists(of household: Household.ID? = nil) -> HealthLists {
    HealthLists(of: household, on: today, in: register, by: catalogues.growth)
  }

  func cells(of row: HealthRow) -> [TableCell] {
    let home = TableCell(row.home.map { label(of: $0) } ?? "–")
    switch row {
    case .pregnancy(let carried):
      let pregnancy = carried.pregnancy
      let person = register.people[register.kept(pregnancy.person)]
      let name = TableCell(person.map(nameAndYear(of:)) ?? "–")
      let visits = TableCell(visitWords(of: pregnancy))
      guard !pregnancy.isOpen else { return [name, home, visits, cell(for: carried.next)] }
      return [
        name, TableCell(pregnancy.delivered?.description ?? "–"), home, visits,
        TableCell(outcomeWords(of: pregnancy)),
      ]
    case .child(let child):
      return [
        TableCell(nameAndBirth(of: child.person)), home,
        TableCell(child.last?.day?.description ?? "–"),
        child.growth.map { TableCell(words(for: $0)) }
          ?? TableCell(wording["height.notYet"], style: .muted),
      ]
    case .couple(let couple):
      return [
        TableCell(names(of: couple.union)), home,
        TableCell(couple.union.start?.description ?? "–"),
        TableCell(
          [
            words(for: couple.childMarriage),
            couple.union.beganElsewhere ? wording["union.beganElsewhere"] : nil,
          ].joinedParts),
      ]
    }
  }

  /// `Ly Mò Lu (1998)`: of a grown woman the year is enough.
  func nameAndYear(of person: Person) -> String {
    name(of: person) + (person.birth.map { " (\($0.year))" } ?? "")
  }

  /// The same with the birth as far as it is known: `Ly Lò Xá (10/01/2025)`.
  func nameAndBirth(of person: Person) -> String {
    name(of: person) + (person.birth.map { " (\($0))" } ?? "")
  }
}
