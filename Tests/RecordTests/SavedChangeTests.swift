import Record
import Testing

@Suite("What was ever saved of a record")
struct SavedChangeTests {
  private var lan: Laptop
  private var sung: Laptop

  init() throws {
    lan = try Laptop("LAN")
    sung = try Laptop("SUNG")
    try lan.set(household, ["head": .text("Giàng Lò Chừ"), "phone": .text("1")])  // 1.LAN
    try sung.hear(lan)
    try lan.set(household, ["phone": .text("2")])  // 2.LAN
    try sung.set(household, ["phone": .text("3")])  // 2.SUNG, apart
    try lan.hear(sung)
    try lan.set(household, ["phone": .text("4")])  // 3.LAN settles both
  }

  private func changes(_ laptop: Laptop, without lost: Stamp? = nil) throws -> [SavedChange] {
    let entries = (lan.journal + sung.journal).filter { $0.stamp != lost }
    let state = try #require(laptop.book[household])
    return SavedChange.all(of: state) { stamp in entries.first { $0.stamp == stamp } }
  }

  @Test("every save of it is found, those replaced long ago too, by rising stamp")
  func all() throws {
    #expect(
      try changes(lan).map(\.stamp.description) == ["1.LAN", "2.LAN", "2.SUNG", "3.LAN"])
  }

  @Test("each says what it replaced: nothing at first, then the value of before")
  func steps() throws {
    let changes = try changes(lan)
    let phone = changes.map { saved in
      changes.steps(of: saved).first { $0.field.name == "phone" }
    }
    #expect(
      phone.map { $0?.before } == [[], [.text("1")], [.text("1")], [.text("2"), .text("3")]])
    #expect(phone.map { $0?.after } == [.text("1"), .text("2"), .text("3"), .text("4")])
  }

  @Test("what cannot be read back is passed over, and the rest told")
  func missing() throws {
    let first = try #require(lan.journal.first?.stamp)
    let changes = try changes(lan, without: first)
    #expect(changes.map(\.stamp.description) == ["2.LAN", "2.SUNG", "3.LAN"])
    #expect(changes.steps(of: changes[0]).map(\.before) == [[]])
  }
}
