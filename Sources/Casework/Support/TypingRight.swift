extension Register {
  /// Whether `user` may type the visits of `visitor`: one's own always; those of others with the
  /// right given by name (người nhập hộ), and as secretary those of the cell's members.
  package func mayType(for visitor: Caseworker.ID, by user: Caseworker.ID?) -> Bool {
    guard let user, let typist = caseworkers[user] else { return false }
    if visitor == user || typist.typesForOthers { return true }
    guard typist.cellOffice == .secretary, let cell = typist.cell else { return false }
    return caseworkers[visitor]?.cell == cell
  }

  /// Whether `user` may type for anybody but themselves.
  package func mayTypeForOthers(_ user: Caseworker.ID?) -> Bool {
    guard let typist = user.flatMap({ caseworkers[$0] }) else { return false }
    return typist.typesForOthers || (typist.cellOffice == .secretary && typist.cell != nil)
  }
}
