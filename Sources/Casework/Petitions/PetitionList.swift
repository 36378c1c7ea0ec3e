import VietnameseText

/// The petitions of all households, ready to be searched: open ones first, those whose answer is
/// overdue at the top, then by who is to answer, and those that wait longest first; behind them the
/// answered ones, the latest answer first. Those raised together are one row.
package struct PetitionList: Sendable {
  package enum View: Hashable, Sendable, CaseIterable {
    case open, all
    /// Answered, and a family does not know it yet.
    case toTell
  }

  /// A class, so that putting thousands of rows in order moves pointers and nothing else.
  package final class Row: Sendable {
    /// The one that speaks for all: the eldest that is open, else the eldest.
    package let petition: Petition
    /// All that raise the same, itself among them; nothing where it stands alone, as nearly all do.
    private let raisedTogether: [Petition]
    /// The signed-in person leads one of the households.
    package let isOwn: Bool

    package var isOpen: Bool { petition.isOpen }
    /// All that raise the same, the eldest first.
    package var together: [Petition] { raisedTogether.isEmpty ? [petition] : raisedTogether }
    /// Families that do not know the answer yet.
    package var toTell: [Petition] { together.filter(Self.isToTell) }
    fileprivate var isToTell: Bool {
      raisedTogether.isEmpty
        ? Self.isToTell(petition) : raisedTogether.contains(where: Self.isToTell)
    }

    private static func isToTell(_ petition: Petition) -> Bool {
      !petition.isOpen && petition.isToBeTold
    }

    fileprivate init(_ petition: Petition, together: [Petition], own: (Petition) -> Bool) {
      self.petition = petition
      raisedTogether = together
      isOwn = together.isEmpty ? own(petition) : together.contains(where: own)
    }
  }

  package let rows: [Row]
  package let open: Int
  /// Open petitions of the person's own households.
  package let ownOpen: Int
  package let toTell: Int
  /// Nil until somebody searches.
  private var index: SearchIndex?

  /// Of nothing.
  package init() { self.init(of: []) }

  private init(of rows: [Row]) {
    self.rows = rows
    open = rows.count(where: \.isOpen)
    ownOpen = rows.count { $0.isOpen && $0.isOwn }
    toTell = rows.count(where: \.isToTell)
  }

  /// - Parameter isListed: whose petitions alone are listed.
  package init(
    for caseworker: Caseworker.ID?, on today: Day, in register: Register,
    where isListed: (Household.ID) -> Bool = { _ in true }
  ) {
    let own = Set(
      caseworker.map { register.householdsLed(by: $0, on: today).map(\.household.id) } ?? [])
    func isOwn(_ petition: Petition) -> Bool { own.contains(register.kept(petition.household)) }
    var rows: [Row] = []
    register.forEachRaised {
      isListed(register.kept($0.pointee.household))
    } alone: { petition in
      rows.append(Row(petition, together: [], own: isOwn))
    } together: { all in
      guard let petition = all.first(where: \.isOpen) ?? all.first else { return }
      rows.append(Row(petition, together: all, own: isOwn))
    }
    self.init(
      of: rows.sorted(byKeys: { (Place(of: $0.petition, on: today), $0.petition.id) }))
  }

  /// By what one is found: code and head of the household, and all that was written.
  private static func words(of petition: Petition, in register: Register) -> String {
    let household = register.kept(petition.household)
    return [
      register.households[household]?.code, register.head(of: household)?.name, petition.text,
      petition.routing?.to, petition.answer?.text,
    ].compactMap { $0 }.joined(separator: " ")
  }

  /// The petitions that hold every word of the search, the better match first among the open ones
  /// and among the answered ones, else in the list's order.
  package mutating func rows(matching search: String, _ view: View, in register: Register) -> [Row]
  {
    let found = rows(matching: search, in: register)
    return switch view {
    case .open: found.filter(\.isOpen)
    case .all: found.filter(\.isOpen) + found.filter { !$0.isOpen }
    case .toTell: found.filter(\.isToTell)
    }
  }

  private mutating func rows(matching search: String, in register: Register) -> [Row] {
    guard search.meaningful != nil else { return rows }
    let index =
      index
      ?? SearchIndex(
        rows.map { row in
          row.together.map { Self.words(of: $0, in: register) }.joined(separator: " ")
        })
    self.index = index
    return index.search(search).found.map { rows[$0] }
  }

  package func count(in view: View) -> Int {
    switch view {
    case .open: open
    case .all: rows.count
    case .toTell: toTell
    }
  }
}

/// Where a petition stands in the list.
private struct Place: Comparable {
  /// Open ones go before all that are answered, and of these the latest first.
  private let answered: Int
  private let rank: Int
  private let raised: Int

  init(of petition: Petition, on today: Day) {
    answered = petition.answer.map { -$0.day.ordinal } ?? .min
    rank = Self.rank(of: petition, on: today)
    raised = petition.day?.ordinal ?? .min
  }

  /// Overdue, then what nobody has sorted yet, then from the village upwards.
  private static func rank(of petition: Petition, on today: Day) -> Int {
    guard petition.isOpen else { return 0 }
    if petition.isOverdue(on: today) { return 0 }
    return switch petition.routing?.level {
    case nil: 1
    case .village: 2
    case .commune: 3
    case .beyond: 4
    }
  }

  static func < (a: Place, b: Place) -> Bool {
    (a.answered, a.rank, a.raised) < (b.answered, b.rank, b.raised)
  }
}
