import Casework
import Record
import Testing

@Suite("A visit is corrected")
struct VisitCorrectionEntryTests {
  private static var visit: Visit {
    var visit = LaSi.visit(7, "2026-11-03", note: "Dựng lại chuồng trâu")
    visit.topics = ["livestock"]
    visit.familyPlan = "trồng cỏ"
    return visit
  }

  private func edits(_ change: (inout VisitEntry) -> Void) throws -> [Edit] {
    var entry = VisitEntry(editing: Self.visit)
    change(&entry)
    var ids = newIDs()
    return try #require(entry.edits(register: Register(), newIDs: &ids))
  }

  @Test("what was not touched is not saved")
  func unchanged() throws {
    #expect(try edits { _ in } == [])
  }

  @Test("the field that was corrected is saved, and a field that was emptied is cleared")
  func changed() throws {
    let edits = try edits {
      $0.day = .value("2026-11-04")
      $0.topics = ["livestock", "school"]
      $0.familyPlan = " "
    }
    #expect(
      edits == [
        Edit(
          Self.visit.record,
          [
            "day": .to(.text("2026-11-04")), "topic/school": .to(.bool(true)),
            "familyPlan": .to(nil),
          ])
      ])
  }

  @Test("a promise forgotten then is made by the correction, and belongs to the visit")
  func promise() throws {
    let edits = try edits { $0.newPromises = [.init(text: "Mang giống")] }
    #expect(edits.count == 1)
    #expect(edits.first?.settings["visit"] == .to(.text(Self.visit.id.text)))
  }
}

@Suite("A petition is answered")
struct PetitionAnswerTests {
  private static let petition = Petition(
    id: "h7.k", text: "thiếu cỏ", day: "2026-11-03", visit: nil)

  @Test(
    "a text and a day are needed",
    arguments: [
      ("", Typed<Day>.value("2026-11-23"), [PetitionAnswerEntry.Problem.textMissing]),
      (" ", .blank, [.textMissing, .dayMissing]),
      ("đã cấp", .unreadable("mai"), [.dayUnreadable("mai")]),
      ("đã cấp", .value("2026-11-23"), []),
    ])
  func problems(text: String, day: Typed<Day>, problems: [PetitionAnswerEntry.Problem]) {
    var entry = PetitionAnswerEntry(to: Self.petition, today: "2026-11-23")
    entry.text = text
    entry.day = day
    #expect(entry.problems == problems)
    #expect((entry.edits(today: "2026-11-23", by: "w") == nil) == !problems.isEmpty)
  }

  @Test("a day after today or before the petition is asked about")
  func questions() {
    var entry = PetitionAnswerEntry(to: Self.petition, today: "2026-11-23")
    #expect(entry.questions(today: "2026-11-23") == [])
    entry.day = .value("2026-11-24")
    #expect(entry.questions(today: "2026-11-23") == [.dayAfterToday("2026-11-24")])
    entry.day = .value("2026-11-02")
    #expect(entry.questions(today: "2026-11-23") == [.dayBeforePetition("2026-11-02")])
  }
}
