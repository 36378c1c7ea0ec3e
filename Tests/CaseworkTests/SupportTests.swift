import CResources
import Casework
import Record
import Testing

/// A file of Resources/ as the program holds it.
func resource(_ path: String) throws -> String {
  var count = 0
  let files = UnsafeBufferPointer(start: cr_files(&count), count: count)
  let file = try #require(files.first { String(cString: $0.path) == path })
  return String(decoding: UnsafeBufferPointer(start: file.bytes, count: file.count), as: UTF8.self)
}

@Suite("What is never recorded")
struct NeverRecordedTests {
  static let list = NeverRecorded("# a comment\ntheo đạo\ntư tưởng\nma túy\n\nnghiện\n")

  @Test(
    "a phrase is found as it is written, in capitals, decomposed, or typed without accents",
    arguments: [
      "Gia đình theo đạo.", "THEO ĐẠO", "theo  đạo", "theo dao", "the\u{6F} \u{111}a\u{323}o",
    ])
  func found(note: String) { #expect(Self.list.found(in: note) == ["theo đạo"]) }

  @Test(
    "another word with other accents is another word",
    arguments: [
      "theo đào bới đất", "đi theo đảo", "trồng đào", "nghiên cứu giống", "từ tường nhà",
      "theo\u{301} đạo", "", "theo",
    ])
  func notFound(note: String) { #expect(Self.list.found(in: note).isEmpty) }

  @Test("phrases are named in the list's order, each once over several texts")
  func severalTexts() {
    #expect(Self.list.found(in: "nghiện, ma túy") == ["ma túy", "nghiện"])
    #expect(Self.list.found(inAnyOf: ["nghiện", "", "ma tuy, nghien"]) == ["nghiện", "ma túy"])
  }

  @Test("the list that ships questions belief, opinion and suspicion, and lets support pass")
  func shippedList() throws {
    let list = NeverRecorded(try resource("catalogues/never-recorded.txt"))
    for note in ["anh ấy theo đạo", "tư tưởng chưa thông", "nghi nghiện", "an ninh trật tự tốt"] {
      #expect(!list.found(in: note).isEmpty, "\(note)")
    }
    for note in [
      "Dựng lại chuồng trâu, che bạt chống rét.", "Đưa trẻ đến lớp, gặp cô giáo.",
      "Làm hồ sơ vay vốn ngân hàng chính sách.", "Đào ao, trồng đào, thả cá.",
      "Phát cỏ quanh nhà, dọn đường vào bản.",
    ] {
      #expect(list.found(in: note).isEmpty, "\(note)")
    }
  }
}

@Suite("Catalogues")
struct CatalogueTests {
  static let text = """
    # code | topics | Vietnamese | English
    worked | livestock crops | cùng làm | worked together

    guided | * | hướng dẫn | showed how
      brought | crops | mang giống | brought seed
    """

  @Test("entries are read in order; those that fit the topics picked are offered")
  func entries() throws {
    let catalogue = try Catalogue(Self.text, named: "actions.txt")
    #expect(catalogue.entries.map(\.code) == ["worked", "guided", "brought"])
    #expect(catalogue.entries(for: ["livestock"]).map(\.code) == ["worked", "guided"])
    #expect(catalogue.entries(for: ["water"]).map(\.code) == ["guided"])
    #expect(catalogue.entries(for: []).count == 3)
    #expect(catalogue.words(for: ["brought", "worked"]) == ["cùng làm", "mang giống"])
    #expect(catalogue.words(for: ["worked"], english: true) == ["worked together"])
    #expect(catalogue["guided"]?.vietnamese == "hướng dẫn")
  }

  @Test(
    "a damaged line is named by file and line",
    arguments: [
      "worked | * | làm", "| * | làm | work", "a | * | | b", "a | * | b |",
      "worked | * | làm | work",
    ])
  func damaged(line: String) {
    let error = #expect(throws: Catalogue.SyntaxError.self) {
      try Catalogue(Self.text + "\n" + line, named: "actions.txt")
    }
    #expect(error?.file == "actions.txt" && error?.line == 6)
  }

  @Test("the catalogues that ship are sound: every action fits a topic that exists")
  func shipped() throws {
    let topics = try Catalogue(try resource("catalogues/visit-topics.txt"), named: "topics")
    let actions = try Catalogue(try resource("catalogues/visit-actions.txt"), named: "actions")
    let codes = Set(topics.entries.map(\.code))
    for action in actions.entries { #expect(action.topics.isSubset(of: codes), "\(action.code)") }
    for topic in codes { #expect(actions.entries(for: [topic]).count >= 2, "\(topic)") }
  }

  @Test("what was picked writes its sentence")
  func sentence() throws {
    let topics = try Catalogue(try resource("catalogues/visit-topics.txt"), named: "topics")
    let actions = try Catalogue(try resource("catalogues/visit-actions.txt"), named: "actions")
    func sentence(_ picked: Set<String>, _ done: Set<String>, english: Bool = false) -> String {
      Visit.sentence(
        topics: picked, actions: done, topicCatalogue: topics, actionCatalogue: actions,
        english: english)
    }
    #expect(
      sentence(["school", "livestock"], ["took-child-to-school", "worked-together"])
        == "Chăn nuôi, học hành: cùng làm, đưa trẻ đến lớp.")
    #expect(sentence([], ["guided"]) == "Hướng dẫn.")
    #expect(sentence(["water"], []) == "Nước.")
    #expect(sentence(["livestock"], ["guided"], english: true) == "Livestock: showed how.")
    #expect(sentence([], []) == "")
    #expect(sentence(["water", "beekeeping"], []) == "Nước, beekeeping.")
  }
}

@Suite("What stays in memory")
struct RecordKindsTests {
  static let since: Month = "2025-10"

  private func isResident(_ record: some Storable) throws -> Bool {
    let state = try Laptop(with: [record]).state(of: record)
    let deciding = RecordKinds.untilSettled[state.record.kind] ?? []
    return RecordKinds.isResident(
      state.record, deciding.map { state[$0] }, since: Self.since)
  }

  @Test("open work stays however old; done work until it is older than the months kept")
  func promises() throws {
    #expect(try isResident(LaSi.promise(7, "mở", due: "2020-01-01")))
    #expect(try isResident(LaSi.promise(7, "a", due: nil, done: "2025-10-01")))
    #expect(try !isResident(LaSi.promise(7, "b", due: nil, done: "2025-09-30")))
    var petition = Petition(id: "h7.x", text: "nước", day: "2020-01-01", visit: nil)
    #expect(try isResident(petition))
    petition.answer = .init(text: "đã sửa", day: "2025-09-30")
    #expect(try !isResident(petition))
  }

  @Test("verdicts and conclusions stay with the reviews of the months kept; rows until settled")
  func others() throws {
    #expect(try isResident(Verdict(id: "c-2025-10.w", result: .completed)))
    #expect(try !isResident(Verdict(id: "c-2025-09.w", result: .completed)))
    #expect(try !isResident(HouseholdConclusion(id: "c-2025-09.h7", text: "x")))
    #expect(try !isResident(SignAnswer(id: "c-2025-09.moved-1a")))
    #expect(try !isResident(BackCheck(id: "c-2025-09.h7")))
    var row = WaitingRow(
      id: "i.1", row: 1, column: "", value: "", problem: "", household: nil, person: nil)
    #expect(try isResident(row))
    row.settled = "2026-11-23"
    #expect(try !isResident(row))
    #expect(try isResident(Household(id: "h7", code: "LS-007")))
  }
}
