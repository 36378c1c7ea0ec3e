import Casework
import Cells
import Record
import Widgets
import Wording

/// Bà mẹ, trẻ em of one household: its members, and below each what health staff wrote of them.
struct HouseholdHealthPage: Page {
  enum Command: Hashable { case open, pregnancy, height, union, remind, delete, back }

  static let keys = KeyTable<Command>([
    Binding(.enter, does: .open, label: "health.open", help: "health.member.open.help"),
    Binding("m", does: .pregnancy, label: "health.newPregnancy", help: "health.newPregnancy.help"),
    Binding("c", does: .height, label: "health.newHeight", help: "health.newHeight.help"),
    Binding("n", does: .union, label: "health.newUnion", help: "health.newUnion.help"),
    Binding("g", does: .remind, label: "reminder", help: "reminder.help"),
    Binding("d", does: .delete, label: "file.delete", help: "health.delete.help"),
    Binding(.escape, does: .back, label: "everywhere.back", help: "everywhere.back.help"),
  ])

  enum Row: Hashable, Sendable {
    case member(Member)
    case pregnancy(Pregnancy)
    case height(HeightMeasurement, of: Person)
    case union(Union)

    var record: RecordID? {
      switch self {
      case .member: nil
      case .pregnancy(let pregnancy): pregnancy.record
      case .height(let measured, _): measured.record
      case .union(let union): union.record
      }
    }
  }

  let household: Household.ID
  private(set) var rows: [Row]
  var cursor = ListCursor()
  var question: Question<Bool>?
  /// That somebody opened it has been noted.
  private var isNoted = false

  init(of household: Household.ID, in world: World) {
    self.household = world.register.kept(household)
    rows = Self.rows(of: self.household, in: world)
  }

  private static func rows(of household: Household.ID, in world: World) -> [Row] {
    let register = world.register
    return register.members(of: household, on: world.today).flatMap { member -> [Row] in
      let person = member.person
      return [.member(member)]
        + register.pregnancies(of: person.id).reversed().map(Row.pregnancy)
        + register.heights(of: person.id).reversed().map { .height($0, of: person) }
        + register.unions(of: person.id).filter { register.kept($0.person) == person.id }
        .map(Row.union)
    }
  }

  mutating func read(in world: World) { rows = Self.rows(of: household, in: world) }

  /// The member that the cursor is at, or below.
  private var member: Person? {
    guard let place = cursor.row(in: shape) else { return nil }
    for row in rows[...place].reversed() {
      if case .member(let member) = row { return member.person }
    }
    return nil
  }

  mutating func appear(in world: World) -> [Step] {
    read(in: world)
    defer { isNoted = true }
    return isNoted
      ? [] : [.effect(.look(RecordID(kind: Household.kind, id: household.text)))]
  }

  // MARK: Keys

  func reason(against command: Command, in world: World) -> String? {
    let wording = world.wording
    guard command != .back else { return nil }
    if command == .remind {
      return world.register.leads(of: household, on: world.today).isEmpty
        ? wording["reminder.lead.missing"] : nil
    }
    guard let member else { return empty(in: world) }
    switch command {
    case .pregnancy where !member.canBePregnant(on: world.today):
      return wording["health.newPregnancy.not"]
    case .height where !member.canBeUnderFive(on: world.today):
      return wording["health.newHeight.not"]
    case .open where page(in: world) == nil: return wording["health.open.not"]
    case .delete where selected?.record == nil: return wording["file.delete.notHere"]
    default: return nil
    }
  }

  mutating func perform(_ command: Command, in world: inout World) -> [Step] {
    if command == .remind { return [.push(HealthReminderPage(of: household, in: world))] }
    guard let member else { return [.pop] }
    switch command {
    case .open: return page(in: world).map { [.push($0)] } ?? []
    case .pregnancy: return [.push(PregnancyPage(of: member.id, in: world))]
    case .height: return [.push(HeightPage(of: member, in: world))]
    case .union: return [.push(UnionPage(of: member.id, in: world))]
    case .delete:
      question = .deleting(selectedWords(in: world) ?? "", in: world.wording)
      return []
    case .remind, .back: return [.pop]
    }
  }

  /// What Enter opens: what is on record; of a member what is most likely to be written.
  private func page(in world: World) -> (any Page)? {
    switch selected {
    case .pregnancy(let pregnancy):
      return member.map { PregnancyPage(of: $0.id, editing: pregnancy, in: world) }
    case .height(let measured, let child):
      return HeightPage(of: child, editing: measured, in: world)
    case .union(let union): return UnionPage(of: union.person, editing: union, in: world)
    case .member(let member) where member.person.canBeUnderFive(on: world.today):
      return HeightPage(of: member.person, in: world)
    case .member(let member):
      let open = world.register.pregnancies(of: member.person.id).last(where: \.isOpen)
      return open.map { PregnancyPage(of: member.person.id, editing: $0, in: world) }
    case nil: return nil
    }
  }

  var doomed: [RecordID] { selected?.record.map { [$0] } ?? [] }
  func records(in world: World) -> [RecordID] { doomed }

  // MARK: Drawing

  func frame(in world: World) -> Frame {
    world.frame(
      titled: world.wording("health.household.title", ["household": world.label(of: household)]),
      footer: footer(in: world), context: selectedWords(in: world))
  }

  func table(in world: World) -> Table {
    Table(columns: [Column("", .fixed(12)), Column("", .flexible(atLeast: 40))], gap: 1)
  }
}

extension HouseholdHealthPage: RowsPage, DeletingPage {
  /// A blank line above the table.
  static var headLines: Int { 1 }
  /// The first column says whose row it is, or from which day.
  static var nameColumn: Int { 1 }
  func empty(in world: World) -> String { world.wording["file.gone"] }

  func cells(ofRow row: Int, in world: World) -> [TableCell] { world.cells(of: rows[row]) }
}

extension World {
  fileprivate func cells(of row: HouseholdHealthPage.Row) -> [TableCell] {
    switch row {
    case .member(let member):
      return [
        TableCell(member.residence.relation ?? "–", style: .heading),
        TableCell(
          [nameAndBirth(of: member.person), member.person.sex.map(words(for:))].joinedParts,
          style: .heading),
      ]
    case .pregnancy(let pregnancy):
      let rest =
        pregnancy.isOpen
        ? cell(for: pregnancy.nextVisit(on: today)).text : outcomeWords(of: pregnancy)
      return [
        TableCell("  " + ((pregnancy.delivered ?? pregnancy.noted)?.description ?? "–")),
        TableCell([wording["pregnancy.word"], visitWords(of: pregnancy), rest].joinedParts),
      ]
    case .height(let measured, let child):
      let growth = ChildGrowth(measured, of: child, by: catalogues.growth)
      return [
        TableCell("  " + (measured.day?.description ?? "–")),
        TableCell([words(for: measured), words(for: growth)].joinedParts),
      ]
    case .union(let union):
      return [
        TableCell("  " + (union.start?.description ?? "–")),
        TableCell(
          [
            wording["union.word"], names(of: union),
            words(for: register.childMarriage(of: union)),
          ].joinedParts),
      ]
    }
  }
}
