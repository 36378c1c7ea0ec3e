import Casework
import Wording

/// Something that happened at a household (diễn biến), as its timeline lists it.
struct Happening: Hashable, Sendable {
  /// What a timeline is narrowed down to.
  enum Matter: Hashable, Sendable, CaseIterable {
    case visits, promises, petitions, urgent, needs, supports, policies, family, poverty, school
    case placements, activities, reviews, assignments, health
  }

  /// Nil where nobody noted the day.
  let day: Day?
  let matter: Matter
  let what: String
  /// Who, or what stands beside it.
  let beside: String
  /// What Enter opens and other keys act on.
  let row: HouseholdFile.Row
}

/// All that happened at a household, the newest first, year by year.
struct Timeline: Sendable {
  /// Nil is everything.
  let matter: Happening.Matter?
  /// Of which there is something.
  let matters: [Happening.Matter]
  /// The last group is of no known day.
  let years: [(year: Int?, happenings: [Happening])]
  let happenings: [Happening]

  /// Those of one day keep their order. A matter of which there is nothing narrows nothing down.
  init(_ all: [Happening], of wanted: Happening.Matter?) {
    let known = Set(all.map(\.matter))
    let matter = wanted.flatMap { known.contains($0) ? $0 : nil }
    matters = Happening.Matter.allCases.filter(known.contains)
    self.matter = matter
    let shown = all.filter { matter == nil || $0.matter == matter }
    let places = shown.indices.sorted { a, b in
      let (first, second) = (shown[a].day?.ordinal ?? .min, shown[b].day?.ordinal ?? .min)
      return first == second ? a < b : first > second
    }
    var years: [(year: Int?, happenings: [Happening])] = []
    for happening in places.map({ shown[$0] }) {
      if let last = years.indices.last, years[last].year == happening.day?.year {
        years[last].happenings.append(happening)
      } else {
        years.append((happening.day?.year, [happening]))
      }
    }
    self.years = years
    happenings = years.flatMap(\.happenings)
  }

  /// The matter after the one shown, or before it: everything, then each of which there is something.
  func matter(beside step: Int) -> Happening.Matter? {
    let ring: [Happening.Matter?] = [nil] + matters.map(Optional.some)
    let place = ring.firstIndex(of: matter) ?? 0
    return ring[((place + step) % ring.count + ring.count) % ring.count]
  }
}

extension World {
  func words(for matter: Happening.Matter?) -> String {
    switch matter {
    case .visits: wording["timeline.visits"]
    case .promises: wording["timeline.promises"]
    case .petitions: wording["timeline.petitions"]
    case .urgent: wording["timeline.urgent"]
    case .needs: wording["timeline.needs"]
    case .supports: wording["timeline.supports"]
    case .policies: wording["timeline.policies"]
    case .family: wording["timeline.family"]
    case .poverty: wording["timeline.poverty"]
    case .school: wording["timeline.school"]
    case .placements: wording["timeline.placements"]
    case .activities: wording["timeline.activities"]
    case .reviews: wording["timeline.reviews"]
    case .assignments: wording["timeline.assignments"]
    case .health: wording["health.title"]
    case nil: wording["timeline.everything"]
    }
  }

  /// Under what a timeline's rows of a year stand.
  func heading(ofYear year: Int?, count: Int) -> String {
    let words = year.map { wording("timeline.year", ["year": String($0)]) }
    return "\(words ?? wording["timeline.undated"]) (\(count))"
  }
}
