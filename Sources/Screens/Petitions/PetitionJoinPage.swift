import Casework
import Cells
import Record
import Widgets
import Wording

/// Which petitions raise the same thing (gộp kiến nghị): those marked are sorted and answered as
/// one; whose mark is taken away stands alone again.
struct PetitionJoinPage: Page {
  private let petition: Petition
  private var picker: Picker

  init(of petition: Petition, in list: PetitionList, _ world: World) {
    self.petition = petition
    let before = world.register.raisedTogether(with: petition).filter { $0.id != petition.id }
    let others = list.rows.flatMap { row in
      row.together.filter { $0.isOpen && $0.id != petition.id && !before.contains($0) }
    }
    picker = Picker(
      title: world.wording["petitions.join.pick"],
      items: (before + others).map {
        Picker.Item(
          $0.id.text, "\(world.label(of: $0.household)): \($0.text)",
          detail: $0.day?.description ?? "")
      }, allowsSeveral: true, picked: before.map(\.id.text))
  }

  var mode: InputMode { .text }
  var typingPlace: TypingPlace? { picker.typingPlace }

  mutating func take(_ key: Key, in world: inout World) -> [Step]? {
    switch picker.handle(key, in: world.body(of: frame(in: world))) {
    case .event(.chosen(let values)): join(values.map(Petition.ID.init), in: world)
    case .event(.cancelled): [.pop]
    case .consumed: []
    case .notMine: nil
    }
  }

  private func join(_ others: [Petition.ID], in world: World) -> [Step] {
    let edits = world.register.edits(raising: petition, togetherWith: others)
    guard !edits.isEmpty else {
      return [.pop, .say(Notice(.info, world.wording["entry.unchanged"]))]
    }
    return [.effect(.save(Save(edits)))]
  }

  mutating func receive(_ answer: Answer, in world: inout World) -> [Step] {
    if case .saved = answer { [.pop] } else { [] }
  }

  private func frame(in world: World) -> Frame {
    world.frame(
      titled: world.wording(
        "petitions.join.title", ["household": world.fullLabel(of: petition.household)]),
      footer: picker.keys.footer(in: world.wording, mode: .text), context: petition.text)
  }

  func draw(on canvas: inout Canvas, in world: World) {
    frame(in: world).draw(on: &canvas, wording: world.wording) { body in
      picker.draw(on: &body, wording: world.wording)
    }
  }

  func records(in world: World) -> [RecordID] { [petition.record] }

  func help(in world: World) -> [HelpPage.Entry] {
    picker.keys.help(in: world.wording, mode: .text)
  }
}
