import Casework
import Cells
import Record
import Widgets
import Wording

/// Dự thảo nghị quyết: what is overdue as items of the next resolution, which a person changes, leaves
/// out, or lays down all at once.
struct ResolutionDraftPage: Page {
  enum Command: Hashable, CaseIterable { case change, leaveOut, layDown }

  static let keys = KeyTable<Command>([
    Binding(.enter, does: .change, label: "review.draft.change", help: "review.draft.change.help"),
    Binding("r", does: .leaveOut, label: "review.pullOut", help: "review.draft.leaveOut.help"),
    Binding(
      "g", does: .layDown, label: "review.draft.layDown", help: "review.draft.layDown.help"),
  ])

  static let headLines = 2

  private let body: ReviewingBody
  private let month: Month
  private var items: [ResolutionDraft.Item] = []
  /// Kept as a draft, so that a power cut loses none of it.
  private var leftOut: Set<RecordID> = []
  private var question: Question<Bool>?
  var cursor = ListCursor()

  /// The draft for the resolution of the review of `month`.
  init(of body: ReviewingBody, reviewing month: Month, in world: World) {
    (self.body, self.month) = (body, month)
    let kept = world.drafts[draftName]?.fields["leftOut"] ?? ""
    leftOut = Set(kept.split(separator: "\n").compactMap { RecordID(reference: String($0)) })
    read(world)
  }

  private var draftName: String { "resolutionDraft.\(Review.id(of: body, in: month).text)" }

  private mutating func read(_ world: World) {
    items =
      ResolutionDraft(
        of: body, reviewing: month, on: world.today, by: world.catalogues.calendar,
        set: world.catalogues.planTasks, english: world.speaksEnglish, in: world.register
      ).items
  }

  private func review(in world: World) -> Review {
    let id = Review.id(of: body, in: month)
    return world.register.reviews[id] ?? Review(id: id)
  }

  var shape: ListShape { ListShape(rows: items.count) }
  private var selected: ResolutionDraft.Item? { cursor.row(in: shape).map { items[$0] } }

  private func isLeftOut(_ item: ResolutionDraft.Item) -> Bool {
    leftOut.contains(item.matter.record)
  }

  /// Those that are laid down: of the others somebody says first who is to do them.
  private var ready: [ResolutionDraft.Item] {
    items.filter { !isLeftOut($0) && $0.responsible != nil }
  }

  private var withoutPerson: Int { items.count { !isLeftOut($0) && $0.responsible == nil } }

  // MARK: Keys

  mutating func take(_ key: Key, in world: inout World) -> [Step]? {
    guard let question else { return takeInTable(key, in: &world) }
    guard case .event(let event) = question.handle(key) else { return [] }
    self.question = nil
    return event == .answered(true) ? layDown(in: &world) : []
  }

  func reason(against command: Command, in world: World) -> String? {
    if !world.leadsReview(of: body) { return world.notLeading(body) }
    if review(in: world).isClosed { return world.wording["review.isClosed"] }
    switch command {
    case .change, .leaveOut: return selected == nil ? world.wording["review.draft.none"] : nil
    case .layDown: return ready.isEmpty ? world.wording["review.draft.noneReady"] : nil
    }
  }

  mutating func perform(_ command: Command, in world: inout World) -> [Step] {
    switch command {
    case .change:
      return selected.map { item in
        let page = ResolutionItemPage(
          world.item(for: item), item.matter.source, of: review(in: world), body: body, in: world)
        return [.push(page)]
      } ?? []
    case .leaveOut: return leaveOutOrPutBack()
    case .layDown:
      let lacking = withoutPerson
      let sentences = [
        world.wording("review.draft.question", ["count": String(ready.count)]),
        lacking == 0
          ? nil : world.wording("review.draft.lacking", ["count": String(lacking)]),
      ]
      question = Question(
        title: title(in: world), text: sentences.compactMap { $0 }.joined(separator: " "),
        answers: [.init("d", world.wording["review.draft.yes"], true)], openedBy: "g")
      return []
    }
  }

  private mutating func leaveOutOrPutBack() -> [Step] {
    guard let record = selected?.matter.record else { return [] }
    if leftOut.remove(record) == nil { leftOut.insert(record) }
    guard !leftOut.isEmpty else { return [.effect(.dropDraft(name: draftName))] }
    let kept = leftOut.map(\.reference).sorted().joined(separator: "\n")
    return [.effect(.keepDraft(Draft(name: draftName, fields: ["leftOut": kept])))]
  }

  /// One save for all of them.
  private func layDown(in world: inout World) -> [Step] {
    let review = review(in: world)
    var edits: [Edit] = []
    for one in ready {
      edits +=
        world.item(for: one).edits(
          from: one.matter.source, in: review.id, of: body, heldOn: review.heldOn ?? world.today,
          by: world.user, newIDs: &world.ids) ?? []
    }
    return [.effect(.save(Save(edits)))]
  }

  mutating func appear(in world: World) -> [Step] {
    read(world)
    return []
  }

  /// Saved: the resolution is shown as it is now.
  mutating func receive(_ answer: Answer, in world: inout World) -> [Step] {
    switch answer {
    case .saved:
      return [
        .replace(ReviewResolutionPage(of: body, month: month, reviewed: month, in: world))
      ]
    case .undone: return appear(in: world)
    default: return []
    }
  }

  func records(in world: World) -> [RecordID] { selected.map { [$0.matter.record] } ?? [] }

  // MARK: Drawing

  private func title(in world: World) -> String {
    world.wording("review.draft.title", ["month": month.description])
  }

  func frame(in world: World) -> Frame {
    world.frame(
      titled: title(in: world), footer: question?.footer(in: world.wording) ?? footer(in: world),
      context: selected.map { item in
        [
          item.matter.household.map { world.label(of: world.register.kept($0)) },
          world.item(for: item).text,
        ].joinedParts
      })
  }

  func empty(in world: World) -> String { world.wording["review.draft.none"] }

  func head(in world: World) -> [TableCell] {
    items.isEmpty ? [] : [TableCell(summary(in: world), style: .heading)]
  }

  private func summary(in world: World) -> String {
    let lacking = withoutPerson
    return [
      world.wording(
        "review.draft.summary", ["ready": String(ready.count), "all": String(items.count)]),
      lacking == 0
        ? nil : world.wording("review.draft.withoutPerson", ["count": String(lacking)]),
    ].joinedParts
  }

  func table(in world: World) -> Table {
    let wording = world.wording
    return Table(
      columns: [
        Column(wording["review.item.column.text"], .flexible(atLeast: 18)),
        Column(wording["review.item.column.responsible"], .fixed(15)),
        Column(wording["review.draft.column.wasDue"], .fixed(10), rank: 1),
        Column(wording["review.draft.column.due"], .fixed(10)),
        Column(wording["review.draft.column.standing"], .fixed(10)),
        Column(wording["review.item.column.household"], .fixed(19), rank: 2),
      ], gap: 1)
  }

  func draw(on canvas: inout Canvas, in world: World) {
    frame(in: world).draw(on: &canvas, wording: world.wording) { body in
      drawBody(on: &body, in: world)
      question?.draw(on: &body, wording: world.wording)
    }
  }
}

extension ResolutionDraftPage: TablePage {
  func cells(ofRow row: Int, in world: World) -> [TableCell] {
    let one = items[row]
    return [
      TableCell(world.item(for: one).text),
      one.responsible.map { TableCell(world.name(of: $0)) }
        ?? TableCell(world.wording["review.draft.nobody"], style: .warning),
      TableCell(one.wasDue.description), TableCell(one.due.description),
      isLeftOut(one)
        ? TableCell(world.wording["review.draft.out"], style: .muted)
        : TableCell(
          world.wording[one.responsible == nil ? "review.draft.waits" : "review.draft.in"]),
      TableCell(one.matter.household.map { world.label(of: world.register.kept($0)) } ?? "–"),
    ]
  }
}

extension World {
  /// What is overdue as an item of a resolution, under its new deadline.
  func item(for one: ResolutionDraft.Item) -> ResolutionItem {
    var item = ResolutionItem()
    switch one.matter {
    case .promise(let promise): item = ResolutionItem(carryingOver: promise)
    case .task(let task), .setTask(let task):
      (item.text, item.expected) = (task.text, task.expected ?? "")
    case .petition(let petition):
      item.text = wording("review.draft.petition", ["text": petition.text])
    case .remedy(let remedy): item.text = wording("review.draft.remedy", ["text": remedy.text])
    case .support(let support):
      item.text = wording("support.toCheck", ["what": name(of: support)])
    }
    item.responsible = one.responsible
    item.household = one.matter.household.map(register.kept)
    item.due = .value(one.due)
    return item
  }
}
