import Casework
import Indicators
import Widgets
import Wording

/// The checklist of the commune's closing as lines to read, each with the place where it is put
/// right.
struct PeriodChecklist: Checklist, Hashable {
  enum Place: Hashable { case reviews, reported, missingData, reconcile }
  let lines: [ChecklistLine<Place>]

  /// - Parameter check: nil while it has not been made.
  init(of check: PeriodClosingCheck?, _ period: Period, in world: World) {
    guard let check else {
      lines = []
      return
    }
    lines = Subject.allCases.compactMap { subject in
      let found = check.findings.first { subject.covers($0) }
      guard found != nil || subject != .definitions else { return nil }
      return ChecklistLine(
        subject: subject.title(in: world.wording),
        sentence: found.map { Self.sentence(for: $0, in: world) }
          ?? subject.fact(of: period, in: world.wording),
        standing: found.map { $0.isBlocking ? .blocking : .open } ?? .done, place: subject.place)
    }
  }

  // MARK: Subjects

  private enum Subject: CaseIterable {
    case period, reviews, reported, data, conflicts, devices, definitions

    var place: Place? {
      switch self {
      case .reviews: .reviews
      case .reported: .reported
      case .data: .missingData
      case .conflicts: .reconcile
      case .period, .devices, .definitions: nil
      }
    }

    func covers(_ finding: PeriodClosingCheck.Finding) -> Bool {
      switch finding {
      case .alreadyClosed: false
      case .notOver: self == .period
      case .reviewsOpen: self == .reviews
      case .notReported: self == .reported
      case .missingData: self == .data
      case .conflicts: self == .conflicts
      case .silent: self == .devices
      case .unreadable: self == .definitions
      }
    }

    func title(in wording: Wording) -> String {
      switch self {
      case .period: wording["closing.period"]
      case .reviews: wording["closing.reviews"]
      case .reported: wording["closing.reported"]
      case .data: wording["closing.data"]
      case .conflicts: wording["closing.conflicts"]
      case .devices: wording["closing.devices"]
      case .definitions: wording["closing.definitions"]
      }
    }

    /// What is there where nothing is missing.
    func fact(of period: Period, in wording: Wording) -> String {
      switch self {
      case .period: wording("closing.period.over", ["day": period.lastDay.description])
      case .reviews: wording["closing.reviews.all"]
      case .reported: wording["closing.reported.all"]
      case .data: wording["missing.none"]
      case .conflicts: wording["closing.conflicts.none"]
      case .devices: wording["closing.devices.all"]
      case .definitions: ""
      }
    }
  }

  // MARK: Sentences

  private static func sentence(
    for finding: PeriodClosingCheck.Finding, in world: World
  ) -> String {
    let wording = world.wording
    switch finding {
    case .alreadyClosed: return wording["closing.isClosed"]
    case .notOver(let day): return wording("closing.period.notOver", ["day": day.description])
    case .reviewsOpen(let reviews):
      let names = reviews.map { review in
        guard let subject = Review(id: review).subject else { return review.text }
        return "\(world.name(of: subject.body)) \(subject.month)"
      }
      return wording("closing.reviews.open", ["reviews": names.joined(separator: ", ")])
    case .notReported(let indicators):
      let titles = indicators.map { id in
        world.definitions[id].map(wording.title(of:)) ?? id
      }
      return wording("closing.reported.open", ["titles": titles.joined(separator: ", ")])
    case .missingData(let count):
      return wording("closing.data.open", ["count": String(count)])
    case .conflicts(let count):
      return wording("closing.conflicts.open", ["count": String(count)])
    case .silent(let devices):
      return wording(
        "closing.devices.silent",
        ["devices": devices.map(world.words(for:)).joined(separator: ", ")])
    case .unreadable(let names):
      return wording("closing.definitions.unreadable", ["files": names.joined(separator: ", ")])
    }
  }
}
