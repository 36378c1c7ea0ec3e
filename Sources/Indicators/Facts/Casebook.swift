package import Casework

/// The casework that figures are computed from: the register, and of the history what the register
/// does not keep.
package final class Casebook: Sendable {
  /// What is older than the register's memory.
  package struct Older: Sendable {
    /// What is older of one household, under the id that it was entered by.
    package struct History: Sendable {
      /// In the order of the days.
      package var visits: [VisitMark] = []
      package var promises: [PromiseMark] = []
      package var petitions: [PetitionMark] = []

      package init() {}

      fileprivate static func += (a: inout History, b: History) {
        a.visits += b.visits
        a.promises += b.promises
        a.petitions += b.petitions
      }
    }

    /// What was read ahead.
    package var histories: [Household.ID: History] = [:]
    package var reviews: [Review.ID: ReviewMark] = [:]
    /// Reads the others when they are asked for.
    private let read: (@Sendable (Household.ID) -> History)?

    /// - Parameter read: nil where all is read ahead. It is called on any thread.
    package init(reading read: (@Sendable (Household.ID) -> History)? = nil) { self.read = read }

    fileprivate func history(of selves: [Household.ID]) -> History {
      var whole = History()
      for own in selves {
        if let history = histories[own] ?? read?(own) { whole += history }
      }
      return whole
    }
  }

  /// The lists kept as data that facts are read by.
  package struct Lists: Sendable {
    package let standards: PovertyStandards
    package let policies: PolicyCatalogue
    package let growth: GrowthStandard

    package init(
      standards: PovertyStandards, policies: PolicyCatalogue, growth: GrowthStandard
    ) {
      self.standards = standards
      self.policies = policies
      self.growth = growth
    }
  }

  package let register: Register
  package let today: Day
  let standards: PovertyStandards
  let policies: PolicyCatalogue
  let growth: GrowthStandard
  /// What each year of the plan made of poverty.
  let povertyMoves: [Int: PovertyMoves]
  private let older: Older
  /// The first month of which all visits are known.
  package let visitsSince: Month?

  /// - Parameter older: nil where only the register is at hand: what lies before its memory is
  ///   then not known.
  /// - Parameter hasVisits: false where the marks of visits have not been read, or not all.
  package init(
    _ register: Register, lists: Lists, today: Day, older: Older? = nil,
    hasVisits: Bool = true
  ) {
    var register = register
    register.standards = lists.standards
    self.register = register
    standards = lists.standards
    policies = lists.policies
    growth = lists.growth
    povertyMoves = Self.years.reduce(into: [:]) { moves, year in
      moves[year] = PovertyMoves(in: year, standards: lists.standards, register: register)
    }
    self.today = today
    self.older = older ?? Older()
    if hasVisits {
      visitsSince = older == nil ? today.month.adding(1 - RecordKinds.monthsInMemory) : nil
    } else {
      visitsSince = today.month.next
    }
  }

  /// What cases can be measured with: the standards of poverty.
  var rulers: Range<Int> { Tally.rulers.clamped(to: standards.all.indices) }

  /// From the year before the plan to its last (plan II).
  private static let years = 2025...2030

  /// All that happened at a household, the earliest first; promises by their days.
  func history(of household: Household.ID) -> Older.History {
    var history = older.history(of: register.selves(of: household))
    history.visits =
      merged(history.visits, register.marks(of: household), id: \.visit).inOrder
    history.promises = merged(
      history.promises, register.promises(to: household).map(PromiseMark.init), id: \.promise
    )
    .sorted { ($0.due?.ordinal ?? .max, $0.promise) < ($1.due?.ordinal ?? .max, $1.promise) }
    history.petitions = merged(
      history.petitions, register.petitions(of: household).map(PetitionMark.init), id: \.petition
    )
    .sorted { ($0.day?.ordinal ?? .max, $0.petition) < ($1.day?.ordinal ?? .max, $1.petition) }
    return history
  }

  /// What the register says counts where both know something.
  private func merged<Row, ID: Hashable>(_ older: [Row], _ newer: [Row], id: (Row) -> ID) -> [Row] {
    guard !older.isEmpty else { return newer }
    guard !newer.isEmpty else { return older }
    let known = Set(newer.map(id))
    return older.filter { !known.contains(id($0)) } + newer
  }

  /// The months from the first assignment by a member of a cell on, up to today.
  func reviewMonths(of cell: PartyCell.ID) -> [CaseFile.ReviewMonth] {
    let members = register.caseworkers.values.filter { $0.cell == cell }.map(\.id)
    let first = members.lazy.flatMap { self.register.assignmentsByCaseworker[$0] ?? [] }
      .compactMap { self.register.assignments[$0]?.from }.min()
    guard let first, first.month <= today.month else { return [] }
    return (first.month.ordinal...today.month.ordinal).map { ordinal in
      let month = Month(ordinal: ordinal)
      let id = Review.id(of: cell, in: month)
      return CaseFile.ReviewMonth(
        cell: cell, month: month,
        review: register.reviews[id].map(ReviewMark.init) ?? older.reviews[id])
    }
  }

  /// Who has a file.
  enum Subject: Hashable, Sendable {
    case household(Household.ID)
    case cell(PartyCell.ID)
  }

  /// All households and party cells, in the order of their ids.
  ///
  /// - Parameter households: fewer, in their order; nil for all.
  func subjects(_ households: [Household.ID]? = nil) -> [Subject] {
    (households ?? register.households.keys.sorted()).map(Subject.household)
      + register.cells.keys.sorted().map(Subject.cell)
  }

  /// Nil where there is no such household or cell.
  func file(of subject: Subject) -> CaseFile? {
    switch subject {
    case .household(let id): register.households[id].map { CaseFile(of: $0, in: self) }
    case .cell(let id): register.cells[id].map { CaseFile(of: $0, in: self) }
    }
  }

  /// The files of all households and party cells, in the order of their ids.
  package var files: [CaseFile] { files(by: .one) }

  package func files(by workers: Workers) -> [CaseFile] {
    workers.map(subjects(), file).compactMap(\.self)
  }

  /// The reported total that counts for an indicator in a period; nil where none is entered.
  ///
  /// Of an official figure it is that of the indicator's own span, or of the period asked for; of
  /// an average income that of the year whose incomes are summed up.
  func total(
    for indicator: Indicator, in part: Part, _ period: Period
  ) -> IndicatorFigure.Total? {
    guard let subject = indicator.total else { return nil }
    let village: Village.ID?
    switch part {
    case .commune: village = nil
    case .village(let id?): village = indicator.dividesByCommune ? nil : id
    default:
      guard indicator.dividesByCommune else { return nil }
      village = nil
    }
    let moment = indicator.moment(in: period, today: today)
    let spans = indicator.dividesByCommune ? [moment.incomeYear] : [period, moment.period]
    return spans.lazy.compactMap { self.total(of: subject, village, in: $0) }.first
  }

  /// Where two documents tell of the same, the one of the later day counts.
  private func total(
    of subject: String, _ village: Village.ID?, in period: Period
  ) -> IndicatorFigure.Total? {
    register.reportedTotals.values
      .filter {
        $0.subject == subject && $0.village == village && $0.period == period
      }
      .compactMap { total -> (order: (Int, String), total: IndicatorFigure.Total)? in
        guard let numerator = total.numerator, let denominator = total.denominator
        else { return nil }
        return (
          (total.day?.ordinal ?? .min, total.id.text),
          .init(
            numerator: numerator, denominator: denominator, document: total.document,
            day: total.day)
        )
      }
      .max { $0.order < $1.order }?.total
  }

  /// What the year's plan sets for an indicator; a plan writes shares in percent.
  func planned(_ indicator: Indicator, in year: Int, _ part: Part) -> Fraction? {
    guard !register.yearTargets.isEmpty else { return nil }
    let area: YearTarget.Area
    switch part {
    case .commune: area = .commune
    case .village(let id?): area = .village(id)
    default: return nil
    }
    return register.yearTargets[YearTarget.id(of: indicator.id, in: year, area)]?.value
      .flatMap { Fraction(typed: $0.text) }
      .flatMap { indicator.isInPercent ? $0.divided(by: Fraction(100)) : $0 }
  }
}
