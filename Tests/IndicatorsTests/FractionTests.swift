import Testing

@testable import Indicators

@Suite("Exact fractions")
struct FractionTests {
  @Test("lowest terms, the sign above; over nought there is none")
  func lowestTerms() {
    #expect(share(6, 8) == share(3, 4))
    #expect(share(3, -4) == share(-3, 4))
    #expect(share(0, 7) == Fraction(0))
    #expect(share(6, 8).description == "3/4")
    #expect(Fraction(5).description == "5")
    #expect(Fraction(1, over: 0) == nil)
    #expect(Fraction(.min, over: -1) == nil)
    #expect(Fraction(.min, over: .min) == Fraction(1))
  }

  @Test("compared exactly: 59/60 is under 99%, and a third is not 0.333")
  func comparison() {
    #expect(share(59, 60) < share(99, 100))
    #expect(share(60, 60) > share(99, 100))
    #expect(share(333, 1000) < share(1, 3))
    #expect(share(.max - 1, .max) < Fraction(1))
    #expect(share(-1, 2) < share(-1, 3))
  }

  @Test("what is beyond the machine is nil, never something else")
  func overflow() {
    let large = Fraction(.max)
    #expect(large.plus(Fraction(1)) == nil)
    #expect(Fraction(.min).minus(Fraction(1)) == nil)
    #expect(large.times(Fraction(2)) == nil)
    #expect(share(1, .max).divided(by: Fraction(2)) == nil)
    #expect(large.times(share(1, .max)) == Fraction(1))
    #expect(share(1, 2).divided(by: Fraction(0)) == nil)
  }

  @Test("added, taken away, multiplied, divided")
  func arithmetic() {
    #expect(share(1, 2).plus(share(1, 3)) == share(5, 6))
    #expect(share(1, 2).minus(share(2, 3)) == share(-1, 6))
    #expect(share(2, 3).times(share(3, 4)) == share(1, 2))
    #expect(share(1, 2).divided(by: share(-1, 4)) == Fraction(-2))
  }

  @Test(
    "read as people write it: percent, decimals with comma or point, quotients",
    arguments: [
      ("1/2", share(1, 2)), ("20,9%", share(209, 1000)), ("20.9%", share(209, 1000)),
      ("66%", share(33, 50)), ("0", Fraction(0)), ("007", Fraction(7)), ("1,50", share(3, 2)),
      ("1/2%", share(1, 200)), ("0,5/2", share(1, 4)), ("100%", Fraction(1)),
      ("999999999999999", Fraction(999_999_999_999_999)),
    ])
  func typed(_ text: String, _ fraction: Fraction) {
    #expect(Fraction(typed: text) == fraction)
  }

  @Test(
    "anything else is not read",
    arguments: [
      "", "%", "/", "1/", "/2", "1/0", "1/2/3", "-1", "+1", "1.2.3", "1,", ",5", "5%%", "1 2",
      "1e3", "²", "1234567890123456", "x",
    ])
  func untyped(_ text: String) { #expect(Fraction(typed: text) == nil) }

  @Test("rounded down, up, and to the nearest, a half away from nought")
  func rounding() {
    #expect([share(7, 2), share(-7, 2), Fraction(3)].map(\.roundedDown) == [3, -4, 3])
    #expect([share(7, 2), share(-7, 2), Fraction(3)].map(\.roundedUp) == [4, -3, 3])
    #expect(
      [share(1, 2), share(-1, 2), share(1, 3), share(2, 3), share(5, 2)].map(\.rounded)
        == [1, -1, 0, 1, 3])
  }
}
