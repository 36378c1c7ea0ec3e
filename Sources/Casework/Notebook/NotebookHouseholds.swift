/// The households that a line of a notebook can mean, found by number, code or name: those of the
/// visitor first.
package struct NotebookHouseholds: Sendable {
  /// Those the visitor leads, by code.
  package let own: [Household.ID]
  private let isOwn: Set<Household.ID>

  package init(of visitor: Caseworker.ID, on day: Day, in register: Register) {
    own = register.householdsLed(by: visitor, on: day).map(\.household.id)
    isOwn = Set(own)
  }

  package func isOwn(_ household: Household.ID) -> Bool { isOwn.contains(household) }

  /// What was typed can mean these, the likeliest first. Digits are the number of a code: `7` means
  /// LS-007 before LS-017; anything else is searched for without accents.
  package func matches(_ typed: String, in list: HouseholdList) -> [Household.ID] {
    guard let text = typed.meaningful else { return own }
    let found =
      text.allSatisfy(\.isASCIIDigit)
      ? byNumber(text, in: list)
      : list.rows(matching: text, filter: HouseholdFilter()).map(\.id)
    return found.filter(isOwn.contains) + found.filter { !isOwn.contains($0) }
  }

  private func byNumber(_ digits: String, in list: HouseholdList) -> [Household.ID] {
    var equal: [Household.ID] = []
    var begun: [Household.ID] = []
    var ending: [Household.ID] = []
    for row in list.rows {
      let number = CodeNumber(row.household.code)
      if number.equals(digits) {
        equal.append(row.id)
      } else if number.begins(with: digits) {
        begun.append(row.id)
      } else if number.digits.hasSuffix(digits) {
        ending.append(row.id)
      }
    }
    return equal + begun + ending
  }

  /// The one household of the visitor's that digits mean, where no further digit could make them
  /// mean another; nil while there is doubt.
  package func settled(by digits: String, in list: HouseholdList) -> Household.ID? {
    guard !digits.isEmpty, digits.allSatisfy(\.isASCIIDigit) else { return nil }
    var settled: Household.ID?
    for row in list.rows {
      let number = CodeNumber(row.household.code)
      if number.equals(digits) {
        guard isOwn.contains(row.id) else { continue }
        if settled != nil { return nil }
        settled = row.id
      } else if number.begins(with: digits) {
        return nil
      }
    }
    return settled
  }
}

/// The digits at the end of a household's code: `007` of LS-007.
private struct CodeNumber {
  let digits: Substring

  init(_ code: String) {
    let start = code.lastIndex { !$0.isASCIIDigit }.map(code.index(after:)) ?? code.startIndex
    digits = code[start...]
  }

  private static func withoutZeros(_ digits: some StringProtocol) -> Substring {
    Substring(digits).drop { $0 == "0" }
  }

  func equals(_ typed: String) -> Bool {
    !digits.isEmpty && Self.withoutZeros(digits) == Self.withoutZeros(typed)
  }

  /// As it is written, or without the zeros before it.
  func begins(with typed: String) -> Bool {
    digits.hasPrefix(typed) || Self.withoutZeros(digits).hasPrefix(typed)
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
