import Casework
import Cells
import VietnameseText
import Widgets
import Wording

/// Several people share a laptop: whoever sits down picks their name. Where there is nobody to pick
/// yet, the first person enters theirs.
struct SignInPage: Page {
  enum Command: Hashable { case enterName, leave }

  /// The keys where there is nobody to pick.
  static let keys = KeyTable<Command>([
    Binding(.enter, does: .enterName, label: "signIn.first", help: "signIn.first.help"),
    Binding(.escape, does: .leave, label: "everywhere.leave", help: "everywhere.leave.help"),
  ])

  private var picker: Picker
  private var isNobodyHere: Bool

  init(in world: World) {
    let people = world.register.caseworkers.values.filter { $0.isHere(on: world.today) }
    isNobodyHere = people.isEmpty
    picker = Picker(
      title: world.wording["signIn.title"],
      items: Self.peopleFirst(world.register.byName(people)).map { person in
        Picker.Item(person.id.text, person.name, detail: Self.detail(of: person, in: world))
      })
  }

  /// Whoever sits down is a person; an organisation that is given households comes behind.
  private static func peopleFirst(_ caseworkers: [Caseworker]) -> [Caseworker] {
    caseworkers.filter { !$0.roles.contains(.organisation) }
      + caseworkers.filter { $0.roles.contains(.organisation) }
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
  var typingPlace: TypingPlace? { isNobodyHere ? nil : picker.typingPlace }

  private func frame(in world: World) -> Frame {
    world.frame(
      titled: world.wording("frame.title", ["place": world.placeName]),
      footer: isNobodyHere
        ? Self.keys.footer(in: world.wording, mode: .text)
        : picker.keys.footer(in: world.wording, mode: .text),
      context: world.store.isDemo ? world.wording["frame.demo"] : world.wording["app.trial"])
  }

  func draw(on canvas: inout Canvas, in world: World) {
    frame(in: world).draw(on: &canvas, wording: world.wording) { body in
      guard isNobodyHere else { return picker.draw(on: &body, wording: world.wording) }
      let lines = world.wording["signIn.nobody"].wrapped(to: body.columns - 2)
      for (row, line) in lines.enumerated() { body.text(line, column: 1, row: row + 1) }
    }
  }

  mutating func take(_ key: Key, in world: inout World) -> [Step]? {
    guard !isNobodyHere else { return takeOfNobody(key, in: world) }
    return switch picker.handle(key, in: world.body(of: frame(in: world))) {
    case .event(.chosen(let values)):
      values.first.map { [.signIn(as: .caseworker(Caseworker.ID($0)))] } ?? []
    case .event(.cancelled): [.push(LeavePage())]
    case .consumed: []
    case .notMine: nil
    }
  }

  private func takeOfNobody(_ key: Key, in world: World) -> [Step]? {
    switch Self.keys.command(for: key, mode: .text) {
    case .enterName: [.push(CaseworkerEntryPage(CaseworkerEntry(), in: world))]
    case .leave: [.push(LeavePage())]
    case nil: nil
    }
  }

  func help(in world: World) -> [HelpPage.Entry] {
    isNobodyHere
      ? Self.keys.help(in: world.wording, mode: .text) : picker.keys.help(in: world.wording)
  }
}
