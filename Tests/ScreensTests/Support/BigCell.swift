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

  static let sameText = "Hướng dẫn gia đình che chắn chuồng trại chống rét cho trâu bò"

  /// Of each household a support looked at in November and due to be looked at again, a need answered,
  /// a petition whose answer is late, and a promise that is; and households in pairs whose visits are
  /// told in the same words.
  static func casework(
    ofHouseholds households: [Int], perMember: Int, alike: [[Int]]
  ) -> [any Storable] {
    let notes = [sameText, "Cùng gia đình làm cỏ nương ngô ở chân núi phía tây từ sáng sớm"]
    let visits = zip(alike, notes).flatMap { pair, note in
      pair.map { number in
        ReviewCell.visit(household(number), "2026-11-05", by: secretary, note: note)
      }
    }
    return households.flatMap { casework(of: household($0), ledBy: member($0 / perMember)) }
      + visits
  }

  private static func casework(
    of household: Household.ID, ledBy lead: Caseworker.ID
  ) -> [any Storable] {
    var support = LivelihoodSupport(id: .init("\(household).s1"))
    (support.thing, support.given) = ("cow", Day(iso: "2026-05-20"))
    support.checks = Set(["2026-11-01", "2026-11-20"].compactMap(Day.init(iso:)))
    var step = SupportStep(id: .init("\(household).s1.t1"))
    (step.day, step.outcome) = (Day(iso: "2026-11-02"), .working)
    var need = HouseholdNeed(id: HouseholdNeed.id(of: household, "water", in: 2026))
    need.answer = Day(iso: "2026-11-12").map { .init(on: $0, text: nil, by: nil) }
    var petition = Petition(
      id: .init("\(household).k1"), text: "Thiếu cỏ cho trâu", day: Day(iso: "2026-10-03"),
      visit: nil)
    petition.routing = .init(level: .commune, to: "UBND xã", due: Day(iso: "2026-11-16"))
    let promise = Promise(
      id: .init("\(household).p1"), text: "Mang giống cỏ voi", due: Day(iso: "2026-11-15"),
      responsible: lead, household: household, origin: nil, made: Day(iso: "2026-10-03"))
    return [support, step, need, petition, promise]
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
