import Casework
import Record
import Testing

@Suite("One outing, who may type, and three visits that met nobody")
struct OutingAndRightTests {
  private static let note = "Đổi công làm cỏ ngô cho cả nhóm hộ"

  private func outing() throws -> [Visit] {
    var entry = OutingEntry(day: .value("2026-11-17"), visitor: LaSi.hu, origin: .notebook)
    entry.note = Self.note
    entry.parts = [.init("h1"), .init("h2", cameForHead: true, own: "Mượn trâu."), .init("h3")]
    var ids = newIDs()
    let edits = try #require(entry.edits(newIDs: &ids))
    var laptop = try Laptop()
    try laptop.save(edits)
    return laptop.book.records(of: Visit.kind).map(Visit.init).sorted { $0.id < $1.id }
  }

  @Test("an outing is a visit to each household, whole by itself, with one name in common")
  func visits() throws {
    let visits = try outing()
    #expect(visits.map(\.household) == ["h1", "h2", "h3"])
    #expect(Set(visits.compactMap(\.outing)).count == 1)
    #expect(visits.map(\.outcome) == [.metHead, .metOther, .metHead])
    #expect(visits[1].note == Self.note + " Mượn trâu.")
  }

  @Test("its visits are no copies of each other, nor is a visit a copy of them; others still are")
  func noCopies() throws {
    let alone = LaSi.visit(4, "2026-11-18", note: Self.note)
    let again = LaSi.visit(5, "2026-11-19", note: Self.note)
    let limits = try SignLimits.shipped()
    #expect(LikeNotes.groups(in: try outing() + [alone], limits).isEmpty)
    #expect(LikeNotes.twin(of: Self.note, to: "h4", in: try outing(), limits) == nil)
    let groups = LikeNotes.groups(in: try outing() + [alone, again], limits)
    #expect(groups.map(\.visits.count) == [2])
  }

  private func promised(
    _ change: (inout OutingEntry) -> Void
  ) throws -> [Household.ID: Promise] {
    var entry = OutingEntry(day: .value("2026-11-17"), visitor: LaSi.hu, origin: .notebook)
    entry.note = Self.note
    entry.parts = [.init("h1"), .init("h2"), .init("h3")]
    change(&entry)
    var ids = newIDs()
    var laptop = try Laptop()
    try laptop.save(try #require(entry.edits(newIDs: &ids)))
    let promises = laptop.book.records(of: Promise.kind).map(Promise.init)
    return Dictionary(promises.compactMap { promise in promise.household.map { ($0, promise) } }) {
      first, _ in first
    }
  }

  @Test(
    "a promise for all is each household's own, made at its visit; one that differs goes before")
  func promises() throws {
    let promises = try promised { entry in
      entry.promise = .init(text: "Mang giống cỏ voi", due: .value("2026-12-05"))
      entry.parts[1].promise = .init(text: "Xem lại con trâu ốm")
      entry.parts[2].promise = .init(due: .value("2026-12-20"))
    }
    #expect(promises["h1"]?.text == "Mang giống cỏ voi")
    #expect(promises["h1"]?.due == "2026-12-05")
    #expect(promises["h1"]?.responsible == LaSi.hu)
    #expect(promises["h1"]?.made == "2026-11-17")
    #expect(promises["h2"]?.text == "Xem lại con trâu ốm")
    #expect(promises["h2"]?.due == "2026-12-05")
    #expect(promises["h3"]?.text == "Mang giống cỏ voi")
    #expect(promises["h3"]?.due == "2026-12-20")
    let visits = promises.values.compactMap { promise -> Household.ID? in
      guard case .visit(let visit) = promise.origin else { return nil }
      return visit.ownerID()
    }
    #expect(Set(visits) == ["h1", "h2", "h3"])
  }

  @Test("one household may be promised nothing, or alone be promised something")
  func promisedApart() throws {
    let butOne = try promised { entry in
      entry.promise = .init(text: "Mang giống cỏ voi")
      entry.parts[1].isPromisedNothing = true
    }
    #expect(butOne.keys.sorted() == ["h1", "h3"])
    let alone = try promised { $0.parts[1].promise = .init(text: "Xem lại con trâu ốm") }
    #expect(alone.keys.sorted() == ["h2"])
  }

  @Test("a deadline needs its promise and a day that can be read; one before the outing is asked")
  func deadlines() throws {
    let register = try Laptop(with: LaSi.people).register
    var entry = OutingEntry(day: .value("2026-11-17"), visitor: LaSi.hu, origin: .notebook)
    entry.note = Self.note
    entry.parts = [.init("h1"), .init("h2")]
    entry.promise.due = .value("2026-12-05")
    #expect(entry.problems(typedBy: LaSi.hu, in: register) == [.promiseWithoutText(nil)])
    entry.promise = .init()
    entry.parts[1].promise.due = .unreadable("mai")
    #expect(
      entry.problems(typedBy: LaSi.hu, in: register)
        == [.deadlineUnreadable("h2", "mai"), .promiseWithoutText("h2")])
    entry.parts[1].promise = .init(text: "Mang giống", due: .value("2026-11-01"))
    #expect(entry.problems(typedBy: LaSi.hu, in: register).isEmpty)
    let asked = entry.questions(today: "2026-11-23", neverRecorded: NeverRecorded(""))
    #expect(asked == [.deadlineBeforeOuting("2026-11-01")])
  }

  @Test("each household counts as visited, as in one visit alone")
  func counted() throws {
    var register = try Laptop(with: LaSi.people).register
    for visit in try outing() { register.take(try #require(VisitMark(visit))) }
    #expect(register.tally(of: "h2", in: "2026-11").met == 1)
  }

  @Test("one's own always; others by name, or as secretary of their cell")
  func right() throws {
    var laptop = try Laptop(
      with: LaSi.people + [Caseworker(id: "teacher", name: "Lò Me Hừ", roles: [.teacher])])
    #expect(laptop.register.mayType(for: LaSi.hu, by: LaSi.hu))
    #expect(!laptop.register.mayType(for: LaSi.hu, by: LaSi.me))
    #expect(laptop.register.mayType(for: LaSi.hu, by: LaSi.pu))
    #expect(!laptop.register.mayType(for: "teacher", by: LaSi.pu))
    #expect(!laptop.register.mayType(for: LaSi.hu, by: nil))
    #expect(!laptop.register.mayTypeForOthers(LaSi.me))
    try laptop.change(LaSi.me) { $0.typesForOthers = true }
    #expect(laptop.register.mayType(for: "teacher", by: LaSi.me))
    try laptop.change(LaSi.me) { $0.typesForOthers = false }
    #expect(!laptop.register.mayType(for: "teacher", by: LaSi.me))
  }

  @Test("visits in a row that met nobody are counted back from a day to the last that met somebody")
  func tries() throws {
    let register = try Laptop(
      with: [
        LaSi.visit(1, "2026-10-01", .away), LaSi.visit(1, "2026-10-10"),
        LaSi.visit(1, "2026-10-20", .inFields), LaSi.visit(1, "2026-11-05", .away),
        LaSi.visit(1, "2026-11-20", .roadCut),
      ]
    ).register
    #expect(register.triesInARow(at: "h1", until: "2026-11-23") == 3)
    #expect(register.triesInARow(at: "h1", until: "2026-11-05") == 2)
    #expect(register.triesInARow(at: "h1", until: "2026-10-12") == 0)
  }

  @Test("only who leads a household, or leads its cell, says that it is away")
  func absence() throws {
    let register = try Laptop(
      with: LaSi.people + LaSi.household(1) + LaSi.household(2) + [LaSi.lead(1, LaSi.hu)]
    ).register
    #expect(register.mayLowerVisits(to: "h1", by: LaSi.hu, on: "2026-11-23"))
    #expect(register.mayLowerVisits(to: "h1", by: LaSi.pu, on: "2026-11-23"))
    #expect(!register.mayLowerVisits(to: "h1", by: LaSi.me, on: "2026-11-23"))
    #expect(register.mayLowerVisits(to: "h2", by: LaSi.me, on: "2026-11-23"))
  }
}
