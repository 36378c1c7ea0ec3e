import Journal
import Record

extension ExportedRecord {
  /// Reads one line of an export.
  init(_ scanner: inout JSONScanner) throws(JSONFault) {
    var kind: String?
    var id: String?
    var isDeleted = false
    var values: [String: [Value?]]?
    var open: [String: [Value?]] = [:]
    var unseen: [String] = []
    try scanner.object { scanner, member throws(JSONFault) in
      switch member {
      case "kind": kind = try scanner.string()
      case "id": id = try scanner.string()
      case "deleted": isDeleted = try scanner.bool()
      case "fields": values = try scanner.fields { (s) throws(JSONFault) in [try s.value()] }
      case "open": open = try scanner.fields { (s) throws(JSONFault) in try s.openValues() }
      case "unseen": unseen = try scanner.openValues().compactMap { $0?.text }
      default: throw scanner.fault(.wrongType(member.text))
      }
    }
    guard let kind else { throw scanner.fault(.missing("kind")) }
    guard let id else { throw scanner.fault(.missing("id")) }
    guard let values else { throw scanner.fault(.missing("fields")) }
    for (name, listed) in open where listed.first != .some(values[name]?.first ?? nil) {
      throw scanner.fault(.wrongType(name))
    }
    self.init(
      record: RecordID(kind: kind, id: id), isDeleted: isDeleted,
      fields: values.merging(open) { $1 }.map { name, values in
        Field(name: name, values: values, isUnseenByDeletion: unseen.contains(name))
      })
  }
}

extension JSONScanner {
  fileprivate mutating func fields(
    _ read: (inout JSONScanner) throws(JSONFault) -> [Value?]
  ) throws(JSONFault) -> [String: [Value?]] {
    var fields: [String: [Value?]] = [:]
    try object { scanner, name throws(JSONFault) in
      fields[name.text] = try read(&scanner)
    }
    return fields
  }

  /// `null` stands for a cleared field.
  fileprivate mutating func openValues() throws(JSONFault) -> [Value?] {
    var values: [Value?] = []
    try array { scanner throws(JSONFault) in
      values.append(try scanner.null() ? nil : try scanner.value())
    }
    return values
  }
}

extension [UInt8] {
  /// Reads the bytes as one JSON text and nothing behind it.
  func withScanner<Read>(
    _ read: (inout JSONScanner) throws(JSONFault) -> Read
  ) throws(JSONFault) -> Read {
    try withUnsafeBufferPointer { buffer throws(JSONFault) in
      var scanner = JSONScanner(buffer)
      let result = try read(&scanner)
      try scanner.end()
      return result
    }
  }
}
