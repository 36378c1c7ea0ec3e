import Casework
import Wording

/// Assignments in the columns of a paper (domain.md §3.2, "Phân công"), for a page on its side. A
/// group's assignment stands as a row a household, so that nobody has to look the group up.
struct AssignmentTable {
  let assignments: [Assignment]
  let day: Day
  let words: PaperWords

  private struct Row {
    let assignment: Assignment
    let household: Household
  }

  var table: TextTable {
    let wording = words.wording
    return TextTable(
      columns: [
        .init(title: wording["annex.column.number"], width: 3, alignsRight: true),
        .init(title: wording["paper.assign.who"], width: 12),
        .init(title: wording["paper.assign.office"], width: 11),
        .init(title: wording["paper.assign.head"], width: 15),
        .init(title: wording["paper.assign.place"], width: 9),
        .init(title: wording["paper.assign.members"], width: 4, alignsRight: true),
        .init(title: wording["paper.assign.class"], width: 5),
        .init(title: wording["paper.assign.content"], width: 14),
        .init(title: wording["paper.assign.aim"], width: 8),
        .init(title: wording["paper.assign.from"], width: 8),
        .init(title: wording["paper.assign.until"], width: 8),
        .init(title: wording["paper.assign.helpers"], width: 8),
        .init(title: wording["paper.assign.note"], width: 5),
      ],
      rows: rows.enumerated().map { cells(of: $1, number: $0 + 1) })
  }

  private var rows: [Row] {
    assignments.flatMap { assignment in
      words.register.households(of: assignment.target)
        .compactMap { words.register.households[$0] }
        .sorted { ($0.code, $0.id) < ($1.code, $1.id) }
        .map { Row(assignment: assignment, household: $0) }
    }
  }

  private func cells(of row: Row, number: Int) -> TextTable.Row {
    let (assignment, household, register) = (row.assignment, row.household, words.register)
    let who = assignment.caseworker.flatMap { register.caseworkers[$0] }
    return [
      [String(number)], [words.name(of: assignment.caseworker)], office(of: who),
      [words.label(of: household.id)], place(of: household),
      [String(register.memberCount(of: household.id, on: day))],
      [words.words(for: register.povertyClass(of: household.id, on: day))],
      [assignment.content ?? ""], [assignment.aim ?? ""],
      [assignment.from.map(words.short) ?? ""],
      [register.lastDay(of: assignment).map(words.short) ?? ""], helpers(beside: row), [],
    ]
  }

  private func office(of who: Caseworker?) -> [String] {
    let register = words.register
    let known = [
      who?.position, who?.organisation.flatMap { register.organisations[$0]?.name },
    ].compactMap { $0 }
    let cell = who?.cell.flatMap { register.cells[$0]?.name }
    return known.isEmpty ? [cell].compactMap { $0 } : known
  }

  private func place(of household: Household) -> [String] {
    let register = words.register
    return [
      household.village.flatMap { register.villages[$0]?.name },
      household.group.flatMap { register.groups[$0]?.name },
    ].compactMap { $0 }
  }

  /// Who helps in the same channel while this one runs; of a helper's own row who leads.
  private func helpers(beside row: Row) -> [String] {
    words.register.activeAssignments(of: row.household.id, on: day)
      .filter {
        $0.channel == row.assignment.channel && $0.id != row.assignment.id
          && $0.caseworker != row.assignment.caseworker
      }
      .map { words.name(of: $0.caseworker) }
  }
}
