import Casework
import Indicators

/// What is wrong with a file of figures, and where.
package enum FigureFileProblem: Error, Hashable, Sendable {
  case csv(CSVFault)
  case noColumn(String)
  case cell(row: Int, column: String, text: String)
  case unknownIndicator(row: Int, String)
  /// The file splits the commune up, so that it would be counted once for each part.
  case split(row: Int)
  /// Another file says the same of the same commune, so that it would be counted twice.
  case toldAlready(by: String)
}

/// What the file of one commune says, as `FigureExport` writes it.
struct FigureFile {
  /// In the order of the rows; nil where the commune does not tell its numbers.
  let shares: [(key: FigureSum.Key, value: FigureSum.Share?)]
  /// The laptops that it was known up to when the figures were counted.
  let devices: Set<String>

  init(_ bytes: [UInt8], by definitions: Definitions) throws(FigureFileProblem) {
    let table: CSVTable
    do { table = try CSVTable(bytes) } catch { throw .csv(error) }
    guard let head = table.rows.first else { throw .noColumn("period") }
    let columns = Dictionary(
      head.cells.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    for name in ["period", "people", "indicator", "part", "counted"] where columns[name] == nil {
      throw .noColumn(name)
    }
    var shares: [(key: FigureSum.Key, value: FigureSum.Share?)] = []
    var known: Set<String> = []
    for row in table.rows.dropFirst() {
      let reader = FigureRow(row: row, columns: columns)
      shares.append((try reader.key(by: definitions), try reader.share))
      known.insert(reader.text("known"))
    }
    self.shares = shares
    // `K7Q2M9TA=2026-11-30 TR75541B=2026-12-02`.
    devices = Set(
      known.flatMap { $0.split(separator: " ") }
        .compactMap { $0.split(separator: "=").first.map(String.init) })
  }
}

/// One row of such a file.
private struct FigureRow {
  let row: CSVTable.Row
  let columns: [String: Int]

  func text(_ column: String) -> String {
    columns[column].flatMap { row.cells.indices.contains($0) ? row.cells[$0] : nil } ?? ""
  }

  func fault(_ column: String) -> FigureFileProblem {
    .cell(row: row.number, column: column, text: text(column))
  }

  func key(by definitions: Definitions) throws(FigureFileProblem) -> FigureSum.Key {
    guard text("part") == "" else { throw .split(row: row.number) }
    let indicator = text("indicator")
    guard definitions[indicator] != nil else {
      throw .unknownIndicator(row: row.number, indicator)
    }
    guard let period = Period(text("period")) else { throw fault("period") }
    let people = text("people")
    return FigureSum.Key(
      period: period, people: people == "all" ? nil : people, indicator: indicator)
  }

  /// Nil for a blank cell.
  private func number(_ column: String) throws(FigureFileProblem) -> Int? {
    let text = text(column)
    guard !text.isEmpty else { return nil }
    // Far from where sums of many of them would be beyond what the machine counts.
    guard let number = Int(text), number.magnitude < 1 << 50 else { throw fault(column) }
    return number
  }

  var share: FigureSum.Share? {
    get throws(FigureFileProblem) {
      guard let counted = try number("counted") else { return nil }
      let tally = Tally(
        counted: counted, remaining: try number("remaining") ?? 0,
        unknown: try number("unknown") ?? 0, excluded: try number("excluded") ?? 0,
        sum: try number("sum") ?? 0, weight: try number("weight") ?? 0,
        ruler: try number("ruler"))
      var share = FigureSum.Share(tally: tally)
      if let counted = try number("base.counted") {
        share.base = Tally(
          counted: counted, remaining: try number("base.remaining") ?? 0,
          unknown: try number("base.unknown") ?? 0, ruler: try number("base.ruler"))
      }
      if let numerator = try number("numerator"), let denominator = try number("denominator") {
        share.total = .init(numerator: numerator, denominator: denominator)
      }
      return share
    }
  }
}
