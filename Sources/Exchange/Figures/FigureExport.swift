package import Casework
package import Indicators
import Journal
import Record

/// The figures of a period as scripts read them: codes and whole numbers, no words. What is sealed
/// is told as everybody may see it.
package struct FigureExport {
  private let table: FigureTable
  private let spreads: [String: [Part: Spread]]
  private let register: Register
  private let parts: [Part]
  private let closed: ClosedPeriod?
  private let known: [KnownDevice]
  /// `K7Q2M9TA=2026-11-30 TR75541B=2026-12-02`.
  private let knowing: String

  /// - Parameter spreads: what hides in the averages, by indicator and part.
  /// - Parameter closed: what the period printed when it was closed.
  /// - Parameter known: up to when each laptop is known.
  package init(
    _ table: FigureTable, spreads: [String: [Part: Spread]], _ register: Register,
    closed: ClosedPeriod? = nil, known: [KnownDevice] = []
  ) {
    self.table = table
    self.spreads = spreads
    self.register = register
    self.closed = closed
    self.known = known.sorted { $0.device < $1.device }
    knowing = self.known.map { "\($0.device.text)=\($0.day?.iso ?? "?")" }.joined(separator: " ")
    parts = table.split == nil ? [.commune] : table.sortedParts(in: register)
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

  private var rows: [Row] {
    table.indicators.flatMap { indicator in
      parts.compactMap { part -> Row? in
        let telling = table.telling(of: indicator, in: part, toHealthStaff: false)
        guard telling != .nothing, let progress = table.progress(of: indicator.id, in: part)
        else { return nil }
        let isTold = telling == .numbers
        return Row(
          indicator: indicator, part: part,
          figure: isTold ? table.figure(of: indicator.id, in: part) : nil,
          progress: isTold ? progress : nil, status: progress.status,
          closed: closed?.figure(of: indicator, in: part, of: table.people),
          spread: isTold ? spreads[indicator.id]?[part] : nil)
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

  /// The figures of several periods one after the other, as UTF-8 with a byte order mark; the first
  /// line names the columns. Each period is put out before the next, so that they need no room
  /// together.
  package static func csv(_ exports: some Sequence<FigureExport>, _ put: ([UInt8]) -> Void) {
    var writer = CSVWriter()
    writer.row(columns)
    for export in exports {
      export.write(to: &writer)
      put(writer.flush())
    }
    put(writer.flush())
  }

  private func write(to writer: inout CSVWriter) {
    let (period, people) = (table.period.description, table.people?.code ?? "all")
    let names = Dictionary(uniqueKeysWithValues: parts.map { ($0, name(of: $0)) })
    for row in rows {
      let tally = row.figure?.tally
      writer.row(
        [period, people, row.indicator.id, row.indicator.number, names[row.part] ?? ""]
          + [tally?.counted, tally?.remaining, tally?.unknown, tally?.excluded].map(Self.text)
          + [tally?.sum, tally?.weight].map(Self.text)
          + [
            row.figure?.value?.description ?? "", row.progress?.onPath?.description ?? "",
            row.status.code, Self.text(row.progress?.left?.cases), Self.text(tally?.ruler),
          ] + Self.cells(of: row.figure?.base)
          + [row.figure?.total?.numerator, row.figure?.total?.denominator].map(Self.text)
          + [
            row.spread?.median.description ?? "", Self.text(row.spread?.topCases),
            row.spread?.topShare?.description ?? "",
          ] + Self.cells(of: row.closed) + [knowing])
    }
  }

  private static func cells(of base: Tally?) -> [String] {
    [base?.counted, base?.remaining, base?.unknown, base?.ruler].map(text)
  }

  private static func cells(of closed: ClosedFigure?) -> [String] {
    let numbers = closed?.numbers
    return [numbers?.counted, numbers?.remaining, numbers?.unknown, numbers?.excluded].map(text)
      + [numbers?.value ?? "", closed?.status ?? ""]
  }

  private static func text(_ number: Int?) -> String { number.map(String.init) ?? "" }

  /// One object a figure, one a line, in the order of the definitions.
  package var json: [UInt8] {
    var bytes: [UInt8] = []
    for row in rows {
      var writer = JSONWriter()
      writer.object { object in
        object.member("period", table.period.description)
        object.member("people", table.people?.code ?? "all")
        object.member("indicator", row.indicator.id)
        object.member("part", name(of: row.part))
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
          object.member("by", left.by.iso)
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

  private func name(of part: Part) -> String {
    switch part {
    case .commune: ""
    case .village(let id): id.flatMap { register.villages[$0]?.name } ?? "?"
    case .hamlet(let id): id.flatMap { register.hamlets[$0]?.name } ?? "?"
    case .cell(let id): id.flatMap { register.cells[$0]?.name } ?? "?"
    case .lead(let id): id.flatMap { register.caseworkers[$0]?.name } ?? "?"
    }
  }
}
