extension Register {
  /// A code of the shape that a village's households bear, the letters of the village, a dash and
  /// three digits or more, where `code` has another; nil where it is as it should be. `LS-042`.
  package func codeInsteadOf(_ code: String, in village: Village.ID?) -> String? {
    let letters = village.flatMap { villages[$0]?.code }
    let parts = code.uppercased().split(separator: "-", omittingEmptySubsequences: false)
    let isWellFormed =
      parts.count == 2 && parts[1].count >= 3
      && parts[1].allSatisfy { $0.isASCII && $0.isNumber }
      && (letters.map { parts[0] == $0.uppercased() }
        ?? (!parts[0].isEmpty && parts[0].allSatisfy(\.isLetter)))
    return isWellFormed ? nil : village.flatMap(nextHouseholdCode) ?? "LS-001"
  }
}
