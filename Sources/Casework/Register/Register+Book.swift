package import Record

extension Register {
  /// Of all that a record book holds.
  package init(_ book: RecordBook) {
    self.init()
    for kind in book.kinds { for state in book.records(of: kind) { take(state) } }
  }
}
