import Record

/// Which records at hand are in which groups, as blocks of the table, and what the rules find wrong
/// in them. So a record is looked up, and a change is held against the rules, without looking at
/// all records.
struct GroupIndex: Sendable {
  /// Those that sort records of each kind.
  private let groupings: [String: [Grouping]]
  private let rules: [String: Rule]
  /// Whether the table holds the groups of all records at hand. While the journals are read whole
  /// it does not: they are sorted at the end, once.
  private(set) var isWhole = false
  /// Groups whose members changed since they were last held against their rules.
  private(set) var touched: Set<GroupID> = []
  private(set) var findings: [GroupID: [Rule.Finding]] = [:]

  init(_ layout: Layout) {
    groupings = Dictionary(
      uniqueKeysWithValues: layout.kinds.keys.map { kind in
        (kind, layout.groupings.filter { $0.concerns(kind) })
      })
    rules = Dictionary(layout.rules.map { ($0.name, $0) }) { first, _ in first }
  }

  /// The index that a cache has kept, whole.
  init(_ layout: Layout, keptFindings: [GroupID: [Rule.Finding]], touched: Set<GroupID>) {
    self.init(layout)
    findings = keptFindings
    self.touched = touched
    isWhole = true
  }

  /// Notes that a record that was at hand as `old` is at hand as `new` now; nil where it is not.
  mutating func note(
    _ record: RecordID, from old: RecordState?, to new: RecordState?, in table: inout StateTable
  ) throws(CacheDamage) {
    guard isWhole else { return }
    let (before, after) = (groups(of: old), groups(of: new))
    for group in before.subtracting(after) {
      try change(group, in: &table) { $0.removeAll { $0 == record } }
    }
    for group in after.subtracting(before) {
      try change(group, in: &table) { $0.append(record) }
    }
    touched.formUnion(before.union(after))
  }

  /// Notes that a record has changed that is not at hand, so that nothing is kept of it here.
  mutating func touch(_ state: RecordState) {
    if isWhole { touched.formUnion(groups(of: state)) }
  }

  private func groups(of state: RecordState?) -> Set<GroupID> {
    groupings(of: state?.record.kind).groups(of: state)
  }

  private func groupings(of kind: String?) -> [Grouping] {
    kind.flatMap { groupings[$0] } ?? []
  }

  private func change(
    _ group: GroupID, in table: inout StateTable, _ body: (inout [RecordID]) -> Void
  ) throws(CacheDamage) {
    var members = try members(of: group, in: table)
    body(&members)
    let key = TableKey.group(group)
    table.put(key, members.isEmpty ? nil : Self.encoded(members.sorted()))
  }

  /// What sorts the records of a kind, all of them one after the other, into groups.
  struct Sorting {
    fileprivate let groupings: [Grouping]
    /// Fields by which a record is sorted by who wrote what and when; others are sorted by what they
    /// say alone, which is read in half the time.
    private let fields: [String]
    /// Records without such a field are in no group.
    private let needsField: Bool

    fileprivate init(by groupings: [Grouping]) {
      self.groupings = groupings
      fields = groupings.compactMap(\.field)
      needsField = fields.count == groupings.count
    }

    /// Adds a record, by its block, to the groups it is in.
    func add(
      _ record: RecordID, _ block: UnsafeBufferPointer<UInt8>,
      to members: inout [GroupID: [RecordID]]
    ) throws(CacheDamage) {
      if needsField {
        guard try BlockValues(of: block).hasAny(of: fields) else { return }
      }
      var state = try StateBlock.decodedValues(block, of: record)
      if fields.contains(where: { state[field: $0] != nil }) {
        state = try StateBlock.decoded(block, of: record)
      }
      for grouping in groupings {
        for name in grouping.groups(state) {
          members[GroupID(grouping: grouping.name, name: name), default: []].append(record)
        }
      }
    }
  }

  func sorting(of kind: String) -> Sorting { Sorting(by: groupings(of: kind)) }

  /// Begins anew with the groups of all records at hand.
  mutating func begin(with members: [GroupID: [RecordID]], in table: inout StateTable) {
    touched = []
    for (group, records) in members {
      table.put(TableKey.group(group), Self.encoded(records.sorted()))
      if rules[group.grouping]?.canBreak(in: records) ?? false { touched.insert(group) }
    }
    findings = [:]
    isWhole = true
  }

  /// The members of a group, sorted.
  func members(of group: GroupID, in table: StateTable) throws(CacheDamage) -> [RecordID] {
    try table.read(TableKey.group(group)) { block throws(CacheDamage) in
      var reader = BlockReader(block)
      var members: [RecordID] = []
      for _ in 0..<(try reader.count()) {
        members.append(RecordID(kind: try reader.text(), id: try reader.text()))
      }
      return members
    } ?? []
  }

  private static func encoded(_ members: [RecordID]) -> [UInt8] {
    var writer = BlockWriter()
    writer.number(members.count)
    for member in members {
      writer.text(member.kind)
      writer.text(member.id)
    }
    return writer.bytes
  }

  /// Notes what is wrong in a group as it is now.
  mutating func settle(_ group: GroupID, _ found: [Rule.Finding]) {
    touched.remove(group)
    findings[group] = found.isEmpty ? nil : found
  }
}
