import CResources
import Casework
import Exchange
import Testing

@Suite("donghanh growth: lines of heights are answered")
struct GrowthLinesTests {
  private func lines(_ text: String) throws -> GrowthLines {
    var count = 0
    let files = UnsafeBufferPointer(start: cr_files(&count), count: count)
    let file = try #require(
      files.first { String(cString: $0.path) == "growth/who-lhfa.csv" })
    return try GrowthLines(
      Array(text.utf8),
      by: GrowthStandard(
        String(decoding: UnsafeBufferPointer(start: file.bytes, count: file.count), as: UTF8.self),
        named: "who-lhfa.csv"))
  }

  @Test("each line gets haz, flag and stunted; a heading gets a heading")
  func answers() throws {
    let text = """
      sex,age_days,height_cm,measured
      F,400,71.5,L
      M,0,46.0,
      m,730,81.7,h
      M,365,50,L
      F,1826,99.9
      """
    #expect(
      try lines(text).answers == [
        "haz,flag,stunted", "-1.47,0,0", "-2.05,0,1", "-1.77,0,0", "-10.83,1,0", "-2.00,0,0",
      ])
  }

  @Test("without sex, age or height, and outside of the standard's ages, there is no result")
  func nothing() throws {
    let answered = try lines(",400,71.5,L\nF,,71.5,L\nF,400,,L\nF,400,0,L\nF,1827,110,H\n,,,\n")
    #expect(answered.answers == Array(repeating: ",,", count: 6))
    #expect(answered.remarks.isEmpty)
  }

  @Test("what cannot be read is told by its line, and the other lines are answered")
  func faults() throws {
    let answered = try lines(
      "X,400,71.5,L\nF,x,71.5,L\nF,400,7x,L\nF,400,71.5,Z\nF\nF,400,71.5,L\n")
    #expect(answered.answers == [",,", ",,", ",,", ",,", ",,", "-1.47,0,0"])
    #expect(
      answered.remarks == [
        1: .sex("X"), 2: .age("x"), 3: .height("7x"), 4: .position("Z"), 5: .columns(1),
      ])
  }

  @Test("semicolons and a decimal comma are read; a child that cannot stand yet is remarked")
  func otherWays() throws {
    let answered = try lines("F;400;71,5;L\nF;273;65;H\n")
    #expect(answered.answers == ["-1.47,0,0", "-2.11,0,1"])
    #expect(answered.remarks == [2: .cannotStand])
  }
}
