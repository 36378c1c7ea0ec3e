import Casework
import Record
import Testing
import Widgets

@testable import Screens

/// Every page the program has, with the dialogs over it, opened by keys. That no page is missing is
/// held against the sources by `ResizeTests`.
struct OpenedPage: CustomTestStringConvertible, Sendable {
  /// The name of the page's type.
  let type: String
  /// What stands over the page, or what was done on it.
  let dialog: String
  /// What was typed into it: to be seen at every size.
  let typed: String?
  let open: @Sendable () throws -> Journey

  var testDescription: String { dialog.isEmpty ? type : "\(type), \(dialog)" }

  init(
    _ type: any Page.Type, _ dialog: String = "",
    in commune: @escaping @Sendable () throws -> Journey,
    keys: [Key] = [], at row: String? = nil, then more: [Key] = [], typed: String? = nil
  ) {
    self.type = OpenedPage.name(of: type)
    self.dialog = dialog
    self.typed = typed
    open = {
      var journey = try commune()
      for key in keys { try journey.press(key) }
      if let row { try journey.point(at: row) }
      for key in more { try journey.press(key) }
      if let typed { try journey.type(typed) }
      return journey
    }
  }

  static let all =
    general + households + livelihood + activities + funds + needs + health + assignments + review
    + lists + directory

  /// The name of a page's type, without what it is made for where it is generic.
  static func name(of type: any Page.Type) -> String {
    String(String(describing: type).prefix { $0 != "<" })
  }
}

// MARK: The communes they are opened in

extension OpenedPage {
  @Sendable private static func small() throws -> Journey {
    try Journey(SmallCommune.fuller, as: SmallCommune.lead)
  }

  @Sendable private static func nobody() throws -> Journey {
    try Journey(SmallCommune.fuller, as: nil)
  }

  @Sendable private static func doubled() throws -> Journey {
    try Journey(
      SmallCommune.fuller + SmallCommune.couple + SmallCommune.doubles, as: SmallCommune.lead)
  }

  @Sendable private static func family() throws -> Journey {
    try Journey(SmallCommune.fuller + SmallCommune.couple, as: SmallCommune.lead)
  }

  @Sendable private static func splitOff() throws -> Journey {
    let new = Household(
      id: .init("hh-032"), code: "LS-032", village: SmallCommune.village, head: nil)
    let split = Lineage(
      id: .init("hh-032.l"), way: .split, from: SmallCommune.household7,
      day: try #require(Day(iso: "2026-08-05")), moved: [])
    return try Journey(
      SmallCommune.fuller + SmallCommune.couple + [new, split], as: SmallCommune.lead)
  }

  @Sendable private static func children() throws -> Journey {
    try Journey(SmallCommune.fuller + SmallCommune.children, as: SmallCommune.lead)
  }

  @Sendable private static func loaded() throws -> Journey { try LoadedCommune.assigned() }

  /// A household was given to `lead` a few days ago.
  @Sendable private static func changed() throws -> Journey {
    let given = Assignment(
      id: .init("hh-031.a2"), target: .household(SmallCommune.household31), channel: .party,
      caseworker: SmallCommune.lead, from: Day(iso: "2026-11-20"))
    return try Journey(SmallCommune.fuller + [given], as: SmallCommune.lead)
  }

  @Sendable private static func cell() throws -> Journey {
    try Journey(ReviewCell.records, as: SmallCommune.secretary)
  }

  @Sendable private static func closedCell() throws -> Journey {
    var review = Review(id: ReviewCell.review)
    review.heldOn = Day(iso: "2026-11-23")
    if let day = review.heldOn {
      review.closing = .init(day: day, by: SmallCommune.secretary, sight: .init(), figures: [])
    }
    return try Journey(ReviewCell.records + [review], as: SmallCommune.secretary)
  }

  @Sendable private static func told() throws -> Journey {
    try Journey(OutcomesScreenTests.records, as: SmallCommune.secretary)
  }

  @Sendable private static func copied() throws -> Journey {
    try Journey(CopyScreenTests.records, as: SmallCommune.lead)
  }

  @Sendable private static func petitions() throws -> Journey {
    let petition = Petition(
      id: .init("hh-014.k1"), text: "Thiếu cỏ cho trâu mùa đông", day: Day(iso: "2026-11-03"),
      visit: nil)
    return try Journey(SmallCommune.fuller + [petition], as: SmallCommune.lead)
  }

  /// A petition raised at a visit of `lead` has been answered.
  @Sendable private static func answered() throws -> Journey {
    var petition = Petition(
      id: .init("hh-014.k1"), text: "Thiếu cỏ cho trâu mùa đông", day: Day(iso: "2026-11-03"),
      visit: SmallCommune.visit.id)
    petition.answer = Day(iso: "2026-11-18").map { .init(text: "Đã cấp giống cỏ voi", day: $0) }
    return try Journey(SmallCommune.fuller + [petition], as: SmallCommune.lead)
  }

  @Sendable private static func apart() throws -> Journey {
    let head = RecordID(kind: Person.kind, id: "hh-014-head")
    let second = Assignment(
      id: .init("hh-014.a2"), target: .household(SmallCommune.household14), channel: .party,
      caseworker: SmallCommune.other, from: Day(iso: "2026-11-10"))
    return try Journey(
      SmallCommune.fuller, as: SmallCommune.lead,
      here: [Edit(head, ["birth": .to(.text("1978"))])],
      there: [Edit(head, ["birth": .to(.text("1979-05-02"))]), Edit(creating: second)])
  }
}

// MARK: The pages

extension OpenedPage {
  private static let toNote: [Key] = ["t", .down, .down, .down, "c", .tab, .tab, .tab, .tab]

  private static let general: [OpenedPage] = [
    OpenedPage(SignInPage.self, in: nobody),
    OpenedPage(SignInPage.self, "a name typed", in: nobody, typed: "phung"),
    OpenedPage(PINPage.self, in: cell, keys: ["4", "d"]),
    OpenedPage(HelpScreen.self, in: small, keys: ["?"]),
    OpenedPage(SettingsPage.self, in: small, keys: [.control("o")]),
    OpenedPage(LeavePage.self, in: small, keys: ["q"]),
    OpenedPage(TodayPage.self, in: small),
    OpenedPage(CalendarPage.self, in: small, keys: ["l", .down]),
    OpenedPage(VillageDayPage.self, in: small, keys: ["l", "m"], typed: "Hội bản"),
    OpenedPage(LedToPage.self, in: answered, keys: ["o"]),
    OpenedPage(SearchPage.self, "typing", in: small, keys: ["/"], typed: "giang"),
    OpenedPage(SearchPage.self, in: small, keys: ["/", "x", "e", .enter]),
    OpenedPage(NotebookPage.self, in: small, keys: ["n", .tab], typed: "xe"),
    OpenedPage(NotebookPage.self, "whose it is", in: cell, keys: ["n"]),
    OpenedPage(NotebookPage.self, "what can be chosen", in: small, keys: ["n", .tab, "7", "1"]),
    OpenedPage(UrgentReportPage.self, in: small, keys: ["2", .down, "!"]),
    OpenedPage(UrgentPage.self, in: small, keys: ["2", .down, "!", "d"]),
    OpenedPage(
      UrgentEntryPage.self, in: small, keys: ["2", .down, "!", "d", "a"], typed: "Đã cấp gạo"),
    OpenedPage(OutingPage.self, in: small, keys: ["2", "b"]),
    OpenedPage(OutingPage.self, "households", in: small, keys: ["b", .enter]),
    OpenedPage(VisitPage.self, in: small, keys: toNote, typed: "dựng lại chuồng"),
    OpenedPage(VisitPage.self, "people to pick", in: small, keys: ["t", .down, .down, .enter]),
    OpenedPage(VisitPage.self, "the draft", in: small, keys: toNote + ["a", .control("d")]),
  ]

  private static let households: [OpenedPage] = [
    OpenedPage(BeforeVisitPage.self, in: small, keys: ["2", .down, "e"]),
    OpenedPage(HouseholdListPage.self, in: small, keys: ["2", .down, .down]),
    OpenedPage(HouseholdListPage.self, "search", in: small, keys: ["2", "/"], typed: "giang"),
    OpenedPage(HouseholdFilterPage.self, in: small, keys: ["2", "s"]),
    OpenedPage(HouseholdFilterPage.self, "villages", in: small, keys: ["2", "s", .enter]),
    OpenedPage(HouseholdPage.self, in: small, keys: ["2", .down, .enter]),
    OpenedPage(HouseholdPage.self, in: small, keys: ["2", .down, .enter, "s"]),
    OpenedPage(HouseholdPage.self, "deleting", in: small, keys: ["2", .down, .enter, "d"]),
    OpenedPage(HouseholdEntryPage.self, in: small, keys: ["2", "m"], typed: "Pờ Me Mò"),
    OpenedPage(
      MemberEntryPage.self, in: small, keys: ["2", .down, .enter, "n"], typed: "Giàng Lò Xá"),
    OpenedPage(FamilyChangeMenu.self, in: small, keys: ["2", .down, .enter, "g", .down]),
    OpenedPage(
      FamilyChangePage.self, "birth", in: small, keys: ["2", .down, .enter, "g", .enter],
      typed: "Giàng Lò Xá"),
    OpenedPage(
      FamilyChangePage.self, "split", in: family, keys: ["2", .enter, "g"], at: "Tách hộ",
      then: [.enter]),
    OpenedPage(
      LineageCorrectionPage.self, in: splitOff, keys: ["2", .enter], at: "Tách hộ",
      then: ["d"], typed: "nhầm với hộ khác"),
    OpenedPage(DepartedHouseholdsPage.self, in: small, keys: ["2", "o"]),
    OpenedPage(SurveyPage.self, in: small, keys: ["2", "r"]),
    OpenedPage(SurveyListPage.self, in: small, keys: ["2", "r", .enter, .down]),
    OpenedPage(SituationPage.self, in: small, keys: ["2", "r", .enter, .enter, .tab], typed: "5"),
    OpenedPage(SurveyRoundPage.self, in: small, keys: ["2", "r", "m"], typed: "1/10"),
    OpenedPage(
      CommitmentPage.self, in: small, keys: ["2", .enter], at: "cam kết 2026", then: [.enter],
      typed: "sửa lại mái nhà"),
    OpenedPage(FactMenu.self, in: small, keys: ["2", .down, .enter, "m", .down]),
    OpenedPage(FactMenu.self, "from a visit", in: small, keys: toNote + [.control("t")]),
    OpenedPage(
      IncomePage.self, in: small, keys: ["2", .down, .enter, "m", .enter, .tab], typed: "1,2 tr"),
    OpenedPage(PovertyEntryPage.self, in: small, keys: ["2", .down, .enter, "r"]),
    OpenedPage(SchoolListPage.self, in: children, keys: ["2", "l"]),
    OpenedPage(SchoolingPage.self, in: children, keys: ["2", "l", .enter]),
    OpenedPage(
      LiteracyPage.self, in: children, keys: ["2", .enter, "m"], at: "Biết chữ", then: [.enter]),
    OpenedPage(UncheckedPoliciesPage.self, in: children, keys: ["2", "h"]),
    OpenedPage(HouseholdPoliciesPage.self, in: children, keys: ["2", "h", .enter]),
    OpenedPage(EntitlementPage.self, in: children, keys: ["2", "h", .enter, .enter, .tab]),
    OpenedPage(NotReceivedPage.self, in: children, keys: ["2", "i", .down]),
    OpenedPage(AbsenceEntryPage.self, in: small, keys: ["2", .down, .enter, "v"]),
    OpenedPage(
      PromiseEntryPage.self, in: small, keys: ["2", .enter], at: "ủ chua", then: [.enter],
      typed: " ở chuồng"),
    OpenedPage(
      VisitReadingPage.self, in: small, keys: ["2", .down, .enter], at: "03/11", then: [.enter]),
  ]

  @Sendable private static func supported() throws -> Journey {
    try Journey(LivelihoodCommune.records, as: SmallCommune.lead)
  }

  private static let livelihood: [OpenedPage] = [
    OpenedPage(LivelihoodPage.self, in: supported, keys: ["2", "v", .down]),
    OpenedPage(LivelihoodPage.self, "sources", in: supported, keys: ["2", "v", .tab]),
    OpenedPage(SupportListPage.self, in: supported, keys: ["2", "v", .enter]),
    OpenedPage(
      HouseholdSupportsPage.self, in: supported, keys: ["2", .enter], at: "20/05/2026",
      then: [.enter, .down]),
    OpenedPage(
      HouseholdSupportsPage.self, "deleting", in: supported, keys: ["2", .enter], at: "20/05/2026",
      then: [.enter, "d"]),
    OpenedPage(
      SupportEntryPage.self, in: supported, keys: ["2", .enter], at: "20/05/2026",
      then: [.enter, "m", .tab], typed: "12"),
    OpenedPage(
      SupportEntryPage.self, "things", in: supported, keys: ["2", .enter], at: "20/05/2026",
      then: [.enter, "m", .enter]),
    OpenedPage(
      SupportStepPage.self, in: supported, keys: ["2", .enter], at: "20/05/2026",
      then: [.enter, "g", .tab, .tab, .tab], typed: "trồng cỏ voi"),
  ]

  @Sendable private static func active() throws -> Journey {
    try Journey(ActivityCommune.records, as: SmallCommune.lead)
  }

  private static let activities: [OpenedPage] = [
    OpenedPage(ActivitiesPage.self, in: active, keys: ["2", "a", .down]),
    OpenedPage(ActivitiesPage.self, "kinds", in: active, keys: ["2", "a", .tab]),
    OpenedPage(ActivitiesPage.self, "placements", in: active, keys: ["2", "a", .tab, .tab]),
    OpenedPage(ActivitiesPage.self, "results", in: active, keys: ["2", "a", .tab, .tab, .tab]),
    OpenedPage(ActivitiesPage.self, "to ask", in: active, keys: ["2", "a", .backTab]),
    OpenedPage(ActivityPage.self, in: active, keys: ["2", "a", .enter]),
    OpenedPage(ActivityPage.self, "deleting", in: active, keys: ["2", "a", .enter, "d"]),
    OpenedPage(
      ActivityEntryPage.self, in: active, keys: ["2", "a", "m", .tab, .tab, .tab, .tab],
      typed: "Họp bản"),
    OpenedPage(ActivityEntryPage.self, "kinds", in: active, keys: ["2", "a", "m", .enter]),
    OpenedPage(
      HouseholdPlacementsPage.self, in: active, keys: ["2", .enter], at: "24/08/2026",
      then: [.enter]),
    OpenedPage(
      HouseholdPlacementsPage.self, "deleting", in: active, keys: ["2", .enter],
      at: "24/08/2026", then: [.enter, "d"]),
    OpenedPage(
      PlacementEntryPage.self, in: active, keys: ["2", .enter], at: "24/08/2026",
      then: [.enter, "m", .tab, .tab], typed: "hàn"),
    OpenedPage(
      FindingPage.self, in: active, keys: ["2", "a", .backTab, .enter, .tab, .tab],
      typed: "nhớ nhà"),
  ]

  @Sendable private static func funded() throws -> Journey {
    try Journey(FundCommune.records, as: SmallCommune.lead)
  }

  private static let funds: [OpenedPage] = [
    OpenedPage(FundsPage.self, in: funded, keys: ["2", "v", "n", .down]),
    OpenedPage(FundsPage.self, "works", in: funded, keys: ["2", "v", "n", .tab]),
    OpenedPage(FundsPage.self, "deleting", in: funded, keys: ["2", "v", "n", .tab, "d"]),
    OpenedPage(FundingEntryPage.self, in: funded, keys: ["2", "v", "n", .enter], typed: "1"),
    OpenedPage(
      WorkEntryPage.self, in: funded, keys: ["2", "v", "n", "m", .tab], typed: "Đường bê tông"),
  ]

  private static let needs: [OpenedPage] = [
    OpenedPage(NeedsPage.self, in: supported, keys: ["2", "n", .down]),
    OpenedPage(NeedsPage.self, "a village", in: supported, keys: ["2", "n", .right]),
    OpenedPage(NeedWorksPage.self, in: funded, keys: ["2", "n", "c"]),
    OpenedPage(NeedHouseholdsPage.self, in: supported, keys: ["2", "n", .enter]),
    OpenedPage(HouseholdNeedsPage.self, in: supported, keys: ["2", "n", .enter, .enter]),
    OpenedPage(
      NeedPage.self, in: supported, keys: ["2", "n", .enter, .enter, .enter, .tab, .tab],
      typed: "mái dột"),
    OpenedPage(
      NeedPage.self, "kinds", in: supported, keys: ["2", "n", .enter, .enter, "m", .enter]),
  ]

  private static let pin: [Key] = ["1", "3", "5", "7", .enter, "1", "3", "5", "7", .enter]

  @Sendable private static func healthWorker() throws -> Journey {
    try Journey(HealthCommune.told, as: HealthCommune.worker)
  }

  private static let health: [OpenedPage] = [
    OpenedPage(PINPage.self, "to open health", in: healthWorker, keys: ["2", "y"]),
    OpenedPage(HealthPage.self, in: healthWorker, keys: ["2", "y"] + pin),
    OpenedPage(
      HealthPage.self, "children", in: healthWorker, keys: ["2", "y"] + pin + [.tab]),
    OpenedPage(
      HouseholdHealthPage.self, in: healthWorker, keys: ["2", .enter, "y"] + pin + [.down]),
    OpenedPage(
      PregnancyPage.self, in: healthWorker, keys: ["2", "y"] + pin + [.enter, .tab, .tab],
      typed: "12/9 t"),
    OpenedPage(
      HeightPage.self, in: healthWorker, keys: ["2", "y"] + pin + [.tab, .enter], typed: "79,5"),
    OpenedPage(
      HealthReminderPage.self, in: healthWorker, keys: ["2", .enter, "y"] + pin + ["g"],
      typed: "5/12"),
    OpenedPage(
      UnionPage.self, in: healthWorker, keys: ["2", "y"] + pin + [.left, .enter, .control("u")],
      typed: "2014"),
  ]

  private static let assignments: [OpenedPage] = [
    OpenedPage(AssignmentsPage.self, in: loaded, at: "Lỳ Xá Hừ"),
    OpenedPage(WithoutLeadPage.self, in: loaded, keys: [.enter]),
    OpenedPage(
      AssignPage.self, in: loaded, keys: [.enter, "g", .tab],
      typed: "Làm chuồng trâu"),
    OpenedPage(
      AssignPage.self, "people", in: loaded, keys: [.enter, "g", .enter]),
    OpenedPage(PersonAssignmentsPage.self, in: loaded, at: "Lỳ Xá Hừ", then: [.enter, .down]),
    OpenedPage(
      EndAssignmentPage.self, in: loaded, at: "Lỳ Xá Hừ", then: [.enter, "c", .tab],
      typed: "Hộ chuyển đi"),
    OpenedPage(LedgerPage.self, in: loaded, at: "Lỳ Xá Hừ", then: ["l"]),
    OpenedPage(
      HandoverPage.self, in: loaded, at: "Lỳ Xá Hừ", then: ["b", .tab, .tab], typed: "Chuyển đi"),
    OpenedPage(DecisionsPage.self, in: loaded, keys: ["d"]),
    OpenedPage(DecisionEntryPage.self, in: loaded, keys: ["d", "m"], typed: "02-QĐ/CB"),
    OpenedPage(AssignmentNewsPage.self, in: changed, keys: ["d"]),
    OpenedPage(BalancePage.self, in: loaded, keys: ["c"]),
    OpenedPage(PairsPage.self, in: loaded, keys: ["c", "c"]),
    OpenedPage(PairEntryPage.self, in: loaded, keys: ["c", "c", "m"]),
    OpenedPage(DistancesPage.self, in: loaded, keys: ["c", "d"]),
    OpenedPage(
      DistanceEntryPage.self, in: loaded, keys: ["c", "d", "m", .tab, .tab], typed: "2,5 km"),
    OpenedPage(
      HandoverPreviewPage.self, in: loaded, at: "Lỳ Xá Hừ",
      then: ["b", .enter, "m", "e", .enter, .tab, .tab, "x", .control("s")]),
    OpenedPage(
      SecondLeadPage.self, in: loaded, at: "Phùng Phù Mé",
      then: ["g", .enter, "0", "0", "7", .enter, .control("s")]),
  ]

  private static let review: [OpenedPage] = [
    OpenedPage(ReviewPreparationPage.self, in: cell, keys: ["4", .down]),
    OpenedPage(OutcomesPage.self, in: told, keys: ["4", "g"]),
    OpenedPage(OutcomeFactsPage.self, in: told, keys: ["4", "g", .enter]),
    OpenedPage(CopyPage.self, in: copied, keys: ["4", "g", .tab, .tab, .enter]),
    OpenedPage(ReviewPreparationPage.self, "closed", in: closedCell, keys: ["4"]),
    OpenedPage(MeetingSheetPage.self, in: cell, keys: ["4", "i", "c", "h", "k", "v"]),
    OpenedPage(ReviewMeetingPage.self, in: cell, keys: ["4", "h", .right]),
    OpenedPage(ReviewMeetingPage.self, "a verdict", in: cell, keys: ["4", "h", .right, .tab]),
    OpenedPage(
      ReviewNotePage.self, in: cell, keys: ["4", "h", .right, "g"], typed: "đường sạt cả tháng"),
    OpenedPage(
      ResolutionItemPage.self, in: cell, keys: ["4", "h", "n"], typed: "Dọn đường vào chòm"),
    OpenedPage(ReviewResolutionPage.self, in: cell, keys: ["4", "n"]),
    OpenedPage(ReviewResolutionPage.self, "the quarter", in: cell, keys: ["4", "n", "y"]),
    OpenedPage(ResolutionDraftPage.self, in: cell, keys: ["4", "n", "d"]),
    OpenedPage(ResolutionDraftPage.self, "asking", in: cell, keys: ["4", "n", "d", "g"]),
    OpenedPage(
      PetitionEntryPage.self, "at the meeting", in: cell, keys: ["4", "h", "m"],
      typed: "Xin giống ngô"),
    OpenedPage(ReviewQuestionsPage.self, in: cell, keys: ["4", "v"]),
    OpenedPage(SignPage.self, in: cell, keys: ["4", "v", .enter]),
    OpenedPage(SignAnswerPage.self, in: cell, keys: ["4", "v", "x", .down]),
    OpenedPage(BackChecksPage.self, in: cell, keys: ["4", "v", "h", "m"]),
    OpenedPage(SupervisionsPage.self, in: SupervisedCell.inspected, keys: ["4", "o", .down]),
    OpenedPage(SupervisionPage.self, in: SupervisedCell.inspected, keys: ["4", "o", .enter]),
    OpenedPage(
      SupervisionEntryPage.self, in: SupervisedCell.inspected,
      keys: ["4", "o", "m", .tab], typed: "việc thăm hộ của đảng viên"),
    OpenedPage(
      RemedyPage.self, in: SupervisedCell.inspected, keys: ["4", "o", .enter, "m"],
      typed: "ghi rõ việc đã làm"),
    OpenedPage(
      ReadingReasonPage.self, in: SupervisedCell.inspected,
      keys: ["4", "o", .enter, "b", .end, .enter], typed: "đọc theo mẫu tháng 11"),
    OpenedPage(
      ChangedAfterClosingPage.self, in: SupervisedCell.inspected, keys: ["4", "o", "v"]),
    OpenedPage(
      BackCheckEntryPage.self, in: cell, keys: ["4", "v", "h", "m", .enter],
      typed: "hai con dê, còn sống"),
    OpenedPage(ReviewClosingPage.self, in: cell, keys: ["4", "c", .down]),
    OpenedPage(ReviewMinutesPage.self, in: cell, keys: ["4", "c", .enter]),
    OpenedPage(
      ReopenPage.self, in: closedCell, keys: ["4", "c", "m"], typed: "Ghi thiếu một hộ"),
  ]

  private static let lists: [OpenedPage] = [
    OpenedPage(IndicatorsPage.self, in: small, keys: ["5", .down]),
    OpenedPage(PovertyFlowPage.self, in: small, keys: ["5", "h", .right]),
    OpenedPage(PovertyFlowHouseholdsPage.self, in: children, keys: ["5", "h", .enter]),
    OpenedPage(NearestPage.self, in: small, keys: ["5"], at: "2a ", then: ["g"]),
    OpenedPage(IndicatorCasesPage.self, in: small, keys: ["5", .enter]),
    OpenedPage(IndicatorSplitPage.self, in: small, keys: ["5", "b", .down, .right]),
    OpenedPage(FigureTextPage.self, in: small, keys: ["5", "v"]),
    OpenedPage(MissingDataPage.self, in: small, keys: ["5", "m", .down]),
    OpenedPage(PeriodClosingPage.self, in: ClosingCommune.opened, keys: ["5", "o", .down]),
    OpenedPage(
      PeriodClosingPage.self, "asking", in: ClosingCommune.opened, keys: ["5", "o", "c"]),
    OpenedPage(
      ReopenPage.self, "a period", in: ClosingCommune.closed, keys: ["5", "o", "m"],
      typed: "Số báo cáo đến sau"),
    OpenedPage(ReportedListPage.self, in: small, keys: ["5", "r"]),
    OpenedPage(
      ReportedEntryPage.self, in: small, keys: ["5", "r", "m", "1", .tab, .tab], typed: "2025"),
    OpenedPage(YearPlanPage.self, in: small, keys: ["5", "n", .down]),
    OpenedPage(YearTargetPage.self, in: small, keys: ["5", "n", .enter], typed: "02/KH-UBND"),
    OpenedPage(RegistrationListPage.self, in: small, keys: ["5", "n", "t"]),
    OpenedPage(
      RegistrationListPage.self, "households", in: small, keys: ["5", "n", "t", "m"]),
    OpenedPage(
      RegistrationPage.self, in: small, keys: ["2", .down, .enter, "m"], at: "Đăng ký",
      then: [.enter], typed: "hai vợ chồng"),
    OpenedPage(PetitionsPage.self, in: petitions, keys: ["6"]),
    OpenedPage(PetitionsPage.self, "search", in: petitions, keys: ["6", "/"], typed: "co"),
    OpenedPage(
      PetitionAnswerPage.self, in: petitions, keys: ["6", "a"], typed: "Đã giao thôn"),
    OpenedPage(
      PetitionEntryPage.self, in: petitions, keys: ["6", "m", .tab, .tab], typed: "Cầu treo"),
    OpenedPage(PetitionEntryPage.self, "its way", in: petitions, keys: ["6", "c"]),
    OpenedPage(PetitionJoinPage.self, in: petitions, keys: ["6", "g"]),
    OpenedPage(TasksPage.self, in: small, keys: ["v"]),
    OpenedPage(TaskPage.self, in: small, keys: ["v", .enter]),
    OpenedPage(TaskEntryPage.self, in: small, keys: ["v", .enter, "c"], typed: "các bản"),
    OpenedPage(TaskEntryPage.self, "a new one", in: small, keys: ["v", "m"], typed: "Sửa đường"),
    OpenedPage(TaskProgressPage.self, in: small, keys: ["v", "g"], typed: "đã họp"),
    OpenedPage(ReconcilePage.self, in: apart, keys: ["7"]),
    OpenedPage(ConflictPage.self, in: apart, keys: ["7", .enter]),
    OpenedPage(
      ConflictEntryPage.self, in: apart, keys: ["7", .enter, "g", .control("u")], typed: "5/1980"),
    OpenedPage(DuplicatesPage.self, in: doubled, keys: ["7", "g"]),
    OpenedPage(PersonJoinPage.self, in: doubled, keys: ["7", "g"], at: "Pờ Mò Xo", then: [.enter]),
    OpenedPage(
      HouseholdJoinPage.self, in: doubled, keys: ["7", "g"], at: "Giàng Lò Chừ", then: [.enter]),
    OpenedPage(ChangesPage.self, in: apart, keys: ["7", "w"]),
    OpenedPage(BreachPage.self, in: apart, keys: ["7", .down, .enter]),
  ]

  private static let directory: [OpenedPage] = [
    OpenedPage(DirectoryPage.self, in: loaded, keys: ["8", .down]),
    OpenedPage(DirectoryPage.self, "villages", in: loaded, keys: ["8", .right]),
    OpenedPage(NameOrderPage.self, in: loaded, keys: ["8", "x"]),
    OpenedPage(FindRowPage.self, in: loaded, keys: ["8", "/"], typed: "ly"),
    OpenedPage(ImportFilePage.self, in: small, keys: ["8", "n"]),
    OpenedPage(
      ImportPage.self, in: small, keys: ["8", "n"], at: "nhan-khau-cu", then: [.enter]),
    OpenedPage(
      ImportPage.self, "columns", in: small, keys: ["8", "n"], at: "nhan-khau-cu",
      then: [.enter, .tab, .down, .enter], typed: "ngay"),
    OpenedPage(
      ImportPage.self, "sheets", in: small, keys: ["8", "n"], at: "theo-ban", then: [.enter, .tab]),
    OpenedPage(
      ImportPage.self, "a broken file", in: small, keys: ["8", "n"], at: "hỏng", then: [.enter]),
    OpenedPage(CaseworkerEntryPage.self, in: loaded, keys: ["8", "m"], typed: "Pờ Lò Mé"),
    OpenedPage(VillageEntryPage.self, in: loaded, keys: ["8", .right, "m"], typed: "Pa Thắng"),
    OpenedPage(
      VillagePartEntryPage<Hamlet>.self, in: loaded, keys: ["8", .right, .right, "m"],
      typed: "chòm suối"),
    OpenedPage(
      PartyCellEntryPage.self, in: loaded, keys: ["8", .right, .right, .right, .right, "m"],
      typed: "Chi bộ bản Pa Thắng"),
    OpenedPage(
      OrganisationEntryPage.self, in: loaded, keys: ["8", .backTab, "m"], typed: "Trạm Y tế xã"),
  ]
}
