import VietnameseText

/// The days of antenatal visits as one line of a form: `12/03/2026 t, 05/06/2026`, a letter behind a
/// day for where it was.
package enum AntenatalDays {
  package typealias Visits = [Day: Pregnancy.Facility?]

  package static func letter(of facility: Pregnancy.Facility) -> Character {
    switch facility {
    case .station: "t"
    case .hospital: "b"
    case .outreach: "l"
    case .elsewhere: "k"
    }
  }

  /// Reads the line; the part that cannot be read where there is one.
  package static func read(_ text: String, today: Day) -> Typed<Visits> {
    var visits: Visits = [:]
    for part in text.split(whereSeparator: { ",;".contains($0) }) {
      guard let part = String(part).meaningful else { continue }
      let words = part.split(whereSeparator: \.isWhitespace)
      guard let first = words.first, words.count <= 2,
        let day = Day(typed: String(first), today: today, leaning: .past)
      else { return .unreadable(part) }
      guard words.count == 2 else {
        visits[day] = visits[day] ?? .some(nil)
        continue
      }
      let letter = String(words[1]).folded
      guard
        let facility = Pregnancy.Facility.allCases.first(where: {
          String(Self.letter(of: $0)) == letter
        })
      else { return .unreadable(part) }
      visits[day] = .some(facility)
    }
    return visits.isEmpty ? .blank : .value(visits)
  }

  /// The line as it is read back.
  package static func text(of visits: Visits) -> String {
    visits.sorted { $0.key < $1.key }.map { day, facility in
      [day.description, facility.map { String(letter(of: $0)) }].compactMap { $0 }
        .joined(separator: " ")
    }.joined(separator: ", ")
  }
}
