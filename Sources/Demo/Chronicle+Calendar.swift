import Casework
import Record

// The days of their own that villages enter; nothing of it is left to dice, so that the rest of the
// story stays as it is.
extension Chronicle {
  /// In October each village sets the days of its feast after the harvest.
  mutating func planCalendar(in month: Month) {
    guard month.monthOfYear == 10 else { return }
    let entered = Moment(month.firstDay.adding(days: 8), hour: 16)
    var ids = IdentifierSource(milliseconds: entered.milliseconds, seed: 0xCA1E)
    for village in register.villagesByName {
      var feast = VillageDay(
        id: VillageDay.ID(ids.next()), name: "Hội mừng lúa mới của bản")
      feast.village = village.id
      feast.from = Day(year: month.year, month: 12, day: 19)
      feast.until = feast.from?.adding(days: 1)
      feast.isFree = true
      agenda.add(
        .save(
          author: settlement.officer, device: device(of: village.id),
          edits: [Edit(creating: feast)]), at: entered)
    }
  }
}
