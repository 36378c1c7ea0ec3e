import Journal
import Record
package import Wording

extension OfficeProblem {
  /// What is wrong in the cell and what to do, without saying where.
  package func message(_ wording: Wording) -> String {
    switch kind {
    case .impossibleDate: wording["exchange.kind.impossible-date"]
    case .futureBirth: wording["exchange.kind.future-birth"]
    case .duplicateCode: wording["exchange.kind.duplicate-code"]
    case .noHead: wording["exchange.kind.no-head"]
    case .damagedID: wording["exchange.kind.damaged-id"]
    case .unknownVillage: wording["exchange.kind.unknown-village"]
    case .relationAge: wording["exchange.kind.relation-age"]
    case .notANumber: wording["exchange.kind.not-a-number"]
    case .repeatedID: wording["exchange.kind.repeated-id"]
    case .missingName: wording["exchange.kind.missing-name"]
    case .missingCode: wording["exchange.kind.missing-code"]
    case .unknownSex: wording["exchange.kind.unknown-sex"]
    case .unknownHamlet: wording["exchange.kind.unknown-hamlet"]
    case .unknownClass: wording["exchange.kind.unknown-class"]
    case .twoHeads: wording["exchange.kind.two-heads"]
    case .rowsDisagree: wording["exchange.kind.rows-disagree"]
    case .sameName: wording["exchange.kind.same-name"]
    case .difference: wording["exchange.kind.difference"]
    }
  }

  /// The same with row, column, cell and value.
  func line(_ wording: Wording, saying message: String) -> String {
    guard let sheet else { return lineInSheet(wording, saying: message) }
    return wording(
      "exchange.problem.sheet",
      ["sheet": sheet.name, "problem": lineInSheet(wording, saying: message)])
  }

  private func lineInSheet(_ wording: Wording, saying message: String) -> String {
    guard !value.isEmpty else {
      return wording(
        "exchange.problem.blank",
        ["row": String(row), "column": heading.text, "cell": cell, "message": message])
    }
    return wording(
      "exchange.problem",
      [
        "row": String(row), "column": heading.text, "cell": cell, "value": value,
        "message": message,
      ])
  }
}

extension ImportPlan.Difference {
  package func message(_ wording: Wording) -> String {
    registered.isEmpty
      ? wording["exchange.difference.nothing"]
      : wording("exchange.difference", ["registered": registered])
  }
}

extension ImportFault {
  /// Why nothing could be taken in, where, and what to do.
  package func message(_ wording: Wording) -> String {
    switch self {
    case .table(.damagedQuotes(let row)): wording("exchange.fault.quotes", ["row": String(row)])
    case .table(.notUTF8(let row)): wording("exchange.fault.utf8", ["row": String(row)])
    case .table(.utf16): wording["exchange.fault.utf16"]
    case .table(.tooLarge): wording["exchange.fault.large"]
    case .workbook(.damaged): wording["exchange.fault.workbook.damaged"]
    case .workbook(.locked): wording["exchange.fault.workbook.locked"]
    case .workbook(.xls): wording["exchange.fault.workbook.xls"]
    case .workbook(.text): wording["exchange.fault.workbook.text"]
    case .workbook(.notAWorkbook): wording["exchange.fault.workbook.other"]
    case .workbook(.tooLarge): wording["exchange.fault.workbook.large"]
    case .workbook(.entities(let part)):
      wording("exchange.fault.workbook.entities", ["part": part])
    case .workbook(.badXML(let part, let line)):
      wording("exchange.fault.workbook.xml", ["part": part, "line": String(line)])
    case .list(.noSuchSheet(let name)): wording("exchange.fault.sheet", ["sheet": name])
    case .list(.noHeadings): wording["exchange.fault.headings"]
    case .list(.missingColumns(let columns, let row)):
      wording(
        "exchange.fault.columns",
        [
          "row": String(row),
          "columns": columns.compactMap(\.headings.first).joined(separator: ", "),
        ])
    case .list(.noRows): wording["exchange.fault.rows"]
    }
  }
}

extension RecordImportFault {
  /// Why the export cannot be taken in, where, and what to do.
  package func message(_ wording: Wording) -> String {
    let line = String(line)
    return switch kind {
    case .notAnExport: wording["exchange.records.notAnExport"]
    case .newerVersion(let version):
      wording("exchange.records.newer", ["version": String(version)])
    case .syntax(let fault):
      wording("exchange.records.syntax", ["line": line, "byte": String(fault.offset + 1)])
    case .repeatedRecord(let record):
      wording(
        "exchange.records.repeated", ["line": line, "kind": record.kind, "id": record.id])
    case .badRecordID: wording("exchange.records.badID", ["line": line])
    case .storeNotEmpty: wording["exchange.records.storeNotEmpty"]
    }
  }
}
