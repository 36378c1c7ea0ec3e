import CResources
import Casework
import Exchange
import FoundationEssentials
import Testing
import Wording

@Suite("An import says what it understood and what to do")
struct ImportReportTests {
  let plan: ImportPlan
  var store: MemoryStore

  init() throws {
    let measure = try OfficeMeasure.read()
    store = try MemoryStore()
    try store.save(measure.villages.map { Edit(creating: $0) })
    let file = try OfficeFile(name: "nhan-khau-phang.csv", bytes: OfficeMeasure.csv())
    plan = try ImportPlan(file, into: store.register, asOf: measure.today(), ids: &store.ids)
    try store.save(plan.edits)
  }

  private static func wording(_ language: String) throws -> Wording {
    var count = 0
    let files = UnsafeBufferPointer(start: cr_files(&count), count: count)
    return try Wording(
      files: files.compactMap { file in
        let path = String(cString: file.path)
        guard path.hasPrefix("wording/\(language)/") else { return nil }
        let bytes = UnsafeBufferPointer(start: file.bytes, count: file.count)
        return (name: path, text: String(decoding: bytes, as: UTF8.self))
      })
  }

  @Test("in Vietnamese")
  func vietnamese() throws {
    let lines = try plan.report(Self.wording("vi"))
    #expect(lines[0] == "Đọc được 55 hộ, 294 người: 134 nam, 160 nữ, 0 chưa rõ giới tính.")
    #expect(lines.contains("  Hua Tát: 1 hộ, 8 người"))
    #expect(
      lines.contains(
        "  Dòng 138, cột Ngày sinh (ô E138), ghi “29/02/2015”: không có ngày này. Xem giấy khai sinh; nếu chỉ biết năm thì ghi năm."
      ))
    // The four counts of the list, eight villages, columns, gain, the village that is missing,
    // what waits, a heading, eight problems: 1 + 8 + 1 + 1 + 1 + 1 + 1 + 8.
    #expect(lines.count == 22)
  }

  @Test("no sentence lacks its words or a place to fill in", arguments: ["vi", "en"])
  func complete(language: String) throws {
    let wording = try Self.wording(language)
    let column = try #require(plan.list.header?.columns[.birth])
    for kind in OfficeProblem.Kind.allCases {
      let problem = OfficeProblem(kind: kind, row: 7, heading: column, value: "x")
      expectWhole(problem.message(wording))
    }
    for line in plan.report(wording) { expectWhole(line) }
    let faults: [ImportFault] = [
      .table(.damagedQuotes(row: 3)), .table(.notUTF8(row: 3)), .table(.utf16),
      .table(.tooLarge), .workbook(.damaged), .workbook(.locked), .workbook(.xls), .workbook(.text),
      .workbook(.notAWorkbook), .workbook(.tooLarge), .workbook(.entities(part: "a.xml")),
      .workbook(.badXML(part: "a.xml", line: 3)), .list(.noSuchSheet("x")), .list(.noHeadings),
      .list(.missingColumns([.code], row: 2)),
      .list(.noRows),
    ]
    for fault in faults { expectWhole(fault.message(wording)) }
    let kinds: [RecordImportFault.Kind] = [
      .newerVersion(2), .repeatedRecord(plan.edits[0].record),
      .badRecordID(plan.edits[0].record), .storeNotEmpty,
    ]
    for kind in kinds { expectWhole(RecordImportFault(line: 4, kind: kind).message(wording)) }
  }

  private func expectWhole(_ sentence: String) {
    #expect(!sentence.isEmpty)
    #expect(!sentence.contains { "[]{}".contains($0) }, "\(sentence)")
  }

  @Test("the same file again is answered with the day of the first import")
  mutating func again() throws {
    let measure = try OfficeMeasure.read()
    let file = try OfficeFile(name: "copy.csv", bytes: OfficeMeasure.csv())
    let again = try ImportPlan(
      file, into: store.register, asOf: measure.today(), ids: &store.ids)
    let lines = try again.report(Self.wording("vi"))
    #expect(
      lines.contains(
        "Tệp này đã nhập ngày 31/12/2025 (tên tệp khi đó: nhan-khau-phang.csv). Không có gì để thêm."
      ))
  }

  private struct Report: Decodable {
    let households: Int
    let people: Int
    let problems: [Problem]
    let list: [Household]
  }
  private struct Problem: Decodable {
    let kind: String
    let row: Int
    let column: String
    let cell: String
    let value: String
    let message: String
  }
  private struct Household: Decodable {
    let code: String
    let village: String
    let head: String?
    let members: [OfficeMember]
  }
  private struct OfficeMember: Decodable {
    let row: Int
    let name: String?
    let birth: String?
    let personalId: String?
  }

  @Test("for scripts, as JSON that agrees with the measure")
  func json() throws {
    let measure = try OfficeMeasure.read()
    let bytes = try plan.jsonReport(Self.wording("vi"))
    let report = try JSONDecoder().decode(Report.self, from: Data(bytes))
    #expect(report.households == measure.counts.households)
    #expect(report.people == measure.counts.people)
    #expect(report.list.count == 55)
    #expect(
      report.problems.map {
        OfficeMeasure.Problem(
          kind: $0.kind, row: $0.row, column: $0.column, cell: $0.cell, value: $0.value)
      } == measure.problems.map(\.plain))
    #expect(report.problems.allSatisfy { !$0.message.isEmpty })
    for expected in measure.records {
      let household = try #require(
        report.list.first { $0.members.first?.row == expected.members[0].row })
      #expect(household.code == expected.code)
      #expect(household.head == expected.head)
      #expect(household.members.map(\.name) == expected.members.map(\.name))
      #expect(household.members.map(\.personalId) == expected.members.map(\.personalId))
    }
  }
}
