package import Record

/// How the store is to hold each kind of record. It knows kinds by name only.
package struct Layout: Sendable {
  package enum Residency: Sendable {
    /// The merged state is kept at hand.
    case resident
    /// Only where the record stands is kept, and of its merged state the values of `summary`: it
    /// is read from the journals when asked for. Ids are `<owner>.<own>`.
    case history(summary: [String])
    /// As history; and at hand too, while `presence` says so.
    case residentWhile(summary: [String], Presence)

    var isHistory: Bool {
      if case .history = self { true } else { false }
    }

    var summary: [String]? {
      switch self {
      case .resident: nil
      case .history(let summary), .residentWhile(let summary, _): summary
      }
    }
  }

  /// Which records of a kind are at hand, told by their ids and a few of their merged values.
  package struct Presence: Sendable {
    let fields: [String]
    private let isAtHand: @Sendable (RecordID, [Value?]) -> Bool

    /// `isAtHand` gets the values of `fields`, in their order.
    package init(
      decidedBy fields: [String], _ isAtHand: @escaping @Sendable (RecordID, [Value?]) -> Bool
    ) {
      self.fields = fields
      self.isAtHand = isAtHand
    }

    func callAsFunction(_ state: RecordState) -> Bool {
      self(state.record, fields.map { state[$0] })
    }

    /// The same by the values of `fields`.
    func callAsFunction(_ record: RecordID, _ values: [Value?]) -> Bool {
      isAtHand(record, values)
    }
  }

  package let kinds: [String: Residency]
  /// The rules that records at hand are held against.
  package let rules: [Rule]
  /// Those of the rules, and those by which records at hand are looked up.
  let groupings: [Grouping]
  /// To be raised when a presence, a rule or a lookup changes, so that no older cache is used.
  package let version: Int
  /// Changes when a presence says of some records what it did not say before, as time goes by.
  package let era: String

  package init(
    version: Int, kinds: [String: Residency], era: String = "", rules: [Rule] = [],
    lookups: [Grouping] = []
  ) {
    self.version = version
    self.kinds = kinds
    self.era = era
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
  package var owner: String { parts.owner }

  /// The parts before and after the first dot; nothing after where there is none.
  var parts: (owner: String, own: String) {
    var id = id
    return id.withUTF8 { bytes in
      let (owner, own) = bytes.partsOfID
      return (String(decoding: owner, as: UTF8.self), String(decoding: own, as: UTF8.self))
    }
  }

  init(kind: String, owner: String, own: String) {
    self.init(kind: kind, id: own.isEmpty ? owner : owner + "." + own)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The parts of an id before and after its first dot; nothing after where it has none.
  var partsOfID: (owner: UnsafeBufferPointer<UInt8>, own: UnsafeBufferPointer<UInt8>) {
    let dot = firstIndex(of: UInt8(ascii: ".")) ?? count
    return (
      UnsafeBufferPointer(rebasing: self[..<dot]),
      UnsafeBufferPointer(rebasing: self[dot...].dropFirst())
    )
  }
}
