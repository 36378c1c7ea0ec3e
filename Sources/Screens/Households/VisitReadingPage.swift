import Casework
import Cells
import Record
import Widgets
import Wording

/// One visit in full, for whoever reads the file.
struct VisitReadingPage: Page {
  enum Command: Hashable { case correct }

  static let keys = KeyTable<Command>([
    Binding(
      .enter, does: .correct, label: "visitReading.correct", help: "visitReading.correct.help")
  ])

  private let visit: Visit
  private var text: PagedText

  init(_ row: HouseholdFile.VisitRow, in world: World) {
    visit = row.visit
    text = PagedText(Self.lines(of: row, in: world).joined(separator: "\n"))
  }

  private static func lines(of row: HouseholdFile.VisitRow, in world: World) -> [String] {
    let (visit, wording) = (row.visit, world.wording)
    let companions = visit.companions.sorted().map(world.name(of:)).joined(separator: ", ")
    let facts: [(String, String?)] = [
      (wording["visitReading.day"], visit.day?.description),
      (wording["visitReading.visitor"], world.name(of: visit.visitor)),
      (wording["visitReading.companions"], companions),
      (wording["visitReading.interpreter"], visit.interpreter),
      (wording["visitReading.outcome"], visit.outcome.map(world.outcomeWords(for:))),
      (wording["visitReading.place"], visit.place.map(world.words(for:))),
      (wording["visitReading.outing"], visit.outing.map { _ in wording["outing.together"] }),
      (wording["visitReading.text"], world.text(of: visit)),
      (wording["visitReading.raised"], visit.raised),
      (wording["visitReading.familyPlan"], visit.familyPlan),
      (wording["visitReading.typist"], row.typist.map(world.name(of:))),
      (wording["visitReading.late"], row.isLate ? wording["file.visit.late"] : nil),
    ]
    return facts.compactMap { label, value in value?.meaningful.map { "\(label): \($0)" } }
  }

  private func frame(in world: World) -> Frame {
    world.frame(
      titled: world.wording(
        "visitReading.title", ["household": world.fullLabel(of: visit.household)]),
      footer: Self.keys.footer(in: world.wording) + PagedText.keys.footer(in: world.wording))
  }

  func draw(on canvas: inout Canvas, in world: World) {
    frame(in: world).draw(on: &canvas, wording: world.wording) { text.draw(on: &$0) }
  }

  mutating func take(_ key: Key, in world: inout World) -> [Step]? {
    if Self.keys.command(for: key) == .correct {
      return [.replace(VisitPage(editing: visit, in: &world))]
    }
    return switch text.handle(key, in: world.body(of: frame(in: world))) {
    case .event(.closed): [.pop]
    case .consumed: []
    case .notMine: nil
    }
  }

  func records(in world: World) -> [RecordID] { [visit.record] }

  func help(in world: World) -> [HelpPage.Entry] {
    Self.keys.help(in: world.wording) + PagedText.keys.help(in: world.wording)
  }
}
