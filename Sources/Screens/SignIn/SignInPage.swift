import Casework
import Cells
import VietnameseText
import Widgets
import Wording

/// Several people share a laptop: whoever sits down picks their name.
struct SignInPage: Page {
  private var picker: Picker

  init(in world: World) {
    let people = world.register.caseworkers.values.filter { $0.isHere(on: world.today) }
    picker = Picker(
      title: world.wording["signIn.title"],
      items: people.sorted { ($0.name, $0.id) < ($1.name, $1.id) }.map { person in
        Picker.Item(person.id.text, person.name, detail: Self.detail(of: person, in: world))
      })
  }

  /// What tells two people of one name apart: position, cell or office, year of birth.
  private static func detail(of person: Caseworker, in world: World) -> String {
    [
      person.position, person.cell.flatMap { world.register.cells[$0]?.name },
      person.organisation.flatMap { world.register.organisations[$0]?.name },
      person.birth.map { String($0.year) },
    ]
    .compactMap { $0 }.joined(separator: " · ")
  }

  var mode: InputMode { .text }

  private func frame(in world: World) -> Frame {
    world.frame(
      titled: world.wording("frame.title", ["place": world.placeName]),
      footer: picker.keys.footer(in: world.wording, mode: .text),
      context: world.store.isDemo ? world.wording["frame.demo"] : world.wording["app.trial"])
  }

  func draw(on canvas: inout Canvas, in world: World) {
    frame(in: world).draw(on: &canvas, wording: world.wording) { body in
      picker.draw(on: &body, wording: world.wording)
    }
  }

  mutating func take(_ key: Key, in world: inout World) -> [Step]? {
    switch picker.handle(key, in: world.body(of: frame(in: world))) {
    case .event(.chosen(let values)):
      values.first.map { [.signIn(as: .caseworker(Caseworker.ID($0)))] } ?? []
    case .event(.cancelled): [.push(LeavePage())]
    case .consumed: []
    case .notMine: nil
    }
  }

  func help(in world: World) -> [HelpPage.Entry] { picker.keys.help(in: world.wording) }
}
