package import VietnameseText

/// Looks for visits by what was typed of them, in some households at a time.
package struct VisitTextSearch: Hashable, Sendable {
  package let words: SearchedWords
  package let households: [Household.ID]
  /// Earlier visits are not wanted; nil is no limit.
  package let since: Day?

  package init(_ words: SearchedWords, in households: [Household.ID], since: Day?) {
    self.words = words
    self.households = households
    self.since = since
  }

  package func finds(_ visit: Visit) -> Bool {
    (since.map { floor in visit.day.map { floor <= $0 } ?? false } ?? true)
      && words.areFound(in: visit.typedText)
  }
}

extension Visit {
  /// The fields that hold what was typed of a visit.
  package static let textFields = ["note", "raised", "familyPlan"]

  /// All that was typed of it.
  package var typedText: String {
    [note, raised, familyPlan].compactMap { $0 }.joined(separator: " ")
  }
}
