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

  enum Answered: Hashable { case delete, keep }

  let household: Household.ID
  private var rows: [Row]
  var cursor = ListCursor()
  private var question: Question<Answered>?
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

  var shape: ListShape { ListShape(rows: rows.count) }
  private var selected: Row? { cursor.row(in: shape).map { rows[$0] } }

  /// The member that the cursor is at, or below.
  private var member: Person? {
    guard let place = cursor.row(in: shape) else { return nil }
    for row in rows[...place].reversed() {
      if case .member(let member) = row { return member.person }
    }
    return nil
  }

  mutating func appear(in world: World) -> [Step] {
    let record = selected?.record
    rows = Self.rows(of: household, in: world)
    if let record, let place = rows.firstIndex(where: { $0.record == record }) {
      cursor.select(place)
    }
    defer { isNoted = true }
    return isNoted
      ? [] : [.effect(.look(RecordID(kind: Household.kind, id: household.text)))]
  }

  mutating func receive(_ answer: Answer, in world: inout World) -> [Step] {
    switch answer {
    case .saved, .undone: appear(in: world)
    default: []
    }
  }

  // MARK: Keys

  mutating func take(_ key: Key, in world: inout World) -> [Step]? {
    if let question { return answer(question.handle(key)) }
    let lines = table.visibleLines(inRows: world.body(of: frame(in: world)).rows - 1)
    if cursor.handle(key, shape: shape, visibleLines: lines) == .consumed { return [] }
    switch Self.keys.press(key, disabledReason: { reason(against: $0, in: world) }) {
    case .unbound: return nil
    case .disabled(_, let reason): return [.say(Notice(.warning, reason))]
    case .command(let command): return perform(command, in: world)
    }
  }

  private func reason(against command: Command, in world: World) -> String? {
    let wording = world.wording
    guard command != .back else { return nil }
    if command == .remind {
      return world.register.leads(of: household, on: world.today).isEmpty
        ? wording["reminder.lead.missing"] : nil
    }
    guard let member else { return wording["file.gone"] }
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

  private mutating func perform(_ command: Command, in world: World) -> [Step] {
    if command == .remind { return [.push(HealthReminderPage(of: household, in: world))] }
    guard let member else { return [.pop] }
    switch command {
    case .open: return page(in: world).map { [.push($0)] } ?? []
    case .pregnancy: return [.push(PregnancyPage(of: member.id, in: world))]
    case .height: return [.push(HeightPage(of: member, in: world))]
    case .union: return [.push(UnionPage(of: member.id, in: world))]
    case .delete:
      question = deletionQuestion(in: world)
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

  private func deletionQuestion(in world: World) -> Question<Answered> {
    Question(
      title: world.wording["file.delete.title"],
      text: world.wording("file.delete.text", ["what": selectedWords(in: world)]),
      answers: [
        .init("x", world.wording["file.delete.yes"], .delete, isDestructive: true),
        .init("g", world.wording["file.delete.no"], .keep),
      ], onEnter: .keep, openedBy: "d")
  }

  private mutating func answer(_ outcome: Outcome<QuestionEvent<Answered>>) -> [Step] {
    guard case .event(let event) = outcome else { return [] }
    question = nil
    guard event == .answered(.delete), let record = selected?.record else { return [] }
    return [.effect(.save(Save([.delete(record)])))]
  }

  func records(in world: World) -> [RecordID] { selected?.record.map { [$0] } ?? [] }

  func help(in world: World) -> [HelpPage.Entry] {
    Self.keys.help(in: world.wording, disabledReason: { reason(against: $0, in: world) })
  }

  // MARK: Drawing

  private func frame(in world: World) -> Frame {
    let footer =
      question?.footer(in: world.wording)
      ?? Self.keys.footer(in: world.wording, disabledReason: { reason(against: $0, in: world) })
    return world.frame(
      titled: world.wording("health.household.title", ["household": world.label(of: household)]),
      footer: footer, context: selected == nil ? nil : selectedWords(in: world))
  }

  private func selectedWords(in world: World) -> String {
    selected.map { world.cells(of: $0).map { Optional($0.text) }.joinedParts } ?? ""
  }

  private var table: Table {
    Table(columns: [Column("", .fixed(12)), Column("", .flexible(atLeast: 40))], gap: 1)
  }

  func draw(on canvas: inout Canvas, in world: World) {
    frame(in: world).draw(on: &canvas, wording: world.wording) { body in
      let rest = Rect(Size(columns: body.columns, rows: body.rows)).split(top: 1).rest
      body.draw(in: rest) { part in
        table.draw(
          on: &part, shape: shape, cursor: cursor, empty: world.wording["file.gone"]
        ) { cells(ofRow: $0, in: world) }
      }
      question?.draw(on: &body, wording: world.wording)
    }
  }
}

extension HouseholdHealthPage: ListPage {
  /// The first column says whose row it is, or from which day.
  static var nameColumn: Int { 1 }

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
