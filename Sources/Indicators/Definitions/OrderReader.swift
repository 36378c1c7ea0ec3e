/// In what order cases are listed.
///
///     order = key { "then" key }
///     key   = quantity ( "rising" | "falling" )
extension IndicatorDraft {
  static func order(
    _ reader: inout TokenReader, _ expressions: ExpressionReader
  ) throws(DefinitionProblem) -> Indicator.Order {
    var keys = [try key(&reader, expressions)]
    while reader.takes(word: "then") { keys.append(try key(&reader, expressions)) }
    return .init(keys: keys)
  }

  private static func key(
    _ reader: inout TokenReader, _ expressions: ExpressionReader
  ) throws(DefinitionProblem) -> Indicator.Order.Key {
    let quantity = try expressions.quantity(&reader).value
    let isRising = reader.takes(word: "rising")
    if !isRising, !reader.takes(word: "falling") {
      throw reader.unexpected(.word("rising"), .word("falling"))
    }
    return .init(quantity: quantity, isRising: isRising)
  }

  /// `"…" english "…"`; the English one may be left out.
  static func title(_ reader: inout TokenReader) throws(DefinitionProblem) -> Indicator.Title {
    let vietnamese = try reader.text()
    let english = reader.takes(word: "english") ? try reader.text() : vietnamese
    return .init(vietnamese: vietnamese, english: english)
  }
}
