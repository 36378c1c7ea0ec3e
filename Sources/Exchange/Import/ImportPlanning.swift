package import Casework

/// A list on its way to a plan: its letters read, its rows understood, and its households compared
/// with the register, a piece at a time, so that a person sees how far it is and can stop it.
package final class ImportPlanning {
  private enum Stage { case letters, rows, households, done }

  private let file: OfficeFile
  private let register: Register
  private let today: Day
  private let choices: ImportChoices
  private let earlier: OfficeImport?
  /// How often the rows are still to be read: once more after villages were made that the list
  /// names, and once more after their hamlets were.
  private var passesLeft: Int
  private let passes: Int
  private var stage = Stage.letters
  /// As they are in the file, and with their letters read.
  private let raw: [OfficeTable]
  private var tables: [OfficeTable] = []
  private var places: PlacesOfList
  private var reading: OfficeListReading?
  private var list: OfficeList?
  private var planner: ImportPlanner?
  private var importID: OfficeImport.ID?
  private var compared = 0
  /// The identifiers that are not used yet.
  package private(set) var ids: IdentifierSource

  /// The same parameters as `ImportPlan` has.
  package init(
    _ tables: [OfficeTable], of file: OfficeFile, into register: Register, asOf today: Day,
    createsPlaces: Bool = false, choices: ImportChoices = ImportChoices(), ids: IdentifierSource
  ) {
    self.file = file
    self.register = register
    self.today = today
    self.choices = choices
    self.ids = ids
    raw = tables
    places = PlacesOfList(register)
    earlier = register.imports.values.filter { $0.digest == file.digest }.min { $0.id < $1.id }
    passes = createsPlaces && earlier == nil ? 3 : 1
    passesLeft = passes
  }

  /// How far it is, of 1.
  package var fraction: Double {
    let rows = Double(passes - passesLeft) + (reading?.fraction ?? 0)
    let work =
      switch stage {
      case .letters: Double(tables.count) / Double(max(1, raw.count))
      case .rows: 1 + min(rows, Double(passes))
      case .households:
        Double(1 + passes) + Double(compared) / Double(max(1, list?.households.count ?? 0))
      case .done: Double(2 + passes)
      }
    return work / Double(2 + passes)
  }

  /// Does the next piece; gives whether there is more.
  package func step() throws(ImportFault) -> Bool {
    switch stage {
    case .letters:
      if tables.count < raw.count {
        tables.append(raw[tables.count].read(chosen: choices.code))
      } else {
        try beginPass()
        stage = .rows
      }
    case .rows: if reading?.step() != true { try endPass() }
    case .households: compareSome()
    case .done: return false
    }
    return true
  }

  private func beginPass() throws(ImportFault) {
    do throws(OfficeListFault) {
      reading = try OfficeListReading(tables, choices: choices, places: places.known, asOf: today)
    } catch {
      throw .list(error)
    }
  }

  private func endPass() throws(ImportFault) {
    let read: OfficeList?
    do throws(OfficeListFault) { read = try reading?.list } catch { throw .list(error) }
    list = read
    reading = nil
    passesLeft -= 1
    switch passesLeft {
    case 2: places.createVillages(named: read?.unknownVillages ?? [], ids: &ids)
    case 1: places.createHamlets(of: read?.households ?? [], ids: &ids)
    default: return beginComparing()
    }
    try beginPass()
  }

  private func beginComparing() {
    let importID = OfficeImport.ID(ids.next())
    self.importID = importID
    planner = ImportPlanner(
      register, on: today, importID: importID, accepted: choices.accepted, ids: ids)
    if earlier == nil { planner?.noteCodes(of: list?.households ?? []) }
    stage = .households
  }

  private static let householdsAtOnce = 200

  private func compareSome() {
    let households = earlier == nil ? list?.households ?? [] : []
    for household in households[compared...].prefix(Self.householdsAtOnce) {
      planner?.take(household)
      compared += 1
    }
    guard compared == households.count else { return }
    if earlier == nil { planner?.finish() }
    if let planner { ids = planner.ids }
    stage = .done
  }

  /// What the import would do, once all pieces are done.
  package var plan: ImportPlan {
    get throws(ImportFault) {
      guard stage == .done, let list, let planner, let importID else { throw .list(.noRows) }
      let record = OfficeImport(
        id: importID, file: file.name, digest: file.digest, day: today,
        households: list.households.count, people: list.peopleCount)
      return ImportPlan(file, list, earlier, planner, places, record)
    }
  }
}
