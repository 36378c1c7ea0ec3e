extension Visit {
  /// The sentence that the picked topics and actions write: `Chăn nuôi, học hành: cùng làm, đưa
  /// trẻ đến lớp.` Empty where nothing was picked. Codes that a catalogue does not know, from a
  /// newer version, stand as they are at the end.
  package static func sentence(
    topics: Set<String>, actions: Set<String>, topicCatalogue: Catalogue,
    actionCatalogue: Catalogue, english: Bool = false
  ) -> String {
    let parts = [
      topicCatalogue.words(for: topics, english: english),
      actionCatalogue.words(for: actions, english: english),
    ]
    let text = parts.filter { !$0.isEmpty }.map { $0.joined(separator: ", ") }
      .joined(separator: ": ")
    guard let first = text.first else { return "" }
    return first.uppercased() + text.dropFirst() + "."
  }
}
