/// What hides in an average (domain.md §2.1): what half of all have at the most, and how much of
/// the whole the highest few have.
package struct Spread: Hashable, Sendable {
  /// Half of all, each case weighing what the average divides by, have so much or less.
  package let median: Fraction
  /// How many cases are the highest, and their part of the sum; nil where the sum is nought or less.
  package let topCases: Int
  package let topShare: Fraction?

  fileprivate struct Value {
    let sum: Int
    let weight: Int
    /// Nil where the case weighs nothing: then it is no average at all.
    var each: Fraction? { Fraction(sum, over: weight) }
  }

  /// Nil where no case weighs anything.
  fileprivate init?(_ values: [Value], each: Int, top: Fraction) {
    let ranked = values.compactMap { value in
      value.weight > 0 ? value.each.map { (value: value, each: $0) } : nil
    }
    .sorted { $0.each < $1.each }
    let whole = ranked.reduce(0) { $0 + $1.value.weight }
    var below = 0
    let middle = ranked.first { one in
      below += one.value.weight
      return 2 * below >= whole
    }
    guard let median = middle?.each.times(Fraction(each)) else { return nil }
    self.median = median
    topCases = max(1, top.times(Fraction(ranked.count))?.roundedUp ?? 1)
    let sum = ranked.reduce(0) { $0 + $1.value.sum }
    let highest = ranked.suffix(topCases).reduce(0) { $0 + $1.value.sum }
    topShare = sum > 0 ? Fraction(highest, over: sum) : nil
  }
}

extension FigureTable {
  /// What hides in the average that a figure is or is made of, whole and by the parts of the split;
  /// empty where it is none.
  package func spreads(of id: String, files: [CaseFile]) -> [Part: Spread] {
    guard let indicator = definitions[id], let source = definitions[indicator.source],
      case .average(_, _, let each) = source.measure
    else { return [:] }
    let moment = indicator.moment(in: period, today: today)
    var values: [Part: [Spread.Value]] = [:]
    for file in files {
      for one in source.unit.cases(in: file, at: moment, source.timing) {
        let judgement = source.judge(one, of: people)
        guard judgement.place == .counted else { continue }
        let value = Spread.Value(sum: judgement.sum, weight: judgement.weight)
        for part in [.commune] + one.parts(of: split, countedAs: source.unit) {
          values[part, default: []].append(value)
        }
      }
    }
    return values.compactMapValues { Spread($0, each: each, top: source.top) }
  }

  /// Of every average that is told by its number: the median and the highest few.
  package func spreads(files: [CaseFile]) -> [String: [Part: Spread]] {
    Dictionary(uniqueKeysWithValues: indicators.map { ($0.id, spreads(of: $0.id, files: files)) })
      .filter { !$0.value.isEmpty }
  }
}
