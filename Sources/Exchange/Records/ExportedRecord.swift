import Casework
import Journal
package import Record

/// One record as an export tells it: its state, without who wrote it when, which stays in the
/// journals.
struct ExportedRecord: Hashable, Sendable {
  let record: RecordID
  let isDeleted: Bool
  /// Sorted by name.
  let fields: [Field]

  struct Field: Hashable, Sendable {
    let name: String
    /// The open values that differ, the one that shows first; nil is a cleared field.
    let values: [Value?]
    /// Set by somebody who had not seen that the record was deleted.
    let isUnseenByDeletion: Bool
  }

  init(record: RecordID, isDeleted: Bool, fields: [Field]) {
    self.record = record
    self.isDeleted = isDeleted
    self.fields = fields.sorted { $0.name < $1.name }
  }

  init(_ state: RecordState) {
    let unseen = Set(state.editsUnseenByDeletion.map(\.name))
    let fields = state.fields.filter { $0.name != RecordState.deletionField }.map { field in
      Field(
        name: field.name, values: Self.distinct(field.heads.map(\.value)),
        isUnseenByDeletion: unseen.contains(field.name))
    }
    self.init(
      record: state.record, isDeleted: state.isDeleted,
      fields: fields.filter { $0.values != [nil] })
  }

  private static func distinct(_ values: [Value?]) -> [Value?] {
    var seen: Set<Value?> = []
    return values.filter { seen.insert($0).inserted }
  }
}

/// An export: a line that says what it is, then one line a record.
package enum RecordExport {
  static let version: Int64 = 1

  /// Who takes an export: it holds the compartment of health only for health staff, and never who
  /// married whom.
  package enum Reader: Hashable, Sendable {
    case anybody, healthStaff

    /// Whether a record is in the export.
    package func takes(_ state: RecordState) -> Bool {
      switch self {
      case .anybody: !RecordKinds.health.contains(state.record.kind)
      case .healthStaff: state.record.kind != Union.kind
      }
    }
  }

  /// JSON Lines of all records, in an order that does not depend on how they came to be: equal
  /// states give equal bytes.
  package static func jsonLines(
    of states: some Sequence<RecordState>, for reader: Reader = .anybody
  ) -> [UInt8] {
    var bytes = headerLine
    for state in states.filter(reader.takes).sorted(by: { $0.record < $1.record }) {
      bytes += line(of: state)
    }
    return bytes
  }

  /// The line that an export begins with.
  package static var headerLine: [UInt8] {
    var writer = JSONWriter()
    writer.object {
      $0.member("export", "donghanh")
      $0.member("version") { $0.integer(version) }
    }
    return writer.bytes + [0x0A]
  }

  /// The line of one record; none where every field of it was cleared.
  package static func line(of state: RecordState) -> [UInt8] {
    let exported = ExportedRecord(state)
    guard exported.isDeleted || !exported.fields.isEmpty else { return [] }
    var writer = JSONWriter()
    writer.object { $0.members(of: exported) }
    return writer.bytes + [0x0A]
  }
}

extension JSONWriter {
  fileprivate mutating func members(of exported: ExportedRecord) {
    member("kind", exported.record.kind)
    member("id", exported.record.id)
    if exported.isDeleted { member("deleted") { $0.value(.bool(true)) } }
    member("fields") { member in
      member.object { fields in
        for field in exported.fields {
          guard let shown = field.values.first ?? nil else { continue }
          fields.member(field.name) { $0.value(shown) }
        }
      }
    }
    let open = exported.fields.filter { $0.values.count > 1 }
    if !open.isEmpty {
      member("open") { member in
        member.object { fields in
          for field in open { fields.member(field.name) { $0.values(field.values) } }
        }
      }
    }
    let unseen = exported.fields.filter(\.isUnseenByDeletion)
    if !unseen.isEmpty { member("unseen") { $0.values(unseen.map { .text($0.name) }) } }
  }

  private mutating func values(_ values: [Value?]) {
    array { array in
      for value in values { array.element { $0.value(value) } }
    }
  }
}
