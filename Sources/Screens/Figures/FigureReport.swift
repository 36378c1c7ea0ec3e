import Casework
import Indicators
import Wording

// The report of a period (báo cáo chỉ tiêu), as a paper: what the page shows, figure by figure, and
// hidden where the page hides it, also when health staff print it: paper is seen by everybody.
extension World {
  /// - Parameter devices: up to when each laptop is known.
  func figureReport(of scene: FigureScene, knowing devices: [KnownDevice]) -> Paper {
    let table = scene.table
    let people = table.people?.code ?? "all"
    return .asShown(
      name: "chi-tieu-\(table.period)-\(people)",
      title: wording(
        "figure.heading",
        [
          "period": wording.words(for: table.period),
          "people": table.people?.title ?? wording["figure.everyone"],
          "day": table.day.description,
        ]),
      (devices.isEmpty ? [] : [wording.sentence(for: devices, in: register), ""])
        + table.indicators.flatMap { reportLines(of: $0, scene) } + reportFoot(of: table)
    )
  }

  /// By what the figures are of the people, and where they come from.
  private func reportFoot(of table: FigureTable) -> [String] {
    let rule = table.people.map { wording.rule(of: $0) }
    return [rule, wording["report.figures.foot"]].compactMap { $0 }
  }

  private func reportLines(of indicator: Indicator, _ scene: FigureScene) -> [String] {
    let title = [indicator.number, wording.title(of: indicator)].filter { !$0.isEmpty }
      .joined(separator: " ")
    return [title]
      + [
        valueLine(of: indicator, scene), wayLine(of: indicator, scene.table),
        listsLine(of: indicator, scene.table),
      ].compactMap { $0 }.map { "    " + $0 } + [""]
  }

  /// `Đến nay: 6,67 điểm % · đầu năm 30/45 (66,67%)`.
  private func valueLine(of indicator: Indicator, _ scene: FigureScene) -> String? {
    guard let figure = scene.table.figure(of: indicator.id) else { return nil }
    let parts: [String?] =
      isTold(indicator, in: scene.table)
      ? [
        wording.value(of: figure, indicator), wording.ownDay(of: indicator, in: scene.table),
        spread(of: indicator.id, scene),
        wording.yearStart(of: figure),
        figure.total?.document.map { wording("figures.document", ["document": $0]) },
      ]
      : [
        figure.rate == .notReported
          ? wording["indicator.notReported"] : wording["figure.hidden"]
      ]
    return wording("report.figures.value", ["value": parts.joinedParts])
  }

  /// `Lộ trình ≥10 đ.% · mục tiêu ≥10 đ.% · chậm so với lộ trình · còn 2 hộ, hạn 31/12/2026`.
  private func wayLine(of indicator: Indicator, _ table: FigureTable) -> String? {
    guard indicator.goal != nil, let figure = table.figure(of: indicator.id),
      let progress = table.toldProgress(of: indicator, toHealthStaff: false)
    else { return nil }
    func part(_ key: String, _ value: String) -> String? {
      value.isEmpty ? nil : wording(key, ["value": value])
    }
    let left = wording.left(of: progress, indicator)
    return [
      part("report.figures.path", wording.path(of: progress, indicator)),
      part("report.figures.goal", wording.goal(of: indicator)),
      progress.status == .noVerdict ? nil : wording.words(for: progress.status, of: figure),
      left.isEmpty ? nil : left,
    ].joinedParts
  }

  /// How many cases stand in each list.
  private func listsLine(of indicator: Indicator, _ table: FigureTable) -> String? {
    guard indicator.hasCases, isTold(indicator, in: table),
      let tally = table.figure(of: indicator.id)?.tally
    else { return nil }
    let counts: [(Judgement.Place, Int)] = [
      (.counted, tally.counted), (.remaining, tally.remaining), (.unknown, tally.unknown),
      (.excluded, tally.excluded),
    ]
    return counts.map { "\(wording.words(for: $0)) \($1)" }.joined(separator: " · ")
  }

  private func isTold(_ indicator: Indicator, in table: FigureTable) -> Bool {
    table.telling(of: indicator, in: .commune, toHealthStaff: false) == .numbers
  }
}

extension Wording {
  /// `đến 31/05/2027`; nil where the figure is as at the day of all others.
  func ownDay(of indicator: Indicator, in table: FigureTable) -> String? {
    table.ownDay(of: indicator).map { self("figures.until", ["day": $0.description]) }
  }

  /// `đầu năm 30/45 (66,67%)`; nil where the figure is held against nothing.
  func yearStart(of figure: IndicatorFigure) -> String? {
    guard let base = figure.base, base.known > 0,
      let rate = Fraction(base.counted, over: base.known)
    else { return nil }
    return self(
      "figures.yearStart",
      ["n": String(base.counted), "m": String(base.known), "rate": percent(rate)])
  }
}
