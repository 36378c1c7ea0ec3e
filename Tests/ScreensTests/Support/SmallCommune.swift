import Casework

/// A commune small enough to count by hand: one village, one cell, three members, four
/// households. All invented.
enum SmallCommune {
  static let cell = PartyCell.ID("cell-ls")
  static let village = Village.ID("village-ls")
  static let secretary = Caseworker.ID("cw-pu")
  static let lead = Caseworker.ID("cw-hu")
  static let other = Caseworker.ID("cw-me")
  static let household7 = Household.ID("hh-007")
  static let household14 = Household.ID("hh-014")
  static let household22 = Household.ID("hh-022")
  static let household31 = Household.ID("hh-031")

  /// `lead` leads LS-007, LS-014 and LS-022; nobody leads LS-031. One promise to LS-007 was due on
  /// 20/11/2026; LS-014 was visited on 03/11/2026, LS-022 was tried on 05/11/2026.
  static var records: [any Storable] {
    [
      Commune(name: "Thu Lũm", province: "Lai Châu"),
      PartyCell(id: cell, name: "Chi bộ bản Là Si"),
      Village(id: village, name: "Là Si", code: "LS", cell: cell),
      Hamlet(id: .init("hamlet-up"), name: "chòm trên", village: village),
      Caseworker(
        id: secretary, name: "Ly Giá Pu", roles: [.partyMember], cell: cell,
        cellOffice: .secretary),
      Caseworker(id: lead, name: "Lỳ Xá Hừ", roles: [.partyMember], cell: cell),
      Caseworker(id: other, name: "Phùng Phù Mé", roles: [.partyMember], cell: cell),
    ] + household(household7, "LS-007", "Ly Xá Pư", born: "1981")
      + household(household14, "LS-014", "Giàng Lò Chừ", born: "1979")
      + household(household22, "LS-022", "Vàng Xè Nu", born: "1990-03-01")
      + household(household31, "LS-031", "Phùng Giò Hừ", born: "2001")
      + [household7, household14, household22].map { assignment(of: $0, to: lead) }
      + [promise, visit, attempt]
  }

  static var promise: Promise {
    Promise(
      id: .init("hh-007.p1"), text: "Hướng dẫn ủ chua thức ăn cho 2 con bò",
      due: Day(iso: "2026-11-20"), responsible: lead, household: household7, origin: nil,
      made: Day(iso: "2026-11-03"))
  }

  static var visit: Visit {
    var visit = Visit(
      id: .init("hh-014.v1"), day: Day(iso: "2026-11-03"), visitor: lead, outcome: .metHead,
      origin: .atHousehold)
    visit.topics = ["livestock"]
    visit.familyPlan = "làm lại chuồng trâu trước Tết"
    return visit
  }

  static var attempt: Visit {
    Visit(
      id: .init("hh-022.v1"), day: Day(iso: "2026-11-05"), visitor: lead, outcome: .inFields,
      origin: .atHousehold)
  }

  /// LS-007 has a wife and a grown son beside its head.
  static var couple: [any Storable] {
    let wife = Person.ID("hh-007-wife")
    let son = Person.ID("hh-007-son")
    return [
      Person(
        id: wife, name: "Pờ Mò Xo", sex: .female, birth: PartialDate(iso: "1983"),
        ethnicity: "La Hủ"),
      Person(
        id: son, name: "Ly Lò Hừ", sex: .male, birth: PartialDate(iso: "2004"), ethnicity: "La Hủ"),
      Residence(id: .init("hh-007.r2"), person: wife, relation: "Vợ"),
      Residence(id: .init("hh-007.r3"), person: son, relation: "Con"),
    ]
  }

  /// LS-007 has three children: one at school, one of whom nobody has said anything, and a
  /// small one.
  static var children: [any Storable] {
    let born = [("Ly Mì Xo", "2016"), ("Ly Lò Pư", "2020-04-01"), ("Ly Gạ Mé", "2025")]
    let family = born.enumerated().flatMap { number, child -> [any Storable] in
      let id = Person.ID("hh-007-child\(number + 1)")
      return [
        Person(
          id: id, name: child.0, sex: .female, birth: PartialDate(iso: child.1),
          ethnicity: "La Hủ"),
        Residence(id: .init("hh-007.c\(number + 1)"), person: id, relation: "Con"),
      ]
    }
    var school = Schooling(
      id: Schooling.id(of: .init("hh-007-child1"), in: SchoolYear(startingIn: 2026)))
    (school.level, school.school) = (.primary, "PTDTBT Thu Lũm")
    (school.enrolled, school.day) = (Day(iso: "2026-09-05"), Day(iso: "2026-09-20"))
    school.by = lead
    let poor = PovertyResult(
      id: .init("hh-007.k1"), day: Day(iso: "2025-12-10"), povertyClass: .poor,
      standard: "2022-2026")
    return family + [school, poor]
  }

  /// LS-014 entered a second time as LS-044, with its head written by ear, and the wife of LS-007
  /// a second time at her parents' in LS-022.
  static var doubles: [any Storable] {
    household(Household.ID("hh-044"), "LS-044", "Giàng Lo Trừ", born: "1979") + [
      Person(
        id: .init("zz-wife"), name: "Pờ Mo Sò", sex: .female, birth: PartialDate(iso: "1983")),
      Residence(id: .init("hh-022.r2"), person: .init("zz-wife"), relation: "Con"),
    ]
  }

  private static func household(
    _ id: Household.ID, _ code: String, _ head: String, born: String
  ) -> [any Storable] {
    let person = Person.ID("\(id.text)-head")
    return [
      Household(
        id: id, code: code, village: village, hamlet: .init("hamlet-up"), head: person),
      Person(
        id: person, name: head, sex: .male, birth: PartialDate(iso: born), ethnicity: "La Hủ"),
      Residence(id: .init("\(id.text).r1"), person: person, relation: "Chủ hộ"),
    ]
  }

  static func assignment(of household: Household.ID, to caseworker: Caseworker.ID) -> Assignment {
    Assignment(
      id: .init("\(household.text).a1"), target: .household(household), channel: .party,
      caseworker: caseworker, from: Day(iso: "2026-01-05"))
  }
}
