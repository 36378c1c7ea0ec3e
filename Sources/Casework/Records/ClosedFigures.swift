package import Record

/// The figures of a period as they were printed when it was closed, and by which definitions: the
/// only derived values in the record. Its id is `<period>.<ULID>`, so that each closing has its own.
package struct ClosedFigures: Storable {
  package static let kind = "closedFigures"

  /// Which text of a definition, or of a list, was used, by its SHA-256.
  package struct Version: Hashable, Sendable {
    package let definition: String
    package let hash: String

    package init(definition: String, hash: String) {
      self.definition = definition
      self.hash = hash
    }
  }

  package let id: ID
  package var figures: [ClosedFigure]
  /// Of each indicator, and of each people, the text used; sorted by name.
  package var versions: [Version]
  /// Of each list kept as data that facts were read by, such as the policies, the text used; empty of
  /// closings that did not keep them yet.
  package var lists: [Version]

  package static func id(of period: Period, _ own: String) -> ID {
    ID("\(period.description).\(own)")
  }

  package init(id: ID) {
    self.id = id
    figures = []
    versions = []
    lists = []
  }

  package init(id: ID, state: RecordState) {
    self.id = id
    figures = state["figures"]?.list?.compactMap(ClosedFigure.init) ?? []
    versions = state["definitions"]?.list?.compactMap(Version.init) ?? []
    lists = state["lists"]?.list?.compactMap(Version.init) ?? []
  }

  package var fields: Fields {
    var fields = Fields()
    fields["figures"] = .list(figures.map(\.value))
    fields["definitions"] = .list(versions.map(\.value))
    if !lists.isEmpty { fields["lists"] = .list(lists.map(\.value)) }
    return fields
  }
}

extension ClosedFigures.Version {
  init?(_ value: Value) {
    guard let definition = value["id"]?.text, let hash = value["hash"]?.text else { return nil }
    self.init(definition: definition, hash: hash)
  }

  var value: Value { .object(["id": .text(definition), "hash": .text(hash)]) }
}

/// One figure as it was printed: its numbers where they were told, else how it stood alone.
package struct ClosedFigure: Hashable, Sendable {
  package enum Area: Hashable, Sendable {
    case commune
    /// Nil: of those of whom the village is not known.
    case village(Village.ID?)
  }

  /// Which figure it is.
  package struct Place: Hashable, Sendable {
    package let indicator: String
    /// The code of the people, or `all`.
    package let people: String
    package let area: Area

    package init(indicator: String, people: String, area: Area) {
      self.indicator = indicator
      self.people = people
      self.area = area
    }
  }

  package struct Numbers: Hashable, Sendable {
    package var counted = 0
    package var remaining = 0
    package var unknown = 0
    package var excluded = 0
    package var sum = 0
    package var weight = 0
    /// The reported total that counted in place of the cases.
    package var total: Total?
    /// What it came to, in a word: `value`, `notEnough` …
    package var rate: String
    /// Exact, `27/45`; nil where there was none.
    package var value: String?
    package var path: String?
    package var left: Int?
    package var by: Day?

    package init(rate: String) { self.rate = rate }
  }

  package struct Total: Hashable, Sendable {
    package let numerator: Int
    package let denominator: Int

    package init(numerator: Int, denominator: Int) {
      self.numerator = numerator
      self.denominator = denominator
    }
  }

  package let place: Place
  /// `met`, `onPath`, `behind` …
  package let status: String
  package let numbers: Numbers?

  package init(_ place: Place, status: String, numbers: Numbers?) {
    self.place = place
    self.status = status
    self.numbers = numbers
  }
}

extension ClosedFigure {
  init?(_ value: Value) {
    guard let indicator = value["indicator"]?.text, let people = value["people"]?.text,
      let status = value["status"]?.text
    else { return nil }
    let area: Area =
      switch value["village"]?.text {
      case nil: .commune
      case ""?: .village(nil)
      case let village?: .village(Village.ID(village))
      }
    self.init(
      Place(indicator: indicator, people: people, area: area), status: status,
      numbers: Numbers(value))
  }

  var value: Value {
    var members: [String: Value] = [
      "indicator": .text(place.indicator), "people": .text(place.people), "status": .text(status),
    ]
    if case .village(let village) = place.area { members["village"] = .text(village?.text ?? "") }
    numbers?.write(to: &members)
    return .object(members.map(Value.Member.init).sorted { $0.name < $1.name })
  }
}

extension ClosedFigure.Numbers {
  /// The counts by their names in the record; those that are nought are not written.
  private static let counts: [(String, any WritableKeyPath<Self, Int> & Sendable)] = [
    ("counted", \.counted), ("remaining", \.remaining), ("unknown", \.unknown),
    ("excluded", \.excluded), ("sum", \.sum), ("weight", \.weight),
  ]

  fileprivate init?(_ value: Value) {
    guard let rate = value["rate"]?.text else { return nil }
    self.init(rate: rate)
    func number(_ name: String) -> Int? { value[name]?.int.map { Int(clamping: $0) } }
    for (name, path) in Self.counts { self[keyPath: path] = number(name) ?? 0 }
    if let top = number("totalNumerator"), let bottom = number("totalDenominator") {
      total = ClosedFigure.Total(numerator: top, denominator: bottom)
    }
    self.value = value["value"]?.text
    path = value["path"]?.text
    left = number("left")
    by = value["by"]?.text.flatMap(Day.init(iso:))
  }

  fileprivate func write(to members: inout [String: Value]) {
    members["rate"] = .text(rate)
    for (name, path) in Self.counts where self[keyPath: path] != 0 {
      members[name] = .int(Int64(self[keyPath: path]))
    }
    members["totalNumerator"] = total.map { .int(Int64($0.numerator)) }
    members["totalDenominator"] = total.map { .int(Int64($0.denominator)) }
    members["value"] = value.map(Value.text)
    members["path"] = path.map(Value.text)
    members["left"] = left.map { .int(Int64($0)) }
    members["by"] = by.map { .text($0.iso) }
  }
}
