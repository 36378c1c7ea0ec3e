package import Casework
package import Journal
package import Record

/// Why an export cannot be taken in, and at which line; nothing of it is.
package struct RecordImportFault: Error, Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// The first line is not that of an export.
    case notAnExport
    case newerVersion(Int)
    case syntax(JSONFault)
    case repeatedRecord(RecordID)
    /// A kind or an id that is empty or holds other than visible ASCII.
    case badRecordID(RecordID)
    /// The store holds records already.
    case storeNotEmpty
  }

  /// From 1.
  package let line: Int
  package let kind: Kind

  package init(line: Int, kind: Kind) {
    self.line = line
    self.kind = kind
  }
}

/// An export, read whole and ready to be saved into an empty store.
package struct RecordImport: Sendable {
  /// One list a save, to be saved one after the other: nearly always a single one. Values that
  /// contradict each other cannot be written in one save, so each conflict that was open when the
  /// export was made asks for another.
  package let saves: [[Edit]]
  package let recordCount: Int

  /// Reads an export. `present` are the records of the store: none, or what `init` has made of
  /// the commune itself, which the export then says anew.
  package init(_ bytes: [UInt8], present: some Sequence<RecordID>) throws(RecordImportFault) {
    guard present.allSatisfy({ $0.kind == Commune.kind }) else {
      throw RecordImportFault(line: 1, kind: .storeNotEmpty)
    }
    let records = try Self.records(in: bytes)
    recordCount = records.count
    saves = Self.saves(of: records)
  }

  private static func records(in bytes: [UInt8]) throws(RecordImportFault) -> [ExportedRecord] {
    var records: [ExportedRecord] = []
    var seen: Set<RecordID> = []
    var number = 0
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      if number == 1 {
        try readHeader(line)
      } else if !line.isEmpty {
        let record = try fault(at: number) { () throws(JSONFault) in
          try Array(line).withScanner { scanner throws(JSONFault) in
            try ExportedRecord(&scanner)
          }
        }
        guard record.record.isVisibleASCII else {
          throw RecordImportFault(line: number, kind: .badRecordID(record.record))
        }
        guard seen.insert(record.record).inserted else {
          throw RecordImportFault(line: number, kind: .repeatedRecord(record.record))
        }
        records.append(record)
      }
    }
    return records
  }

  private static func fault<Read>(
    at line: Int, _ read: () throws(JSONFault) -> Read
  ) throws(RecordImportFault) -> Read {
    do throws(JSONFault) { return try read() } catch {
      throw RecordImportFault(line: line, kind: .syntax(error))
    }
  }

  private static func readHeader(_ line: ArraySlice<UInt8>) throws(RecordImportFault) {
    var name: String?
    var version: Int64?
    do throws(JSONFault) {
      try Array(line).withScanner { scanner throws(JSONFault) in
        try scanner.object { scanner, member throws(JSONFault) in
          switch member {
          case "export": name = try scanner.string()
          case "version": version = try scanner.integer()
          default: try scanner.skip()
          }
        }
      }
    } catch {
      throw RecordImportFault(line: 1, kind: .notAnExport)
    }
    guard name == "donghanh", let version else {
      throw RecordImportFault(line: 1, kind: .notAnExport)
    }
    guard version <= RecordExport.version else {
      throw RecordImportFault(line: 1, kind: .newerVersion(Int(clamping: version)))
    }
  }

  // MARK: Saves

  private static func saves(of records: [ExportedRecord]) -> [[Edit]] {
    var saves: [[Edit]] = []
    for record in records {
      for (place, settings) in record.rounds.enumerated() where !settings.isEmpty {
        while saves.count <= place { saves.append([]) }
        saves[place].append(Edit(record.record, settings))
      }
    }
    return saves
  }
}

extension ExportedRecord {
  /// What to set in which save, so that the value that shows comes last, a deletion after what its
  /// author had seen, and what they had not seen after the deletion.
  fileprivate var rounds: [[String: Edit.Setting]] {
    var rounds: [[String: Edit.Setting]] = [[:]]
    func set(_ field: Field, from first: Int) {
      for (place, value) in field.values.reversed().enumerated() {
        while rounds.count <= first + place { rounds.append([:]) }
        rounds[first + place][field.name] = place == 0 ? .to(value) : .beside(value)
      }
    }
    for field in fields where !field.isUnseenByDeletion { set(field, from: 0) }
    guard isDeleted else { return rounds }
    rounds[rounds.count - 1][RecordState.deletionField] = .deletion
    let afterwards = rounds.count
    for field in fields where field.isUnseenByDeletion { set(field, from: afterwards) }
    return rounds
  }
}

extension RecordID {
  fileprivate var isVisibleASCII: Bool {
    [kind, id].allSatisfy { text in
      !text.isEmpty && text.utf8.allSatisfy { (0x21...0x7E).contains($0) }
    }
  }
}
