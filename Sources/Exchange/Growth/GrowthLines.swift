package import Casework

/// Answers lines `sex,age_days,height_cm,measured` with the height-for-age of the WHO standard:
/// `haz,flag,stunted`, a line each.
package struct GrowthLines: Hashable, Sendable {
  /// What cannot be read, or is doubtful, in a line.
  package enum Remark: Hashable, Sendable {
    case columns(Int)
    case sex(String)
    case age(String)
    case height(String)
    case position(String)
    /// Standing below nine months: taken as if it were not known how.
    case cannotStand

    /// The line could not be answered.
    package var isFault: Bool { self != .cannotStand }
  }

  package let answers: [String]
  /// By the number of the line, from 1.
  package let remarks: [Int: Remark]

  package init(_ bytes: [UInt8], by standard: GrowthStandard) throws(CSVFault) {
    let table = try CSVTable(bytes, keepsBlankRows: true)
    var answers: [String] = []
    var remarks: [Int: Remark] = [:]
    for row in table.rows {
      if row.number == 1, row.cells.first?.lowercased() == "sex" {
        answers.append("haz,flag,stunted")
        continue
      }
      do throws(GrowthRemark) {
        let score = try Self.score(of: row.cells, by: standard)
        if score?.isPositionDoubted == true { remarks[row.number] = .cannotStand }
        answers.append(Self.answer(score))
      } catch {
        remarks[row.number] = error.remark
        answers.append(Self.answer(nil))
      }
    }
    self.answers = answers
    self.remarks = remarks
  }

  private static func answer(_ score: HeightForAge?) -> String {
    guard let score else { return ",," }
    return "\(score.plain),\(score.isImplausible ? 1 : 0),\(score.isStunted ? 1 : 0)"
  }

  /// Nil where something that is needed is blank, or outside of what the standard covers.
  private static func score(
    of cells: [String], by standard: GrowthStandard
  ) throws(GrowthRemark) -> HeightForAge? {
    guard !cells.allSatisfy(\.isEmpty) else { return nil }
    guard (3...4).contains(cells.count) else { throw GrowthRemark(.columns(cells.count)) }
    let sex = try read(cells[0], GrowthLines.Remark.sex) { Sex(rawValue: $0.uppercased()) }
    let days = try read(cells[1], GrowthLines.Remark.age) { Int($0) }
    let height = try read(cells[2], GrowthLines.Remark.height) { text in
      text.hasPrefix("-")
        ? Length(centimetres: String(text.dropFirst())).map { _ in .zero }
        : Length(centimetres: text)
    }
    let position = try read(
      cells.count == 4 ? cells[3] : "", GrowthLines.Remark.position
    ) { HeightMeasurement.Position(rawValue: $0.uppercased()) }
    guard let sex, let days, let height else { return nil }
    return standard.heightForAge(of: sex, days: days, height: height, position: position)
  }

  /// Nil for a blank cell.
  private static func read<Read>(
    _ cell: String, _ remark: (String) -> Remark, _ reading: (String) -> Read?
  ) throws(GrowthRemark) -> Read? {
    guard !cell.isEmpty else { return nil }
    guard let read = reading(cell) else { throw GrowthRemark(remark(cell)) }
    return read
  }
}

private struct GrowthRemark: Error {
  let remark: GrowthLines.Remark
  init(_ remark: GrowthLines.Remark) { self.remark = remark }
}
