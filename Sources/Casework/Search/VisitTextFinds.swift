package import Record
import VietnameseText

/// A search through the texts of all visits to some households, a few households at a time: the
/// newest that were found, and how far it has come.
package struct VisitTextFinds: Sendable {
  package struct Hit: Hashable, Sendable {
    package let visit: Visit
    package let state: RecordState
  }

  /// Fewer letters would find nearly everything.
  package static let fewestLetters = 2
  /// Nobody reads through more; the newest are kept.
  package static let mostHits = 200
  /// A millisecond or two of looking through long histories.
  private static let householdsAtOnce = 5

  private let words: SearchedWords
  private let households: [Household.ID]
  private var searched = 0
  /// The newest first.
  package private(set) var hits: [Hit] = []

  /// `households` are all ids that the households were entered under.
  package init(_ text: String = "", in households: [Household.ID] = []) {
    words = SearchedWords(text)
    self.households = households
  }

  /// Enough is typed to look for.
  package var isAsked: Bool { words.letterCount >= Self.fewestLetters }
  package var isDone: Bool { !isAsked || searched >= households.count }
  /// There are as many hits as are kept: older ones were not looked for.
  package var isFull: Bool { hits.count >= Self.mostHits }
  /// How much has been looked through, in hundredths.
  package var percent: Int { isDone ? 100 : 100 * searched / households.count }

  /// What to look through next; nil where all is done.
  package var next: VisitTextSearch? {
    guard !isDone else { return nil }
    let part = households[searched...].prefix(Self.householdsAtOnce)
    return VisitTextSearch(
      words, in: Array(part), since: isFull ? hits.last?.visit.day : nil)
  }

  /// Takes in what a search for `next` has found; an answer to anything else is too old.
  package mutating func take(_ states: [RecordState], of search: VisitTextSearch) {
    guard search == next else { return }
    searched += search.households.count
    guard !states.isEmpty else { return }
    hits += states.map { Hit(visit: Visit($0), state: $0) }
    hits.sort {
      ($1.visit.day?.ordinal ?? .min, $1.visit.id) < ($0.visit.day?.ordinal ?? .min, $0.visit.id)
    }
    if hits.count > Self.mostHits { hits.removeLast(hits.count - Self.mostHits) }
  }

  /// Looks no further, say because a line cannot be read.
  package mutating func stop() { searched = households.count }

  /// What was typed of a visit, from a little before what was found in it.
  package func excerpt(of visit: Visit) -> String { words.excerpt(of: visit.typedText) }
}
