import Casework
import Widgets
import Wording

extension World {
  /// `04/02–11/02`, `05/09/2026`; the year where it is a single day, or another one than the first.
  func words(forDays days: ClosedRange<Day>) -> String {
    let (first, last) = (days.lowerBound, days.upperBound)
    return first == last ? first.description : "\(first.dayAndMonth)–\(last.dayAndMonth)"
  }

  func words(for matter: CalendarItem.Matter) -> String {
    switch matter {
    case .known(let entry): entry.name.words(english: speaksEnglish)
    case .own(let day): day.name
    case .task(let task): wording("calendar.task", ["what": task.text])
    case .survey: wording["calendar.survey"]
    case .child(let person, _, let age):
      wording(
        age == 3 ? "calendar.child.three" : "calendar.child.six", ["name": name(of: person)])
    case .cards(_, let people): wording("calendar.cards", ["count": String(people)])
    }
  }

  /// Which household, or village, it concerns; nothing where it is everybody's.
  func place(of matter: CalendarItem.Matter) -> String {
    switch matter {
    case .child(_, let household, _), .cards(let household, _): label(of: household)
    case .own(let day): day.village.map { label(of: $0) } ?? wording["calendar.commune"]
    case .task(let task): doer(of: task)
    case .known, .survey: ""
    }
  }

  /// The households that the person leads, by code.
  var ownHouseholds: [Household.ID] {
    user.map { register.householdsLed(by: $0, on: today) }?.map(\.household.id) ?? []
  }

  /// What is asked of a deadline that falls on days kept free.
  func question(aboutDeadline day: Day?, at household: Household.ID?) -> String? {
    guard let day,
      let free = register.freeDays(on: day, at: household, by: catalogues.calendar)
    else { return nil }
    return sentence(ofDeadline: day, on: free.item, next: free.next)
  }

  func sentence(ofDeadline day: Day, on item: CalendarItem, next: Day) -> String {
    wording(
      "calendar.deadline",
      [
        "day": day.description, "what": words(for: item.matter),
        "days": words(forDays: item.days), "next": next.description,
      ])
  }
}
