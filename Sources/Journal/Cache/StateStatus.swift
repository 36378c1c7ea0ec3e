import Record

/// What lines hold that this program does not read: it stays in the lines, and is counted.
package struct UnreadCounts: Hashable, Sendable {
  /// Members that a newer minor version added.
  package var members = 0
  package var sealedChanges = 0
  /// Changes of kinds that the layout does not name, by kind.
  package var kinds: [String: Int] = [:]
}

/// What the cache keeps beside the blocks: how far the journals were read, and what is open.
struct StateStatus {
  let tails: [DeviceID: JournalTail]
  let waiting: [Stamp: Set<FieldID>]
  let unsettled: Set<RecordID>
  let unread: UnreadCounts
  /// What the rules find wrong, by group.
  let findings: [GroupID: [Rule.Finding]]
  /// Groups that were not held against their rules yet.
  let touched: Set<GroupID>
  /// The era of the layout by which records are at hand.
  let era: String

  func write(to writer: inout BlockWriter) {
    writer.number(tails.count)
    for (device, tail) in tails {
      writer.device(device)
      Self.write(tail, to: &writer)
    }
    writer.number(waiting.count)
    for (stamp, fields) in waiting {
      writer.text(stamp.description)
      writer.number(fields.count)
      for field in fields {
        Self.write(field.record, to: &writer)
        writer.text(field.name)
      }
    }
    writer.number(unsettled.count)
    for record in unsettled { Self.write(record, to: &writer) }
    writer.number(unread.members)
    writer.number(unread.sealedChanges)
    writer.number(unread.kinds.count)
    for (kind, count) in unread.kinds {
      writer.text(kind)
      writer.number(count)
    }
    writer.number(findings.count)
    for (group, found) in findings {
      writer.text(group.grouping)
      writer.text(group.name)
      writer.number(found.count)
      for finding in found {
        writer.number(finding.records.count)
        for record in finding.records { Self.write(record, to: &writer) }
        writer.value(finding.detail)
      }
    }
    writer.number(touched.count)
    for group in touched {
      writer.text(group.grouping)
      writer.text(group.name)
    }
    writer.text(era)
  }

  private static func write(_ tail: JournalTail, to writer: inout BlockWriter) {
    writer.number(tail.segment)
    writer.number(tail.lines)
    writer.number(tail.end)
    writer.number(tail.lastLine)
    writer.number(tail.number)
    writer.number(tail.order)
    writer.data(tail.hash ?? [])
  }

  private static func write(_ record: RecordID, to writer: inout BlockWriter) {
    writer.text(record.kind)
    writer.text(record.id)
  }
}

extension StateStatus {
  init(_ reader: inout BlockReader) throws(CacheDamage) {
    var tails: [DeviceID: JournalTail] = [:]
    for _ in 0..<(try reader.count()) { tails[try reader.device()] = try Self.tail(&reader) }
    var waiting: [Stamp: Set<FieldID>] = [:]
    for _ in 0..<(try reader.count()) {
      guard let stamp = Stamp(try reader.text()) else { throw CacheDamage() }
      for _ in 0..<(try reader.count()) {
        let field = FieldID(record: try Self.record(&reader), name: try reader.text())
        waiting[stamp, default: []].insert(field)
      }
    }
    var unsettled: Set<RecordID> = []
    for _ in 0..<(try reader.count()) { unsettled.insert(try Self.record(&reader)) }
    var unread = UnreadCounts()
    unread.members = try reader.int()
    unread.sealedChanges = try reader.int()
    for _ in 0..<(try reader.count()) { unread.kinds[try reader.text()] = try reader.int() }
    let findings = try Self.findings(&reader)
    var touched: Set<GroupID> = []
    for _ in 0..<(try reader.count()) { touched.insert(try Self.group(&reader)) }
    self.init(
      tails: tails, waiting: waiting, unsettled: unsettled, unread: unread, findings: findings,
      touched: touched, era: try reader.text())
  }

  private static func tail(_ reader: inout BlockReader) throws(CacheDamage) -> JournalTail {
    guard let segment = UInt32(exactly: try reader.natural()) else { throw CacheDamage() }
    var tail = JournalTail()
    tail.segment = segment
    tail.lines = try reader.int()
    tail.end = try reader.int()
    tail.lastLine = try reader.int()
    tail.number = try reader.natural()
    tail.order = try reader.natural()
    let hash = Array(try reader.data())
    tail.hash = hash.isEmpty ? nil : hash
    return tail
  }

  private static func findings(
    _ reader: inout BlockReader
  ) throws(CacheDamage) -> [GroupID: [Rule.Finding]] {
    var findings: [GroupID: [Rule.Finding]] = [:]
    for _ in 0..<(try reader.count()) {
      let group = try group(&reader)
      for _ in 0..<(try reader.count()) {
        var records: [RecordID] = []
        for _ in 0..<(try reader.count()) { records.append(try record(&reader)) }
        findings[group, default: []].append(Rule.Finding(records, try reader.value()))
      }
    }
    return findings
  }

  private static func group(_ reader: inout BlockReader) throws(CacheDamage) -> GroupID {
    GroupID(grouping: try reader.text(), name: try reader.text())
  }

  private static func record(_ reader: inout BlockReader) throws(CacheDamage) -> RecordID {
    RecordID(kind: try reader.text(), id: try reader.text())
  }
}
