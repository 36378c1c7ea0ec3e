/// What is to be reached, and the way there.
///
///     goal = "fewest" | "falling" | sign value ( "by" year | "yearly" [ "or" "none" ] )
///     path = "line" "from" year [ "at" value ] | year value { year value }
extension IndicatorDraft {
  static func goal(_ reader: inout TokenReader) throws(DefinitionProblem) -> Goal {
    if reader.takes(word: "fewest") { return Goal(aim: .fewest) }
    if reader.takes(word: "falling") { return Goal(aim: .falling) }
    guard case .sign(let sign) = reader.next.kind, let comparison = Comparison(rawValue: sign),
      comparison != .equal, comparison != .notEqual
    else {
      throw reader.unexpected(
        .word("<"), .word("<="), .word(">"), .word(">="), .word("fewest"), .word("falling"))
    }
    reader.take()
    let value = try reader.fraction()
    if reader.takes(word: "by") {
      return Goal(aim: .reach(comparison, value, by: try reader.year()))
    }
    guard reader.takes(word: "yearly") else {
      throw reader.unexpected(.word("by"), .word("yearly"))
    }
    let orNone = reader.takes(word: "or")
    if orNone { try reader.need(word: "none") }
    return Goal(aim: .yearly(comparison, value, orNone: orNone))
  }

  static func path(_ reader: inout TokenReader) throws(DefinitionProblem) -> Path {
    if reader.takes(word: "line") {
      try reader.need(word: "from")
      let place = reader.next.place
      let year = try reader.year(from: 2020)
      guard reader.takes(word: "at") else {
        guard year >= 2025 else { throw place.problem(.yearOutOfRange(year)) }
        return .line(from: year, at: nil)
      }
      return .line(from: year, at: try reader.fraction())
    }
    var steps: [Path.Step] = []
    guard case .number = reader.next.kind else { throw reader.unexpected(.word("line"), .year) }
    while case .number = reader.next.kind {
      let place = reader.next.place
      let year = try reader.year()
      guard steps.last.map({ $0.year < year }) ?? true else {
        throw place.problem(.yearsNotRising(year))
      }
      steps.append(.init(year: year, value: try reader.fraction()))
    }
    return .years(steps)
  }
}
