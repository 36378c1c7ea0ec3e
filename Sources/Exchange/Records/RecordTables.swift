import Journal
package import Record

extension RecordExport {
  /// A CSV table for spreadsheets.
  package struct Table: Hashable, Sendable {
    /// The record kind; the file is `<kind>.csv`.
    package let kind: String
    package let bytes: [UInt8]
  }

  /// One table a kind, sorted: a row a record with the values that show, deleted records left out.
  package static func tables(
    of states: some Sequence<RecordState>, for reader: Reader = .anybody
  ) -> [Table] {
    let kept = states.filter { !$0.isDeleted && reader.takes($0) }
    return Dictionary(grouping: kept, by: \.record.kind).sorted { $0.key < $1.key }
      .map { kind, states in Table(kind: kind, bytes: table(of: states)) }
  }

  private static func table(of states: [RecordState]) -> [UInt8] {
    let rows = states.sorted { $0.record < $1.record }.map { state in
      (id: state.record.id, cells: cells(of: state))
    }
    let columns = Set(rows.flatMap(\.cells.keys)).sorted()
    var writer = CSVWriter()
    writer.row(["id"] + columns)
    for row in rows { writer.row([row.id] + columns.map { row.cells[$0] ?? "" }) }
    return writer.bytes
  }

  /// By column: a set, kept as `name/member` fields, is one cell; the parts of a compound value
  /// are columns of their own, `name.part`.
  private static func cells(of state: RecordState) -> [String: String] {
    var cells: [String: String] = [:]
    for field in state.fields where field.name != RecordState.deletionField {
      guard let value = field.value else { continue }
      if let slash = field.name.firstIndex(of: "/") {
        let member = String(field.name[field.name.index(after: slash)...])
        guard value != .bool(false) else { continue }
        let text = value == .bool(true) ? member : "\(member)=\(text(of: value))"
        let column = String(field.name[..<slash])
        cells[column] = cells[column].map { $0 + " " + text } ?? text
      } else if let members = value.members {
        for member in members { cells["\(field.name).\(member.name)"] = text(of: member.value) }
      } else {
        cells[field.name] = text(of: value)
      }
    }
    return cells
  }

  private static func text(of value: Value) -> String {
    switch value {
    case .bool(let value): return String(value)
    case .int(let value): return String(value)
    case .text(let value): return value
    case .list(let elements) where elements.allSatisfy({ $0.list == nil && $0.members == nil }):
      return elements.map { text(of: $0) }.joined(separator: " ")
    case .list, .object:
      var writer = JSONWriter()
      writer.value(value)
      return String(decoding: writer.bytes, as: UTF8.self)
    }
  }
}
