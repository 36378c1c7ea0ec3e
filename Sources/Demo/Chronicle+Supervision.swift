import Casework
import Record

// The inspection committee looks into the first cell: told by a plan, without dice, so that the rest of the
// story stays as it is.
extension Chronicle {
  /// In the month before this one, with two things to be put right, one of them overdue.
  mutating func planSupervision(in month: Month) {
    guard month == today.month.previous, let cell = settlement.cells.first?.cell else { return }
    let first = month.firstDay
    let moment = Moment(first.adding(days: 11), hour: 15)
    var ids = IdentifierSource(milliseconds: moment.milliseconds, seed: 0x51C7)
    var inspector = Caseworker(
      id: Caseworker.ID(ids.next()), name: "Vàng Mé Sừ", birth: PartialDate(.year(1976)),
      position: "Phó Chủ nhiệm UBKT Đảng ủy")
    inspector.supervises = .inspection
    var supervision = Supervision(
      id: Supervision.ID(ids.next()), supervisor: .inspection, subject: .cell(cell),
      content: "Việc phân công đảng viên phụ trách hộ và thực hiện việc đã hứa",
      from: first.adding(days: 9), until: first.adding(days: 24))
    supervision.responsible = inspector.id
    agenda.add(
      .save(author: settlement.officer, device: 0, edits: [Edit(creating: inspector)]),
      at: Moment(first.adding(days: 8), hour: 9))
    agenda.add(
      .save(author: inspector.id, device: 0, edits: [Edit(creating: supervision)]), at: moment)
    let remedies = self.remedies(of: supervision.id, in: month, &ids)
    var concluded = supervision
    concluded.conclusion =
      "Hộ nào cũng có người phụ trách; nhật ký còn ghi chung chung, việc đã hứa có việc quá hạn lâu."
    concluded.concluded = first.adding(days: 24)
    let edits = [Edit(from: supervision, to: concluded)].compactMap(\.self)
    agenda.add(
      .save(
        author: inspector.id, device: 0, edits: edits + remedies.map { Edit(creating: $0) }),
      at: Moment(first.adding(days: 24), hour: 16))
  }

  private func remedies(
    of supervision: Supervision.ID, in month: Month, _ ids: inout IdentifierSource
  ) -> [Remedy] {
    [
      ("Rà lại các việc đã hứa quá hạn, báo từng hộ biết khi nào làm", 15),
      ("Ghi rõ đã làm gì cùng hộ, không ghi chung chung", 59),
    ].map { text, days in
      Remedy(
        id: Remedy.ID(ids.next(ownedBy: supervision.text)), text: text,
        due: month.next.firstDay.adding(days: days))
    }
  }
}
