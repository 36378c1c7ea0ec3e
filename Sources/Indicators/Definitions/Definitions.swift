/// All definitions that count together, checked.
package struct Definitions: Sendable {
  /// The people whose figures can be asked for beside everyone's.
  package struct People: Hashable, Sendable {
    package let code: String
    /// The names of the ethnicity, without accents and case.
    package let names: Set<String>
    package let title: String
    /// A household is of them where its head is, or, so, where the head or the spouse is.
    package let isBySpouseToo: Bool
  }

  /// In the order in which the files say them.
  package let indicators: [Indicator]
  package let people: [People]
  /// The files they were read from: the shipped ones, then the office's.
  private let sources: [DefinitionTexts.Source]
  private let places: [String: Int]

  package init(indicators: [Indicator], people: [People]) {
    self.init(indicators: indicators, people: people, sources: [])
  }

  fileprivate init(
    indicators: [Indicator], people: [People], sources: [DefinitionTexts.Source]
  ) {
    self.indicators = indicators
    self.people = people
    self.sources = sources
    places = Dictionary(uniqueKeysWithValues: indicators.enumerated().map { ($1.id, $0) })
  }

  /// What each of them, by name, says: the text that a closing keeps the hash of.
  package var texts: [String: String] {
    var texts = DefinitionTexts()
    for source in sources { texts.add(source.text, isOffice: source.isOffice) }
    return texts.byName
  }

  /// Whether others were read from the very same files.
  package func areSame(as others: Definitions) -> Bool {
    sources == others.sources && places == others.places
  }

  func place(of id: String) -> Int? { places[id] }

  package subscript(id: String) -> Indicator? { places[id].map { indicators[$0] } }

  /// Reads files of definitions; what `files` gives first stands first.
  ///
  /// - Parameter office: files of the office's own, whose indicators take the places of those of
  ///   the same names.
  /// - Parameter isOneSet: the office's files stand side by side: no two of them define one name. Else
  ///   they were adopted one after the other, and the later one holds.
  /// - Parameter totals: the reported totals that there are, and how far each is sealed.
  /// - Throws: what is wrong with all of them, in their order.
  package init(
    _ files: [(name: String, text: String)], office: [(name: String, text: String)] = [],
    isOneSet: Bool = false, totals: [String: Indicator.Compartment]
  ) throws(DefinitionProblems) {
    var reader = DefinitionReader(totals: totals)
    for file in files { reader.read(file.text, file: file.name) }
    for file in office { reader.readOffice(file.text, file: file.name, isOfOneSet: isOneSet) }
    let read = try reader.definitions()
    self.init(
      indicators: read.indicators, people: read.people,
      sources: files.map { .init(text: $0.text, isOffice: false) }
        + office.map { .init(text: $0.text, isOffice: true) })
  }
}

/// All that is wrong with files of definitions.
package struct DefinitionProblems: Error, Hashable, Sendable {
  package let problems: [DefinitionProblem]
}

extension Definitions {
  /// The same with one indicator, and the one it refers to, alone.
  package func with(_ indicator: Indicator) -> Definitions { only([indicator.id]) }

  /// The same with some indicators, and those they refer to, alone.
  func only(_ ids: Set<String>) -> Definitions {
    let kept = ids.union(ids.compactMap { self[$0]?.source })
    return Definitions(
      indicators: indicators.filter { kept.contains($0.id) }, people: people, sources: sources)
  }
}
