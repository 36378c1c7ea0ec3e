package import Casework
package import Indicators
import Widgets
package import Wording

extension Wording {
  /// What an indicator is called in the language of this catalogue.
  package func title(of indicator: Indicator) -> String { words(for: indicator.title) }

  /// The title in a column, short where there is no room for all of it.
  func titleCell(of indicator: Indicator) -> TableCell {
    TableCell(title(of: indicator), shorter: indicator.shortTitle.map { words(for: $0) })
  }

  func words(for title: Indicator.Title) -> String {
    speaksEnglish ? title.english : title.vietnamese
  }

  /// What hides in an average: `trung vị 9.800.000 · 5 hộ cao nhất có 31,20%`.
  package func words(for spread: Spread, of indicator: Indicator) -> String {
    let median = median(of: spread)
    guard let share = spread.topShare else { return median }
    let top = self(
      "indicator.top",
      [
        "count": String(spread.topCases), "unit": unit(of: indicator.unit),
        "share": percent(share),
      ])
    return [median, top].joinedParts
  }

  func median(of spread: Spread) -> String {
    self("indicator.median", ["value": Self.grouped(spread.median.rounded)])
  }

  /// `2a`, or a dash where the plan has no number for it.
  package func number(of indicator: Indicator) -> String {
    indicator.number.isEmpty ? "–" : indicator.number
  }

  /// What a figure comes to: `27/45 (60,00%)`, `6,67 điểm %`, `chưa đủ số liệu (mới rõ 30/45)`.
  package func value(of figure: IndicatorFigure, _ indicator: Indicator) -> String {
    switch figure.rate {
    case .value(let value):
      switch indicator.measure {
      case .share where figure.total == nil:
        return self(
          "indicator.share",
          [
            "n": String(figure.tally.counted), "m": String(figure.tally.known),
            "rate": percent(value),
          ])
      default: return self.value(value, of: indicator)
      }
    case .notEnough(let known, let total, let between):
      let words = self(
        "indicator.notEnough", ["known": String(known), "total": String(total)])
      return between.map { range in
        words
          + self(
            "indicator.between",
            ["low": percent(range.lowerBound), "high": percent(range.upperBound)])
      } ?? words
    case .nothingArose: return self["indicator.nothingArose"]
    case .notComparable: return self["indicator.notComparable"]
    case .notReported: return self["indicator.notReported"]
    }
  }

  /// The same in a narrow column: a share as `27/45`.
  func short(_ figure: IndicatorFigure, _ indicator: Indicator) -> String {
    switch (figure.rate, indicator.measure) {
    case (.value, .share) where figure.total == nil:
      self(
        "indicator.share.short",
        ["n": String(figure.tally.counted), "m": String(figure.tally.known)])
    case (.value(let value), .fall(_, .points)):
      self("indicator.points.short", ["value": decimal(value, times: 100)])
    case (.notEnough(let known, let total, _), _):
      self("indicator.notEnough.short", ["known": String(known), "total": String(total)])
    case (.nothingArose, _), (.notReported, _): "–"
    case (.notComparable, _): self["indicator.notComparable.short"]
    case (.value, _): self.value(of: figure, indicator)
    }
  }

  /// A value as an indicator of its measure gives it.
  package func value(_ value: Fraction, of indicator: Indicator) -> String {
    switch indicator.measure {
    case .share, .total: percent(value)
    case .fall(_, .points): self("indicator.points", ["value": decimal(value, times: 100)])
    case .fall: percent(value)
    case .count, .average: Self.grouped(value.rounded)
    case .quotient: decimal(value, times: 1)
    }
  }

  /// `60,00%`.
  package func percent(_ value: Fraction) -> String {
    self("indicator.percent", ["value": decimal(value, times: 100)])
  }

  /// Two places, rounded half away from nought; comparing is done before that.
  private func decimal(_ value: Fraction, times factor: Int, isShort: Bool = false) -> String {
    guard let hundredths = value.times(Fraction(100 * factor))?.rounded else { return "…" }
    let (whole, rest) = (abs(hundredths) / 100, abs(hundredths) % 100)
    if isShort, rest == 0 { return (hundredths < 0 ? "-" : "") + Self.grouped(whole) }
    let places = (rest < 10 ? "0" : "") + String(rest)
    return self(
      "indicator.decimal",
      [
        "sign": hundredths < 0 ? "-" : "", "whole": Self.grouped(whole),
        "places": isShort && places.last == "0" ? String(places.prefix(1)) : places,
      ])
  }

  /// `1.234.567`.
  package static func grouped(_ number: Int) -> String {
    var digits = Array(String(number.magnitude))
    for place in stride(from: digits.count - 3, to: 0, by: -3) { digits.insert(".", at: place) }
    return (number < 0 ? "-" : "") + String(digits)
  }

  /// `≥10 đ.%`.
  package func goal(of indicator: Indicator) -> String {
    guard let goal = indicator.goal else { return "" }
    switch goal.aim {
    case .fewest: return self["indicator.goal.fewest"]
    case .falling: return self["indicator.goal.falling"]
    case .reach(let comparison, let value, _), .yearly(let comparison, let value, _):
      return Self.sign(of: comparison) + wanted(value, of: indicator)
    }
  }

  /// What the path wants by the period's end: `≥34%`; the plan's number alone where there is no goal.
  package func path(of progress: Progress, _ indicator: Indicator) -> String {
    guard let wanted = progress.onPath else { return "" }
    guard let goal = indicator.goal else { return self.wanted(wanted, of: indicator) }
    let sign = goal.comparison.map(Self.sign) ?? Self.sign(of: .atMost)
    return sign + self.wanted(wanted, of: indicator)
  }

  /// A value of a plan, without the places that say nothing.
  private func wanted(_ value: Fraction, of indicator: Indicator) -> String {
    switch indicator.measure {
    case .fall(_, .points):
      self("indicator.points.short", ["value": decimal(value, times: 100, isShort: true)])
    case .share, .total, .fall:
      self("indicator.percent", ["value": decimal(value, times: 100, isShort: true)])
    case .count, .average, .quotient: self.value(value, of: indicator)
    }
  }

  package static func sign(of comparison: Comparison) -> String {
    switch comparison {
    case .atLeast: "≥"
    case .atMost: "≤"
    case .equal, .notEqual, .less, .more: comparison.rawValue
    }
  }

  /// How a figure stands; of one that has no case there is nothing to say.
  package func words(for status: Progress.Status, of figure: IndicatorFigure) -> String {
    status == .open && figure.rate == .nothingArose
      ? self["indicator.nothingArose"] : words(for: status)
  }

  package func words(for status: Progress.Status) -> String {
    switch status {
    case .met: self["indicator.status.met"]
    case .onPath: self["indicator.status.onPath"]
    case .behind: self["indicator.status.behind"]
    case .noVerdict: self["indicator.status.noVerdict"]
    case .open: self["indicator.status.open"]
    }
  }

  /// `còn 2 hộ, hạn 31/12/2026`; of what has happened, which nothing changes any more, `cách mức cần
  /// đạt 2 ca sinh`.
  package func left(of progress: Progress, _ indicator: Indicator) -> String {
    progress.left.map { left in
      let (count, unit) = (String(left.cases), self.unit(of: indicator.unit))
      return indicator.timing == .flow
        ? self("indicator.left.happened", ["count": count, "unit": unit])
        : self(
          "indicator.left", ["count": count, "unit": unit, "day": left.by.description])
    } ?? ""
  }

  /// The same in a narrow column.
  func leftShort(_ left: Progress.Left, _ indicator: Indicator) -> String {
    let (count, unit) = (String(left.cases), self.unit(of: indicator.unit))
    return indicator.timing == .flow
      ? self("indicator.left.happened.short", ["count": count, "unit": unit])
      : self(
        "indicator.left.short", ["count": count, "unit": unit, "day": left.by.dayAndMonth])
  }

  /// What is counted, after a number: `hộ`, `trẻ`.
  package func unit(of unit: CaseUnit) -> String {
    switch unit {
    case .households: self["indicator.unit.households"]
    case .people: self["indicator.unit.people"]
    case .entitlements: self["indicator.unit.entitlements"]
    case .deliveries: self["indicator.unit.deliveries"]
    case .unions: self["indicator.unit.unions"]
    case .promises: self["indicator.unit.promises"]
    case .petitions: self["indicator.unit.petitions"]
    case .reviews: self["indicator.unit.reviews"]
    }
  }

  /// Where a case stands in a figure.
  package func words(for place: Judgement.Place) -> String {
    switch place {
    case .counted: self["indicator.place.counted"]
    case .remaining: self["indicator.place.remaining"]
    case .unknown: self["indicator.place.unknown"]
    case .excluded: self["indicator.place.excluded"]
    case .outside: self["indicator.place.outside"]
    }
  }

  /// `tháng 10/2026`, `quý 3/2026`, `6 tháng đầu 2026`, `năm 2026`, `năm học 2026-2027`.
  package func words(for period: Period) -> String {
    switch period.kind {
    case .month: self("period.month", ["month": period.first.description])
    case .quarter:
      self(
        "period.quarter",
        ["number": String(period.first.monthOfYear / 3 + 1), "year": String(period.year)])
    case .half where period.first.monthOfYear == 1:
      self("period.half.first", ["year": String(period.year)])
    case .half: self("period.half.second", ["year": String(period.year)])
    case .year: self("period.year", ["year": String(period.year)])
    case .schoolYear: self("period.schoolYear", ["year": period.description])
    }
  }
}
