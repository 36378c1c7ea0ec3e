package import Record

/// The fields of a record as a typed value reads and writes them.
package struct Fields: Hashable, Sendable {
  package private(set) var values: [String: Value]

  package init(_ values: [String: Value]) { self.values = values }

  package init() { values = Dictionary(minimumCapacity: Self.usual) }

  /// Room for the fields of most records.
  private static let usual = 16

  package subscript(name: String) -> Value? {
    get { values[name] }
    set { values[name] = newValue }
  }

  /// All of them as the one value of a field that is only true as a whole.
  var object: Value { .object(values.map(Value.Member.init).sorted { $0.name < $1.name }) }
}

/// A typed value that lives in the record: one kind, one id, its fields.
///
/// Reading never fails for what is missing or of another type, since another device may know more
/// or less: such a field is simply unknown.
package protocol Storable: Hashable, Sendable {
  static var kind: String { get }
  var id: Identifier<Self> { get }
  init(id: Identifier<Self>, state: RecordState)
  var fields: Fields { get }
}

extension Storable {
  package typealias ID = Identifier<Self>
  package var record: RecordID { RecordID(kind: Self.kind, id: id.text) }
  package init(_ state: RecordState) { self.init(id: Identifier(state.record.id), state: state) }
}

extension RecordState {
  func text(_ name: String) -> String? { self[name]?.text }
  func day(_ name: String) -> Day? { self[name]?.text.flatMap(Day.init(iso:)) }
  func number(_ name: String) -> Int? { self[name]?.int.map { Int(clamping: $0) } }
  func reference<Of>(_ name: String) -> Identifier<Of>? { self[name]?.text.map(Identifier.init) }
  func choice<C: RawRepresentable<String>>(_ name: String) -> C? {
    self[name]?.text.flatMap(C.init(rawValue:))
  }

  /// The members of a set: each is a field of its own, `prefix/member`, so that two people who add
  /// different members do not get in each other's way.
  func members(_ prefix: String) -> [String] {
    var found: [String] = []
    for field in fields where field.name.hasPrefix(prefix + "/") && field.value?.bool == true {
      found.append(String(field.name.dropFirst(prefix.utf8.count + 1)))
    }
    return found
  }
}

extension Fields {
  mutating func set(_ name: String, _ text: String?) { self[name] = text.map(Value.text) }
  mutating func set(_ name: String, _ day: Day?) { self[name] = day.map { .text($0.iso) } }
  mutating func set(_ name: String, _ number: Int?) { self[name] = number.map { .int(Int64($0)) } }
  mutating func set<Of>(_ name: String, _ id: Identifier<Of>?) {
    self[name] = id.map { .text($0.text) }
  }
  mutating func set<C: RawRepresentable<String>>(_ name: String, _ choice: C?) {
    self[name] = choice.map { .text($0.rawValue) }
  }
  mutating func setMembers(_ prefix: String, _ members: some Sequence<String>) {
    for member in members { self["\(prefix)/\(member)"] = .bool(true) }
  }
}
