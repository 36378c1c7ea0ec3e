import Casework
import Exchange
import Testing

@Suite("An import compares a list with the register and never overwrites")
struct ImportPlanTests: ListTaking {
  let today: Day
  var store: MemoryStore

  init() throws {
    today = try #require(Day(iso: "2026-11-23"))
    store = try MemoryStore(villages: [("V1", "Là Si", "LS"), ("V2", "Là Ú Cò", "UC")])
  }

  static let headings =
    "Mã hộ,Bản,Họ và tên,Giới tính,Ngày sinh,Quan hệ với chủ hộ,Số định danh cá nhân,Điểm B1"

  private func household(_ code: String) throws -> Household {
    let found = store.register.households.values.filter { $0.code == code }
    #expect(found.count == 1)
    return try #require(found.first)
  }

  private func people(_ code: String) throws -> [Member] {
    try store.register.members(of: household(code).id, on: today)
  }

  static let couple = [
    "H1,Là Si,Pờ Xè Mé,Nam,02/05/1979,Chủ hộ,013079000001,140",
    "H1,Là Si,Ly Mò Lu,Nữ,01/01/1981,Vợ,,140",
  ]

  @Test("a new household comes in with its head, people, residences and scores")
  mutating func newHousehold() throws {
    let plan = try take(Self.couple)
    #expect(plan.households == .init(new: 1, matched: 0))
    #expect(plan.people == .init(new: 2, matched: 0))
    let members = try people("H1")
    #expect(members.map(\.person.name) == ["Pờ Xè Mé", "Ly Mò Lu"])
    #expect(members.map(\.residence.relation) == ["Chủ hộ", "Vợ"])
    #expect(members.map(\.person.birth?.iso) == ["1979-05-02", "~1981-01-01"])
    #expect(try household("H1").head == members.first?.person.id)
    #expect(try household("H1").village == Village.ID("V1"))
    let results = try store.register.povertyHistory(of: household("H1").id)
    #expect(results.map(\.scoreB1) == [140])
    #expect(results.map(\.povertyClass) == [nil])
    #expect(store.register.imports.values.map(\.people) == [2])
  }

  @Test("the same file twice adds nothing")
  mutating func sameFile() throws {
    try take(Self.couple)
    let again = try plan(Self.couple)
    #expect(again.earlier?.file == "a.csv")
    #expect(again.edits.isEmpty)
  }

  @Test("one undo takes a whole import back, and the file can come in again")
  mutating func undone() throws {
    try take(Self.couple)
    try store.undo()
    #expect(store.register.households.isEmpty)
    #expect(store.register.people.isEmpty)
    #expect(store.register.villages.count == 2)
    #expect(try take(Self.couple).people == .init(new: 2, matched: 0))
  }

  @Test("the same rows in another file add nothing, whatever their spelling and order")
  mutating func sameRows() throws {
    try take(Self.couple)
    let again = try plan([
      "h1,BẢN LÀ SI,Ly  Mò Lu,Nữ,1981,vợ,,140",
      "h1,la si,PỜ XÈ MÉ,Nam,2/5/1979,chủ hộ,013079000001,140",
    ])
    #expect(again.earlier == nil)
    #expect(again.people == .init(new: 0, matched: 2))
    #expect(again.differences.isEmpty)
    #expect(again.edits.isEmpty)
  }

  @Test("the measure itself, saved and read again from a changed file, adds nothing")
  mutating func measureTwice() throws {
    let measure = try OfficeMeasure.read()
    var fresh = try MemoryStore()
    try fresh.save(measure.villages.map { Edit(creating: $0) })
    let bytes = try OfficeMeasure.csv()
    for attempt in 1...2 {
      let file = OfficeFile(
        name: "\(attempt).csv", bytes: attempt == 1 ? bytes : bytes + [0x0A])
      let plan = try ImportPlan(
        file, into: fresh.register, asOf: measure.today(), ids: &fresh.ids)
      #expect(plan.households.new == (attempt == 1 ? 55 : 0))
      #expect(plan.people.new == (attempt == 1 ? 294 : 0))
      #expect(plan.waiting == (attempt == 1 ? 8 : 0))
      #expect(plan.edits.isEmpty == (attempt == 2))
      try fresh.save(plan.edits)
    }
    #expect(fresh.register.households.count == 55)
    #expect(fresh.register.people.count == 294)
    #expect(fresh.register.waitingRows.count == 8)
  }

  @Test("somebody of the same name in another household is somebody else")
  mutating func sameNameElsewhere() throws {
    try take(Self.couple)
    let plan = try take(["H2,Là Si,Pờ Xè Mé,Nam,02/05/1979,Chủ hộ,,150"])
    #expect(plan.people == .init(new: 1, matched: 0))
    #expect(plan.problems.isEmpty)
    #expect(store.register.people.count == 3)
  }

  @Test("one code in two villages is two households, and a question")
  mutating func sameCode() throws {
    try take(Self.couple)
    let plan = try take(["H1,Là Ú Cò,Vàng Xè Nu,Nữ,1960,Chủ hộ,,150"])
    #expect(plan.households == .init(new: 1, matched: 0))
    #expect(plan.problems.map(\.kind) == [.duplicateCode])
    #expect(store.register.households.count == 2)
    #expect(store.register.waitingRows.values.map(\.problem) == ["duplicate-code"])
  }

  @Test("what the list says otherwise waits, and the register keeps its value")
  mutating func differences() throws {
    try take(Self.couple)
    let plan = try take([
      "H1,Là Si,Pờ Xè Mé,Nam,12/05/1979,Chủ hộ,013079000001,155",
      "H1,Là Si,Ly Mò Lu,Nữ,1981,Con dâu,,155",
    ])
    #expect(plan.differences.map(\.problem.cell) == ["E2", "F3", "H2"])
    #expect(Set(plan.differences.map(\.registered)) == ["02/05/1979", "Vợ", "140"])
    #expect(try people("H1").map(\.person.birth?.iso) == ["1979-05-02", "~1981-01-01"])
    #expect(try people("H1").map(\.residence.relation) == ["Chủ hộ", "Vợ"])
    #expect(try store.register.povertyHistory(of: household("H1").id).map(\.scoreB1) == [140])
    #expect(store.register.waitingRows.count == 3)
    // Asking once is enough.
    #expect(
      try self.plan([
        "H1,Là Si,Ly Mò Lu,Nữ,1981,Con dâu,,155",
        "H1,Là Si,Pờ Xè Mé,Nam,12/05/1979,Chủ hộ,013079000001,155",
      ]).waiting == 0)
  }

  @Test("what the register does not know is filled in")
  mutating func filling() throws {
    try take(["H1,Là Si,Pờ Xè Mé,Nam,02/05/1979,Chủ hộ,,"])
    let plan = try take(["H1,Là Si,Pờ Xè Mé,Nam,02/05/1979,Chủ hộ,013079000001,140"])
    #expect(plan.filled == 2)
    #expect(plan.differences.isEmpty)
    #expect(try people("H1").map(\.person.personalID) == ["013079000001"])
    #expect(try store.register.povertyHistory(of: household("H1").id).map(\.scoreB1) == [140])
  }

  @Test("a corrected list answers what waited: nobody comes in twice")
  mutating func correctedList() throws {
    let first = try take(["H1,Là Si,Pờ Xè Mé,Nam,31/04/1979,Chủ hộ,3.51E+11,140"])
    #expect(first.problems.map(\.kind) == [.impossibleDate, .damagedID])
    let plan = try take(["H1,Là Si,Pờ Xè Mé,Nam,30/04/1979,Chủ hộ,013079000001,140"])
    #expect(plan.people == .init(new: 0, matched: 1))
    #expect(try people("H1").map(\.person.birth?.iso) == ["1979-04-30"])
    // The first list again, in another file: the register has answers now.
    #expect(
      try self.plan(["H1,Là Si,Pờ Xè  Mé,Nam,31/04/1979,Chủ hộ,3.51E+11,140"]).waiting == 0)
  }

  @Test("a child without a name is the same child when it has one")
  mutating func named() throws {
    try take(Self.couple + ["H1,Là Si,Chưa đặt tên,Nam,20/11/2026,Con,,140"])
    #expect(try people("H1").map(\.person.name) == ["Pờ Xè Mé", "Ly Mò Lu", nil])
    let plan = try take(Self.couple + ["H1,Là Si,Pờ Lò Hừ,Nam,20/11/2026,Con,,140"])
    #expect(plan.people == .init(new: 0, matched: 3))
    #expect(try people("H1").last?.person.name == "Pờ Lò Hừ")
  }

  @Test("twins whose names differ by an accent stay two people")
  mutating func twins() throws {
    let twins = [
      "H1,Là Si,Lý Gạ Lo,Nam,03/03/2015,Con,,", "H1,Là Si,Lý Gạ Lò,Nam,03/03/2015,Con,,",
    ]
    try take(Self.couple + twins)
    let again = try plan(Self.couple + twins.reversed())
    #expect(again.people == .init(new: 0, matched: 4))
    #expect(again.edits.isEmpty)
  }

  @Test("one name, one household, another birth: a new person and a question")
  mutating func sameName() throws {
    try take(Self.couple)
    let plan = try take(Self.couple + ["H1,Là Si,Ly Mo Lu,Nữ,05/06/1999,Con,,140"])
    #expect(plan.people == .init(new: 1, matched: 2))
    #expect(plan.problems.isEmpty)
    let other = try take([Self.couple[0], "H1,Là Si,Ly Mo Lu,Nữ,05/06/1985,Vợ,,140"])
    #expect(other.people == .init(new: 1, matched: 1))
    #expect(other.problems.map(\.kind) == [.sameName])
    #expect(other.problems.map(\.cell) == ["C3"])
  }

  @Test("a personal number finds somebody who lives elsewhere, and the list moves nobody")
  mutating func livesElsewhere() throws {
    try take(Self.couple)
    let plan = try take(["H9,Là Ú Cò,Pờ Xè Mé,Nam,02/05/1979,Chủ hộ,013079000001,140"])
    #expect(plan.people == .init(new: 0, matched: 1))
    #expect(plan.differences.map(\.problem.cell) == ["A2"])
    #expect(plan.differences.map(\.registered) == ["H1"])
    #expect(try people("H1").count == 2)
    #expect(try people("H9").isEmpty)
    #expect(try household("H9").head == nil)
  }

  @Test("a village that the commune does not have keeps its households waiting")
  mutating func unknownVillage() throws {
    let rows = ["H7,Hua Tát,Lý Ló Gạ,Nam,1971,Chủ hộ,,95"]
    let plan = try take(rows)
    #expect(plan.problems.map(\.kind) == [.unknownVillage])
    #expect(try household("H7").villageAsWritten == "Hua Tát")
    #expect(try household("H7").village == nil)
    let again = try self.plan(["H7,bản Hua Tat,Lý Ló Gạ,Nam,1971,Chủ hộ,,95"])
    #expect(again.households == .init(new: 0, matched: 1))
  }

  @Test("villages are made only when a person says so")
  mutating func createdVillages() throws {
    let rows = [
      "H7,Hua Tát,Lý Ló Gạ,Nam,1971,Chủ hộ,,95", "H8,bản hua tat,Ly Po,Nữ,1970,Chủ hộ,,95",
    ]
    let plan = try plan(rows, createsPlaces: true)
    try store.save(plan.edits)
    #expect(plan.newVillages.map(\.name) == ["Hua Tát"])
    #expect(plan.newVillages.map(\.code) == ["HT"])
    #expect(plan.problems.isEmpty)
    #expect(store.register.villages.count == 3)
    #expect(try household("H7").village == household("H8").village)
    #expect(try household("H7").villageAsWritten == nil)
  }

  @Test("of two villages of one name the list means neither until it is said")
  mutating func twoVillages() throws {
    try store.save([Edit(creating: Village(id: Village.ID("V3"), name: "Là Si", code: "LX"))])
    #expect(try plan(Self.couple).problems.map(\.kind) == [.unknownVillage])
  }

  @Test("a file that is no list is refused as a whole, with the reason")
  mutating func refused() throws {
    func fault(_ text: String) -> ImportFault? {
      let file = OfficeFile(name: "x", bytes: Array(text.utf8))
      var ids = store.ids
      do throws(ImportFault) {
        _ = try ImportPlan(file, into: store.register, asOf: today, ids: &ids)
        return nil
      } catch {
        return error
      }
    }
    #expect(fault("a,b\n1,\"2") == .table(.damagedQuotes(row: 2)))
    #expect(fault("a,b\n1,2") == .list(.noHeadings))
    #expect(fault("") == .list(.noHeadings))
    #expect(
      fault("Danh sách\nHọ và tên,Bản\nLy Po,Là Si") == .list(.missingColumns([.code], row: 2)))
    #expect(fault("Mã hộ,Họ và tên\n\n") == .list(.noRows))
  }
}
