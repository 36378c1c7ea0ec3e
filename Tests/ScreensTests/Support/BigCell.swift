import Casework
import Record

/// A cell with as many members and households as a test wants, October closed and nothing done in
/// November; beside them a secretary and a deputy who lead no household. All invented.
enum BigCell {
  static let cell = SmallCommune.cell
  static let secretary = Caseworker.ID("cw-secretary")
  static let deputy = Caseworker.ID("cw-deputy")
  static let review = Review.ID("cell-ls-2026-11")

  static func member(_ number: Int) -> Caseworker.ID { .init("cw-\(1000 + number)") }
  static func household(_ number: Int) -> Household.ID { .init("hh-\(1000 + number)") }

  /// `toDiscuss`: the households, by number, that were not visited; all others were.
  static func records(members: Int, households: Int, toDiscuss: Set<Int> = []) -> [any Storable] {
    var records: [any Storable] = [
      Commune(name: "Thu Lũm", province: "Lai Châu"),
      PartyCell(id: cell, name: "Chi bộ bản Là Si"),
      Village(id: SmallCommune.village, name: "Là Si", code: "LS", cell: cell),
      Caseworker(
        id: secretary, name: "Ly Giá Pu", roles: [.partyMember], cell: cell,
        cellOffice: .secretary),
      Caseworker(
        id: deputy, name: "Pờ Giá Xo", roles: [.partyMember], cell: cell,
        cellOffice: .deputySecretary),
      closedOctober,
    ]
    for number in 0..<members {
      let name = "Ly Phu \(number < 10 ? "0" : "")\(number)"
      records.append(
        Caseworker(id: member(number), name: name, roles: [.partyMember], cell: cell))
      for place in 0..<households {
        let index = number * households + place
        let id = household(index)
        records += SmallCommune.extra(id, "LS-\(100 + index)", "Pờ Xè \(index)")
        records.append(SmallCommune.assignment(of: id, to: member(number)))
        if !toDiscuss.contains(index) {
          records.append(ReviewCell.visit(id, "2026-11-12", by: member(number)))
        }
      }
    }
    return records
  }

  private static var closedOctober: Review {
    var review = Review(id: Review.ID("cell-ls-2026-10"))
    if let day = Day(iso: "2026-11-03") {
      review.heldOn = day
      review.closing = .init(day: day, by: secretary, sight: .init(), figures: [])
    }
    return review
  }
}
