/// Records of one kind by id. The records lie close together in pieces of one size, and only their
/// places are hashed: of tens of thousands a dictionary of whole records, or one array that grows,
/// would be half empty room.
package struct Rows<Row: Storable>: Sendable {
  private static var pieceLength: Int { 256 }

  /// All full but the last.
  private var pieces: [[Row]] = []
  private var places: [Row.ID: Int32] = [:]

  init() {}

  package subscript(id: Row.ID) -> Row? { places[id].map { row(at: Int($0)) } }

  /// All records, in no order.
  package var values: some Collection<Row> & Sendable { pieces.joined() }
  package var keys: some Collection<Identifier<Row>> { places.keys }
  package var count: Int { places.count }
  package var isEmpty: Bool { places.isEmpty }

  mutating func put(_ row: Row) {
    if let place = places[row.id] {
      set(row, at: Int(place))
    } else {
      append(row)
    }
  }

  mutating func remove(_ id: Row.ID) {
    guard let place = places.removeValue(forKey: id).map(Int.init), let last = popLast()
    else { return }
    // The last one takes the room that is free now.
    guard place < places.count else { return }
    set(last, at: place)
    places[last.id] = Int32(place)
  }

  private func row(at place: Int) -> Row {
    pieces[place / Self.pieceLength][place % Self.pieceLength]
  }

  private mutating func set(_ row: Row, at place: Int) {
    pieces[place / Self.pieceLength][place % Self.pieceLength] = row
  }

  private mutating func append(_ row: Row) {
    let place = places.count
    places[row.id] = Int32(place)
    if place.isMultiple(of: Self.pieceLength) { pieces.append([]) }
    pieces[place / Self.pieceLength].append(row)
  }

  private mutating func popLast() -> Row? {
    guard let row = pieces.last?.last else { return nil }
    pieces[pieces.count - 1].removeLast()
    if places.count.isMultiple(of: Self.pieceLength) { pieces.removeLast() }
    return row
  }
}

extension Rows: Equatable {
  /// The same records, in whatever order they came.
  package static func == (a: Self, b: Self) -> Bool {
    a.count == b.count && a.values.allSatisfy { b[$0.id] == $0 }
  }
}
