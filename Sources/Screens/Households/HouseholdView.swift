import Casework
import Wording

/// Which households the list shows, and in what order.
struct HouseholdView: Hashable, Sendable {
  var filter = HouseholdFilter()
  var order = HouseholdOrder.code

  /// What a household is filtered by as to this month's visits.
  enum VisitCondition: String, Hashable, CaseIterable { case visited, tried, untried }

  var visit: VisitCondition? {
    get {
      switch (filter.isVisitedThisMonth, filter.isTriedThisMonth) {
      case (true?, _): .visited
      case (_, true?): .tried
      case (_, false?): .untried
      default: nil
      }
    }
    set {
      filter.isVisitedThisMonth = newValue.map { $0 == .visited }
      filter.isTriedThisMonth = newValue.map { $0 != .untried }
    }
  }
}

extension HouseholdFilter.ClassCondition: RawRepresentable {
  static let all: [Self] = PovertyClass.allCases.map(Self.known) + [.unknown]

  package init?(rawValue: String) {
    guard let found = Self.all.first(where: { $0.rawValue == rawValue }) else { return nil }
    self = found
  }

  package var rawValue: String {
    switch self {
    case .known(let known): known.rawValue
    case .unknown: "unknown"
    }
  }
}

// MARK: Words

extension World {
  func words(for povertyClass: PovertyClass?) -> String {
    switch povertyClass {
    case .poor: wording["class.poor"]
    case .nearPoor: wording["class.nearPoor"]
    case .nonPoor: wording["class.nonPoor"]
    case nil: wording["class.unknown"]
    }
  }

  func words(for condition: HouseholdFilter.ClassCondition) -> String {
    switch condition {
    case .known(let known): words(for: known)
    case .unknown: words(for: PovertyClass?.none)
    }
  }

  func words(for condition: HouseholdView.VisitCondition) -> String {
    switch condition {
    case .visited: wording["filter.visited"]
    case .tried: wording["filter.tried"]
    case .untried: wording["filter.untried"]
    }
  }

  func words(for order: HouseholdOrder) -> String {
    switch order {
    case .code: wording["order.code"]
    case .head: wording["order.head"]
    case .village: wording["order.village"]
    case .lastVisit: wording["order.lastVisit"]
    }
  }

  /// `bản Là Si · hộ nghèo · chưa có người phụ trách`; nil where every household is shown by code.
  func words(for view: HouseholdView) -> String? {
    let filter = view.filter
    var parts: [String] = []
    if let village = filter.village { parts.append(label(of: village)) }
    if let hamlet = filter.hamlet { parts.append(register.hamlets[hamlet]?.name ?? hamlet.text) }
    if let cell = filter.cell { parts.append(register.cells[cell]?.name ?? cell.text) }
    if let condition = filter.povertyClass {
      parts.append(wording("filter.class", ["class": words(for: condition)]))
    }
    if let hasLead = filter.hasLead {
      parts.append(hasLead ? wording["filter.hasLead"] : wording["filter.noLead"])
    }
    if let visit = view.visit { parts.append(words(for: visit)) }
    if view.order != .code {
      parts.append(wording("filter.order", ["order": words(for: view.order)]))
    }
    return parts.isEmpty ? nil : parts.joined(separator: " · ")
  }

  /// `bản Là Si`; told apart where another village bears the name too.
  func label(of village: Village.ID) -> String {
    register.name(of: village).map { wording("village.label", ["name": $0]) } ?? village.text
  }
}
