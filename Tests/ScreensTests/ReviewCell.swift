import Casework
import Record

/// SmallCommune with a month to review: November 2026, October closed. `lead` (Lỳ Xá Hừ) leads
/// LS-007 not visited, LS-014 visited, LS-022 tried; `other` (Phùng Phù Mé) leads LS-031 and
/// LS-040, both visited, one promise kept; Ly Gạ Po leads LS-041 and has not one line.
enum ReviewCell {
  static let review = Review.ID("cell-ls-2026-11")
  static let october = Review.ID("cell-ls-2026-10")
  static let silent = Caseworker.ID("cw-po")
  static let household40 = Household.ID("hh-040")
  static let household41 = Household.ID("hh-041")
  static let item = Promise.ID("cell-ls.r10")

  static var records: [any Storable] {
    SmallCommune.records + SmallCommune.extra(household40, "LS-040", "Thàng My Xó")
      + SmallCommune.extra(household41, "LS-041", "Pờ Xè Mé") + [
        Caseworker(
          id: silent, name: "Ly Gạ Po", roles: [.partyMember], cell: SmallCommune.cell),
        SmallCommune.assignment(of: SmallCommune.household31, to: SmallCommune.other),
        SmallCommune.assignment(of: household40, to: SmallCommune.other),
        SmallCommune.assignment(of: household41, to: silent),
        visit(SmallCommune.household31, "2026-11-04", by: SmallCommune.other, note: sameText),
        visit(household40, "2026-11-04", by: SmallCommune.other, note: sameText),
        kept, resolutionItem, closedOctober,
      ]
  }

  static let sameText = "Hướng dẫn gia đình che chắn chuồng trại chống rét cho trâu bò"

  static func visit(
    _ household: Household.ID, _ day: String, by visitor: Caseworker.ID, note: String? = nil
  ) -> Visit {
    var visit = Visit(
      id: .init("\(household.text).\(day)"), day: Day(iso: day), visitor: visitor,
      outcome: .metHead, origin: .atHousehold)
    visit.note = note
    return visit
  }

  private static var kept: Promise {
    var kept = Promise(
      id: .init("hh-031.p1"), text: "Mang giống ngô", due: Day(iso: "2026-11-20"),
      responsible: SmallCommune.other, household: SmallCommune.household31, origin: nil,
      made: Day(iso: "2026-11-01"))
    if let day = Day(iso: "2026-11-18") {
      kept.result = .init(outcome: .done, day: day, by: SmallCommune.other)
    }
    return kept
  }

  /// Of October's resolution: due on 15/11, not done.
  private static var resolutionItem: Promise {
    Promise(
      id: item, text: "Vận động dọn đường vào chòm trên", due: Day(iso: "2026-11-15"),
      responsible: SmallCommune.lead, household: nil, origin: .resolution(october),
      made: Day(iso: "2026-11-03"))
  }

  private static var closedOctober: Review {
    var review = Review(id: october)
    review.heldOn = Day(iso: "2026-11-03")
    if let day = Day(iso: "2026-11-03") {
      review.closing = .init(
        day: day, by: SmallCommune.secretary, sight: .init(), figures: [])
    }
    return review
  }
}

extension SmallCommune {
  /// One more household of bản Là Si.
  static func extra(_ id: Household.ID, _ code: String, _ head: String) -> [any Storable] {
    let person = Person.ID("\(id.text)-head")
    return [
      Household(id: id, code: code, village: village, head: person),
      Person(id: person, name: head, sex: .male, birth: PartialDate(iso: "1985")),
      Residence(id: .init("\(id.text).r1"), person: person, relation: "Chủ hộ"),
    ]
  }
}
