import Casework
import VietnameseText
import Widgets
import Wording

/// How lists of people are sorted in this commune.
struct NameOrderPage: EntryPage {
  enum FieldID: String, EntryFieldID { case order }

  private let start: Commune
  var entry: EntryForm<FieldID>

  init(in world: World) {
    start = world.register.commune ?? Commune(name: "", province: "")
    let orders = NameOrder.allCases.map { Option($0.rawValue, world.words(for: $0)) }
    entry = EntryForm(
      [
        .fields([
          Field(
            .order, world.wording["nameOrder.title"],
            .choice(ChoiceRow(orders, value: world.register.nameOrder.rawValue)))
        ])
      ], in: world)
  }

  func title(in world: World) -> String { world.wording["nameOrder.title"] }
  func context(in world: World) -> String? { world.wording["nameOrder.explain"] }
  func check(in world: World) -> EntryCheck<FieldID> { .fine }

  mutating func edits(in world: inout World) -> [Edit] {
    let chosen = entry.value(.order).flatMap(NameOrder.init(rawValue:))
    guard chosen != world.register.nameOrder else { return [] }
    var commune = start
    commune.nameOrder = chosen
    return Edit(from: start, to: commune).map { [$0] } ?? []
  }
}

extension World {
  func words(for order: NameOrder) -> String {
    switch order {
    case .givenName: wording["nameOrder.given"]
    case .wholeName: wording["nameOrder.whole"]
    }
  }
}
