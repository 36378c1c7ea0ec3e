import Casework
import Cells
import Record
import Widgets
import Wording

/// Lịch bản: what the coming twelve months hold for one's own households and their villages.
struct CalendarPage: Page {
  enum Command: Hashable { case open, add, delete, back }

  static let keys = KeyTable<Command>([
    Binding(.enter, does: .open, label: "calendar.open", help: "calendar.open.help"),
    Binding("m", does: .add, label: "calendar.add", help: "calendar.add.help"),
    Binding("d", does: .delete, label: "calendar.delete", help: "calendar.delete.help"),
    Binding(.escape, does: .back, label: "everywhere.back", help: "everywhere.back.help"),
  ])
  static let headLines = 2
  static let nameColumn = 1

  private var months: [(month: Month, items: [CalendarItem])] = []
  private(set) var rows: [CalendarItem] = []
  var cursor = ListCursor()

  private static let monthsAhead = 12

  mutating func read(in world: World) {
    let last = world.today.month.adding(Self.monthsAhead).lastDay
    rows = world.register.calendar(
      of: world.ownHouseholds, in: world.today...last, by: world.catalogues.calendar)
    months = []
    for item in rows {
      // What began earlier stands in the month that is now.
      let month = max(item.days.lowerBound, world.today).month
      if months.last?.month == month {
        months[months.count - 1].items.append(item)
      } else {
        months.append((month, [item]))
      }
    }
  }

  func groupedShape(in world: World) -> ListShape {
    ListShape(
      groups: months.map {
        ListShape.Group(
          heading: world.wording("calendar.month", ["month": $0.month.description]),
          rows: $0.items.count)
      })
  }

  // MARK: Keys

  func reason(against command: Command, in world: World) -> String? {
    switch (command, selected?.matter) {
    case (.add, _), (.back, _), (.open, .own), (.open, .task), (.open, .child), (.open, .cards),
      (.open, .survey), (.delete, .own):
      nil
    case (.open, _): world.wording["calendar.open.notHere"]
    case (.delete, _): world.wording["calendar.delete.notHere"]
    }
  }

  mutating func perform(_ command: Command, in world: inout World) -> [Step] {
    switch (command, selected?.matter) {
    case (.back, _): [.pop]
    case (.add, _): [.push(VillageDayPage(nil, in: world))]
    case (.delete, .own(let day)): [.effect(.save(Save([Edit.delete(day.record)])))]
    case (.open, .own(let day)): [.push(VillageDayPage(day, in: world))]
    case (.open, .task(let task)): [.push(TaskPage(task, in: world))]
    case (.open, .survey): [.push(SurveyPage(in: world))]
    case (.open, .child(_, let household, _)), (.open, .cards(let household, _)):
      [.push(HouseholdPage(of: household, in: world))]
    case (.open, _), (.delete, _): []
    }
  }

  func records(in world: World) -> [RecordID] {
    switch selected?.matter {
    case .own(let day): [day.record]
    case .task(let task): [task.record]
    case .survey(let round): [round.record]
    case .child(let person, _, _): [person.record]
    case .cards(let household, _): [RecordID(kind: Household.kind, id: household.text)]
    case .known, nil: []
    }
  }

  // MARK: Drawing

  func table(in world: World) -> Table {
    Table(
      columns: [
        Column(world.wording["calendar.column.days"], .fixed(13)),
        Column(world.wording["calendar.column.what"], .flexible(atLeast: 36)),
        Column(world.wording["calendar.column.where"], .fixed(22)),
      ], gap: 1)
  }

  func frame(in world: World) -> Frame {
    world.frame(
      titled: world.wording["calendar.title"], footer: footer(in: world),
      context: selectedWords(in: world))
  }

  func head(in world: World) -> [TableCell] {
    [TableCell(world.wording["calendar.head"], style: .muted)]
  }
}

extension CalendarPage: RowsPage {
  func empty(in world: World) -> String { world.wording["calendar.empty"] }

  func cells(ofRow row: Int, in world: World) -> [TableCell] {
    let item = rows[row]
    let mark = item.isFree ? world.wording["calendar.free"] : nil
    return [
      TableCell(world.words(forDays: item.days)),
      TableCell(
        [world.words(for: item.matter), mark].joinedParts, style: item.isFree ? .warning : .plain),
      TableCell(world.place(of: item.matter)),
    ]
  }
}
