/// Records of one kind by id. The records lie close together, and only their places are hashed: of
/// tens of thousands a dictionary of whole records would be half empty room.
package struct Rows<Row: Storable>: Sendable {
  private var rows: [Row] = []
  private var places: [Row.ID: Int32] = [:]

  init() {}

  package subscript(id: Row.ID) -> Row? { places[id].map { rows[Int($0)] } }

  /// All records, in no order.
  package var values: [Row] { rows }
  package var keys: some Collection<Identifier<Row>> { places.keys }
  package var count: Int { rows.count }
  package var isEmpty: Bool { rows.isEmpty }

  mutating func put(_ row: Row) {
    if let place = places[row.id] {
      rows[Int(place)] = row
    } else {
      places[row.id] = Int32(rows.count)
      rows.append(row)
    }
  }

  mutating func remove(_ id: Row.ID) {
    guard let place = places.removeValue(forKey: id).map(Int.init), let last = rows.popLast()
    else { return }
    // The last one takes the room that is free now.
    guard place < rows.count else { return }
    rows[place] = last
    places[last.id] = Int32(place)
  }
}

extension Rows: Equatable {
  /// The same records, in whatever order they came.
  package static func == (a: Self, b: Self) -> Bool {
    a.count == b.count && a.rows.allSatisfy { b[$0.id] == $0 }
  }
}
