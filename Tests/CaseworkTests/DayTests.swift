import Casework
import Testing

@Suite("Days and months")
struct DayTests {
  @Test(
    "29 February is a day in leap years only",
    arguments: [(2024, true), (2026, false), (2000, true), (1900, false), (2100, false)])
  func leapYears(year: Int, isLeap: Bool) {
    #expect((Day(year: year, month: 2, day: 29) != nil) == isLeap)
    #expect(Day.days(inMonth: 2, of: year) == (isLeap ? 29 : 28))
  }

  @Test("days are counted from 1 January 1970")
  func ordinals() {
    #expect(("1970-01-01" as Day).ordinal == 0)
    #expect(("1970-02-01" as Day).ordinal == 31)
    #expect(("1969-12-31" as Day).ordinal == -1)
    // 56 years to 2026 hold 14 leap days (1972, …, 2024); 23/11 is day 327 of its year.
    #expect(("2026-11-23" as Day).ordinal == 56 * 365 + 14 + 326)
  }

  @Test("every day from 1896 to 2104 is written and read back as itself")
  func roundTrip() {
    var expected = ("1896-01-01" as Day).ordinal
    for year in 1896...2104 {
      for month in 1...12 {
        for day in 1...Day.days(inMonth: month, of: year) {
          guard let made = Day(year: year, month: month, day: day) else {
            Issue.record("no day \(day)/\(month)/\(year)")
            return
          }
          guard made.ordinal == expected, made.year == year, made.monthOfYear == month,
            made.dayOfMonth == day, Day(iso: made.iso) == made
          else {
            Issue.record("\(made)")
            return
          }
          expected += 1
        }
      }
    }
  }

  @Test("weekdays count from Monday", arguments: [("2026-11-23", 1), ("2026-11-29", 7)])
  func weekdays(day: String, weekday: Int) {
    #expect(Day(iso: day)?.weekday == weekday)
  }

  @Test("weekdays before 1970: 2 September 1945 was a Sunday")
  func weekdayLongAgo() { #expect(("1945-09-02" as Day).weekday == 7) }

  @Test(
    "a stored day has four, two and two digits",
    arguments: [
      "2026-11-3", "26-11-03", "+026-11-03", "2026--1-03", "2026-11-31", "2026/11/03", "",
    ])
  func storedDaysAreStrict(text: String) { #expect(Day(iso: text) == nil) }

  @Test("days are written as here: 23/11/2026, and 23/11 where the year is plain")
  func written() {
    let day: Day = "2026-02-03"
    #expect(day.description == "03/02/2026")
    #expect(day.dayAndMonth == "03/02")
  }

  @Test("a month knows its first and last day, across the year's end too")
  func months() {
    let month: Month = "2026-12"
    #expect(month.firstDay == "2026-12-01")
    #expect(month.lastDay == "2026-12-31")
    #expect(month.next == "2027-01")
    #expect(month.adding(-12) == "2025-12")
    #expect(month.description == "12/2026")
    #expect(("2024-02" as Month).lastDay == "2024-02-29")
    #expect(month.contains("2026-12-31") && !month.contains("2027-01-01"))
  }

  @Test("a stored month is strict", arguments: ["2026-13", "2026-0", "+026-11", "2026"])
  func storedMonthsAreStrict(text: String) { #expect(Month(iso: text) == nil) }
}

@Suite("Days as they are typed")
struct TypedDayTests {
  static let today: Day = "2026-11-23"

  @Test(
    "a visit lies behind: what is left out is taken from the nearest such day up to today",
    arguments: [
      ("23/11/2026", "2026-11-23"), ("3.11.26", "2026-11-03"), ("2026-11-03", "2026-11-03"),
      ("23/11", "2026-11-23"), ("24/11", "2025-11-24"), ("05/12", "2025-12-05"),
      ("23", "2026-11-23"), ("24", "2026-10-24"), ("31", "2026-10-31"), (" 3 / 11 ", "2026-11-03"),
      ("29/2", "2024-02-29"),
    ])
  func past(text: String, day: String) {
    #expect(Day(typed: text, today: Self.today, leaning: .past)?.iso == day)
  }

  @Test(
    "a deadline lies ahead: the nearest such day from today on",
    arguments: [
      ("05/12", "2026-12-05"), ("22/11", "2027-11-22"), ("23", "2026-11-23"),
      ("22", "2026-12-22"), ("31", "2026-12-31"), ("29-2", "2028-02-29"),
      // November has 30 days: 23 + 7 = 30, 23 + 8 = 31, the 1 December.
      ("+7", "2026-11-30"), (" + 8", "2026-12-01"), ("+0", "2026-11-23"),
    ])
  func future(text: String, day: String) {
    #expect(Day(typed: text, today: Self.today, leaning: .future)?.iso == day)
  }

  @Test(
    "what is no day is refused",
    arguments: [
      "", "0", "32", "31/2", "29/2/2026", "1/13", "a/11", "1//11", "1/1/1/1", "-3", "3/11/926",
    ])
  func refused(text: String) {
    #expect(Day(typed: text, today: Self.today, leaning: .past) == nil)
  }

  @Test("days ahead are counted only for a deadline, and not beyond three digits")
  func daysAhead() {
    #expect(Day(typed: "+7", today: Self.today, leaning: .past) == nil)
    for text in ["+", "+-7", "+1000", "+7a"] {
      #expect(Day(typed: text, today: Self.today, leaning: .future) == nil, "\(text)")
    }
  }
}

@Suite("Dates known in part")
struct PartialDateTests {
  @Test(
    "typed with day, with month, or as a year",
    arguments: [
      ("02/05/1979", "1979-05-02"), ("2.5.79", "1979-05-02"), ("5/1979", "1979-05"),
      ("5-79", "1979-05"), ("1979", "1979"), ("~1979", "~1979"), (" ~ 1979 ", "~1979"),
      ("1979-05-02", "1979-05-02"), ("01/01/26", "2026-01-01"), ("01/01/27", "1927-01-01"),
    ])
  func typed(text: String, stored: String) {
    #expect(PartialDate(typed: text)?.iso == stored)
  }

  @Test(
    "what is no date is refused",
    arguments: [
      "29/02/2015", "31/04/1990", "13/1979", "0000", "79", "", "~", "1979/05/02/01", "5/1.979",
      "+979", "19790502", "năm 79",
    ])
  func refused(text: String) { #expect(PartialDate(typed: text) == nil) }

  @Test("an age is an interval where the birth is known to the year or month only")
  func ages() {
    let day: Day = "2026-11-23"
    // Born some day of 1979: the 47th birthday has been, unless it falls after 23/11.
    #expect(PartialDate.init(stringLiteral: "1979").age(on: day) == 46...47)
    #expect(PartialDate.init(stringLiteral: "1979-11").age(on: day) == 46...47)
    #expect(PartialDate.init(stringLiteral: "1979-10").age(on: day) == 47...47)
    #expect(PartialDate.init(stringLiteral: "1979-11-23").age(on: day) == 47...47)
    #expect(PartialDate.init(stringLiteral: "1979-11-24").age(on: day) == 46...46)
    #expect(PartialDate.init(stringLiteral: "2026").age(on: day) == 0...0)
    #expect(PartialDate.init(stringLiteral: "2027").age(on: day) == nil)
  }

  @Test("who is born on 29 February has the birthday on 1 March in other years")
  func leapBirthday() {
    let birth: PartialDate = "2016-02-29"
    #expect(birth.age(on: "2026-02-28") == 9...9)
    #expect(birth.age(on: "2026-03-01") == 10...10)
  }

  @Test(
    "written with what is known",
    arguments: [("~1979", "~1979"), ("1979-05", "05/1979"), ("1979-05-02", "02/05/1979")])
  func written(stored: String, shown: String) {
    #expect(PartialDate(iso: stored)?.description == shown)
  }
}
