import Casework
import Widgets
import Wording

/// Which households to list, and in what order.
struct HouseholdFilterPage: EntryPage {
  enum FieldID: String, EntryFieldID {
    case village, hamlet, cell, povertyClass, lead, visit, order
  }

  static let keys = KeyTable<EntryCommand>([
    Binding(.control("s"), does: .save, label: "filter.apply", help: "filter.apply.help"),
    Binding(.tab, does: .next, label: "entry.next", help: "entry.next.help"),
    Binding(.escape, does: .back, label: "everywhere.back", help: "filter.back.help"),
  ])

  var entry: EntryForm<FieldID>

  init(in world: World) {
    entry = EntryForm(Self.rows(showing: world.householdView, in: world), in: world)
  }

  private static func rows(showing view: HouseholdView, in world: World) -> [FormRow<FieldID>] {
    let wording = world.wording
    func pick(_ id: FieldID, _ label: String, _ value: String?, _ shown: String?) -> FormRow<
      FieldID
    > {
      .fields([
        Field(
          id, label,
          .pick(
            PickField(
              value.map { [$0] } ?? [], shown: shown ?? "", placeholder: wording["filter.any"])))
      ])
    }
    let filter = view.filter
    return [
      pick(
        .village, wording["filter.village"], filter.village?.text,
        filter.village.map(world.label(of:))),
      pick(
        .hamlet, wording["filter.hamlet"], filter.hamlet?.text,
        filter.hamlet.flatMap { world.register.hamlets[$0]?.name }),
      pick(
        .cell, wording["filter.cell"], filter.cell?.text,
        filter.cell.flatMap { world.register.cells[$0]?.name }),
      .choice(
        .povertyClass, wording["filter.povertyClass"],
        HouseholdFilter.ClassCondition.all.map { Option($0.rawValue, world.words(for: $0)) },
        filter.povertyClass?.rawValue),
      .choice(
        .lead, wording["filter.lead"],
        [
          Option("yes", wording["filter.hasLead"]), Option("no", wording["filter.noLead"]),
        ], filter.hasLead.map { $0 ? "yes" : "no" }),
      .choice(
        .visit, wording("filter.visit", ["month": String(world.today.monthOfYear)]),
        HouseholdView.VisitCondition.allCases.map { Option($0.rawValue, world.words(for: $0)) },
        view.visit?.rawValue),
      .blank,
      .choice(
        .order, wording["filter.sort"],
        HouseholdOrder.allCases.map { Option($0.rawValue, world.words(for: $0)) },
        view.order.rawValue),
    ]
  }

  func title(in world: World) -> String { world.wording["filter.title"] }

  func context(in world: World) -> String? { world.wording["filter.explain"] }

  func items(for field: FieldID, in world: World) -> [Picker.Item] {
    switch field {
    case .village: world.villageItems
    case .hamlet: world.hamletItems(in: entry.value(.village).map(Village.ID.init))
    case .cell:
      world.register.cells.values.map { Picker.Item($0.id.text, $0.name) }.sortedByLabel()
    case .povertyClass, .lead, .visit, .order: []
    }
  }

  /// A hamlet belongs to one village.
  mutating func changed(_ field: FieldID, in world: World) {
    if field == .village { entry.set(.pick([], shown: ""), for: .hamlet) }
  }

  func check(in world: World) -> EntryCheck<FieldID> { .fine }

  mutating func accept(in world: inout World) -> [Step] {
    var view = HouseholdView()
    view.filter.village = entry.value(.village).map(Village.ID.init)
    view.filter.hamlet = entry.value(.hamlet).map(Hamlet.ID.init)
    view.filter.cell = entry.value(.cell).map(PartyCell.ID.init)
    view.filter.povertyClass = entry.value(.povertyClass).flatMap(
      HouseholdFilter.ClassCondition.init(rawValue:))
    view.filter.hasLead = entry.value(.lead).map { $0 == "yes" }
    view.visit = entry.value(.visit).flatMap(HouseholdView.VisitCondition.init(rawValue:))
    view.order = entry.value(.order).flatMap(HouseholdOrder.init(rawValue:)) ?? .code
    world.householdView = view
    return [.pop]
  }
}
