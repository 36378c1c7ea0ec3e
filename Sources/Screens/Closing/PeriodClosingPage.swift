import Casework
import Cells
import Indicators
import Record
import Widgets
import Wording

/// Chốt kỳ của xã: a checklist to read first, then the closing, which prints the period's figures.
struct PeriodClosingPage: ClosingPage {
  enum Command: Hashable, CaseIterable { case open, close, reopen, earlier, later, back }

  static let keys = KeyTable<Command>([
    Binding(.enter, does: .open, label: "review.check.open", help: "review.check.open.help"),
    Binding("c", does: .close, label: "closing.close", help: "closing.close.help"),
    Binding("m", does: .reopen, label: "closing.reopen", help: "closing.reopen.help"),
    Binding("[", does: .earlier, label: "figures.period", help: "figures.earlier.help"),
    Binding(
      "]", does: .later, label: "figures.period", help: "figures.later.help", footer: .joined),
    Binding(.escape, does: .back, label: "everywhere.back", help: "everywhere.back.help"),
  ])

  /// What the closing would print, and what it was judged by.
  private struct Judged {
    let definitions: Definitions
    let check: PeriodClosingCheck
    let figures: [ClosedFigure]
  }

  private var period: Period
  private var devices: [KnownDevice] = []
  private var judged: Judged?
  private(set) var checklist: PeriodChecklist
  var cursor = ListCursor()
  var question: Question<ClosingAnswer>?

  /// On a period that is over: the one shown, or the one before it.
  init(of period: Period, in world: World) {
    self.period = period.lastDay < world.today ? period : period.previous
    checklist = PeriodChecklist(of: nil, self.period, in: world)
  }

  private func closing(in world: World) -> PeriodClosing {
    world.register.closing(of: period) ?? PeriodClosing(id: PeriodClosing.id(of: period))
  }

  // MARK: What is judged

  /// The figures hang on all there is, so that a closing says the same whatever a laptop keeps in
  /// memory: on what is older too.
  private mutating func judge(in world: World) {
    guard world.older != nil else {
      // What was judged before a visit changed is no longer what would be printed.
      judged = nil
      checklist = PeriodChecklist(of: nil, period, in: world)
      return
    }
    let scene = FigureScene(in: world, period).whole
    judged = Judged(
      definitions: scene.table.definitions,
      check: PeriodClosingCheck(
        of: scene.table, files: scene.files, definitions: world.definitionBook, devices: devices,
        unsettled: world.conflicts.count + world.breaches.count),
      figures: PeriodPrinting(
        scene.table.definitions, in: period, book: scene.book, files: scene.files
      ).figures)
    checklist = PeriodChecklist(of: judged?.check, period, in: world)
  }

  mutating func appear(in world: World) -> [Step] {
    [.effect(.readDevices)] + readingOlder(in: world)
  }

  mutating func receive(_ answer: Answer, in world: inout World) -> [Step] {
    switch answer {
    case .readDevices(let devices):
      self.devices = devices
      judge(in: world)
    case .olderRead: judge(in: world)
    case .saved, .undone:
      judge(in: world)
      return readingOlder(in: world)
    default: break
    }
    return []
  }

  private func readingOlder(in world: World) -> [Step] {
    world.older == nil ? [.effect(.readOlder)] : []
  }

  // MARK: Keys

  func reason(against command: Command, in world: World) -> String? {
    let wording = world.wording
    switch command {
    case .back: return nil
    case .earlier:
      return period.first <= IndicatorsPage.firstMonth ? wording["figures.earlier.end"] : nil
    case .later:
      return period.next.lastDay >= world.today ? wording["closing.later.end"] : nil
    case .open:
      return selected?.place == nil
        ? wording["closing.noPlace"] : nil
    case .close, .reopen:
      if !world.leadsReview(of: .peoplesCommittee) { return wording["closing.notOffice"] }
      let isClosed = closing(in: world).isClosed
      if command == .reopen { return isClosed ? nil : wording["closing.notClosed"] }
      if isClosed { return wording["closing.isClosed"] }
      // Figures of a half-read record would be frozen.
      guard world.hasReadAll, let judged else { return wording["review.notRead"] }
      return judged.check.canClose ? nil : wording["review.check.cannotClose"]
    }
  }

  mutating func perform(_ command: Command, in world: World) -> [Step] {
    switch command {
    case .back: return [.pop]
    case .open:
      return selected?.place.map { [.push(page(at: $0, in: world))] } ?? []
    case .reopen: return [.push(ReopenPage(of: closing(in: world), in: world))]
    case .close: question = closingQuestion(in: world.wording)
    case .earlier: show(period.previous, in: world)
    case .later: show(period.next, in: world)
    }
    return []
  }

  private mutating func show(_ period: Period, in world: World) {
    self.period = period
    judge(in: world)
  }

  private func page(at place: PeriodChecklist.Place, in world: World) -> any Page {
    switch place {
    case .reviews: ReviewPreparationPage(in: world)
    case .reported: ReportedListPage(in: world)
    case .missingData:
      MissingDataPage(in: period, world)
    case .reconcile: ReconcilePage(in: world)
    }
  }

  private func closingQuestion(in wording: Wording) -> Question<ClosingAnswer> {
    let open = checklist.openCount
    return Question(
      title: title(in: wording),
      text: open == 0
        ? wording["closing.question"]
        : wording("closing.questionOpen", ["count": String(open)]),
      answers: [.init("d", wording["review.check.yes"], .close)], openedBy: "c")
  }

  func close(in world: inout World) -> [Step] {
    guard let user = world.user, let judged else { return [] }
    let edits = world.definitionBook.edits(
      closing: closing(in: world), of: period, printing: judged.figures,
      by: judged.definitions, id: world.ids.next(), by: user, on: world.today,
      sight: world.sight)
    return edits.map { [.effect(.save(Save($0, needsPIN: true)))] } ?? []
  }

  // MARK: Drawing

  private func title(in wording: Wording) -> String {
    wording("closing.title", ["period": wording.words(for: period)])
  }

  func frame(footer: Footer, in world: World) -> Frame {
    world.frame(titled: title(in: world.wording), footer: footer)
  }

  func standing(in world: World) -> String {
    let closing = closing(in: world)
    if let act = closing.act {
      return world.wording(
        "review.check.closedBy", ["day": act.day.description, "member": world.name(of: act.by)])
    }
    guard judged != nil else { return world.wording["review.notRead"] }
    let open = checklist.openCount
    let words =
      open == 0
      ? world.wording["closing.ready"]
      : world.wording("closing.missing", ["count": String(open)])
    return [
      words,
      closing.reopenReason.map { world.wording("closing.reopened", ["reason": $0]) },
    ].compactMap { $0 }.joined(separator: " ")
  }

  func records(in world: World) -> [RecordID] {
    world.register.closing(of: period).map { [$0.record] } ?? []
  }
}
