import Casework
import Cells
import Record
import Widgets
import Wording

/// One activity: what it was, and who came, each a key from what came of it.
struct ActivityPage: Page {
  enum Command: Hashable { case open, place, change, delete, back }

  static let keys = KeyTable<Command>([
    Binding(.enter, does: .open, label: "activity.open", help: "activity.open.help"),
    Binding("g", does: .place, label: "activity.place.key", help: "activity.place.help"),
    Binding("c", does: .change, label: "activity.change", help: "activity.change.help"),
    Binding("d", does: .delete, label: "file.delete", help: "activity.delete.help"),
    Binding(.escape, does: .back, label: "everywhere.back", help: "everywhere.back.help"),
  ])

  /// Somebody who came.
  enum Row: Hashable {
    case household(Household.ID)
    /// With the household they live in.
    case person(Person.ID, Household.ID?)
    case caseworker(Caseworker.ID)
  }

  private var activity: Activity
  private(set) var rows: [Row] = []
  var cursor = ListCursor()
  var question: Question<Bool>?

  init(_ activity: Activity, in world: World) {
    self.activity = activity
    read(in: world)
  }

  mutating func read(in world: World) {
    let register = world.register
    let people = Set(activity.people.map(register.kept))
    let homes = register.homes(of: people, on: world.today)
    let households = Set(activity.households.map(register.kept))
      .sorted { world.label(of: $0) < world.label(of: $1) }
    let byHome = people.sorted { (homes[$0]?.text ?? "", $0) < (homes[$1]?.text ?? "", $1) }
    let caseworkers = register.byName(
      activity.caseworkers.compactMap { register.caseworkers[$0] })
    rows = households.map(Row.household)
    rows += byHome.map { Row.person($0, homes[$0]) }
    rows += caseworkers.map { Row.caseworker($0.id) }
  }

  /// As the record has it now; one that is not in memory is read.
  mutating func appear(in world: World) -> [Step] {
    guard let known = world.register.activities[activity.id] else {
      return [.effect(.load(.records([activity.record])))]
    }
    activity = known
    read(in: world)
    return []
  }

  /// Where it is gone, back.
  mutating func receive(_ answer: Answer, in world: inout World) -> [Step] {
    switch answer {
    case .loaded(.records([activity.record]), let states):
      guard let state = states.first, !state.isDeleted else { return [.pop] }
      activity = Activity(state)
      read(in: world)
      return []
    case .saved, .undone: return appear(in: world)
    default: return []
    }
  }

  // MARK: Keys

  func reason(against command: Command, in world: World) -> String? {
    switch (command, selected) {
    case (.open, .household), (.open, .person(_, _?)), (.place, .person(_, _?)): nil
    case (.open, nil): empty(in: world)
    case (.open, _): world.wording["activity.noHousehold"]
    case (.place, _): world.wording["activity.place.notHere"]
    default: nil
    }
  }

  mutating func perform(_ command: Command, in world: inout World) -> [Step] {
    switch (command, selected) {
    case (.back, _): return [.pop]
    case (.change, _): return [.push(ActivityEntryPage(editing: activity, in: world))]
    case (.delete, _):
      question = .deleting(
        world.label(ofActivity: activity.id) ?? activity.topic, in: world.wording)
      return []
    case (.open, .household(let household)), (.open, .person(_, let household?)):
      return [.push(HouseholdPage(of: household, in: world))]
    case (.place, .person(let person, let household?)):
      return [.push(PlacementEntryPage(of: person, in: household, after: activity.id, world))]
    case (.open, _), (.place, _): return []
    }
  }

  var doomed: [RecordID] { [activity.record] }
  func records(in world: World) -> [RecordID] { doomed }

  // MARK: Drawing

  /// What it was stands above the table, and a blank line.
  static let headLines = 5

  func frame(in world: World) -> Frame {
    world.frame(
      titled: world.name(ofActivity: activity.type),
      footer: footer(in: world), context: activity.note)
  }

  func head(in world: World) -> [TableCell] {
    let wording = world.wording
    let when = [activity.day?.description, world.place(of: activity)].joinedParts
    let came = wording(
      "activity.came", ["count": String(activity.came), "named": world.namedWords(for: activity)])
    return [
      TableCell(activity.topic, style: .heading), TableCell(when),
      "\(wording["activity.leader"]): \(world.leaders(of: activity))", TableCell(came),
    ]
  }

  func table(in world: World) -> Table {
    Table(
      columns: [
        Column(world.wording["activity.column.who"], .flexible(atLeast: 24)),
        Column(world.wording["activity.column.home"], .flexible(atLeast: 20)),
        Column(world.wording["activity.column.placed"], .flexible(atLeast: 18)),
      ], gap: 1)
  }
}

extension ActivityPage: RowsPage, DeletingPage {
  func empty(in world: World) -> String { world.wording["activity.noNames"] }

  func cells(ofRow row: Int, in world: World) -> [TableCell] {
    switch rows[row] {
    case .household(let household):
      return [
        TableCell(world.label(of: household)), TableCell(world.villageName(of: household)), "",
      ]
    case .person(let person, let home):
      // What has come of it for them, where it was noted that it did.
      let placed = world.register.placements(of: person).first { $0.activity == activity.id }
      return [
        TableCell(world.register.people[person].map(world.name(of:)) ?? "–"),
        TableCell(home.map(world.label(of:)) ?? "–"),
        TableCell(placed.map { [$0.what, world.standingWords(of: $0)].joinedParts } ?? ""),
      ]
    case .caseworker(let caseworker):
      return [TableCell(world.name(of: caseworker)), "", ""]
    }
  }
}
