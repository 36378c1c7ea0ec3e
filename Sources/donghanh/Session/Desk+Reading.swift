import Casework
import Journal
import Record
import Screens
import VietnameseText

extension Desk {
  func states(for load: Load) throws(JournalError) -> [RecordState] {
    switch load {
    case .file(let households, let people):
      var states: [RecordState] = []
      for household in households {
        for kind in [Visit.kind, Promise.kind, Petition.kind] {
          states += try store.history(kind: kind, owner: household.text)
        }
      }
      return states + (try self.states(of: gatherings(of: households, people)))
    case .visitsInMonth(let households, let month):
      var states: [RecordState] = []
      for household in households {
        for summary in try store.summaries(kind: Visit.kind, owner: household.text)
        where VisitMark(summary, of: household).map({ month.contains($0.day) }) ?? false {
          if let state = try store.state(of: summary.record) { states.append(state) }
        }
      }
      return states
    case .lastVisit(let household):
      let marks = try store.summaries(kind: Visit.kind, owner: household.text)
        .compactMap { VisitMark($0, of: household) }
      guard let last = marks.max(by: { ($0.day, $0.visit) < ($1.day, $1.visit) }) else { return [] }
      return try states(of: [RecordID(kind: Visit.kind, id: last.visit.text)])
    case .activities(let year):
      var records: [RecordID] = []
      try store.forEachSummary(kind: Activity.kind) { activity in
        let day = (activity.values.first ?? nil)?.text.flatMap(Day.init(iso:))
        if day?.year == year { records.append(activity.record) }
      }
      return try states(of: records)
    case .visitsTelling(let search): return try visits(telling: search)
    case .records(let records): return try states(of: records)
    }
  }

  /// What they came to and what reviews concluded on them, in order of the ids.
  private func gatherings(
    of households: [Household.ID], _ people: [Person.ID]
  ) throws(JournalError) -> [RecordID] {
    var records: Set<RecordID> = []
    for name in households.map(\.text) + people.map(\.text) {
      records.formUnion(try store.members(of: Grouping.gatherings.name, named: name))
    }
    return records.sorted()
  }

  /// These records as they stand, in this order, those that there are.
  func states(of records: [RecordID]) throws(JournalError) -> [RecordState] {
    var states: [RecordState] = []
    for record in records { if let state = try store.state(of: record) { states.append(state) } }
    return states
  }

  /// All that was ever saved of these records, by rising stamp.
  func changes(of records: [RecordID]) throws(JournalError) -> [SavedChange] {
    var changes: [SavedChange] = []
    for record in records { changes += try store.changes(of: record) }
    return changes.sorted { $0.stamp < $1.stamp }
  }

  /// Up to when each laptop is known here.
  func knownDevices() throws(JournalError) -> [KnownDevice] {
    var known: [KnownDevice] = []
    for device in store.sight.devices {
      guard let order = store.sight.order(of: device),
        let entry = try store.entry(Stamp(order: order, device: device))
      else { continue }
      known.append(KnownDevice(device, last: entry, isHere: device == store.device))
    }
    return known
  }

  /// The register whole: all that stays in memory.
  ///
  /// - Parameter kinds: fewer, where not all are looked at.
  func register(of kinds: [String] = RecordKinds.inMemory) throws(JournalError) -> Register {
    var register = Register()
    for kind in kinds {
      try store.forEachResidentValues(kind: kind) { register.take($0) }
    }
    return register
  }

  /// The bytes of the line that an entry of this session was written as, line end included.
  func lineLength(of entry: Entry) -> Int {
    store.lineLength(of: entry)
  }

  /// Every record there is, history included: for an export.
  func allStates() throws(JournalError) -> [RecordState] {
    var states: [RecordState] = []
    for kind in RecordKinds.inMemory where RecordKinds.untilSettled[kind] == nil {
      try store.forEachResident(kind: kind) { states.append($0) }
    }
    for kind in RecordKinds.history.union(RecordKinds.untilSettled.keys) {
      var records: [RecordID] = []
      try store.forEachSummary(kind: kind) { records.append($0.record) }
      for record in records {
        if let state = try store.state(of: record) { states.append(state) }
      }
    }
    return states
  }

  /// The day of the last closing of a month; nil where none of the months in memory is closed.
  func lastClosing() throws(JournalError) -> Day? {
    try store.names(in: Grouping.closingDays.name).last.flatMap(Day.init(iso:))
  }

  /// The person of that name, accents aside if nobody bears it with them.
  func caseworker(named name: String) throws -> Caseworker.ID {
    var people: [Caseworker] = []
    try store.forEachResident(kind: Caseworker.kind) { people.append(Caseworker($0)) }
    let exact = people.filter { $0.name == name.composed }
    let found = exact.isEmpty ? people.filter { $0.name.folded == name.folded } : exact
    guard let first = found.first else { throw NameProblem.unknown(name) }
    guard found.count == 1 else { throw NameProblem.several(name) }
    return first.id
  }

  /// What opening the store had to tell.
  var notices: [Journal.Notice] { store.notices }

  var status: StoreStatus { StoreStatus(store) }
  var breaches: [Breach] { store.breaches }
  var sight: Sight { store.sight }

  /// The drafts that wait on the disk.
  func keptDrafts() throws(FileError) -> [String: Draft] {
    var kept: [String: Draft] = [:]
    for name in try drafts.names() {
      guard let text = try drafts.read(name), let draft = DraftText(text)?.draft else { continue }
      kept[draft.name] = draft
    }
    return kept
  }
}

extension Desk: RecordSource {
  func state(of record: RecordID) throws(JournalError) -> RecordState? {
    try store.state(of: record)
  }

  func residents(of kind: String) throws(JournalError) -> [RecordState] {
    var states: [RecordState] = []
    try store.forEachResident(kind: kind) { states.append($0) }
    return states
  }

  func residents(of kind: String, ownedBy owner: String) throws(JournalError) -> [RecordState] {
    try store.residents(kind: kind, owner: owner)
  }

  func residentIDs(of kind: String) throws(JournalError) -> [String] {
    try store.residentIDs(of: kind)
  }

  func members(of grouping: Grouping, named name: String) throws(JournalError) -> [RecordID] {
    try store.members(of: grouping.name, named: name)
  }

  func visitMarks(
    of household: Household.ID, since month: Month
  ) throws(JournalError) -> [VisitMark] {
    try store.summaries(kind: Visit.kind, owner: household.text)
      .compactMap { VisitMark($0, of: household) }.filter { $0.day >= month.firstDay }
  }
}

/// Why a name given on the command line says nobody.
enum NameProblem: Error, Hashable {
  case unknown(String)
  case several(String)
}
