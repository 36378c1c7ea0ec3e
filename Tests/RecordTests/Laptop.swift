import Record
import Testing

/// A laptop as the tests play it: it writes saves of its own and hears those of others.
struct Laptop {
  let id: DeviceID
  var book: RecordBook
  /// Its own saves.
  private(set) var journal: [Entry] = []

  init(_ name: String, rules: [Rule] = [.editAgainstDelete]) throws {
    id = try #require(DeviceID(name))
    book = RecordBook(rules: rules)
  }

  /// Saves the changes as one entry.
  @discardableResult
  mutating func save(_ changes: [Change]) throws -> Entry {
    let entry = Entry(
      number: book.number(of: id) + 1, stamp: book.sight.nextStamp(of: id), changes: changes)
    try book.take(entry, held: nothingHeld)
    journal.append(entry)
    return entry
  }

  /// Sets fields of one record, each replacing every value open in it.
  @discardableResult
  mutating func set(
    _ record: RecordID, _ values: KeyValuePairs<String, Value?>
  ) throws -> Entry {
    try save([change(record, values.map { field(record, $0.key, $0.value) })])
  }

  @discardableResult
  mutating func delete(_ record: RecordID) throws -> Entry {
    let state = try #require(book[record])
    return try save([change(record, [state.deletion(having: book.sight)])])
  }

  @discardableResult
  mutating func restore(_ record: RecordID) throws -> Entry {
    try set(record, [RecordState.deletionField: nil])
  }

  /// Takes in what `other` wrote and is not here yet.
  mutating func hear(_ other: Laptop) throws {
    for entry in other.journal.dropFirst(Int(book.number(of: other.id))) {
      try book.take(entry, held: nothingHeld)
    }
  }

  /// A value that replaces every value open in the field.
  func field(_ record: RecordID, _ name: String, _ value: Value?) -> FieldChange {
    FieldChange(name, value, replaces: book[record]?.stamps(of: name) ?? [])
  }

  func change(_ record: RecordID, _ fields: [FieldChange]) -> Change {
    Change(
      record: record, fields: fields, author: "cadre of \(id)",
      claimedTime: "2026-11-23T08:15:02+07:00")
  }
}

/// For entries whose number is new, so that nothing held is asked for.
func nothingHeld(_: DeviceID, _: UInt64) -> Entry? { nil }

let household = RecordID(kind: "household", id: "LS-014")

/// The values open in one field, the one that shows first.
func openValues(_ laptop: Laptop, _ name: String, of record: RecordID = household) -> [Value?] {
  laptop.book[record]?[field: name]?.heads.map(\.value) ?? []
}
