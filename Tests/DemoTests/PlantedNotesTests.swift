import CResources
import Casework
import Demo
import Testing
import VietnameseText

/// How well copies are found that were planted level by level: the thresholds of signs.txt were fixed on
/// one seed and are judged on others.
@Suite("Planted copies")
struct PlantedNotesTests {
  struct Score {
    var found = 0
    var planted = 0
    var recall: Double { planted == 0 ? 1 : Double(found) / Double(planted) }
  }

  /// One sentence of two is the least that can be told from chance.
  private static let leastRecall: [PlantedNotes.Level: Double] = [.swapped: 0.95, .sentence: 0.85]

  private static func planted(_ count: Int, _ perLevel: Int, seed: UInt64) throws -> PlantedNotes {
    try PlantedNotes(
      count: count, copiesPerLevel: perLevel, text: ToldCommune.resource("demo/planted-notes.txt"),
      seed: seed
    ) { $0.withoutAccents }
  }

  /// Recall by level, and how many of the pairs found were planted.
  private static func scores(seed: UInt64) throws -> ([PlantedNotes.Level: Score], Double) {
    let notes = try planted(2000, 40, seed: seed)
    let limits = try SignLimits(ToldCommune.resource("catalogues/signs.txt"), named: "signs.txt")
    var groupOf: [Visit.ID: Int] = [:]
    let groups = LikeNotes.groups(in: notes.visits, limits)
    for (place, group) in groups.enumerated() {
      for visit in group.visits { groupOf[visit.id] = place }
    }
    var scores: [PlantedNotes.Level: Score] = [:]
    var touched: Set<Visit.ID> = []
    for copy in notes.copies {
      let isFound = groupOf[copy.copy].map { $0 == groupOf[copy.original] } ?? false
      scores[copy.level, default: Score()].planted += 1
      if isFound { scores[copy.level]?.found += 1 }
      touched.formUnion([copy.original, copy.copy])
    }
    let right = groupOf.keys.count(where: touched.contains)
    return (scores, groupOf.isEmpty ? 1 : Double(right) / Double(groupOf.count))
  }

  @Test(
    "each level's copies are found, and hardly any that nobody copied", arguments: [11, 12, 13])
  func judged(seed: UInt64) throws {
    let (scores, precision) = try Self.scores(seed: seed)
    for level in PlantedNotes.Level.allCases {
      let score = try #require(scores[level])
      print("seed \(seed), \(level.rawValue): recall \(score.recall) of \(score.planted)")
      #expect(score.recall >= (Self.leastRecall[level] ?? 1), "\(level)")
    }
    print("seed \(seed): precision \(precision)")
    #expect(precision >= 0.93)
  }

  @Test("the planted copies are found among thousands of visits")
  func many() throws {
    let notes = try Self.planted(6000, 20, seed: 14)
    let limits = try SignLimits(ToldCommune.resource("catalogues/signs.txt"), named: "signs.txt")
    let groups = LikeNotes.groups(in: notes.visits, limits)
    let found = Set(groups.flatMap(\.visits).map(\.id))
    let same = notes.copies.filter { $0.level == .same }
    #expect(same.allSatisfy { found.contains($0.copy) && found.contains($0.original) })
  }
}
