import Record

/// Records that are read through their owner.
package struct OwnedRecords<Owner: Hashable & Sendable, Row: Storable>: Sendable {
  private var rows: [Owner: [Row]] = [:]

  /// The records of one owner, in the order they came in.
  package subscript(owner: Owner) -> [Row] { rows[owner] ?? [] }

  /// The records of several owners, as of all ids of one that was entered twice.
  package func rows(of owners: some Collection<Owner>) -> [Row] {
    guard owners.count > 1 else { return owners.first.map { self[$0] } ?? [] }
    return owners.flatMap { self[$0] }
  }

  /// The first such record of the first owner that has one.
  func first(of owners: some Sequence<Owner>, where isWanted: (Row) -> Bool) -> Row? {
    for owner in owners {
      if let row = rows[owner]?.first(where: isWanted) { return row }
    }
    return nil
  }

  package var owners: some Collection<Owner> { rows.keys }

  /// Calls `body` with all records, in no order, where they lie, as `forEachInPlace` does.
  func forEach(_ body: (UnsafePointer<Row>) -> Void) {
    for list in rows.values { list.forEachInPlace(body) }
  }

  package var all: some Sequence<Row> { rows.values.lazy.joined() }

  mutating func put(_ state: RecordState, owner: (Row) -> Owner) {
    put(Row(state), owner: owner, isDeleted: state.isDeleted)
  }

  mutating func put(_ new: Row, owner: (Row) -> Owner, isDeleted: Bool) {
    let key = owner(new)
    var list = rows[key] ?? []
    let index = list.firstIndex { $0.id == new.id }
    switch (index, isDeleted) {
    case (let index?, true): list.remove(at: index)
    case (let index?, false): list[index] = new
    case (nil, true): return
    // Without room for more: of tens of thousands of lists that room would be a third of it all.
    case (nil, false): list = list + [new]
    }
    rows[key] = list.isEmpty ? nil : list
  }
}
