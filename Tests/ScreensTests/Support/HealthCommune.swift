import Casework

@testable import Screens

/// The small commune with a health worker, and in LS-007 a young wife and a child under five.
enum HealthCommune {
  static let worker = Caseworker.ID("cw-yt")
  static let wife = Person.ID("hh-007-wife")
  static let child = Person.ID("hh-007-child")

  static var records: [any Storable] {
    SmallCommune.fuller + [
      Caseworker(id: worker, name: "Lò Thị Mai", roles: [.healthWorker]),
      Person(
        id: wife, name: "Pờ Mò Xo", sex: .female, birth: PartialDate(iso: "1998"),
        ethnicity: "La Hủ"),
      Person(id: child, name: "Ly Lò Xá", sex: .male, birth: PartialDate(iso: "2025-01-10")),
      Residence(id: .init("hh-007.r2"), person: wife, relation: "Vợ"),
      Residence(id: .init("hh-007.r3"), person: child, relation: "Con"),
    ]
  }

  /// The wife is with child, the child was measured once, and the head married young.
  static var told: [any Storable] {
    var pregnancy = Pregnancy(id: .init("hh-007-wife.n1"))
    (pregnancy.noted, pregnancy.by) = (Day(iso: "2026-10-01"), worker)
    pregnancy.expected = PartialDate(iso: "2027-03-01")
    var height = HeightMeasurement(id: .init("hh-007-child.m1"))
    (height.day, height.by) = (Day(iso: "2026-06-12"), worker)
    (height.millimetres, height.position) = (735, .lying)
    var union = Union(id: .init("hh-007-wife.u1"))
    (union.day, union.by) = (Day(iso: "2026-10-01"), worker)
    (union.start, union.partner) = (PartialDate(iso: "2015"), .init("hh-007-head"))
    return records + [pregnancy, height, union]
  }
}
