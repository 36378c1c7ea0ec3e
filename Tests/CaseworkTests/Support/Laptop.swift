import Casework
import Record
import Testing

/// A laptop of the commune: it saves edits as the program does, and hears what others wrote.
struct Laptop {
  let device: DeviceID
  private(set) var book: RecordBook
  private var journal: [Entry] = []

  /// - Parameter name: 1 to 15 characters `0-9 A-Z`.
  init(_ name: String = "LASI") throws {
    device = try #require(DeviceID(name))
    book = RecordBook(rules: Rule.casework)
  }

  /// A laptop that has entered these records, one save each.
  init(_ name: String = "LASI", with records: [any Storable]) throws {
    try self.init(name)
    try add(records)
  }

  mutating func add(_ records: [any Storable]) throws {
    for record in records { try save([Edit(creating: record)]) }
  }

  /// Changes a record as a form does: what differs is set, nothing else.
  mutating func change<S: Storable>(_ id: S.ID, _ edit: (inout S) -> Void) throws {
    let old = S(try #require(book[RecordID(kind: S.kind, id: id.text)]))
    var new = old
    edit(&new)
    try save([try #require(Edit(from: old, to: new))])
  }

  @discardableResult
  mutating func save(_ edits: [Edit], by author: String = "typist") throws -> Entry {
    let recorder = Recorder(
      author: author, claimedTime: "2026-11-23T08:15:00+07:00", sight: book.sight)
    return try take(recorder.changes(for: edits) { book[$0] })
  }

  /// Writes changes as they are, say those that take an entry back.
  @discardableResult
  mutating func take(_ changes: [Change]) throws -> Entry {
    let entry = Entry(
      number: book.number(of: device) + 1, stamp: book.sight.nextStamp(of: device),
      changes: changes)
    try book.take(entry) { _, _ in nil }
    journal.append(entry)
    return entry
  }

  /// Takes an entry back, as the key `u` does.
  mutating func takeBack(_ entry: Entry) throws {
    let (book, written) = (book, self)
    let reversal = Reversal(of: entry, state: { book[$0] }, sight: book.sight) {
      written.entry($0)
    }
    try take(reversal.changes(author: "typist", claimedTime: "2026-11-23T08:20:00+07:00"))
  }

  /// The entry of a stamp, where this laptop wrote it.
  func entry(_ stamp: Stamp) -> Entry? { journal.first { $0.stamp == stamp } }

  /// Takes in what `other` wrote and is not here yet.
  mutating func hear(_ other: Laptop) throws {
    for entry in other.journal where entry.number > book.number(of: other.device) {
      try book.take(entry) { _, _ in nil }
    }
  }

  /// Both hear each other.
  static func exchange(_ a: inout Laptop, _ b: inout Laptop) throws {
    try a.hear(b)
    try b.hear(a)
  }

  var register: Register {
    var register = Register()
    for kind in book.kinds {
      for state in book.records(of: kind) { register.take(state) }
    }
    return register
  }

  func state(of value: some Storable) throws -> RecordState {
    try #require(book[value.record])
  }

  /// The rules that are broken, with the records of each breach.
  var breaches: [CaseworkRule: [[RecordID]]] {
    var found: [CaseworkRule: [[RecordID]]] = [:]
    for breach in book.breaches {
      if let rule = CaseworkRule(breach) { found[rule, default: []].append(breach.records) }
    }
    return found
  }
}

/// Ids in a test are the same at every run.
func newIDs() -> IdentifierSource { IdentifierSource(milliseconds: 1_000, seed: 7) }
