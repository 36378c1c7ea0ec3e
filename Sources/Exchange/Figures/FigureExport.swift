package import Casework
package import Indicators
import Journal
import Record

/// The figures of a period as scripts read them: codes and whole numbers, no words. What is sealed
/// is told as everybody may see it.
package struct FigureExport {
  private let table: FigureTable
  private let spreads: [String: [Part: Spread]]
  private let parts: [Part]
  private let closed: ClosedPeriod?
  private let known: [KnownDevice]
  /// `K7Q2M9TA=2026-11-30 TR75541B=2026-12-02`.
  private let knowing: String
  private let names: PartNames

  /// - Parameter spreads: what hides in the averages, by indicator and part.
  /// - Parameter names: of the parts of the table's split.
  /// - Parameter closed: what the period printed when it was closed.
  /// - Parameter known: up to when each laptop is known.
  package init(
    _ table: FigureTable, spreads: [String: [Part: Spread]], _ names: PartNames,
    closed: ClosedPeriod? = nil, known: [KnownDevice] = []
  ) {
    self.table = table
    self.names = names
    self.spreads = spreads
    self.closed = closed
    self.known = known.sorted { $0.device < $1.device }
    knowing = self.known.map { "\($0.device.text)=\($0.day?.iso ?? "?")" }.joined(separator: " ")
    parts = table.split == nil ? [.commune] : table.sortedParts(in: names.register)
  }

  /// One figure of one part; numbers are nil where they are not told.
  private struct Row {
    let indicator: Indicator
    let part: Part
    let figure: IndicatorFigure?
    let progress: Progress?
    let status: Progress.Status
    /// As it was printed when the period was closed.
    let closed: ClosedFigure?
    let spread: Spread?
  }

  private func forEachRow(_ body: (Row) -> Void) {
    for indicator in table.indicators {
      for part in parts {
        let telling = table.telling(of: indicator, in: part, toHealthStaff: false)
        guard telling != .nothing, let progress = table.progress(of: indicator.id, in: part)
        else { continue }
        let isTold = telling == .numbers
        body(
          Row(
            indicator: indicator, part: part,
            figure: isTold ? table.figure(of: indicator.id, in: part) : nil,
            progress: isTold ? progress : nil, status: progress.status,
            closed: closed?.figure(of: indicator, in: part, of: table.people),
            spread: isTold ? spreads[indicator.id]?[part] : nil))
      }
    }
  }

  private static let columns = [
    "period", "people", "indicator", "number", "part", "counted", "remaining", "unknown",
    "excluded", "sum", "weight", "value", "path", "status", "left", "ruler", "base.counted",
    "base.remaining", "base.unknown", "base.ruler", "numerator", "denominator", "median",
    "topCases", "topShare", "closedCounted", "closedRemaining", "closedUnknown", "closedExcluded",
    "closedValue", "closedStatus", "known",
  ]

  /// UTF-8 with a byte order mark; the first line names the columns. The figures of periods follow.
  package static var csvHead: [UInt8] {
    var writer = CSVWriter()
    writer.row(columns)
    return writer.bytes
  }

  /// A line a figure, to be put behind `csvHead`.
  package var csv: [UInt8] {
    var writer = CSVWriter(isBegun: true)
    let (period, people) = (table.period.description, table.people?.code ?? "all")
    forEachRow { row in
      let tally = row.figure?.tally
      for text in [period, people, row.indicator.id, row.indicator.number, names[row.part]] {
        writer.cell(text)
      }
      for count in [tally?.counted, tally?.remaining, tally?.unknown, tally?.excluded] {
        writer.cell(count)
      }
      writer.cell(tally?.sum)
      writer.cell(tally?.weight)
      writer.cell(row.figure?.value?.description ?? "")
      writer.cell(row.progress?.onPath?.description ?? "")
      writer.cell(row.status.code)
      writer.cell(row.progress?.left?.cases)
      writer.cell(tally?.ruler)
      let base = row.figure?.base
      for count in [base?.counted, base?.remaining, base?.unknown, base?.ruler] {
        writer.cell(count)
      }
      writer.cell(row.figure?.total?.numerator)
      writer.cell(row.figure?.total?.denominator)
      writer.cell(row.spread?.median.description ?? "")
      writer.cell(row.spread?.topCases)
      writer.cell(row.spread?.topShare?.description ?? "")
      write(row.closed, to: &writer)
      writer.cell(knowing)
      writer.endRow()
    }
    return writer.bytes
  }

  private func write(_ closed: ClosedFigure?, to writer: inout CSVWriter) {
    let numbers = closed?.numbers
    for count in [numbers?.counted, numbers?.remaining, numbers?.unknown, numbers?.excluded] {
      writer.cell(count)
    }
    writer.cell(numbers?.value ?? "")
    writer.cell(closed?.status ?? "")
  }

  /// One object a figure, one a line, in the order of the definitions.
  package var json: [UInt8] {
    var bytes: [UInt8] = []
    forEachRow { row in
      var writer = JSONWriter()
      writer.object { object in
        object.member("period", table.period.description)
        object.member("people", table.people?.code ?? "all")
        object.member("indicator", row.indicator.id)
        object.member("part", names[row.part])
        object.member("status", row.status.code)
        if let figure = row.figure {
          object.member("counted") { $0.integer(figure.tally.counted) }
          object.member("remaining") { $0.integer(figure.tally.remaining) }
          object.member("unknown") { $0.integer(figure.tally.unknown) }
          object.member("excluded") { $0.integer(figure.tally.excluded) }
          object.member("sum") { $0.integer(figure.tally.sum) }
          object.member("weight") { $0.integer(figure.tally.weight) }
          if let value = figure.value { object.member("value", value.description) }
        }
        if let spread = row.spread {
          object.member("median", spread.median.description)
          object.member("topCases") { $0.integer(spread.topCases) }
          if let share = spread.topShare { object.member("topShare", share.description) }
        }
        if let path = row.progress?.onPath { object.member("path", path.description) }
        if let left = row.progress?.left {
          object.member("left") { $0.integer(left.cases) }
          // What has happened is off what was wanted, and there is no day by which it could change.
          if row.indicator.timing == .stock { object.member("by", left.by.iso) }
        }
        if let closed = row.closed { object.member("closed") { write(closed, to: &$0) } }
        if !known.isEmpty {
          object.member("known") { writer in
            writer.object { object in
              for device in known {
                object.member(device.device.text, device.day?.iso ?? "?")
              }
            }
          }
        }
      }
      bytes += writer.bytes + [0x0A]
    }
    return bytes
  }

  private func write(_ closed: ClosedFigure, to writer: inout JSONWriter) {
    writer.object { object in
      if let day = self.closed?.act.day { object.member("day", day.iso) }
      object.member("status", closed.status)
      guard let numbers = closed.numbers else { return }
      object.member("counted") { $0.integer(numbers.counted) }
      object.member("remaining") { $0.integer(numbers.remaining) }
      object.member("unknown") { $0.integer(numbers.unknown) }
      object.member("excluded") { $0.integer(numbers.excluded) }
      if let value = numbers.value { object.member("value", value) }
    }
  }
}

/// What the parts of a split are called, in files: of tables of many periods put together once.
package struct PartNames: Sendable {
  fileprivate let register: Register
  private let villages: [Village.ID: String]
  private let hamlets: [Hamlet.ID: String]

  package init(by split: Split?, in register: Register) {
    self.register = register
    villages = split == .village ? register.villageNames : [:]
    hamlets = split == .hamlet ? register.hamletNames : [:]
  }

  /// The whole commune is called by nothing.
  fileprivate subscript(part: Part) -> String {
    switch part {
    case .commune: ""
    case .village(let id): id.flatMap { villages[$0] } ?? "?"
    case .hamlet(let id): id.flatMap { hamlets[$0] } ?? "?"
    case .cell(let id): id.flatMap { register.cells[$0]?.name } ?? "?"
    case .lead(let id): id.flatMap { register.caseworkers[$0]?.name } ?? "?"
    }
  }
}
