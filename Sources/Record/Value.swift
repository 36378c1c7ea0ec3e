/// What a field holds: the part of JSON that the record uses. There are no fractions; money is in
/// whole đồng, shares are exact fractions of whole numbers.
package enum Value: Hashable, Sendable {
  case bool(Bool)
  case int(Int64)
  case text(String)
  case list([Value])
  /// Members sorted by name, each name once.
  case object([Member])

  package struct Member: Hashable, Sendable {
    package let name: String
    package let value: Value
    package init(_ name: String, _ value: Value) {
      self.name = name
      self.value = value
    }
  }

  /// An object from members in any order; of a name given twice the last one counts.
  package static func object(_ members: KeyValuePairs<String, Value>) -> Value {
    var byName: [String: Value] = [:]
    for (name, value) in members { byName[name] = value }
    return .object(byName.map(Member.init).sorted { $0.name < $1.name })
  }

  package var bool: Bool? { if case .bool(let value) = self { value } else { nil } }
  package var int: Int64? { if case .int(let value) = self { value } else { nil } }
  package var text: String? { if case .text(let value) = self { value } else { nil } }
  package var list: [Value]? { if case .list(let value) = self { value } else { nil } }
  package var members: [Member]? { if case .object(let value) = self { value } else { nil } }
  package subscript(name: String) -> Value? { members?.first { $0.name == name }?.value }
}
