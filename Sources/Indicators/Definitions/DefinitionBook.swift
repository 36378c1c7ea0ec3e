package import Casework

/// The definitions that ship and, over them, those that the office has adopted, each from its month
/// on: which of them count for a period.
package struct DefinitionBook: Sendable {
  package typealias File = (name: String, text: String)

  private let files: [File]
  private let totals: [String: Indicator.Compartment]
  /// The SHA-256 of a text in hexadecimal.
  private let digest: @Sendable (String) -> String
  package let shipped: Definitions
  private let listFiles: [File]

  /// - Parameter lists: the lists kept as data that facts are read by, such as the policies.
  package init(
    _ files: [File], totals: [String: Indicator.Compartment], lists: [File] = [],
    digest: @escaping @Sendable (String) -> String
  ) throws(DefinitionProblems) {
    listFiles = lists
    self.files = files
    self.totals = totals
    self.digest = digest
    shipped = try Definitions(files, totals: totals)
  }

  /// The definitions that count for a period. A file that this program cannot read, such as one
  /// adopted by a newer one, is left out; `unreadable` names it.
  package func definitions(for period: Period, in register: Register) -> Definitions {
    reading(Self.inForce(for: period, register)).definitions
  }

  /// The adopted files that should count for a period and cannot be read here.
  package func unreadable(for period: Period, in register: Register) -> [AdoptedDefinition] {
    reading(Self.inForce(for: period, register)).unreadable
  }

  /// The definitions of all periods, each generation read once: for whoever looks at many of them.
  package func timeline(in register: Register) -> DefinitionTimeline {
    let adopted = register.adoptedInOrder
    let generations = adopted.indices.map { place in
      DefinitionTimeline.Generation(
        from: adopted[place].from?.ordinal ?? .max,
        definitions: reading(Array(adopted[...place])).definitions)
    }
    return DefinitionTimeline(shipped: shipped, generations: generations)
  }

  private static func inForce(for period: Period, _ register: Register) -> [AdoptedDefinition] {
    register.adoptedInOrder.filter { ($0.from?.ordinal ?? .max) <= period.last.ordinal }
  }

  private func reading(
    _ adopted: [AdoptedDefinition]
  ) -> (definitions: Definitions, unreadable: [AdoptedDefinition]) {
    var definitions = shipped
    var office: [File] = []
    var unreadable: [AdoptedDefinition] = []
    for one in adopted {
      let file = (name: one.name ?? "", text: one.text ?? "")
      do throws(DefinitionProblems) {
        definitions = try Definitions(files, office: office + [file], totals: totals)
        office.append(file)
      } catch {
        unreadable.append(one)
      }
    }
    return (definitions, unreadable)
  }

  /// The definitions of a period with one more file over them, as they would be if it were adopted
  /// from a month on: below those that count from a later month.
  package func definitions(
    for period: Period, adopting file: File, from first: Month, in register: Register
  ) throws(DefinitionProblems) -> Definitions {
    let adopted = Self.inForce(for: period, register)
    let unreadable = Set(unreadable(for: period, in: register).map(\.id))
    let readable = adopted.filter { !unreadable.contains($0.id) }
    func files(_ isIncluded: (Month) -> Bool) -> [File] {
      readable.filter { $0.from.map(isIncluded) ?? false }
        .map { (name: $0.name ?? "", text: $0.text ?? "") }
    }
    return try Definitions(
      self.files, office: files { $0 <= first } + [file] + files { $0 > first }, totals: totals)
  }

  /// What a file defines, by name, that can be read over the ones that ship.
  package static func names(in file: File) -> [String] {
    var texts = DefinitionTexts()
    texts.add(file.text, isOffice: true)
    return texts.byName.keys.sorted()
  }

  /// Whether a file says who the people are that figures are asked for, which an office's own does
  /// not.
  package static func definesPeople(_ file: File) -> Bool {
    file.text.split(whereSeparator: \.isNewline).contains { line in
      line.drop { $0.isWhitespace }.hasPrefix("people ")
    }
  }

  // MARK: Versions

  /// Which text of each definition counts, by its hash; sorted by name.
  package func versions(of definitions: Definitions) -> [ClosedFigures.Version] {
    definitions.texts.sorted { $0.key < $1.key }
      .map { ClosedFigures.Version(definition: $0.key, hash: digest($0.value)) }
  }

  /// Which text of each list kept as data facts are read by, by its hash; sorted by name.
  package var lists: [ClosedFigures.Version] {
    listFiles.map { list in
      ClosedFigures.Version(
        definition: list.name, hash: digest(DefinitionTexts.saidByList(list.text)))
    }
    .sorted { $0.definition < $1.definition }
  }

  /// The lists that say something else than they did, or are no more.
  package func changedLists(since used: [ClosedFigures.Version]) -> [String] {
    let lists = lists
    return used.filter { !lists.contains($0) }.map(\.definition)
  }

  /// The definitions whose texts have these hashes, out of all that ship or were ever adopted.
  ///
  /// - Returns: those found, and the names of those whose text is no longer known.
  package func definitions(
    of versions: [ClosedFigures.Version], in register: Register
  ) -> (found: Definitions, lost: [String]) {
    var generations = [shipped]
    let adopted = register.adoptedInOrder
    for count in adopted.indices {
      generations.append(reading(Array(adopted[...count])).definitions)
      generations.append(reading([adopted[count]]).definitions)
    }
    let wanted = Dictionary(
      versions.map { ($0.definition, $0.hash) }, uniquingKeysWith: { first, _ in first })
    var indicators: [String: Indicator] = [:]
    var people: [String: Definitions.People] = [:]
    for generation in generations {
      for (name, text) in generation.texts
      where indicators[name] == nil && people[name] == nil && wanted[name] == digest(text) {
        indicators[name] = generation[name]
        people[name] = generation.people.first { $0.code == name }
      }
    }
    let lost = wanted.keys.filter { indicators[$0] == nil && people[$0] == nil }.sorted()
    let order = generations.flatMap { $0.indicators.map(\.id) }
    let names = order.enumerated().filter { order.firstIndex(of: $1) == $0 }.map(\.element)
    return (
      Definitions(
        indicators: names.compactMap { indicators[$0] }.filter { one in
          // What is made of a lost one is lost with it.
          one.source == one.id || indicators[one.source] != nil
        },
        people: shipped.people.compactMap { people[$0.code] }), lost
    )
  }
}

extension ReportedSubjects {
  /// The codes of all totals, each with the compartment that a figure made of it must have.
  package var compartments: [String: Indicator.Compartment] {
    Dictionary(
      all.map { ($0.code, $0.compartment.ofFigures) }, uniquingKeysWith: { first, _ in first })
  }
}

extension ReportedSubject.Compartment {
  fileprivate var ofFigures: Indicator.Compartment {
    switch self {
    case .open: .common
    case .health: .health
    case .police: .totals
    }
  }
}

/// Which definitions count when.
package struct DefinitionTimeline: Sendable {
  struct Generation: Sendable {
    /// The ordinal of the first month.
    let from: Int
    let definitions: Definitions
  }

  let shipped: Definitions
  /// The one that counts from later on stands later.
  let generations: [Generation]

  package subscript(period: Period) -> Definitions {
    generations.last { $0.from <= period.last.ordinal }?.definitions ?? shipped
  }
}
