import Casework
import Exchange
import Indicators
import Testing

@Suite("Files of figures of several communes")
struct FigureFilesTests {
  private static let led = """
    indicator led
      title "X"
      counts households at end
      counted when hasLead
    end
    """

  private func files() throws -> FigureFiles {
    FigureFiles(try Definitions([("x.txt", Self.led)], totals: [:]))
  }

  /// The file of a commune of which `counted` of four households have a lead.
  private func file(
    _ period: String = "2026", of people: String = "lahu", counted: Int, known: String
  ) -> [UInt8] {
    let text = """
      period,people,indicator,part,counted,remaining,unknown,excluded,known
      \(period),\(people),led,,\(counted),\(4 - counted),0,0,\(known)

      """
    return Array(text.utf8)
  }

  /// What is wrong with a further file; nil where it is added.
  private func problem(
    adding bytes: [UInt8], of name: String, to files: inout FigureFiles
  ) -> FigureFileProblem? {
    do throws(FigureFileProblem) {
      try files.add(bytes, of: name)
      return nil
    } catch {
      return error
    }
  }

  @Test("a commune is added once for a period and people, however often its figures were written")
  func twice() throws {
    var files = try files()
    let first = file(counted: 3, known: "K7Q2M9TA=2026-11-30 TR75541B=2026-12-02")
    #expect(problem(adding: first, of: "a.csv", to: &files) == nil)
    #expect(problem(adding: first, of: "a.csv", to: &files) == .toldAlready(by: "a.csv"))
    // Written anew by another of its laptops, which has got further.
    let later = file(counted: 4, known: "TR75541B=2026-12-09 ZVAKTMK4=2026-12-09")
    #expect(problem(adding: later, of: "b.csv", to: &files) == .toldAlready(by: "a.csv"))
    let others: [[UInt8]] = [
      file("2025", counted: 2, known: "TR75541B=2026-12-09"),
      file(of: "all", counted: 3, known: "TR75541B=2026-12-09"),
      file(counted: 1, known: "ZWYHD944=2026-12-09"),
    ]
    for other in others { #expect(problem(adding: other, of: "c.csv", to: &files) == nil) }
    // Of the two communes of which 2026 is told: 3 + 1 of 4 + 4.
    let row = try #require(
      files.sum.rows.first { $0.key.period.description == "2026" && $0.key.people == "lahu" })
    #expect(row.communes == 2)
    #expect(row.figure?.tally.counted == 4)
    #expect(row.figure?.tally.total == 8)
  }

  @Test("files that name no laptop are of one commune where they say the very same")
  func withoutDevices() throws {
    var files = try files()
    #expect(problem(adding: file(counted: 3, known: ""), of: "a.csv", to: &files) == nil)
    #expect(
      problem(adding: file(counted: 3, known: ""), of: "b.csv", to: &files)
        == .toldAlready(by: "a.csv"))
    #expect(problem(adding: file(counted: 2, known: ""), of: "b.csv", to: &files) == nil)
  }
}
