import Casework
import Cells
import Widgets
import Wording

/// A resolution item by item: of this review, to be completed; of the month before, to see how it
/// went and to carry over what goes on; or what the quarter gathers.
struct ReviewResolutionPage: Page {
  enum Command: Hashable, CaseIterable { case change, add, done, carryOver, quarter, draft, print }

  static let keys = KeyTable<Command>([
    Binding(.enter, does: .change, label: "review.item.change", help: "review.item.change.help"),
    Binding("n", does: .add, label: "review.resolution", help: "review.resolution.help"),
    Binding("x", does: .done, label: "review.item.done", help: "review.item.done.help"),
    Binding("m", does: .carryOver, label: "review.item.carry", help: "review.item.carry.help"),
    Binding("y", does: .quarter, label: "review.quarter", help: "review.quarter.help"),
    Binding("d", does: .draft, label: "review.draft", help: "review.draft.help"),
    Binding("p", does: .print, label: "review.quarter.print", help: "review.quarter.print.help"),
  ])

  /// One item and the month whose resolution holds it.
  private struct Item {
    let promise: Promise
    let month: Month
    let standing: ResolutionProgress.Standing
    var timesCarried = 0
  }

  private let body: ReviewingBody
  /// The month of the resolution, and the month that is being reviewed.
  private let month: Month
  private let reviewed: Month
  /// What the three months up to the reviewed one left open; nil while one month is looked at.
  private var quarter: QuarterResolution?
  private var items: [Item] = []
  var cursor = ListCursor()

  init(of body: ReviewingBody, month: Month, reviewed: Month, in world: World) {
    self.body = body
    self.month = month
    self.reviewed = reviewed
    refresh(in: world)
  }

  mutating func refresh(in world: World) {
    if quarter != nil { quarter = gathered(in: world) }
    items =
      quarter?.open.map {
        Item(
          promise: $0.promise, month: $0.month, standing: $0.standing,
          timesCarried: $0.timesCarried)
      }
      ?? ResolutionProgress(
        of: Review.id(of: body, in: month), on: world.today, in: world.register
      ).items.map { Item(promise: $0.promise, month: month, standing: $0.standing) }
  }

  private func gathered(in world: World) -> QuarterResolution {
    QuarterResolution(
      of: body, endingWith: reviewed, on: world.today, in: world.register)
  }

  private func review(of month: Month, in world: World) -> Review {
    let id = Review.id(of: body, in: month)
    return world.register.reviews[id] ?? Review(id: id)
  }

  var shape: ListShape { ListShape(rows: items.count) }
  private var selected: Item? { cursor.row(in: shape).map { items[$0] } }

  // MARK: Keys

  func reason(against command: Command, in world: World) -> String? {
    if !world.leadsReview(of: body) { return world.notLeading(body) }
    switch command {
    case .quarter: return nil
    case .draft:
      return review(of: reviewed, in: world).isClosed ? world.wording["review.isClosed"] : nil
    case .print: return quarter == nil ? world.wording["review.quarter.notShown"] : nil
    case .add:
      let month = quarter == nil ? month : reviewed
      return review(of: month, in: world).isClosed ? world.wording["review.isClosed"] : nil
    case .change:
      guard let selected else { return world.wording["review.item.none"] }
      return review(of: selected.month, in: world).isClosed
        ? world.wording["review.isClosed"] : nil
    case .done:
      return selected?.promise.isOpen == true ? nil : world.wording["review.item.notOpen"]
    case .carryOver:
      if selected?.month == reviewed { return world.wording["review.item.sameMonth"] }
      if review(of: reviewed, in: world).isClosed { return world.wording["review.isClosed"] }
      return selected?.promise.isOpen == true ? nil : world.wording["review.item.notOpen"]
    }
  }

  mutating func perform(_ command: Command, in world: inout World) -> [Step] {
    switch command {
    case .quarter:
      quarter = quarter == nil ? gathered(in: world) : nil
      cursor = ListCursor()
      refresh(in: world)
      return []
    case .draft: return [.push(ResolutionDraftPage(of: body, reviewing: reviewed, in: world))]
    case .print: return [.effect(.print(.quarterResolution(body, reviewed)))]
    case .add, .change, .done, .carryOver: return change(by: command, in: world)
    }
  }

  private func change(by command: Command, in world: World) -> [Step] {
    let own = review(of: selected?.month ?? month, in: world)
    if command == .add {
      let own = review(of: quarter == nil ? month : reviewed, in: world)
      let page = ResolutionItemPage(
        new: ResolutionItem(), for: nil, of: own, body: body, in: world)
      return [.push(page)]
    }
    guard let promise = selected?.promise else { return [] }
    switch command {
    case .add, .quarter, .draft, .print: return []
    case .change:
      return [.push(ResolutionItemPage(changing: promise, of: own, body: body, in: world))]
    case .carryOver:
      let page = ResolutionItemPage(
        carryingOver: promise, into: review(of: reviewed, in: world), body: body, in: world)
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

  func frame(in world: World) -> Frame {
    world.frame(
      titled: title(in: world),
      footer: footer(in: world),
      context: context(in: world))
  }

  private func title(in world: World) -> String {
    guard let quarter else {
      return world.wording("review.resolution.title", ["month": month.description])
    }
    return world.wording(
      "review.quarter.title",
      ["first": quarter.first.description, "last": quarter.last.description])
  }

  private func context(in world: World) -> String? {
    let expected = selected?.promise.expected.map {
      world.wording("review.item.context", ["expected": $0])
    }
    guard let quarter else { return expected }
    let gathered = world.wording(
      "review.quarter.summary",
      [
        "items": String(quarter.laidDown), "done": String(quarter.done),
        "open": String(quarter.open.count),
      ])
    return [gathered, expected].compactMap { $0 }.joined(separator: " · ")
  }

  func table(in world: World) -> Table {
    Table(
      columns: [
        Column(world.wording["review.item.column.text"], .flexible(atLeast: 18)),
        Column(world.wording["review.item.column.responsible"], .fixed(15)),
        Column(world.wording["review.item.column.due"], .fixed(10)),
        Column(world.wording["review.item.column.standing"], .fixed(quarter == nil ? 12 : 16)),
        Column(
          world.wording[
            quarter == nil ? "review.item.column.household" : "review.item.column.month"],
          .fixed(quarter == nil ? 19 : 7), rank: 1),
      ], gap: 1)
  }

  func draw(on canvas: inout Canvas, in world: World) {
    frame(in: world).draw(on: &canvas, wording: world.wording) { body in
      drawTable(on: &body, empty: world.wording["review.item.none"], in: world)
    }
  }

  /// `chưa xong, lần 2`: carried over once before.
  private func standing(of item: Item, in world: World) -> String {
    let standing = world.words(for: item.standing)
    return item.timesCarried == 0
      ? standing
      : world.wording(
        "review.item.again", ["standing": standing, "times": String(item.timesCarried + 1)])
  }
}

extension ReviewResolutionPage: TablePage {
  func cells(ofRow row: Int, in world: World) -> [TableCell] {
    let item = items[row]
    let promise = item.promise
    return [
      TableCell(promise.text), TableCell(world.name(of: promise.responsible)),
      TableCell(promise.due?.description ?? "–"),
      TableCell(
        standing(of: item, in: world), style: item.standing == .notDone ? .warning : .plain),
      TableCell(
        quarter == nil
          ? promise.household.map(world.label(of:)) ?? "–" : item.month.description),
    ]
  }
}
