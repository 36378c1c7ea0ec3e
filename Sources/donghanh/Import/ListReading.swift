import Casework
import Exchange
import Journal
import Screens
import VietnameseText
import Wording

/// An office list on its way to the screen: read in pieces between keys, then compared with the
/// register. Said otherwise, it is compared again without being read again.
struct ListReading {
  private enum Stage {
    case waiting
    case reading(OfficeFile, OfficeReading)
    case read(OfficeFile, [OfficeTable])
    case comparing(OfficeFile, [OfficeTable], Comparison)
    case told(OfficeFile, [OfficeTable])
    case failed
  }

  /// A list being compared with the register, and what was said about it.
  private struct Comparison {
    let planning: ImportPlanning
    let choices: ImportChoices
    let isByProfile: Bool
    /// Proposals are known only once a list has been compared: what was accepted counts the second
    /// time.
    let knowsAccepted: Bool
  }

  private let request: ImportRequest
  private let clock: SessionClock
  private var stage: Stage

  /// `former` is what was read before: of the same file, it need not be read again.
  init(_ request: ImportRequest, after former: ListReading?, at clock: SessionClock) {
    self.request = request
    self.clock = clock
    if let former, former.request.path == request.path,
      case .told(let file, let tables) = former.stage
    {
      stage = .read(file, tables)
    } else {
      stage = .waiting
    }
  }

  var isReading: Bool {
    switch stage {
    case .waiting, .reading, .read, .comparing: true
    case .told, .failed: false
    }
  }

  func progress(_ wording: Wording) -> String {
    switch stage {
    case .waiting: line("listimport.progress", 0, wording)
    case .reading(_, let reading): line("listimport.progress", reading.fraction, wording)
    case .read, .told, .failed: line("listimport.comparing", 0, wording)
    case .comparing(_, _, let comparison):
      line("listimport.comparing", comparison.planning.fraction, wording)
    }
  }

  private func line(_ key: String, _ fraction: Double, _ wording: Wording) -> String {
    let percent = Int(fraction * 100)
    return wording(key, ["bar": ProgressLine.bar(percent), "percent": String(percent)])
  }

  /// Leaves off. What was read of the file stays, to be compared again.
  mutating func stop() { stage = stageAfterAll }

  private var stageAfterAll: Stage {
    switch stage {
    case .read(let file, let tables), .comparing(let file, let tables, _),
      .told(let file, let tables):
      .told(file, tables)
    case .waiting, .reading, .failed: .failed
    }
  }

  /// Pieces of a file between two looks at the keyboard: some milliseconds.
  private static let piecesAtOnce = 4

  /// Reads or compares the next pieces; gives the answer once there is one.
  mutating func step(against world: World) -> Answer? {
    do {
      switch stage {
      case .waiting:
        let bytes = try FileArgument(path: request.path).bytes()
        let name = String(request.path.split(separator: "/").last ?? "")
        let file = OfficeFile(name: name, bytes: bytes)
        stage = .reading(file, try OfficeReading(file))
      case .reading(let file, let reading):
        for _ in 0..<Self.piecesAtOnce {
          guard try reading.step() else {
            stage = .read(file, reading.tables)
            break
          }
        }
      case .read(let file, let tables):
        let kept =
          request.choices == nil
          ? try ImportProfiles().choices(for: tables) : nil
        let choices = kept ?? request.choices.map(ImportChoices.init) ?? ImportChoices()
        compare(file, tables, choices, isByProfile: kept != nil, in: world)
      case .comparing(let file, let tables, let comparison):
        if try comparison.planning.step() { return nil }
        return try answer(to: comparison, of: tables, file, in: world)
      case .told, .failed: break
      }
      return nil
    } catch {
      stage = stageAfterAll
      return .listNotRead(world.wording.sentence(forAny: error) ?? String(describing: error))
    }
  }

  private mutating func compare(
    _ file: OfficeFile, _ tables: [OfficeTable], _ choices: ImportChoices, isByProfile: Bool,
    knowsAccepted: Bool = false, in world: World
  ) {
    let planning = ImportPlanning(
      tables, of: file, into: world.register, asOf: world.today,
      createsPlaces: request.createsPlaces, choices: choices,
      ids: IdentifierSource.fresh(at: clock.now))
    stage = .comparing(
      file, tables,
      Comparison(
        planning: planning, choices: choices, isByProfile: isByProfile,
        knowsAccepted: knowsAccepted))
  }

  private mutating func answer(
    to comparison: Comparison, of tables: [OfficeTable], _ file: OfficeFile, in world: World
  ) throws -> Answer? {
    let plan = try comparison.planning.plan
    var choices = comparison.choices
    if !request.accepted.isEmpty, !comparison.knowsAccepted {
      for (number, proposal) in plan.proposals.enumerated()
      where request.accepted.contains(number) {
        choices.accepted[proposal.listed.place] = proposal.known.id
      }
      compare(
        file, tables, choices, isByProfile: comparison.isByProfile, knowsAccepted: true, in: world)
      return nil
    }
    stage = .told(file, tables)
    return .listRead(
      ImportView(
        plan, of: tables, request, choices, isByProfile: comparison.isByProfile, world.wording))
  }

  /// Keeps what was said about the list for the next one; an answer only where that fails.
  func keep(_ request: ImportRequest) -> Answer? {
    guard case .told(_, let tables) = stage, let said = request.choices,
      let headings = ImportProfile.headings(of: tables)
    else { return nil }
    do throws(FileError) {
      try ImportProfiles().keep(ImportProfile(headings: headings, choices: ImportChoices(said)))
      return nil
    } catch {
      return .draftNotKept(StoreProblem(JournalError.file(error)))
    }
  }
}

extension ImportChoices {
  fileprivate init(_ said: ImportRequest.Choices) {
    self.init()
    code = said.code
    sheets = said.sheets
    for (key, index) in said.columns {
      if let column = OfficeColumn(rawValue: key) { columns[column] = index }
    }
  }
}

extension ImportRequest.Choices {
  fileprivate init(_ choices: ImportChoices) {
    self.init(
      code: choices.code,
      columns: Dictionary(
        choices.columns.map { ($0.key.rawValue, $0.value) }, uniquingKeysWith: { $1 }),
      sheets: choices.sheets)
  }
}

extension ImportView {
  fileprivate init(
    _ plan: ImportPlan, of tables: [OfficeTable], _ request: ImportRequest,
    _ choices: ImportChoices, isByProfile: Bool, _ wording: Wording
  ) {
    var request = request
    if isByProfile { request.choices = ImportRequest.Choices(choices) }
    self.init(
      request: request, isByProfile: isByProfile, file: plan.file.name,
      understood: plan.understanding(wording), sheets: plan.sheets(of: tables, choices),
      columns: plan.columns,
      kinds: OfficeColumn.allCases.map {
        Kind(key: $0.rawValue, title: $0.headings.first ?? $0.rawValue)
      },
      problems: plan.problemLines(wording), differences: plan.differenceLines(wording),
      proposals: plan.proposals.map { Proposal(listed: $0.words, known: $0.known.id) },
      edits: plan.edits)
  }
}

extension ImportPlan {
  /// The sheets of the workbook; none of a file that has only one table.
  fileprivate func sheets(
    of tables: [OfficeTable], _ choices: ImportChoices
  ) -> [ImportView.Sheet] {
    tables.compactMap { table in
      table.sheet.map { name in
        ImportView.Sheet(
          name: name, isHidden: table.isHidden, isTaken: choices.takes(table),
          people: list.parts.first { $0.sheet == name }?.people)
      }
    }
  }

  /// The columns of the first table, as they stand.
  fileprivate var columns: [ImportView.Column] {
    guard let part = list.parts.first else { return [] }
    let taken = part.header.columns.map { (heading: $0.value, kind: Optional($0.key.rawValue)) }
    let ignored = part.header.ignored.map { (heading: $0, kind: String?.none) }
    return (taken + ignored).sorted { $0.heading.index < $1.heading.index }.map { column in
      ImportView.Column(
        index: column.heading.index, letters: column.heading.letters,
        heading: column.heading.text, kind: column.kind, code: part.code(of: column.heading),
        samples: part.samples[column.heading.index] ?? [])
    }
  }
}

extension MatchProposal {
  fileprivate var words: String {
    [listed.code, listed.head?.name ?? "", listed.villageAsWritten]
      .filter { !$0.isEmpty }.joined(separator: " · ")
  }
}
