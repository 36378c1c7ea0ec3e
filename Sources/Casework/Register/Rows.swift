/// Records of one kind by id. The records lie close together in pieces of one size, and a hash table
/// holds nothing but their places: of tens of thousands a dictionary of whole records, or of their
/// ids a second time, or one array that grows, would be half empty room.
package struct Rows<Row: Storable>: Sendable {
  private static var pieceLength: Int { 256 }

  /// All full but the last.
  private var pieces: [[Row]] = []
  package private(set) var count = 0
  /// The place of each row, at the slot of its id's hash or at the next free one behind it. A power
  /// of two of slots, a third of them free at least; none as long as there is no row.
  private var slots: [Int32] = []
  private static var free: Int32 { -1 }

  init() {}

  package subscript(id: Row.ID) -> Row? { find(id).flatMap { place(in: $0) }.map(row(at:)) }

  /// All records, in no order.
  package var values: some Collection<Row> & Sendable { pieces.joined() }
  package var keys: some Collection<Identifier<Row>> { pieces.joined().lazy.map(\.id) }
  package var isEmpty: Bool { count == 0 }

  /// Calls `body` with all records, in no order, where they lie, as `forEachInPlace` does.
  func forEach(_ body: (UnsafePointer<Row>) -> Void) {
    for piece in pieces { piece.forEachInPlace(body) }
  }

  mutating func put(_ row: Row) {
    if let slot = find(row.id), let place = place(in: slot) {
      pieces[place / Self.pieceLength][place % Self.pieceLength] = row
    } else {
      append(row)
    }
  }

  mutating func remove(_ id: Row.ID) {
    guard let slot = find(id), let place = place(in: slot) else { return }
    clear(slot)
    let last = count - 1
    // The last one takes the room that is free now.
    if place != last, let slot = find(self.id(at: last)) {
      slots[slot] = Int32(place)
      pieces[place / Self.pieceLength][place % Self.pieceLength] = row(at: last)
    }
    pieces[last / Self.pieceLength].removeLast()
    if last.isMultiple(of: Self.pieceLength) { pieces.removeLast() }
    count = last
  }

  private func row(at place: Int) -> Row {
    pieces[place / Self.pieceLength][place % Self.pieceLength]
  }

  private func id(at place: Int) -> Row.ID {
    pieces[place / Self.pieceLength][place % Self.pieceLength].id
  }

  private mutating func append(_ row: Row) {
    if 3 * (count + 1) > 2 * slots.count { makeRoom() }
    if count.isMultiple(of: Self.pieceLength) { pieces.append([]) }
    if let slot = find(row.id) { slots[slot] = Int32(count) }
    pieces[count / Self.pieceLength].append(row)
    count += 1
  }

  // MARK: The slots

  /// The slot that holds the id's place, or else the free one that it belongs into; nil where there
  /// are none.
  private func find(_ id: Row.ID) -> Int? {
    guard !slots.isEmpty else { return nil }
    var slot = home(of: id)
    while let place = place(in: slot), self.id(at: place) != id { slot = next(slot) }
    return slot
  }

  private func place(in slot: Int) -> Int? {
    slots[slot] == Self.free ? nil : Int(slots[slot])
  }

  private func home(of id: Row.ID) -> Int { id.hashValue & (slots.count - 1) }

  private func next(_ slot: Int) -> Int { (slot + 1) & (slots.count - 1) }

  private mutating func makeRoom() {
    slots = Array(repeating: Self.free, count: max(16, 2 * slots.count))
    for place in 0..<count {
      if let slot = find(id(at: place)) { slots[slot] = Int32(place) }
    }
  }

  /// Frees a slot, and moves up those behind it that were looked for from it or from before it.
  private mutating func clear(_ slot: Int) {
    var (gap, slot) = (slot, next(slot))
    while let place = place(in: slot) {
      let wanted = home(of: id(at: place))
      let isReached = (slot - wanted) & (slots.count - 1) >= (slot - gap) & (slots.count - 1)
      if isReached {
        slots[gap] = Int32(place)
        gap = slot
      }
      slot = next(slot)
    }
    slots[gap] = Self.free
  }
}

extension Rows: Equatable {
  /// The same records, in whatever order they came.
  package static func == (a: Self, b: Self) -> Bool {
    a.count == b.count && a.values.allSatisfy { b[$0.id] == $0 }
  }
}
