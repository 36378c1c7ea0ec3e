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

  /// What the closing would print, and what is lacking.
  private struct Counted {
    let table: FigureTable
    let figures: [ClosedFigure]
    let missing: Int

    init(_ count: ClosingCount) {
      (table, figures) = count.printing.printed
      missing = count.missing
    }
  }

  private var period: Period
  private var devices: [KnownDevice] = []
  /// Nil while not all that it hangs on has been read.
  private var walk: FileWalk<ClosingCount>?
  /// What had been seen when it began.
  private var sight: Sight?
  /// Nil until all files have been looked at.
  private var counted: Counted?
  private var check: PeriodClosingCheck?
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
  private mutating func count(in world: World) {
    // What was judged before a visit changed is no longer what would be printed.
    (walk, counted, check) = (nil, nil, nil)
    guard world.older != nil else { return }
    let definitions = world.definitionBook.definitions(for: period, in: world.register)
    let book = world.casebook
    walk = FileWalk(
      ClosingCount(definitions, in: period, book: book), over: CaseFileSource(of: book))
    sight = world.sight
  }

  var looked: Int? { walk?.percent }

  mutating func lookFurther(in world: World) {
    walk?.lookAt(FigureScene.filesAtOnce)
    guard let whole = walk?.whole else { return }
    counted = Counted(whole)
    judge(in: world)
  }

  private mutating func judge(in world: World) {
    guard let counted else { return }
    let check = PeriodClosingCheck(
      of: counted.table, missing: counted.missing, definitions: world.definitionBook,
      devices: devices, unsettled: world.conflicts.count + world.breaches.count)
    self.check = check
    checklist = PeriodChecklist(of: check, period, in: world)
  }

  mutating func appear(in world: World) -> [Step] {
    looked == nil ? [.effect(.readDevices)] + readingOlder(in: world) : []
  }

  mutating func receive(_ answer: Answer, in world: inout World) -> [Step] {
    switch answer {
    case .readDevices(let devices):
      self.devices = devices
      if walk == nil || sight != world.sight { count(in: world) } else { judge(in: world) }
    case .olderRead: count(in: world)
    case .saved, .undone:
      count(in: world)
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
      guard world.hasReadAll, world.older != nil else { return wording["review.notRead"] }
      guard let check else { return wording["findings.wait"] }
      return check.canClose ? nil : wording["review.check.cannotClose"]
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
    checklist = PeriodChecklist(of: nil, period, in: world)
    count(in: world)
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
    guard let user = world.user, let counted else { return [] }
    let edits = world.definitionBook.edits(
      closing: closing(in: world), of: period, printing: counted.figures,
      by: counted.table.definitions, id: world.ids.next(), by: user, on: world.today,
      sight: world.sight)
    return edits.map { [.effect(.save(Save($0, needsPIN: true)))] } ?? []
  }

  // MARK: Drawing

  private func title(in wording: Wording) -> String {
    wording("closing.title", ["period": wording.words(for: period)])
  }

  func frame(footer: Footer, in world: World) -> Frame {
    world.frame(titled: world.title(title(in: world.wording), looked: looked), footer: footer)
  }

  func standing(in world: World) -> String {
    let closing = closing(in: world)
    if let act = closing.act {
      return world.wording(
        "review.check.closedBy", ["day": act.day.description, "member": world.name(of: act.by)])
    }
    guard check != nil else {
      return world.wording[looked == nil ? "review.notRead" : "findings.wait"]
    }
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
