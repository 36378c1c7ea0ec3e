import Casework
import Testing
import Widgets

@testable import Screens

@Suite("Sealed figures on screens and paper, in front of everybody")
struct SealedFiguresTests {
  /// Twelve deliveries in 2025, so many of them after three antenatal visits, the others after two.
  private static func commune(counted: Int) -> [any Storable] {
    HealthCommune.records + deliveries(in: 2025, counted: counted)
  }

  private static func deliveries(in year: Int, counted: Int) -> [any Storable] {
    (1...12).map { number in
      var pregnancy = Pregnancy(id: .init("\(HealthCommune.wife.text).n\(year)\(number)"))
      (pregnancy.outcome, pregnancy.delivered) = (.live, Day(year: year, month: 6, day: number))
      pregnancy.visitsKnown = number <= counted ? 3 : 2
      return pregnancy
    }
  }

  /// Every screen of the figure with its chart, of its parts and of how it is counted, the paper, and
  /// the lines of the command line, in the month that runs, its year, and the year before.
  private static func everythingTold(counted: Int) throws -> String {
    var told: [String] = []
    for keys in [[], ["d", "d", "d"], ["d", "d", "d", "["]] as [[Key]] {
      var journey = try Journey(commune(counted: counted), as: SmallCommune.secretary)
      try journey.press("5")
      for key in keys { try journey.press(key) }
      try journey.point(at: "Khám thai từ 3 lần")
      told.append(journey.text)
      for key in ["v", "b"] as [Key] {
        try journey.press(key)
        told.append(journey.text)
        try journey.press(.escape)
      }
      try journey.press("p")
      guard case .asShown(_, _, let lines)? = journey.store.papers.last else {
        Issue.record("no report was printed")
        continue
      }
      told += lines
    }
    return told.joined(separator: "\n")
  }

  @Test(
    "communes that differ in a hidden number alone look the same, wherever one looks",
    arguments: [Array(1...4), [8, 9]])
  func hidden(counted: [Int]) throws {
    let told = try counted.map { try Self.everythingTold(counted: $0) }
    #expect(Set(told).count == 1)
    for number in counted { #expect(!told.contains { $0.contains(" \(number)/12") }) }
  }

  @Test("of a year that runs it is said whether it is behind its path, in words that fit")
  func behind() throws {
    // From 9 of 12 to 78% in 2030 it is at 75.6% in 2026; 6 of 12 are half.
    let records = Self.commune(counted: 9) + Self.deliveries(in: 2026, counted: 6)
    var journey = try Journey(records, as: SmallCommune.secretary)
    try journey.press("5")
    for _ in 1...3 { try journey.press("d") }
    try journey.point(at: "Khám thai từ 3 lần")
    let line = try #require(
      journey.text.split(separator: "\n").first { $0.contains("Khám thai từ 3 lần") })
    #expect(line.contains("(ẩn)") && line.contains("chậm lộ trình"), "\(line)")
  }

  @Test("what is not hidden is told: 5 of 12 and 6 of 12 differ")
  func told() throws {
    let told = try (5...6).map { try Self.everythingTold(counted: $0) }
    #expect(told[0].contains(" 5/12") && told[1].contains(" 6/12"))
  }
}
