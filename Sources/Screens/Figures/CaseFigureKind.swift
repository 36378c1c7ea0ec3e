import Casework
import Indicators
import Wording

/// The figures of casework in the order they are shown.
enum CaseFigureKind: Hashable, CaseIterable {
  case withLead, visited, notMet, keptInTime, poor, nearPoor

  func figure(of figures: CaseFigures) -> Figure {
    switch self {
    case .withLead: figures.withLead
    case .visited: figures.visited
    case .notMet: figures.notMet
    case .keptInTime: figures.keptInTime
    case .poor: figures.poor
    case .nearPoor: figures.nearPoor
    }
  }

  /// It counts promises rather than households.
  var countsPromises: Bool { self == .keptInTime }

  /// Left out first where the terminal is narrow; the line below the table names it all the same.
  var givesWayFirst: Bool { self == .notMet || self == .nearPoor }

  /// It is made of visits, which are read from the disk after the first screen.
  var needsVisits: Bool { self == .visited || self == .notMet }
}

extension Wording {
  /// The head of its column.
  func column(of kind: CaseFigureKind) -> String {
    switch kind {
    case .withLead: self["figures.column.withLead"]
    case .visited: self["figures.column.visited"]
    case .notMet: self["figures.column.notMet"]
    case .keptInTime: self["figures.column.keptInTime"]
    case .poor: self["figures.column.poor"]
    case .nearPoor: self["figures.column.nearPoor"]
    }
  }

  /// What it is, in words that stand alone.
  func title(of kind: CaseFigureKind) -> String {
    switch kind {
    case .withLead: self["figures.withLead"]
    case .visited: self["figures.visited"]
    case .notMet: self["figures.notMet"]
    case .keptInTime: self["figures.keptInTime"]
    case .poor: self["figures.poor"]
    case .nearPoor: self["figures.nearPoor"]
    }
  }

  /// What the cases are that are not so.
  func titleOfRest(of kind: CaseFigureKind) -> String {
    switch kind {
    case .withLead: self["figures.rest.withLead"]
    case .visited: self["figures.rest.visited"]
    case .notMet: self["figures.rest.notMet"]
    case .keptInTime: self["figures.rest.keptInTime"]
    case .poor: self["figures.rest.poor"]
    case .nearPoor: self["figures.rest.nearPoor"]
    }
  }

  /// `27/45`, with `?2` behind where two are not known; `–` where nothing arose.
  func share(_ figure: Figure) -> String {
    guard figure.total > 0 else { return "–" }
    let known = "\(figure.numerator)/\(figure.denominator)"
    return figure.unknown.isEmpty ? known : "\(known) ?\(figure.unknown.count)"
  }

  /// `27/45 (60,0%), chưa rõ 2`. No rate where nothing arose or too little is known.
  func sentence(of figure: Figure) -> String {
    guard figure.total > 0 else { return self["figures.noCase"] }
    let share: String =
      if figure.isKnownEnough {
        self(
          "figures.share.rate",
          [
            "n": String(figure.numerator), "m": String(figure.denominator),
            "rate": percent(of: figure),
          ])
      } else {
        self(
          "figures.share",
          ["n": String(figure.numerator), "m": String(figure.denominator)])
      }
    return figure.unknown.isEmpty
      ? share
      : share + self("figures.unknown", ["count": String(figure.unknown.count)])
  }

  /// A share in percent to one place, rounded half up from the whole numbers.
  private func percent(of figure: Figure) -> String {
    let tenths = (figure.numerator * 2000 + figure.denominator) / (2 * figure.denominator)
    return self(
      "figures.percent", ["whole": String(tenths / 10), "tenth": String(tenths % 10)])
  }
}
