package import Wording

extension GrowthLines.Remark {
  /// What is wrong in a line and what to write there.
  package func message(inLine line: Int, _ wording: Wording) -> String {
    let line = String(line)
    return switch self {
    case .columns(let count):
      wording("growth.columns", ["line": line, "count": String(count)])
    case .sex(let text): wording("growth.sex", ["line": line, "text": text])
    case .age(let text): wording("growth.age", ["line": line, "text": text])
    case .height(let text): wording("growth.height", ["line": line, "text": text])
    case .position(let text): wording("growth.position", ["line": line, "text": text])
    case .cannotStand: wording("growth.cannotStand", ["line": line])
    }
  }
}

extension CSVFault {
  /// Why the lines to answer cannot be read.
  package func message(ofGrowth wording: Wording) -> String {
    switch self {
    case .damagedQuotes(let row): wording("growth.fault.quotes", ["line": String(row)])
    case .notUTF8(let row): wording("growth.fault.utf8", ["line": String(row)])
    case .utf16: wording["growth.fault.utf16"]
    case .tooLarge: wording["growth.fault.large"]
    }
  }
}
