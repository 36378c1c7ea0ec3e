package import Casework
package import Indicators
import Widgets
import Wording

/// What a list wants to know of every household, or of everybody who walks along with some.
package enum CommuneQuestion: Sendable {
  case policies
  case missingData(MissingDataQuestion)
  case loads(Channel)
}

/// What has been found out for such lists, until the program is left.
struct Findings: Sendable {
  /// Most households lack the same: each answer is kept once.
  struct Missing: Sendable {
    let question: MissingDataQuestion
    var facts: HouseholdFindings<MissingData.Facts>
    fileprivate var distinct: Set<MissingData.Facts> = []

    fileprivate init(_ question: MissingDataQuestion, on day: Day, in register: Register) {
      self.question = question
      // Of a period that is over, whoever has left since counts too.
      facts = HouseholdFindings(on: day, in: register, ofThoseHere: false)
    }
  }

  fileprivate(set) var policies: HouseholdFindings<PolicyFinding>?
  fileprivate(set) var missing: Missing?
  fileprivate(set) var loads: ChannelLoads?

  var isEmpty: Bool { policies == nil && missing == nil && loads == nil }
}

extension App {
  /// What the page on top still wants to know of some households.
  private var asked: CommuneQuestion? {
    pages.last?.asks.flatMap { world.percentFound($0) == nil ? nil : $0 }
  }

  package var isAsking: Bool { asked != nil || pages.last?.looked != nil }

  /// Looks into some more households for the page on top: between keys.
  package mutating func askMore() {
    if let asked { world.findMore(asked) }
    guard pages.last?.looked != nil, var page = pages.popLast() else { return }
    page.lookFurther(in: world)
    pages.append(page)
  }

  /// Shows on the page what has been found since it was last read; that one has to wait for it is
  /// told no longer than it is so.
  package mutating func showFound() -> [Effect] {
    if !isAsking, world.notice?.text == world.wording["findings.wait"] { world.notice = nil }
    return appear()
  }
}

extension World {
  /// Of a hundred households so many have been looked into; nil once all have.
  func percentFound(_ question: CommuneQuestion) -> Int? {
    switch question {
    case .policies:
      guard let found = findings.policies, found.day == today else { return 0 }
      return found.isComplete ? nil : found.percent
    case .missingData(let asked):
      guard let found = findings.missing, found.question.isSame(as: asked) else { return 0 }
      return found.facts.isComplete ? nil : found.facts.percent
    case .loads(let channel):
      guard let loads = findings.loads, loads.isOf(channel, on: today) else { return 0 }
      return loads.totals == nil ? loads.percent : nil
    }
  }

  /// Who carries how much, as far as it has been counted.
  func loads(in channel: Channel) -> ChannelLoads {
    if let loads = findings.loads, loads.isOf(channel, on: today) { return loads }
    return ChannelLoads(in: channel, on: today, register: register)
  }

  /// A title that says so while not all households have been looked into.
  func title(_ title: String, asking question: CommuneQuestion?) -> String {
    self.title(title, looked: question.flatMap(percentFound))
  }

  /// The same of a page that has come so far by itself.
  func title(_ title: String, looked percent: Int?) -> String {
    guard let percent else { return title }
    return wording("findings.looking", ["title": title, "percent": String(percent)])
  }

  /// What stands in place of rows: nothing is said of there being none while more can be found, and
  /// of households that are not to be seen nothing at all.
  func empty(_ text: String, looked percent: Int? = nil) -> String {
    guard percent == nil else { return wording["findings.wait"] }
    return isBounded ? wording["supervision.nothingBySample"] : text
  }

  /// So many files, or people, take about a millisecond.
  private static let filesAtOnce = 3
  private static let peopleAtOnce = 5
  /// After more changed households than these, as after an import, all are looked into anew.
  private static let mostChangedAtOnce = 50

  fileprivate mutating func findMore(_ question: CommuneQuestion) {
    switch question {
    case .policies: findMorePolicies()
    case .missingData(let question): findMoreMissing(question)
    case .loads(let channel): countMoreLoads(in: channel)
    }
  }

  private mutating func findMorePolicies() {
    guard findings.policies?.day == today else {
      findings.policies = HouseholdFindings(on: today, in: register)
      return
    }
    let (catalogue, register, day) = (catalogues.policies, register, today)
    findings.policies?.findMore(Self.filesAtOnce) {
      catalogue.finding(of: $0, on: day, in: register)
    }
  }

  private mutating func findMoreMissing(_ question: MissingDataQuestion) {
    guard findings.missing?.question.isSame(as: question) ?? false else {
      findings.missing = Findings.Missing(question, on: today, in: register)
      return
    }
    let book = casebook
    findings.missing?.find(in: book) { $0.findMore(Self.filesAtOnce, $1) }
  }

  private mutating func countMoreLoads(in channel: Channel) {
    guard findings.loads?.isOf(channel, on: today) ?? false else {
      findings.loads = ChannelLoads(in: channel, on: today, register: register)
      return
    }
    findings.loads?.countMore(Self.peopleAtOnce, in: register)
  }

  /// Looks again into the files that records have touched, once the register has taken them.
  ///
  /// - Parameter touched: nil where that may be any of them.
  mutating func findAgain(_ touched: TouchedFiles?) {
    guard !findings.isEmpty else { return }
    findings.loads = nil
    guard let households = touched?.households, households.count <= Self.mostChangedAtOnce else {
      findings = Findings()
      return
    }
    let (catalogue, register, day) = (catalogues.policies, register, today)
    findings.policies?.update(households, in: register) {
      catalogue.finding(of: $0, on: day, in: register)
    }
    let book = casebook
    findings.missing?.find(in: book) { $0.update(households, in: register, $1) }
  }
}

extension Findings.Missing {
  fileprivate mutating func find(
    in book: Casebook,
    _ look: (
      inout HouseholdFindings<MissingData.Facts>, (Household.ID) -> MissingData.Facts?
    ) -> Void
  ) {
    let question = question
    var distinct = distinct
    self.distinct = []
    look(&facts) { id in
      guard let household = book.register.households[id] else { return nil }
      return question.facts(missingOf: household, in: book).map {
        distinct.insert($0).memberAfterInsert
      }
    }
    self.distinct = distinct
  }
}
