/// Visits to different households that say the same or nearly the same: a question, never a verdict.
/// What was done in many households in one outing is one entry and no copy, and what was typed from a
/// notebook is never asked about.
package struct LikeNotes: Hashable, Sendable {
  /// By their days.
  package let visits: [Visit]

  /// Groups of visits to two or more households, the largest first.
  package static func groups(in visits: [Visit], _ limits: SignLimits) -> [LikeNotes] {
    var texts: [NoteShingles] = []
    var places: [NoteShingles: Int] = [:]
    var bearers: [[Visit]] = []
    for visit in visits where visit.isAskedAbout {
      guard let shingles = NoteShingles(visit.note, limits) else { continue }
      if let place = places[shingles] {
        bearers[place].append(visit)
      } else {
        places[shingles] = texts.count
        texts.append(shingles)
        bearers.append([visit])
      }
    }
    var groups: [LikeNotes] = []
    for texts in LikeTexts(texts, limits).groups {
      let visits = texts.flatMap { bearers[$0] }
      guard Set(visits.map(\.household)).count >= 2 else { continue }
      groups.append(LikeNotes(visits: visits.sorted(by: Visit.isEarlier)))
    }
    return groups.sorted(by: isLarger)
  }

  private static func isLarger(_ a: LikeNotes, _ b: LikeNotes) -> Bool {
    if a.visits.count != b.visits.count { return a.visits.count > b.visits.count }
    return (a.visits.first?.id.text ?? "") < (b.visits.first?.id.text ?? "")
  }

  /// The newest visit to another household whose note is like the one just written.
  package static func twin(
    of note: String, to household: Household.ID, in visits: [Visit], _ limits: SignLimits
  ) -> Visit? {
    guard let shingles = NoteShingles(note, limits) else { return nil }
    return
      visits
      .filter { other in
        other.household != household && other.isAskedAbout
          && NoteShingles(other.note, limits)?.isLike(shingles, limits) ?? false
      }
      .max(by: Visit.isEarlier)
  }

  /// Whether a note says enough to be held against others.
  package static func isComparable(_ note: String, _ limits: SignLimits) -> Bool {
    NoteShingles(note, limits) != nil
  }
}

extension Visit {
  /// Neither from a notebook nor one household's part of an outing.
  package var isAskedAbout: Bool { outing == nil && origin != .notebook }

  static func isEarlier(_ a: Visit, _ b: Visit) -> Bool {
    (a.day?.ordinal ?? 0, a.id) < (b.day?.ordinal ?? 0, b.id)
  }
}

/// Which of many different texts are like each other, without holding each against each: a text is
/// held against those alone that share some of its rarest shingles.
private struct LikeTexts {
  private let texts: [NoteShingles]
  private let limits: SignLimits
  /// The texts that have a shingle, one shingle after the other.
  private var bearers: [Int32] = []
  private var groupOf: [Int]

  /// So many of a text's rarest shingles find what is like it.
  private static let probes = 8

  init(_ texts: [NoteShingles], _ limits: SignLimits) {
    self.texts = texts
    self.limits = limits
    groupOf = Array(texts.indices)
    compare(ranges())
  }

  /// Where in `bearers` the texts of each shingle lie: of each text its shingles' ranges.
  private mutating func ranges() -> [[Range<Int32>]] {
    var pairs: [(hash: UInt64, text: Int32)] = []
    pairs.reserveCapacity(texts.reduce(0) { $0 + $1.hashes.count })
    for (place, text) in texts.enumerated() {
      for hash in text.hashes { pairs.append((hash, Int32(place))) }
    }
    pairs.sort { $0.hash < $1.hash }
    bearers = pairs.map(\.text)
    var ranges = [[Range<Int32>]](repeating: [], count: texts.count)
    var start = 0
    while start < pairs.count {
      var end = start + 1
      while end < pairs.count, pairs[end].hash == pairs[start].hash { end += 1 }
      // What one text has, or all the world says, finds nothing.
      if (2...limits.common).contains(end - start) {
        for place in start..<end { ranges[Int(bearers[place])].append(Int32(start)..<Int32(end)) }
      }
      start = end
    }
    return ranges
  }

  /// Holds a text against those that share two of its rarest shingles, or the only one it has.
  private mutating func compare(_ ranges: [[Range<Int32>]]) {
    var shared = [Int32](repeating: 0, count: texts.count)
    var met: [Int] = []
    for (place, own) in ranges.enumerated() {
      let probes = own.sorted { $0.count < $1.count }.prefix(Self.probes)
      for range in probes {
        for at in range {
          let other = Int(bearers[Int(at)])
          shared[other] += 1
          if shared[other] == min(2, probes.count) { met.append(other) }
        }
      }
      for other in met where other != place {
        guard root(of: other) != root(of: place), texts[place].isLike(texts[other], limits)
        else { continue }
        join(place, other)
      }
      for range in probes { for at in range { shared[Int(bearers[Int(at)])] = 0 } }
      met.removeAll(keepingCapacity: true)
    }
  }

  private mutating func root(of text: Int) -> Int {
    var root = text
    while groupOf[root] != root {
      groupOf[root] = groupOf[groupOf[root]]
      root = groupOf[root]
    }
    return root
  }

  private mutating func join(_ a: Int, _ b: Int) {
    let (a, b) = (root(of: a), root(of: b))
    groupOf[max(a, b)] = min(a, b)
  }

  /// The texts by group, those that are like no other by themselves.
  var groups: [[Int]] {
    var found = self
    var groups = [[Int]](repeating: [], count: texts.count)
    for text in texts.indices { groups[found.root(of: text)].append(text) }
    return groups.filter { !$0.isEmpty }
  }
}
