package import Casework
import VietnameseText

/// The lists kept as data.
package struct Catalogues: Sendable {
  package let topics: Catalogue
  package let actions: Catalogue
  package let takeAlong: Catalogue
  package let languages: Catalogue
  package let neverRecorded: NeverRecorded
  package let standards: PovertyStandards
  package let reported: ReportedSubjects
  package let policies: PolicyCatalogue
  package let supports: SupportLists
  package let needs: NeedKinds
  package let answers: SituationAnswers
  package let activityKinds: ActivityKinds
  package let workKinds: WorkKinds
  package let planTasks: PlanTasks
  package let signs: SignLimits
  package let calendar: VillageCalendar
  /// The facts of indicators' definitions in words.
  package let facts: Catalogue
  package let growth: GrowthStandard
  /// The texts of the commune's own lists that stand in place of those that ship, by their paths.
  package let ownTexts: [String: String]
  /// What of the commune's own lists cannot be used, so that the one that ships stands.
  package let faults: [ListFault]

  /// Reads the files of `Resources/`, each as `text` gives it by its name.
  ///
  /// - Parameter own: the commune's own lists by the names of those that they replace.
  package init(
    _ text: (String) -> String, own: [String: OwnList] = [:]
  ) throws(Catalogue.SyntaxError) {
    var reading = OwnLists(own: own)
    func file<List>(
      _ name: String, _ read: (String, String) throws(Catalogue.SyntaxError) -> List
    ) throws(Catalogue.SyntaxError) -> List {
      if let own = reading.list(name, read) { return own }
      return try read(text("catalogues/\(name)"), name)
    }
    topics = try file("visit-topics.txt", Catalogue.init)
    actions = try file("visit-actions.txt", Catalogue.init)
    takeAlong = try file("take-along.txt", Catalogue.init)
    languages = try file("languages.txt", Catalogue.init)
    standards = try file("poverty-standards.txt", PovertyStandards.init)
    policies = try file("policies.txt", PolicyCatalogue.init)
    needs = try file("needs.txt", NeedKinds.init)
    answers = try file("situation-answers.txt", SituationAnswers.init)
    supports = SupportLists(
      things: try file("support-things.txt", KindList<SupportThing>.init),
      results: try file("support-results.txt", KindList<SupportResult>.init),
      sources: try file("support-sources.txt", Catalogue.init),
      models: try file("support-models.txt", Catalogue.init))
    activityKinds = try file("activity-kinds.txt", ActivityKinds.init)
    workKinds = try file("work-kinds.txt", WorkKinds.init)
    planTasks = try file("plan-tasks.txt", PlanTasks.init)
    signs = try file("signs.txt", SignLimits.init)
    calendar = try file("village-calendar.txt", VillageCalendar.init)
    // What is never recorded or is sealed, and the definitions that ship, stand on these: they are the
    // program's own.
    neverRecorded = NeverRecorded(text("catalogues/never-recorded.txt"))
    reported = try ReportedSubjects(
      text("catalogues/reported-totals.txt"), named: "reported-totals.txt")
    facts = try Catalogue(text("catalogues/indicator-facts.txt"), named: "indicator-facts.txt")
    growth = try GrowthStandard(text("growth/who-lhfa.csv"), named: "who-lhfa.csv")
    (ownTexts, faults) = (reading.taken, reading.allFaults)
  }
}

/// A list as a commune has laid it beside its record.
package enum OwnList: Hashable, Sendable {
  case bytes([UInt8])
  /// The system does not give it.
  case unreadable
}

/// Why a commune's own list is not used.
package enum ListFault: Hashable, Sendable {
  case syntax(Catalogue.SyntaxError)
  case unreadable(String)
  /// It names no list that can be replaced.
  case unknown(String)
}

/// The commune's own lists while they are read, one after another.
private struct OwnLists {
  let own: [String: OwnList]
  private(set) var taken: [String: String] = [:]
  private var faults: [ListFault] = []
  private var asked: Set<String> = []

  init(own: [String: OwnList]) { self.own = own }

  var allFaults: [ListFault] {
    faults
      + Set(own.keys).subtracting(asked).sorted().map {
        own[$0] == .unreadable ? .unreadable($0) : .unknown($0)
      }
  }

  /// Nil where there is none, or none that can be used.
  mutating func list<List>(
    _ name: String, _ read: (String, String) throws(Catalogue.SyntaxError) -> List
  ) -> List? {
    asked.insert(name)
    switch own[name] {
    case nil: return nil
    case .unreadable:
      faults.append(.unreadable(name))
      return nil
    case .bytes(let bytes):
      do throws(Catalogue.SyntaxError) {
        let text = try Self.text(of: bytes, named: name)
        let list = try read(text, name)
        taken["catalogues/\(name)"] = text
        return list
      } catch {
        faults.append(.syntax(error))
        return nil
      }
    }
  }

  /// The text as an office saves it: UTF-8, a mark at its head or none, lines ended as anywhere; one
  /// that says nothing is no list.
  private static func text(
    of bytes: [UInt8], named file: String
  ) throws(Catalogue.SyntaxError) -> String {
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    var lines: [String] = []
    for line in content.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      let words = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
      guard let text = String(validating: words, as: UTF8.self) else {
        throw Catalogue.SyntaxError(file: file, line: lines.count + 1)
      }
      lines.append(text)
    }
    let saysNothing = lines.allSatisfy { line in
      line.first { $0 != " " }.map { $0 == "#" } ?? true
    }
    guard !saysNothing else { throw Catalogue.SyntaxError(file: file, line: lines.count) }
    return lines.joined(separator: "\n").composed
  }
}
