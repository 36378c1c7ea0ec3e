import VietnameseText

/// Names of ethnic groups and of relations to the head, as lists write them.
package enum EthnicName {
  /// Without accents, case, spaces and hyphens: `La Hủ`, `LA HỦ` and `la-hu` are one.
  package static func plain(_ name: String) -> String {
    name.folded.filter { $0 != " " && $0 != "-" }
  }

  /// Whether the relation to the head is that of a wife or a husband.
  package static func isSpouse(_ relation: String?) -> Bool {
    relation.map { ["vo", "chong"].contains(plain($0)) } ?? false
  }
}
