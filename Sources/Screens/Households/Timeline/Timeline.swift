import Casework
import Widgets
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
  /// What Enter opens and other keys act on.
  let row: HouseholdFile.Row
  private let words: Words

  /// Those of a row are put together when it is drawn: a history is long.
  private enum Words: Hashable, Sendable {
    case own(what: String, beside: String)
    case ofRow
    /// As the row stands in its section, without a day.
    case asItStands
  }

  /// `beside` is who, or what stands beside it.
  init(day: Day?, matter: Matter, what: String, beside: String, row: HouseholdFile.Row) {
    (self.day, self.matter, self.row) = (day, matter, row)
    words = .own(what: what, beside: beside)
  }

  /// Told as its row tells it.
  init(day: Day?, matter: Matter, row: HouseholdFile.Row) {
    (self.day, self.matter, self.row, words) = (day, matter, row, .ofRow)
  }

  /// As it stands in its section: what is still open, or was of no day.
  init(_ row: HouseholdFile.Row, _ matter: Matter) {
    (day, self.matter, self.row, words) = (nil, matter, row, .asItStands)
  }

  func cells(in world: World) -> [TableCell] {
    let day = TableCell(day?.description ?? "–")
    return switch words {
    case .own(let what, let beside): [day, TableCell(what), TableCell(beside)]
    case .ofRow: [day] + world.cells(of: row).dropFirst()
    case .asItStands: world.cells(of: row)
    }
  }
}

/// A household's file by time: what somebody has to see to at the top, then all that happened, the newest
/// first, year by year, and at the end what is of no time.
struct Timeline: Sendable {
  enum Part: Hashable, Sendable {
    case open
    case year(Int)
    /// Nobody noted the day.
    case undated
    /// The household, its people and whatever else has not happened.
    case standing
  }

  typealias Group = (part: Part, happenings: [Happening])

  /// Nil is everything.
  let matter: Happening.Matter?
  /// How much there is of everything, which is nil, and of each matter of which there is something.
  let counts: [(matter: Happening.Matter?, count: Int)]
  let parts: [Group]
  let happenings: [Happening]

  /// Those of one day keep their order. A matter of which there is nothing narrows nothing down.
  init(
    open: [Happening], past: [Happening], standing: [Happening], of wanted: Happening.Matter?
  ) {
    let all = open + past + standing
    let known = Dictionary(grouping: all, by: \.matter).mapValues(\.count)
    let matter = wanted.flatMap { known[$0] == nil ? nil : $0 }
    self.matter = matter
    var counts: [(matter: Happening.Matter?, count: Int)] = [(nil, all.count)]
    for one in Happening.Matter.allCases {
      if let count = known[one] { counts.append((one, count)) }
    }
    self.counts = counts
    func shown(_ some: [Happening]) -> [Happening] {
      some.filter { matter == nil || $0.matter == matter }
    }
    var parts = Self.years(of: shown(past))
    parts.insert((.open, shown(open)), at: 0)
    parts.append((.standing, shown(standing)))
    self.parts = parts.filter { !$0.happenings.isEmpty }
    happenings = self.parts.flatMap(\.happenings)
  }

  private static func years(of past: [Happening]) -> [Group] {
    let places = past.indices.sorted { a, b in
      let (first, second) = (past[a].day?.ordinal ?? .min, past[b].day?.ordinal ?? .min)
      return first == second ? a < b : first > second
    }
    var years: [Group] = []
    for happening in places.map({ past[$0] }) {
      let part = happening.day.map { Part.year($0.year) } ?? .undated
      if let last = years.indices.last, years[last].part == part {
        years[last].happenings.append(happening)
      } else {
        years.append((part, [happening]))
      }
    }
    return years
  }

  /// The matter after the one shown, or before it: everything, then each of which there is something.
  func matter(beside step: Int) -> Happening.Matter? {
    let ring = counts.map(\.matter)
    let place = ring.firstIndex(of: matter) ?? 0
    return ring[((place + step) % ring.count + ring.count) % ring.count]
  }
}

// MARK: What has not happened

extension World {
  /// The file by time: what of its sections is no happening stands before or behind those.
  func timeline(
    of sections: [(section: HouseholdFile.Section, rows: [HouseholdFile.Row])],
    _ past: [Happening], narrowedTo matter: Happening.Matter?
  ) -> Timeline {
    let told = Set(past.map(\.row))
    let (open, standing) = sections.reduce(into: ([Happening](), [Happening]())) { parts, one in
      for row in one.rows {
        if row.isOpen {
          parts.0.append(Happening(row, one.section.matter))
        } else if !told.contains(row) {
          parts.1.append(Happening(row, one.section.matter))
        }
      }
    }
    return Timeline(open: open, past: past, standing: standing, of: matter)
  }
}

extension HouseholdFile.Row {
  /// Whether somebody has to see to it.
  fileprivate var isOpen: Bool {
    switch self {
    case .urgent(let matter): matter.isOpen
    case .promise(let promise): promise.isOpen
    case .petition(let petition): petition.isOpen || petition.tellBy != nil
    case .absence, .waiting, .conflict, .breach: true
    default: false
    }
  }
}

extension HouseholdFile.Section {
  fileprivate var matter: Happening.Matter {
    switch self {
    case .household, .members, .events, .reconcile, .waiting: .family
    case .urgent: .urgent
    case .promises: .promises
    case .visits: .visits
    case .petitions: .petitions
    case .poverty, .income, .years: .poverty
    case .school: .school
    case .policies: .policies
    case .needs: .needs
    case .supports: .supports
    case .placements: .placements
    case .activities: .activities
    case .assignments: .assignments
    case .health: .health
    }
  }
}

// MARK: Words

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

  /// Under what a part of a timeline stands.
  func heading(of part: Timeline.Part, count: Int) -> String {
    let words =
      switch part {
      case .open: wording["timeline.open"]
      case .year(let year): wording("timeline.year", ["year": String(year)])
      case .undated: wording["timeline.undated"]
      case .standing: wording["timeline.standing"]
      }
    return "\(words) (\(count))"
  }
}
