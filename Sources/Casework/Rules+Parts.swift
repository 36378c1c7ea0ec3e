import Record

// What the rules are made of.

/// Days from one to another, both counted; nil is open.
struct Span {
  let from: Day?
  let until: Day?

  init(_ from: Day?, _ until: Day?) {
    self.from = from
    self.until = until
  }

  /// The days in both; nil if there are none.
  func common(with other: Span) -> Span? {
    let first = [from, other.from].compactMap { $0 }.max()
    let last = [until, other.until].compactMap { $0 }.min()
    if let first, let last, first > last { return nil }
    return Span(first, last)
  }

  /// What a person needs to know of an overlap.
  var detail: [Value.Member] {
    [("from", from), ("until", until)].compactMap { name, day in
      day.map { Value.Member(name, .text($0.iso)) }
    }
  }
}

extension Assignment {
  func span(endedBy ends: [AssignmentEnd]) -> Span {
    Span(from, lastDay(endedBy: ends))
  }
}

extension RecordState {
  /// The owner's id, which stands before the last dot of the record's, as the only group; none where
  /// there is no owner.
  var owners: [String] {
    let id = record.id
    return id.utf8.lastIndex(of: UInt8(ascii: ".")).map { [String(id[..<$0])] } ?? []
  }
}

extension [RecordState] {
  func all<S: Storable>(_ type: S.Type) -> [S] {
    filter { $0.record.kind == S.kind }.map(S.init)
  }
}

/// Each two of a list, in its order.
func pairs<Element>(of list: [Element]) -> [(Element, Element)] {
  list.indices.flatMap { first in
    list[(first + 1)...].map { (list[first], $0) }
  }
}
