import CResources
import Casework
import Demo
import Indicators
import Record
import Screens
import Testing

@Suite("The demo commune has closed the last half year")
struct ClosedHalfYearTests {
  private static func definitions(_ catalogues: Catalogues) throws -> DefinitionBook {
    var count = 0
    let files = UnsafeBufferPointer(start: cr_files(&count), count: count)
      .map { String(cString: $0.path) }.filter { $0.hasPrefix("indicators/") }
    return try DefinitionBook(
      files.map { (name: $0, text: ToldCommune.resource($0)) },
      totals: catalogues.reported.compartments, digest: { $0 })
  }

  @Test("early in July, by what the office's laptop knew, with the figures it could print")
  func closed() throws {
    let catalogues = try Catalogues { ToldCommune.resource($0) }
    let definitions = try Self.definitions(catalogues)
    var ids = IdentifierSource(milliseconds: 1, seed: 1)
    let today = try #require(Day(iso: "2026-11-23"))
    let day = try #require(Day(iso: "2026-07-09"))
    let told = try ToldCommune(today: today) { save, period, book in
      definitions.edits(
        closing: period, by: catalogues.forFigures, in: Register(book), id: ids.next(),
        by: Caseworker.ID(save.author), on: day, sight: book.sight) ?? []
    }
    #expect(
      told.saves.filter { $0.closes != nil }.map { $0.claimedTime.prefix(10) } == ["2026-07-09"])
    #expect(told.register.periodClosings.count == 1)
    let half = try #require(Period("2026-H1"))
    let act = try #require(told.register.closing(of: half)?.act)
    #expect(act.day == day)
    let figures = try #require(
      told.book[RecordID(kind: ClosedFigures.kind, id: act.figures.text)].map(ClosedFigures.init))
    #expect(!figures.versions.isEmpty)
    let commune = figures.figures.filter { $0.place.area == .commune && $0.numbers != nil }
    #expect(commune.contains { $0.place.indicator == "poorRate" })
    // Visits count too: some were made as often as expected.
    #expect(
      commune.contains { $0.place.indicator == "visitedAsExpected" && $0.numbers?.counted != 0 })
  }
}
