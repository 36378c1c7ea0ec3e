package import Record

/// How the store is to hold each kind of record. It knows kinds by name only.
package struct Layout: Sendable {
  package enum Residency: Sendable {
    /// The merged state is kept at hand.
    case resident
    /// Only where the record stands is kept, and of its merged state the values of `summary`: it
    /// is read from the journals when asked for. Ids are `<owner>.<own>`.
    case history(summary: [String])
    /// As history; and at hand too, while `isResident` says so of its merged state.
    case residentWhile(
      summary: [String], isResident: @Sendable (RecordState) -> Bool)

    var summary: [String]? {
      switch self {
      case .resident: nil
      case .history(let summary), .residentWhile(let summary, _): summary
      }
    }
  }

  package let kinds: [String: Residency]
  /// The rules that records at hand are held against.
  package let rules: [Rule]
  /// Those of the rules, and those by which records at hand are looked up.
  let groupings: [Grouping]
  /// To be raised when an `isResident`, a rule or a lookup changes, so that no older cache is used.
  package let version: Int

  package init(
    version: Int, kinds: [String: Residency], rules: [Rule] = [], lookups: [Grouping] = []
  ) {
    self.version = version
    self.kinds = kinds
    self.rules = rules
    groupings = rules.map(\.grouping) + lookups
  }

  func rule(_ name: String) -> Rule? { rules.first { $0.name == name } }

  /// What a cache must bear to be usable with this layout.
  func signature(store: StoreIdentity) -> [UInt8] {
    var writer = BlockWriter()
    writer.text(store.id)
    writer.number(version)
    for (kind, residency) in kinds.sorted(by: { $0.key < $1.key }) {
      writer.text(kind)
      switch residency {
      case .resident: writer.number(0)
      case .history: writer.number(1)
      case .residentWhile: writer.number(2)
      }
      for field in residency.summary ?? [] { writer.text(field) }
    }
    for grouping in groupings { writer.text(grouping.name) }
    return Digest.sum(writer.bytes)
  }
}

extension RecordID {
  /// The part of the id before its first dot; the whole id where it has none.
  package var owner: String { String(id.utf8.prefix { $0 != Self.dot }) ?? id }
  /// The part after the first dot.
  var own: String { String(id.utf8.drop { $0 != Self.dot }.dropFirst()) ?? "" }

  private static let dot = UInt8(ascii: ".")

  init(kind: String, owner: String, own: String) {
    self.init(kind: kind, id: own.isEmpty ? owner : owner + "." + own)
  }
}

/// Where things stand in the table of states. Kinds and ids are visible ASCII, so that a control
/// character keeps them apart; the name of a group may be any text, and one that is not stands for
/// by its sum.
enum TableKey {
  /// It sorts after all others, so that it is written last.
  static let status = "s"
  private static let separator: Unicode.Scalar = "\u{1}"

  static func residents(of kind: String) -> String { "r\(kind)\(separator)" }
  static func resident(_ record: RecordID) -> String { residents(of: record.kind) + record.id }
  static func histories(of kind: String) -> String { "h\(kind)\(separator)" }
  static func history(_ kind: String, owner: String) -> String { histories(of: kind) + owner }

  static func group(_ group: GroupID) -> String {
    let isPlain = group.name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
    let name = isPlain ? group.name : "\(separator)" + Hex.text(Digest.sum(Array(group.name.utf8)))
    return "g\(group.grouping)\(separator)\(name)"
  }

  /// What follows the separator.
  static func name(in key: String) -> String {
    String(key.utf8.drop { $0 != UInt8(ascii: separator) }.dropFirst()) ?? ""
  }
}
