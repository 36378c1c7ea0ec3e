import Casework
import Testing

@testable import Screens

@Suite("A commune's own lists stand in place of those that ship, and never take the program down")
struct OwnListsTests {
  private static func lists(_ own: [String: OwnList]) throws -> Catalogues {
    try Catalogues({ Embedded.text($0) }, own: own)
  }

  private static func list(_ text: String) -> OwnList { .bytes(Array(text.utf8)) }

  @Test("a list of the commune is read instead of the one that ships; all others stay")
  func replaced() throws {
    let text = "well | urgent | Giếng | Well"
    let lists = try Self.lists(["needs.txt": Self.list(text)])
    #expect(lists.needs.kinds.map(\.code) == ["well"])
    #expect(lists.faults.isEmpty)
    #expect(lists.ownTexts == ["catalogues/needs.txt": text])
    let shipped = try Self.lists([:])
    #expect(lists.activityKinds == shipped.activityKinds)
  }

  @Test("saved by Windows: a mark at the head, CRLF, letters and marks apart")
  func windows() throws {
    let text = "\u{FEFF}# nhu cầu\r\nwell | urgent | Gie\u{302}\u{301}ng | Well\r\n"
    let lists = try Self.lists(["needs.txt": Self.list(text)])
    #expect(lists.needs["well"]?.name.vietnamese == "Gi\u{1EBF}ng")
    #expect(lists.faults.isEmpty)
  }

  @Test("a bad line is named by file, line and part, and the list that ships stands")
  func bad() throws {
    let lists = try Self.lists([
      "needs.txt": Self.list("# nhu cầu\nwell | gấp | Giếng | Well"),
      "signs.txt": Self.list("shingle | 2 | từ | words"),
      "work-kinds.txt": .bytes(Array("a | * | A | A\n".utf8) + [0xC3, 0x28]),
      "languages.txt": Self.list("# chưa có gì\n\n"),
      "policies.txt": .unreadable,
    ])
    let shipped = try Self.lists([:])
    #expect(lists.needs == shipped.needs)
    #expect(lists.ownTexts.isEmpty)
    #expect(
      Set(lists.faults) == [
        .syntax(.init(file: "needs.txt", line: 2, part: 2)),
        .syntax(.init(file: "signs.txt", line: 1, missing: "shortest")),
        .syntax(.init(file: "work-kinds.txt", line: 2)),
        .syntax(.init(file: "languages.txt", line: 3)),
        .unreadable("policies.txt"),
      ])
  }

  @Test("a name that no list has, and lists that are the program's own, are told and not used")
  func unknown() throws {
    let lists = try Self.lists([
      "need.txt": Self.list("a | urgent | A | A"),
      "reported-totals.txt": Self.list("subject | stunting | open | fine"),
    ])
    #expect(lists.faults == [.unknown("need.txt"), .unknown("reported-totals.txt")])
    let shipped = try Self.lists([:])
    #expect(lists.reported == shipped.reported)
  }

  @Test("a code in use that the list has no more is shown as it is")
  func gone() throws {
    let lists = try Self.lists(["visit-topics.txt": Self.list("other | * | Việc khác | Other")])
    #expect(lists.topics.words(for: ["school", "other"]) == ["Việc khác", "school"])
  }
}
