import Casework
import Testing
import Wording

@testable import Indicators
@testable import Screens

@Suite("What is left, in words")
struct LeftWordsTests {
  private func words(
    _ counts: String, _ condition: String, in language: String
  ) throws -> [String] {
    let text =
      "indicator x\n title \"X\"\n counts \(counts)\n counted when \(condition)\n"
      + " sealed health\n goal >= 78% yearly\nend\n"
    let indicator = try #require(try Definitions([("x.txt", text)], totals: [:])["x"])
    let left = Progress.Left(cases: 2, by: try #require(Day(iso: "2026-12-31")))
    let wording = try Wording.embedded(language)
    return [
      wording.left(of: Progress(status: .behind, onPath: nil, left: left), indicator),
      wording.leftShort(left, indicator),
    ]
  }

  @Test("of how things stand so many are left to do by a day")
  func standing() throws {
    #expect(
      try words("households at end", "hasLead", in: "vi")
        == ["còn 2 hộ, hạn 31/12/2026", "2 hộ, hạn 31/12"])
  }

  @Test("what has happened is short of what is wanted, and nothing of it is left to do")
  func happened() throws {
    #expect(
      try words("deliveries during", "antenatalVisits >= 3", in: "vi")
        == ["cách mức cần đạt 2 ca sinh", "cách 2 ca sinh"])
    let english = try words("deliveries during", "antenatalVisits >= 3", in: "en")
    #expect(english == ["2 deliveries off what is wanted", "2 deliveries off"])
  }
}
