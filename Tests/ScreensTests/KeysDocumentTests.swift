import Foundation
import Testing
import Widgets
import Wording

@testable import Screens

@Suite("docs/keys.md")
struct KeysDocumentTests {
  /// A heading of the document and the keys of one screen.
  struct Section {
    let heading: String
    let entries: [HelpPage.Entry]
    let faults: Int

    init<Command>(_ heading: String, _ keys: KeyTable<Command>, _ mode: InputMode = .commands)
      throws
    {
      let wording = try Wording.embedded()
      self.heading = heading
      entries = keys.help(in: wording, mode: mode)
      faults = keys.faults(in: wording, mode: mode).count
    }

    var text: String {
      let rows = entries.map { "| \($0.keys) | \($0.label) | \($0.sentence) |" }
      return "\n## \(heading)\n\n| Phím | Lệnh | Nghĩa |\n| --- | --- | --- |\n"
        + rows.joined(separator: "\n") + "\n"
    }
  }

  static func sections() throws -> [Section] {
    [
      try Section("Ở mọi màn hình", Everywhere.keys),
      try Section("Hôm nay", TodayPage.keys),
      try Section("Tìm tất cả", SearchPage.keys),
      try Section("Lịch bản", CalendarPage.keys),
      try Section("Hôm nay: điều mình ghi đã dẫn đến đâu", LedToPage.keys),
      try Section("Hộ: danh sách", HouseholdListPage.keys),
      try Section("Hộ: rà soát tình hình", SurveyPage.keys),
      try Section("Hộ: rà soát, các hộ của một nhóm", SurveyListPage.keys),
      try Section("Hộ: đã đi", DepartedHouseholdsPage.keys),
      try Section("Hộ: cam kết", CommitmentPage.keys, .text),
      try Section("Hộ: hồ sơ", HouseholdPage.keys),
      try Section("Hộ: cập nhật", FactMenu.keys),
      try Section("Hộ: thay đổi", FamilyChangeMenu.keys),
      try Section("Chính sách: được hưởng mà chưa nhận", NotReceivedPage.keys),
      try Section("Nhu cầu: việc cần làm trước", NeedsPage.keys),
      try Section("Nhu cầu: các hộ", NeedHouseholdsPage.keys),
      try Section("Nhu cầu: một hộ", HouseholdNeedsPage.keys),
      try Section("Nhu cầu: công trình đáp ứng", NeedWorksPage.keys),
      try Section("Hỗ trợ sinh kế", LivelihoodPage.keys),
      try Section("Hỗ trợ sinh kế: một mô hình, nguồn vốn", SupportListPage.keys),
      try Section("Hỗ trợ sinh kế: một hộ", HouseholdSupportsPage.keys),
      try Section("Nguồn lực, công trình", FundsPage.keys),
      try Section("Hoạt động", ActivitiesPage.keys),
      try Section("Hoạt động: một buổi", ActivityPage.keys),
      try Section("Học nghề, việc làm: một hộ", HouseholdPlacementsPage.keys),
      try Section("Bà mẹ, trẻ em", HealthPage.keys),
      try Section("Bà mẹ, trẻ em: một hộ", HouseholdHealthPage.keys),
      try Section("Hộ: đọc lượt thăm", VisitReadingPage.keys),
      try Section("Trước khi đi", BeforeVisitPage.keys),
      try Section("Các biểu nhập", EntryKeys.table, .text),
      try Section("Ghi nhật ký thăm hộ", VisitPage.keys, .text),
      try Section("Nhập từ sổ tay", NotebookPage.keys, .text),
      try Section("Nhập từ sổ tay: dòng đã lưu", NotebookPage.savedKeys),
      try Section("Việc khẩn: báo", UrgentReportPage.keys),
      try Section("Việc khẩn: xem, trả lời", UrgentPage.keys),
      try Section("Phân công", AssignmentsPage.keys),
      try Section("Phân công: một người", PersonAssignmentsPage.keys),
      try Section("Phân công: hộ chưa có người", WithoutLeadPage.keys),
      try Section("Phân công: quyết định", DecisionsPage.keys),
      try Section("Phân công: cân đối", BalancePage.keys),
      try Section("Phân công: cặp không phân công", PairsPage.keys),
      try Section("Phân công: khoảng cách giữa các chòm", DistancesPage.keys),
      try Section("Bàn giao: xem trước", HandoverPreviewPage.keys),
      try Section("Đánh giá: chuẩn bị họp", ReviewPreparationPage.keys),
      try Section("Đánh giá: điều cần hỏi", ReviewQuestionsPage.keys),
      try Section("Đánh giá: hỏi lại gia đình", BackChecksPage.keys),
      try Section("Giám sát", SupervisionsPage.keys),
      try Section("Giám sát: một cuộc", SupervisionPage.keys),
      try Section("Giám sát: đã sửa sau khi chốt", ChangedAfterClosingPage.keys),
      try Section("Đánh giá: nhập từ bảng họp dự phòng", MeetingSheetPage.keys, .text),
      try Section("Đánh giá: việc của nghị quyết", ReviewResolutionPage.keys),
      try Section("Đánh giá: dự thảo nghị quyết", ResolutionDraftPage.keys),
      try Section("Đánh giá: cuộc họp", ReviewMeetingPage.keys),
      try Section("Biểu dương, chấn chỉnh", OutcomesPage.keys),
      try Section("Biểu dương, chấn chỉnh: số liệu đứng sau", OutcomeFactsPage.keys),
      try Section("Mô hình đáng làm theo: các hộ", CopyPage.keys),
      try Section("Đánh giá: chốt tháng", ReviewClosingPage.keys),
      try Section("Chỉ tiêu", IndicatorsPage.keys),
      try Section("Chỉ tiêu: danh sách đứng sau một con số", IndicatorCasesPage.keys),
      try Section("Chỉ tiêu: còn lại những ai", NearestPage.keys),
      try Section("Chỉ tiêu: theo bản, chi bộ", IndicatorSplitPage.keys),
      try Section("Chỉ tiêu: số liệu còn thiếu", MissingDataPage.keys),
      try Section("Chỉ tiêu: chốt kỳ của xã", PeriodClosingPage.keys),
      try Section("Chỉ tiêu: số báo cáo", ReportedListPage.keys),
      try Section("Chỉ tiêu: kế hoạch năm", YearPlanPage.keys),
      try Section("Chỉ tiêu: đăng ký thoát nghèo", RegistrationListPage.keys),
      try Section("Kiến nghị", PetitionsPage.keys),
      try Section("Nhiệm vụ của kế hoạch", TasksPage.keys),
      try Section("Nhiệm vụ của kế hoạch: một việc", TaskPage.keys),
      try Section("Đối chiếu", ReconcilePage.keys),
      try Section("Đối chiếu: ghi trùng", DuplicatesPage.keys),
      try Section("Đối chiếu: hai giá trị", ConflictPage.keys),
      try Section("Đối chiếu: trái quy tắc", BreachPage.keys),
      try Section("Hỏi ngày khi đồng hồ sai", DatePage.keys, .text),
      try Section("Danh mục", DirectoryPage.keys),
      try Section("Nhập danh sách: chọn tệp", ImportFilePage.keys),
      try Section("Nhập danh sách: xem và lưu", ImportPage.keys),
      try Section("Chọn tên, khi kho chưa có ai", SignInPage.keys, .text),
      try Section("Cài đặt riêng", SettingsPage.keys),
      try Section("Mã PIN", PINPage.keys, .text),
      try Section("Thoát", LeavePage.keys),
    ]
  }

  @Test("says of every key what the tables that dispatch them say")
  func document() throws {
    let text =
      "# Keys\n\nGenerated from the key tables of the screens, in the words of the help page;"
      + " `RECORD_SCREENS=1 swift test --filter KeysDocument` writes it anew.\n"
      + (try Self.sections().map(\.text).joined())
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../docs/keys.md").standardized
    let isRecording = ProcessInfo.processInfo.environment["RECORD_SCREENS"] == "1"
    guard !isRecording, let kept = try? String(contentsOf: file, encoding: .utf8) else {
      try text.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("written anew: read docs/keys.md, then run again")
      return
    }
    #expect(kept == text)
  }

  @Test("no table has two commands on one key, a forbidden key, or a command without a sentence")
  func faults() throws {
    for section in try Self.sections() { #expect(section.faults == 0, "\(section.heading)") }
  }
}
