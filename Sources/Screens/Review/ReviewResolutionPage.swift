import Casework
import Cells
import Widgets
import Wording

/// A resolution item by item: of this review, to be completed; or of the month before, to see how
/// it went and to carry over what goes on.
struct ReviewResolutionPage: Page {
  enum Command: Hashable, CaseIterable { case change, add, done, carryOver }

  static let keys = KeyTable<Command>([
    Binding(.enter, does: .change, label: "review.item.change", help: "review.item.change.help"),
    Binding("n", does: .add, label: "review.resolution", help: "review.resolution.help"),
    Binding("x", does: .done, label: "review.item.done", help: "review.item.done.help"),
    Binding("m", does: .carryOver, label: "review.item.carry", help: "review.item.carry.help"),
  ])

  private let cell: PartyCell.ID
  /// The month of the resolution, and the month that is being reviewed.
  private let month: Month
  private let reviewed: Month
  private var items: [ResolutionProgress.Item] = []
  private var cursor = ListCursor()

  init(of cell: PartyCell.ID, month: Month, reviewed: Month, in world: World) {
    self.cell = cell
    self.month = month
    self.reviewed = reviewed
    refresh(in: world)
  }

  mutating func refresh(in world: World) {
    items =
      ResolutionProgress(
        of: Review.id(of: cell, in: month), on: world.today, in: world.register
      ).items
  }

  private func review(of month: Month, in world: World) -> Review {
    let id = Review.id(of: cell, in: month)
    return world.register.reviews[id] ?? Review(id: id)
  }

  private var shape: ListShape { ListShape(rows: items.count) }
  private var selected: ResolutionProgress.Item? { cursor.row(in: shape).map { items[$0] } }

  // MARK: Keys

  mutating func take(_ key: Key, in world: inout World) -> [Step]? {
    let lines = table(in: world).visibleLines(inRows: world.body(of: frame(in: world)).rows)
    if cursor.handle(key, shape: shape, visibleLines: lines) == .consumed { return [] }
    switch Self.keys.press(key, disabledReason: { reason(against: $0, in: world) }) {
    case .unbound: return nil
    case .disabled(_, let reason): return [.say(Notice(.warning, reason))]
    case .command(let command): return perform(command, in: world)
    }
  }

  private func reason(against command: Command, in world: World) -> String? {
    if world.signedIn?.leadsCell != true { return world.wording["review.notLeading"] }
    switch command {
    case .add:
      return review(of: month, in: world).isClosed ? world.wording["review.isClosed"] : nil
    case .change:
      if selected == nil { return world.wording["review.item.none"] }
      return review(of: month, in: world).isClosed ? world.wording["review.isClosed"] : nil
    case .done:
      return selected?.promise.isOpen == true ? nil : world.wording["review.item.notOpen"]
    case .carryOver:
      if month == reviewed { return world.wording["review.item.sameMonth"] }
      if review(of: reviewed, in: world).isClosed { return world.wording["review.isClosed"] }
      return selected?.promise.isOpen == true ? nil : world.wording["review.item.notOpen"]
    }
  }

  private func perform(_ command: Command, in world: World) -> [Step] {
    let own = review(of: month, in: world)
    if command == .add {
      let page = ResolutionItemPage(
        new: ResolutionItem(), for: nil, of: own, cell: cell, in: world)
      return [.push(page)]
    }
    guard let promise = selected?.promise else { return [] }
    switch command {
    case .add: return []
    case .change:
      return [.push(ResolutionItemPage(changing: promise, of: own, cell: cell, in: world))]
    case .carryOver:
      let page = ResolutionItemPage(
        carryingOver: promise, into: review(of: reviewed, in: world), cell: cell, in: world)
      return [.push(page)]
    case .done:
      var kept = promise
      kept.result = Promise.Result(outcome: .done, day: world.today, by: world.user)
      return Edit(from: promise, to: kept).map { [.effect(.save(Save([$0])))] } ?? []
    }
  }

  mutating func appear(in world: World) -> [Step] {
    refresh(in: world)
    return []
  }

  mutating func receive(_ answer: Answer, in world: inout World) -> [Step] {
    switch answer {
    case .saved, .undone: refresh(in: world)
    default: break
    }
    return []
  }

  // MARK: Drawing

  private func frame(in world: World) -> Frame {
    world.frame(
      titled: world.wording("review.resolution.title", ["month": month.description]),
      footer: Self.keys.footer(
        in: world.wording, disabledReason: { reason(against: $0, in: world) }),
      context: selected.flatMap { item in
        item.promise.expected.map { world.wording("review.item.context", ["expected": $0]) }
      })
  }

  private func table(in world: World) -> Table {
    Table(
      columns: [
        Column(world.wording["review.item.column.text"], .flexible(atLeast: 18)),
        Column(world.wording["review.item.column.responsible"], .fixed(15)),
        Column(world.wording["review.item.column.due"], .fixed(10)),
        Column(world.wording["review.item.column.standing"], .fixed(12)),
        Column(world.wording["review.item.column.household"], .fixed(19), rank: 1),
      ], gap: 1)
  }

  func draw(on canvas: inout Canvas, in world: World) {
    frame(in: world).draw(on: &canvas, wording: world.wording) { body in
      table(in: world).draw(
        on: &body, shape: shape, cursor: cursor, empty: world.wording["review.item.none"]
      ) { cells(of: items[$0], in: world) }
    }
  }

  private func cells(of item: ResolutionProgress.Item, in world: World) -> [TableCell] {
    let promise = item.promise
    return [
      TableCell(promise.text), TableCell(world.name(of: promise.responsible)),
      TableCell(promise.due?.description ?? "–"),
      TableCell(
        world.words(for: item.standing), style: item.standing == .notDone ? .warning : .plain),
      TableCell(promise.household.map(world.label(of:)) ?? "–"),
    ]
  }

  func help(in world: World) -> [HelpPage.Entry] {
    Self.keys.help(
      in: world.wording, disabledReason: { reason(against: $0, in: world) })
  }
}
