import Record

/// Where a block stands in the table of states: in a section, by a name. A section ends with a
/// control character; the names in one are ids, which are visible ASCII, so that whole keys sort by
/// section, then by name.
struct TableKey: Hashable {
  let section: String
  let name: String

  /// The status sorts after all others, so that it is written last.
  static let status = TableKey(section: "s", name: "")

  private static let end = "\u{1}"

  static func residents(of kind: String) -> String { "r" + kind + end }
  static func resident(_ record: RecordID) -> TableKey {
    TableKey(section: residents(of: record.kind), name: record.id)
  }

  static func histories(of kind: String) -> String { "h" + kind + end }
  static func history(_ kind: String, owner: String) -> TableKey {
    TableKey(section: histories(of: kind), name: owner)
  }

  static func groups(of grouping: String) -> String { "g" + grouping + end }

  /// A group's name may be any text; for one that is no visible ASCII its sum stands.
  static func group(_ group: GroupID) -> TableKey {
    let isPlain = group.name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
    return TableKey(
      section: groups(of: group.grouping),
      name: isPlain ? group.name : end + Hex.text(Digest.sum(Array(group.name.utf8))))
  }

  var whole: String { section + name }
}
