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
    case told(OfficeFile, [OfficeTable])
    case failed
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
    case .waiting, .reading, .read: true
    case .told, .failed: false
    }
  }

  private static let barWidth = 20

  func progress(_ wording: Wording) -> String {
    let fraction: Double =
      switch stage {
      case .waiting: 0
      case .reading(_, let reading): reading.fraction
      case .read, .told, .failed: 1
      }
    let full = Int(fraction * Double(Self.barWidth))
    return wording(
      "listimport.progress",
      [
        "bar": String(repeating: "#", count: full)
          + String(repeating: ".", count: Self.barWidth - full),
        "percent": String(Int(fraction * 100)),
      ])
  }

  /// Pieces of a file between two looks at the keyboard: some milliseconds.
  private static let piecesAtOnce = 4

  /// Reads the next pieces; gives the answer once there is one.
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
        let answer = Answer.listRead(try view(of: tables, file, in: world))
        stage = .told(file, tables)
        return answer
      case .told, .failed: break
      }
      return nil
    } catch {
      stage = .failed
      return .listNotRead(world.wording.sentence(forAny: error) ?? String(describing: error))
    }
  }

  private func view(
    of tables: [OfficeTable], _ file: OfficeFile, in world: World
  ) throws -> ImportView {
    let kept =
      request.choices == nil
      ? try ImportProfiles().choices(for: ImportProfile.headings(of: tables)) : nil
    var choices = kept ?? request.choices.map(ImportChoices.init) ?? ImportChoices()
    var plan = try self.plan(tables, file, choices, in: world)
    if !request.accepted.isEmpty {
      for (number, proposal) in plan.proposals.enumerated()
      where request.accepted.contains(number) {
        choices.accepted[proposal.listed.place] = proposal.known.id
      }
      plan = try self.plan(tables, file, choices, in: world)
    }
    return ImportView(plan, request, choices, isByProfile: kept != nil, world.wording)
  }

  private func plan(
    _ tables: [OfficeTable], _ file: OfficeFile, _ choices: ImportChoices, in world: World
  ) throws -> ImportPlan {
    var ids = IdentifierSource.fresh(at: clock.now)
    return try ImportPlan(
      tables, of: file, into: world.register, asOf: world.today,
      createsPlaces: request.createsPlaces, choices: choices, ids: &ids)
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
    _ plan: ImportPlan, _ request: ImportRequest, _ choices: ImportChoices, isByProfile: Bool,
    _ wording: Wording
  ) {
    var request = request
    if isByProfile { request.choices = ImportRequest.Choices(choices) }
    self.init(
      request: request, isByProfile: isByProfile, file: plan.file.name,
      understood: plan.understanding(wording), columns: plan.columns,
      kinds: OfficeColumn.allCases.map {
        Kind(key: $0.rawValue, title: $0.headings.first ?? $0.rawValue)
      },
      problems: plan.problemLines(wording), differences: plan.differenceLines(wording),
      proposals: plan.proposals.map { Proposal(listed: $0.words, known: $0.known.id) },
      edits: plan.edits)
  }
}

extension ImportPlan {
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
