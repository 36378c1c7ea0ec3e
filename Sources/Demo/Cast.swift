import Casework

/// The people of chi bộ bản Là Si as the pictures show them, read from `Resources/demo/cast.txt`.
/// Names and household codes stand for ids until the commune is founded.
struct Cast {
  struct Member {
    let name: String
    let birth: Int
    let office: Caseworker.CellOffice
    let roles: [String]
    let households: [String]
    /// How many of the households are visited this month; nil where the visits are listed.
    let visited: Int?
    let kept: Int
    let overdue: Int
  }

  struct House {
    let code: String
    let head: String
    let birth: Int
    let sex: Sex
    let hamlet: String
  }

  struct PlannedVisit {
    let visitor: String
    let household: String
    let day: Int
    let outcome: Visit.Outcome
    let topics: [String]
    let actions: [String]
    let note: String?
    let plan: String?
    var raised: String?
  }

  struct PlannedPromise {
    enum Ending { case kept(onDay: Int), overdue(days: Int), coming(days: Int) }
    let who: String
    let household: String
    let ending: Ending
    let text: String
  }

  struct ResolutionItem {
    enum Status: String { case done, open, carried }
    let who: String
    let household: String?
    let status: Status
    let day: Int
    let text: String
    let expected: String
  }

  private(set) var members: [Member] = []
  private(set) var houses: [House] = []
  private(set) var unled: [String] = []
  private(set) var unused: [String] = []
  private(set) var visits: [PlannedVisit] = []
  /// The visit of this very morning.
  private(set) var morning: PlannedVisit?
  private(set) var promises: [PlannedPromise] = []
  private(set) var lateVisits: [(visitor: String, household: String, day: Int)] = []
  private(set) var petitions: [RaisedPetition] = []
  private(set) var resolution: [ResolutionItem] = []

  init(_ text: String, named file: String) throws(DemoTexts.SyntaxError) {
    for row in TextRow.rows(of: text, named: file) { try read(row) }
  }

  private mutating func read(_ row: TextRow) throws(DemoTexts.SyntaxError) {
    switch row.kind {
    case "member": members.append(try Member(row))
    case "household": houses.append(try House(row))
    case "unled": unled = try row.words(1)
    case "unused": unused = try row.words(1)
    case "visit": visits.append(try PlannedVisit(row))
    case "morning":
      morning = try PlannedVisit(row)
      morning?.raised = try row.optional(9)
    case "kept": promises.append(try PlannedPromise(row) { .kept(onDay: $0) })
    case "overdue": promises.append(try PlannedPromise(row) { .overdue(days: $0) })
    case "coming": promises.append(try PlannedPromise(row) { .coming(days: $0) })
    case "late":
      lateVisits.append((try row.text(1), try row.text(2), try row.number(3)))
    case "petition": petitions.append(try RaisedPetition(row))
    case "resolution": resolution.append(try ResolutionItem(row))
    default: throw row.fault
    }
  }
}

extension Cast {
  /// A petition that is open, and where it was sent.
  struct RaisedPetition {
    let household: String
    let text: String
    let level: Petition.Level?
    let to: String?
  }
}

extension Cast.RaisedPetition {
  init(_ row: TextRow) throws(DemoTexts.SyntaxError) {
    household = try row.text(1)
    text = try row.text(2)
    level = try row.optional(3) == nil ? nil : try row.choice(3, Petition.Level.self)
    to = try row.optional(4)
  }

  /// Sent three days after it was raised, to be answered within thirty more.
  func routing(raisedOn day: Day) -> Petition.Routing? {
    level.map {
      Petition.Routing(
        level: $0, to: to, sent: day.adding(days: 3), due: day.adding(days: 33))
    }
  }
}

extension Cast.Member {
  init(_ row: TextRow) throws(DemoTexts.SyntaxError) {
    name = try row.text(1)
    birth = try row.number(2)
    office = try row.choice(3, Caseworker.CellOffice.self)
    roles = try row.words(4)
    households = try row.words(5)
    visited = try row.optional(6) == nil ? nil : row.number(6)
    kept = try row.number(7)
    overdue = try row.number(8)
  }
}

extension Cast.House {
  init(_ row: TextRow) throws(DemoTexts.SyntaxError) {
    code = try row.text(1)
    head = try row.text(2)
    birth = try row.number(3)
    sex = try row.choice(4, Sex.self)
    hamlet = try row.text(5)
  }
}

extension Cast.PlannedVisit {
  init(_ row: TextRow) throws(DemoTexts.SyntaxError) {
    visitor = try row.text(1)
    household = try row.text(2)
    day = try row.number(3)
    outcome = try row.choice(4, Visit.Outcome.self)
    topics = try row.words(5)
    actions = try row.words(6)
    note = try row.optional(7)
    plan = try row.optional(8)
  }
}

extension Cast.PlannedPromise {
  init(_ row: TextRow, _ ending: (Int) -> Ending) throws(DemoTexts.SyntaxError) {
    who = try row.text(1)
    household = try row.text(2)
    self.ending = ending(try row.number(3))
    text = try row.text(4)
  }
}

extension Cast.ResolutionItem {
  init(_ row: TextRow) throws(DemoTexts.SyntaxError) {
    who = try row.text(1)
    household = try row.optional(2)
    status = try row.choice(3, Status.self)
    day = try row.number(4)
    text = try row.text(5)
    expected = try row.text(6)
  }
}
