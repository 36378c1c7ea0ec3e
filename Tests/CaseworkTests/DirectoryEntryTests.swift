import Casework
import Testing

/// The village's people and two more: an official without a birth, and somebody born in 1980.
private let office: Organisation.ID = "ubnd"
private let official = Caseworker(
  id: "de", name: "Giàng Xà De", birth: "1980", roles: [.official], organisation: office)
private let records: [any Storable] =
  LaSi.people + [
    Organisation(id: office, name: "UBND xã Thu Lũm", channel: .government), official,
    PartyCell(id: "uc", name: "Chi bộ bản Là Ú Cò"),
    Village(id: "uc", name: "Là Ú Cò", code: "UC", cell: "uc"),
    Hamlet(id: "up", name: "chòm trên", village: LaSi.village),
  ]

@Suite("Danh mục: người làm việc")
struct CaseworkerEntryTests {
  private func commune() throws -> Laptop { try Laptop(with: records) }

  @Test("a name, a role and a cell make a person who can be assigned")
  func new() throws {
    var laptop = try commune()
    var entry = CaseworkerEntry()
    entry.name = " Vàng Mò Xa "
    entry.birth = Typed(birth: "1988", today: "2026-11-23")
    entry.roles = [.partyMember, .villageHead]
    entry.cell = LaSi.cell
    entry.position = "Trưởng bản"
    #expect(entry.problems(in: laptop.register) == [])
    #expect(entry.questions(in: laptop.register) == [])
    var ids = newIDs()
    try laptop.save(try #require(entry.edits(newIDs: &ids, in: laptop.register)))
    let new = try #require(laptop.register.caseworkers.values.first { $0.name == "Vàng Mò Xa" })
    #expect(new.birth == "1988" && new.cell == LaSi.cell && new.position == "Trưởng bản")
    #expect(new.channels == [.party, .front])
  }

  @Test("a person without a name, and a birth that is none, are refused")
  func refusals() throws {
    let register = try commune().register
    var entry = CaseworkerEntry()
    entry.birth = .unreadable("hồi ấy")
    entry.until = .unreadable("mai")
    entry.cellOffice = .secretary
    #expect(
      entry.problems(in: register) == [
        .nameMissing, .birthUnreadable("hồi ấy"), .officeWithoutCell, .untilUnreadable("mai"),
      ])
    var ids = newIDs()
    #expect(entry.edits(newIDs: &ids, in: register) == nil)
  }

  @Test("two of one name are told apart by their births, and asked about where those agree")
  func namesakes() throws {
    let register = try commune().register
    var entry = CaseworkerEntry()
    entry.name = "giang xa de"
    entry.roles = [.official]
    #expect(entry.problems(in: register) == [.birthMissing(namesake: "de")])
    entry.birth = .value("1991")
    #expect(entry.problems(in: register) == [])
    #expect(entry.questions(in: register) == [])
    entry.birth = .value("1980-05-02")
    #expect(entry.questions(in: register) == [.sameNameAndBirth("de")])
    #expect(CaseworkerEntry(editing: official).problems(in: register) == [])
  }

  @Test("somebody with neither role nor cell can be assigned by nobody: that is asked")
  func noChannel() throws {
    var entry = CaseworkerEntry()
    entry.name = "Pờ Xè Mé"
    #expect(entry.questions(in: try commune().register) == [.noChannel])
  }

  @Test("a new secretary takes the office from the old one, in one save, after a question")
  func secretary() throws {
    var laptop = try commune()
    let hu = try #require(laptop.register.caseworkers[LaSi.hu])
    var entry = CaseworkerEntry(editing: hu)
    entry.cellOffice = .secretary
    #expect(entry.questions(in: laptop.register) == [.secretaryTaken(by: LaSi.pu)])
    var ids = newIDs()
    try laptop.save(try #require(entry.edits(newIDs: &ids, in: laptop.register)))
    #expect(laptop.register.secretaries(of: LaSi.cell).map(\.id) == [LaSi.hu])
    #expect(laptop.register.caseworkers[LaSi.pu]?.cellOffice == .member)
  }

  @Test("opened and saved without a change, nothing is written")
  func unchanged() throws {
    let register = try commune().register
    var ids = newIDs()
    for person in register.caseworkers.values {
      let entry = CaseworkerEntry(editing: person)
      #expect(entry.edits(newIDs: &ids, in: register) == [])
    }
  }
}

@Suite("Danh mục: bản, chòm, nhóm hộ")
struct PlaceEntryTests {
  @Test("a village needs a name and letters of its own, written in capitals")
  func village() throws {
    var laptop = try Laptop(with: records)
    var entry = VillageEntry()
    #expect(entry.problems(in: laptop.register) == [.nameMissing, .codeMissing])
    entry.name = "Pa Thắng"
    entry.code = "ls"
    #expect(entry.problems(in: laptop.register) == [.codeTaken(by: LaSi.village)])
    entry.code = "P-T"
    #expect(entry.problems(in: laptop.register) == [.codeMalformed])
    entry.code = " pt "
    entry.cell = LaSi.cell
    var ids = newIDs()
    try laptop.save(try #require(entry.edits(newIDs: &ids, in: laptop.register)))
    let new = try #require(laptop.register.villages.values.first { $0.name == "Pa Thắng" })
    #expect(new.code == "PT" && new.cell == LaSi.cell)
    #expect(laptop.register.nextHouseholdCode(in: new.id) == "PT-001")
  }

  @Test("two villages can bear one name: it is asked, unless a former commune tells them apart")
  func oneName() throws {
    let register = try Laptop(with: records).register
    var entry = VillageEntry()
    (entry.name, entry.code) = ("là si", "LX")
    #expect(entry.questions(in: register) == [.nameTaken(by: LaSi.village)])
    entry.formerCommune = "Tá Bạ"
    #expect(entry.questions(in: register) == [])
  }

  @Test("new letters leave the codes of households as they are, and say so")
  func newLetters() throws {
    let register = try Laptop(with: records + LaSi.household(7)).register
    var entry = VillageEntry(editing: try #require(register.villages[LaSi.village]))
    #expect(entry.questions(in: register) == [])
    entry.code = "LX"
    #expect(entry.questions(in: register) == [.codesInUse(1)])
  }

  @Test("a hamlet has a name of its own in its village")
  func hamlet() throws {
    var laptop = try Laptop(with: records)
    var entry = VillagePartEntry<Hamlet>(newIn: nil)
    #expect(entry.problems(in: laptop.register) == [.nameMissing, .villageMissing])
    (entry.name, entry.village) = ("Chòm Trên", LaSi.village)
    #expect(entry.problems(in: laptop.register) == [.nameTaken])
    entry.village = "uc"
    #expect(entry.problems(in: laptop.register) == [])
    var ids = newIDs()
    try laptop.save(try #require(entry.edits(newIDs: &ids, in: laptop.register)))
    #expect(laptop.register.hamlets.count == 2)
  }

  @Test("a household group goes to no other village while it has households in this one")
  func group() throws {
    let group = HouseholdGroup(id: "g", name: "Suối Thầu", village: LaSi.village)
    let register = try Laptop(with: records + [group] + LaSi.household(7, group: "g")).register
    var entry = VillagePartEntry(editing: group)
    entry.name = "Suối Thầu 1"
    #expect(entry.problems(in: register) == [])
    entry.village = "uc"
    #expect(entry.problems(in: register) == [.hasHouseholds(1)])
  }
}

@Suite("Danh mục: chi bộ, cơ quan")
struct BodyEntryTests {
  @Test("a new party cell with its secretary is one save")
  func newCell() throws {
    var laptop = try Laptop(with: records)
    var entry = PartyCellEntry()
    #expect(entry.problems(in: laptop.register) == [.nameMissing])
    entry.name = "chi bộ bản LÀ SI"
    #expect(entry.problems(in: laptop.register) == [.nameTaken])
    entry.name = "Chi bộ cơ quan xã"
    entry.secretary = "de"
    var ids = newIDs()
    try laptop.save(try #require(entry.edits(newIDs: &ids, in: laptop.register)))
    let cell = try #require(laptop.register.cells.values.first { $0.name == entry.name })
    #expect(laptop.register.secretaries(of: cell.id).map(\.id) == ["de"])
    #expect(laptop.register.caseworkers["de"]?.roles == [.official, .partyMember])
  }

  @Test("another secretary relieves the old one; none relieves and appoints nobody")
  func changeSecretary() throws {
    var laptop = try Laptop(with: records)
    let cell = try #require(laptop.register.cells[LaSi.cell])
    var entry = PartyCellEntry(editing: cell, register: laptop.register)
    #expect(entry.secretary == LaSi.pu)
    var ids = newIDs()
    #expect(entry.edits(newIDs: &ids, in: laptop.register) == [])
    entry.secretary = LaSi.me
    try laptop.save(try #require(entry.edits(newIDs: &ids, in: laptop.register)))
    #expect(laptop.register.secretaries(of: LaSi.cell).map(\.id) == [LaSi.me])
    entry = PartyCellEntry(editing: cell, register: laptop.register)
    entry.secretary = nil
    try laptop.save(try #require(entry.edits(newIDs: &ids, in: laptop.register)))
    #expect(laptop.register.secretaries(of: LaSi.cell) == [])
  }

  @Test("a secretary from another cell is asked about: they would leave it")
  func fromElsewhere() throws {
    let register = try Laptop(with: records).register
    let cell = try #require(register.cells["uc"])
    var entry = PartyCellEntry(editing: cell, register: register)
    entry.secretary = "de"
    #expect(entry.questions(in: register) == [])
    entry.secretary = LaSi.me
    #expect(entry.questions(in: register) == [.secretaryComes(from: LaSi.cell)])
  }

  @Test("an organisation needs a name of its own and the body that assigns its people")
  func organisation() throws {
    var laptop = try Laptop(with: records)
    var entry = OrganisationEntry()
    #expect(entry.problems(in: laptop.register) == [.nameMissing, .channelMissing])
    (entry.name, entry.channel) = ("ubnd xã thu lũm", .front)
    #expect(entry.problems(in: laptop.register) == [.nameTaken])
    entry.name = "Hội Phụ nữ xã"
    var ids = newIDs()
    try laptop.save(try #require(entry.edits(newIDs: &ids, in: laptop.register)))
    let new = laptop.register.organisations.values.first { $0.name == "Hội Phụ nữ xã" }
    #expect(new?.channel == .front)
  }
}
