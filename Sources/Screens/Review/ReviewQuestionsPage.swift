import Casework
import Cells
import Record
import Widgets
import Wording

/// What the visits of a month make the secretary ask: seen by nobody else, counted for nobody.
struct ReviewQuestions: Hashable {
  let body: ReviewingBody
  let month: Month
  private(set) var sameTexts: [SameText] = []
  /// Visits of the month before that came in after its review was closed.
  private(set) var late: [Visit] = []

  /// How many of the late visits one member made.
  func late(by member: Caseworker.ID) -> Int { late.count { $0.visitor == member } }

  init(of body: ReviewingBody, month: Month) {
    self.body = body
    self.month = month
  }

  /// Takes in the visits of this month, or of the one before, as they were read from the disk.
  mutating func take(_ states: [RecordState], of read: Month, in register: Register) {
    if read == month {
      sameTexts = SameText.groups(in: states.filter { !$0.isDeleted }.map(Visit.init))
    } else if read == month.previous {
      let closing = register.reviews[Review.id(of: body, in: read)]?.closing
      late = closing.map { Visit.late(in: states, of: read, after: $0) } ?? []
    }
  }
}

/// The questions and what is open in the body, down to the household and the visit.
struct ReviewQuestionsPage: Page {
  private var text: PagedText

  init(_ questions: ReviewQuestions, in world: World) {
    let sections =
      Self.sameTexts(questions, in: world) + Self.late(questions, in: world)
      + Self.withoutLead(in: questions.body, world) + Self.petitions(in: questions.body, world)
    text = PagedText(
      ([world.wording["review.questions.explain"], ""] + sections).joined(separator: "\n"))
  }

  private static func sameTexts(_ questions: ReviewQuestions, in world: World) -> [String] {
    guard !questions.sameTexts.isEmpty else { return [] }
    return [world.wording["review.questions.sameText"]]
      + questions.sameTexts.flatMap { group in
        ["  “\((group.visits.first?.note ?? "").clipped(to: 70))”"]
          + group.visits.map { "    " + line(for: $0, in: world) }
      } + [""]
  }

  private static func late(_ questions: ReviewQuestions, in world: World) -> [String] {
    guard !questions.late.isEmpty else { return [] }
    return [world.wording["review.questions.late"]]
      + questions.late.map { "    " + line(for: $0, in: world) } + [""]
  }

  private static func withoutLead(in body: ReviewingBody, _ world: World) -> [String] {
    let households = world.register.householdsWithoutLead(for: body, on: world.today)
    guard !households.isEmpty else { return [] }
    return [world.wording["review.questions.withoutLead"]]
      + households.map { "    " + world.fullLabel(of: $0.id) } + [""]
  }

  private static func petitions(in body: ReviewingBody, _ world: World) -> [String] {
    let petitions = world.register.openPetitions(for: body)
    guard !petitions.isEmpty else { return [] }
    return [world.wording["review.questions.petitions"]]
      + petitions.map {
        "    \($0.day?.description ?? "–")  \(world.label(of: $0.household)): \($0.text)"
      }
  }

  /// `03/11  LS-003 Lý Lò Xá · Phùng Phù Mé`.
  private static func line(for visit: Visit, in world: World) -> String {
    let day = visit.day?.dayAndMonth ?? "–"
    return "\(day)  \(world.label(of: visit.household)) · \(world.name(of: visit.visitor))"
  }

  mutating func take(_ key: Key, in world: inout World) -> [Step]? {
    switch text.handle(key, in: world.body(of: frame(in: world))) {
    case .event(.closed): [.pop]
    case .consumed: []
    case .notMine: nil
    }
  }

  private func frame(in world: World) -> Frame {
    world.frame(
      titled: world.wording["review.questions.title"],
      footer: PagedText.keys.footer(in: world.wording))
  }

  func draw(on canvas: inout Canvas, in world: World) {
    frame(in: world).draw(on: &canvas, wording: world.wording) { text.draw(on: &$0) }
  }

  func help(in world: World) -> [HelpPage.Entry] { PagedText.keys.help(in: world.wording) }
}
