import CResources
import Casework
import Testing

@Suite("Height for age by the WHO standard of 2006")
struct GrowthStandardTests {
  private let standard: GrowthStandard
  private let table: [(sex: Sex, day: Int, median: Double, spread: Double)]

  init() throws {
    var count = 0
    let files = UnsafeBufferPointer(start: cr_files(&count), count: count)
    let file = try #require(
      files.first { String(cString: $0.path) == "growth/who-lhfa.csv" })
    let bytes = Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
    standard = try .embedded()
    table = String(decoding: bytes, as: UTF8.self).split(separator: "\n").compactMap { line in
      let cells = line.split(separator: ",")
      guard cells.count == 6, let sex = Sex(rawValue: String(cells[0])), let day = Int(cells[1]),
        let median = Double(cells[3]), let spread = Double(cells[4])
      else { return nil }
      return (sex, day, median, spread)
    }
  }

  private func z(
    _ sex: Sex, _ days: Int, _ height: String, _ position: HeightMeasurement.Position? = nil
  ) -> String? {
    Length(centimetres: height).flatMap {
      standard.heightForAge(of: sex, days: days, height: $0, position: position)?.plain
    }
  }

  @Test("values reckoned by hand from M and S, at both ends and where lying becomes standing")
  func byHand() {
    #expect(z(.male, 0, "49.8842") == "0.00")
    #expect(z(.male, 0, "46.0") == "-2.05")
    #expect(z(.female, 0, "45.4") == "-2.01")
    #expect(z(.female, 400, "71.5") == "-1.47")
    #expect(z(.male, 730, "81.7") == "-2.00")
    #expect(z(.male, 731, "81.7") == "-1.78")
    #expect(z(.male, 1826, "110") == "0.01")
    #expect(z(.female, 1826, "99.9") == "-2.00")
  }

  @Test("over both sexes and all ages the score is the formula's, to two decimals")
  func everyAge() throws {
    #expect(table.count == 2 * (GrowthStandard.lastDay + 1))
    for row in table {
      for millimetres in stride(from: 300, through: 1400, by: 37) {
        let score = try #require(
          standard.heightForAge(
            of: row.sex, days: row.day, height: Length(millimetres: millimetres), position: nil))
        let exact = (Double(millimetres) / 10 / row.median - 1) / row.spread
        #expect(
          abs(Double(score.hundredths) / 100 - exact) < 0.005_000_1,
          "\(row.sex) \(row.day) \(millimetres)")
      }
    }
  }

  @Test("standing before 731 days adds 0.7 cm, lying from then on takes it away")
  func position() {
    #expect(z(.male, 730, "81.7", .standing) == z(.male, 730, "82.4"))
    #expect(z(.male, 730, "81.7", .lying) == z(.male, 730, "81.7"))
    #expect(z(.male, 731, "81.7", .lying) == z(.male, 731, "81.0"))
    #expect(z(.male, 731, "81.7", .standing) == z(.male, 731, "81.7"))
    #expect(z(.female, 274, "65", .standing) == z(.female, 274, "65.7"))
  }

  @Test("below nine months nobody stands: the position is doubted and changes nothing")
  func cannotStand() throws {
    let lying = try #require(
      standard.heightForAge(
        of: .female, days: 273, height: Length(millimetres: 650), position: .standing))
    #expect(lying.isPositionDoubted)
    #expect(lying.plain == z(.female, 273, "65"))
    let standing = try #require(
      standard.heightForAge(
        of: .female, days: 274, height: Length(millimetres: 650), position: .standing))
    #expect(!standing.isPositionDoubted)
  }

  @Test("exactly -2.00 is not stunted, -2.01 is; the grades begin below -2, -3 and -4")
  func grades() {
    func grade(_ hundredths: Int) -> HeightForAge.Grade? {
      HeightForAge(hundredths: hundredths, isPositionDoubted: false).grade
    }
    #expect(grade(-200) == .notStunted)
    #expect(grade(-201) == .first)
    #expect(grade(-300) == .first)
    #expect(grade(-301) == .second)
    #expect(grade(-400) == .second)
    #expect(grade(-401) == .third)
    #expect(grade(-600) == .third)
    #expect(!HeightForAge(hundredths: -200, isPositionDoubted: false).isStunted)
    #expect(HeightForAge(hundredths: -201, isPositionDoubted: false).isStunted)
  }

  @Test("beyond 6 either way a value is implausible, and nobody is stunted by it")
  func implausible() {
    for (hundredths, implausible) in [(-601, true), (-600, false), (600, false), (601, true)] {
      let score = HeightForAge(hundredths: hundredths, isPositionDoubted: false)
      #expect(score.isImplausible == implausible, "\(hundredths)")
      #expect(score.isStunted == (hundredths == -600))
    }
    #expect(z(.male, 365, "50") == "-10.83")
    #expect(z(.male, 365, "100") == "10.21")
    #expect(HeightForAge(hundredths: -1083, isPositionDoubted: false).grade == nil)
  }

  @Test("outside of the standard's ages, or without a height, there is no score")
  func outside() {
    #expect(z(.male, -1, "50") == nil)
    #expect(z(.male, 1827, "110") == nil)
    #expect(z(.male, 365, "0") == nil)
  }

  @Test("a damaged table is told by its line")
  func damaged() {
    #expect {
      try GrowthStandard("sex,day,L,M,S,posture\nM,1,1,50,0.03,L\n", named: "x")
    } throws: {
      ($0 as? Catalogue.SyntaxError)?.line == 2
    }
    #expect(throws: Catalogue.SyntaxError.self) {
      try GrowthStandard("M,0,1,50,0.03,L\n", named: "x")
    }
  }
}

@Suite("What a measured height says of a child")
struct ChildGrowthTests {
  private func growth(
    sex: Sex? = .female, birth: PartialDate?, day: Day? = "2026-06-01", millimetres: Int? = 700,
    standard: GrowthStandard
  ) -> ChildGrowth {
    ChildGrowth(
      sex: sex, birth: birth, day: day, height: millimetres.map(Length.init(millimetres:)),
      position: nil, by: standard)
  }

  @Test("a birth known to the day is scored; one known to the year or month, or estimated, never")
  func births() throws {
    let standard = try GrowthStandard.embedded()
    let scored = growth(birth: "2025-06-01", standard: standard)
    #expect(scored == .scored(HeightForAge(hundredths: -156, isPositionDoubted: false), days: 365))
    for birth: PartialDate in ["2025", "2025-06", "~2025-01-01"] {
      #expect(growth(birth: birth, standard: standard) == .unscored(.birthday))
    }
    #expect(growth(birth: nil, standard: standard) == .unscored(.birthday))
  }

  @Test("what is missing, or not a child under five, is said")
  func missing() throws {
    let standard = try GrowthStandard.embedded()
    #expect(growth(sex: nil, birth: "2025-06-01", standard: standard) == .unscored(.sex))
    #expect(growth(birth: "2025-06-01", day: nil, standard: standard) == .unscored(.day))
    #expect(growth(birth: "2025-06-01", millimetres: 0, standard: standard) == .unscored(.height))
    #expect(growth(birth: "2026-06-02", standard: standard) == .unscored(.beforeBirth))
    #expect(growth(birth: "2021-06-01", standard: standard).score != nil)
    #expect(growth(birth: "2021-05-31", standard: standard) == .unscored(.tooOld))
  }
}
