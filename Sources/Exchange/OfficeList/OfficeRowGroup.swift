/// The rows of one household: those that bear its code and village, or that follow it and leave
/// these blank.
struct OfficeRowGroup {
  private(set) var rows: [OfficeRow]
  let first: OfficeRow

  private init(_ row: OfficeRow) {
    rows = [row]
    first = row
  }

  /// Two households of one code live in different villages.
  private struct Key: Hashable {
    let code: String
    let village: String
  }

  private static func key(of row: OfficeRow) -> Key {
    Key(code: row[.code].spellingKey, village: KnownPlaces.key(row[.village]))
  }

  private static func continues(_ next: Key, _ row: OfficeRow, _ key: Key) -> Bool {
    guard next.village.isEmpty || next.village == key.village else { return false }
    return next.code.isEmpty ? !row.isHead : next.code == key.code
  }

  /// The households of a list, in the order of their first rows.
  static func groups(of rows: [OfficeRow]) -> [OfficeRowGroup] {
    var groups: [OfficeRowGroup] = []
    var keys: [Key] = []
    var places: [Key: Int] = [:]
    var last: Int?
    for row in rows {
      let key = key(of: row)
      let known = key.code.isEmpty ? nil : places[key]
      if let place = last, continues(key, row, keys[place]) {
        groups[place].rows.append(row)
      } else if let place = known {
        groups[place].rows.append(row)
        last = place
      } else {
        if !key.code.isEmpty { places[key] = groups.count }
        last = groups.count
        groups.append(OfficeRowGroup(row))
        keys.append(key)
      }
    }
    return groups
  }
}
