import VietnameseText

/// The petitions of all households, ready to be searched: open ones first, those that wait longest
/// at the top; behind them the answered ones, the latest answer first.
package struct PetitionList: Sendable {
  package struct Row: Hashable, Sendable {
    package let petition: Petition
    /// The signed-in person leads the household.
    package let isOwn: Bool
    fileprivate let searched: String
  }

  package let rows: [Row]
  private let index: SearchIndex
  package var open: Int { rows.count { $0.petition.isOpen } }
  /// Open petitions of the person's own households.
  package var ownOpen: Int { rows.count { $0.petition.isOpen && $0.isOwn } }

  package init(for caseworker: Caseworker.ID?, on today: Day, in register: Register) {
    let own = Set(
      caseworker.map { register.householdsLed(by: $0, on: today).map(\.household.id) } ?? [])
    rows = register.petitions.all
      .map { petition in
        let household = register.kept(petition.household)
        let code = register.households[household]?.code ?? ""
        let head = register.head(of: household)?.name ?? ""
        return Row(
          petition: petition, isOwn: own.contains(household),
          searched: "\(code) \(head) \(petition.text) \(petition.answer?.text ?? "")")
      }
      .sorted(by: Self.precedes)
    index = SearchIndex(rows.map(\.searched))
  }

  /// The petitions that hold every word of the search, the better match first among the open ones
  /// and among the answered ones, else in the list's order.
  package func rows(matching search: String, openOnly: Bool) -> [Row] {
    let found = index.search(search).found.map { rows[$0] }
    return found.filter(\.petition.isOpen) + (openOnly ? [] : found.filter { !$0.petition.isOpen })
  }

  private static func precedes(_ a: Row, _ b: Row) -> Bool {
    if a.petition.isOpen != b.petition.isOpen { return a.petition.isOpen }
    if let first = a.petition.answer, let second = b.petition.answer, first.day != second.day {
      return first.day > second.day
    }
    let (dayA, dayB) = (a.petition.day?.ordinal ?? .min, b.petition.day?.ordinal ?? .min)
    return (dayA, a.petition.id.text) < (dayB, b.petition.id.text)
  }
}
