import Casework

@testable import Screens

/// ReviewCell under supervision: Chu Mù Cà of the inspection committee looks into the cell, and has asked
/// for one thing to be put right by 10/11.
enum SupervisedCell {
  static let inspector = Caseworker.ID("cw-kt")
  static let supervision = Supervision.ID("sv-1")
  static let remedy = Remedy.ID("sv-1.r1")

  static var records: [any Storable] {
    var inspector = Caseworker(id: inspector, name: "Chu Mù Cà", position: "Ủy viên UBKT")
    inspector.supervises = .inspection
    return ReviewCell.records + [
      inspector,
      Supervision(
        id: supervision, supervisor: .inspection, subject: .cell(SmallCommune.cell),
        content: "Việc thăm hộ của đảng viên", from: Day(iso: "2026-11-02"),
        until: Day(iso: "2026-12-15")),
      Remedy(id: remedy, text: "Ghi rõ việc đã làm ở từng hộ", due: Day(iso: "2026-11-10")),
    ]
  }

  @Sendable static func inspected() throws -> Journey { try Journey(records, as: inspector) }
}
