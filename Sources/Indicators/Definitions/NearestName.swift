/// The name among those known that a mistyped one is most likely meant to be; nil where none is
/// near.
package func nearestName(to name: String, among known: some Sequence<String>) -> String? {
  let limit = max(1, name.count / 3)
  return known.map { (name: $0, distance: editDistance(name.lowercased(), $0.lowercased())) }
    .filter { $0.distance <= limit }
    .min { ($0.distance, $0.name) < ($1.distance, $1.name) }?.name
}

/// How many letters have to be put in, taken out or changed to make one text of the other.
private func editDistance(_ a: String, _ b: String) -> Int {
  let (a, b) = (Array(a), Array(b))
  var row = Array(0...b.count)
  for (i, letter) in a.enumerated() {
    var diagonal = row[0]
    row[0] = i + 1
    for (j, other) in b.enumerated() {
      let changed = diagonal + (letter == other ? 0 : 1)
      diagonal = row[j + 1]
      row[j + 1] = min(changed, row[j] + 1, row[j + 1] + 1)
    }
  }
  return row[b.count]
}
