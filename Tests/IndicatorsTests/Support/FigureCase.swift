import Casework
import Testing

@testable import Indicators

/// Raw facts, a figure asked of them, and what somebody who counts by hand finds.
struct FigureCase: Sendable, CustomTestStringConvertible {
  let name: String
  let indicator: String
  let period: String
  /// `all` is everyone.
  let people: String
  let today: String
  let expected: Outcome
  let facts: @Sendable (inout Facts) -> Void

  var testDescription: String { "\(indicator): \(name)" }

  /// What comes out: the ids in each list, separated by blanks; the rest only where it is told.
  struct Outcome: Hashable, Sendable {
    var counted = ""
    var remaining = ""
    var unknown = ""
    var excluded = ""
    var rate: IndicatorFigure.Rate?
    var status: Progress.Status?
    var left: Int?
    /// The nearest to passing, and each list beside them, with blanks and bars.
    var nearest: String?
    var forecast: Fraction?
  }

  init(
    _ indicator: String, _ name: String, in period: String, of people: String = "lahu",
    today: String = "2028-02-01", counted: String = "", remaining: String = "",
    unknown: String = "", excluded: String = "", rate: IndicatorFigure.Rate? = nil,
    status: Progress.Status? = nil, left: Int? = nil, nearest: String? = nil,
    forecast: Fraction? = nil, _ facts: @escaping @Sendable (inout Facts) -> Void
  ) {
    (self.name, self.indicator, self.period) = (name, indicator, period)
    (self.people, self.today, self.facts) = (people, today, facts)
    expected = Outcome(
      counted: counted, remaining: remaining, unknown: unknown, excluded: excluded, rate: rate,
      status: status, left: left, nearest: nearest, forecast: forecast)
  }

  /// What definitions make of the facts; of what `expected` leaves open nothing is told.
  func outcome(by definitions: Definitions) -> Outcome {
    var facts = Facts()
    facts.village("a")
    self.facts(&facts)
    let table = FigureTable.of(
      facts, by: definitions, in: period, of: people, today: today)
    let lists = table.lists(of: indicator)
    let progress = table.progress(of: indicator)
    return Outcome(
      counted: lists[0], remaining: lists[1], unknown: lists[2], excluded: lists[3],
      rate: expected.rate == nil ? nil : table.figure(of: indicator)?.rate,
      status: expected.status == nil ? nil : progress?.status,
      left: expected.left == nil ? nil : progress?.left?.cases,
      nearest: expected.nearest == nil ? nil : table.namesOfNearest(to: indicator),
      forecast: expected.forecast == nil ? nil : table.forecast(of: indicator))
  }
}

extension FigureTable {
  /// The figures of facts in a period.
  static func of(
    _ facts: Facts, by definitions: Definitions, in period: String, of people: String = "lahu",
    split: Split? = nil, today: String = "2028-02-01"
  ) -> FigureTable {
    let book = Casebook(
      facts.register, lists: Shipped.lists, today: Facts.day(today),
      older: facts.olderIsKnown ? Casebook.Older() : nil)
    return FigureTable(
      definitions, in: Facts.period(period),
      people: definitions.people.first { $0.code == people }, by: split, book: book,
      files: book.files)
  }

  var files: [CaseFile] { book.files }

  func nearest(to id: String) -> NearestCases? {
    NearestCount(of: id, in: self)?.counted(in: CaseFileSource(of: book)).nearest
  }

  /// The nearest to passing, then each list beside them.
  func namesOfNearest(to id: String) -> String? {
    guard let unit = definitions[id].flatMap({ definitions[$0.source]?.unit }) else { return nil }
    return nearest(to: id)?.lists.map { list in
      list.cases.map { $0.name(countedAs: unit) }.joined(separator: " ")
    }.joined(separator: " | ")
  }

  func forecast(of id: String) -> Fraction? {
    Forecast(of: id, in: self)?.counted(in: CaseFileSource(of: book)).value(beside: self)
  }

  /// The names of the cases counted, remaining, unknown and excluded.
  func lists(of id: String, in part: Part = .commune) -> [String] {
    guard let indicator = definitions[id], let source = definitions[indicator.source]
    else { return [] }
    let lists = cases(of: id, in: part, files: files)
    return [lists.counted, lists.remaining, lists.unknown, lists.excluded].map { cases in
      cases.map { $0.name(countedAs: source.unit) }.joined(separator: " ")
    }
  }
}

extension Case {
  func name(countedAs unit: CaseUnit) -> String {
    switch unit {
    case .households: file.household?.id.text ?? "?"
    case .people: file.members[item].person.id.text
    case .deliveries, .unions, .entitlements: detail?.name ?? "?"
    case .promises: file.promises[item].promise.text
    case .petitions: file.petitions[item].petition.text
    case .reviews: "\(file.reviews[item].cell.text)-\(file.reviews[item].month.iso)"
    }
  }
}

extension CaseDetail {
  fileprivate var name: String {
    switch self {
    case .policy(let standing):
      "\(standing.policyCase.household).\(standing.policyCase.policy.code.text)"
    case .pregnancy(let pregnancy): pregnancy.id.text
    case .union(let union): union.id.text
    }
  }
}

/// The definitions and the standards that the program carries.
enum Shipped {
  static let totals: [String: Indicator.Compartment] = [
    "communeIncome": .common, "stunting": .health, "rehabFiled": .totals, "rehabTreated": .totals,
  ]

  static let lists: Casebook.Lists = {
    do {
      return Casebook.Lists(
        standards: try PovertyStandards(
          Embedded.text("catalogues/poverty-standards.txt"), named: "poverty-standards"),
        policies: try PolicyCatalogue(Embedded.text("catalogues/policies.txt"), named: "policies"),
        growth: try GrowthStandard(Embedded.text("growth/who-lhfa.csv"), named: "growth"))
    } catch {
      fatalError("the lists that ship cannot be read: \(error)")
    }
  }()

  static let definitions: Definitions = {
    do throws(DefinitionProblems) {
      return try Definitions(Embedded.files(under: "indicators/"), totals: totals)
    } catch {
      fatalError("the definitions that ship cannot be read: \(error.problems)")
    }
  }()
}
