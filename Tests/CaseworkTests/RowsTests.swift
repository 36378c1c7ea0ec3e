import Record
import Testing

@testable import Casework

@Suite("Records of one kind by id")
struct RowsTests {
  /// Ids drawn from few, so that records come, change, go and come again; more at once than lie in
  /// one piece, and at last none.
  @Test(
    "whatever comes, changes and goes, each id gives the record that it should, and no other",
    arguments: [UInt64(1), 2, 3, 4, 5])
  func likeADictionary(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var rows = Rows<Literacy>()
    var expected: [Literacy.ID: Literacy] = [:]
    var most = 0
    for step in 0..<8000 {
      var literacy = Literacy(id: Literacy.id(of: Person.ID("p\(random.next() % 1200)")))
      // At first three of four come; then three of four go.
      let comes = (random.next() % 4 == 0) == (step >= 4000)
      literacy.by = Caseworker.ID("c\(step)")
      if comes {
        rows.put(literacy)
        expected[literacy.id] = literacy
      } else {
        rows.remove(literacy.id)
        expected[literacy.id] = nil
      }
      most = max(most, rows.count)
      #expect(rows[literacy.id] == expected[literacy.id])
    }
    #expect(most > 2 * 256)
    #expect(rows.count == expected.count)
    #expect(Set(rows.values) == Set(expected.values))
    #expect(Set(rows.keys) == Set(expected.keys))
    for id in expected.keys { #expect(rows[id] == expected[id]) }
    for id in expected.keys { rows.remove(id) }
    #expect(rows.isEmpty)
    #expect(rows == Rows())
  }
}
