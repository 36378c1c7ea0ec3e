/// A row of the sheet for a meeting without power (bảng họp dự phòng): printed beforehand and typed
/// back in one and the same order.
package enum MeetingSheetRow: Hashable, Sendable {
  /// A member under review, numbered from 1: presence, result, conclusion, what was said.
  case member(ReviewedMonth.Member, number: Int)
  /// A household of the member above: what was said of it.
  case household(MonthSheet.HouseholdLine, of: Caseworker.ID)
  /// Somebody of whom there is nothing to review: presence alone.
  case presence(Caseworker.ID, number: Int)
}

extension ReviewedMonth {
  /// The members by the body's own list, each with the households, then those without any.
  package var sheetRows: [MeetingSheetRow] {
    let reviewed = members.enumerated().flatMap { index, member in
      [MeetingSheetRow.member(member, number: index + 1)]
        + member.households.map { .household($0, of: member.caseworker) }
    }
    let others = everybody.dropFirst(members.count).enumerated().map { index, other in
      MeetingSheetRow.presence(other, number: members.count + index + 1)
    }
    return reviewed + others
  }
}
