import Casework
import Testing

@Suite("What villages and hamlets of one name are called")
struct PlaceNamesTests {
  private static let alone = Village(id: "hh", name: "Hà Xi", code: "HX")
  private static let kaLang = Village(id: "a", name: "Là Si", code: "LS", formerCommune: "Ka Lăng")
  private static let taBa = Village(id: "b", name: "là si", code: "LB", formerCommune: "Tá Bạ")

  private func register(_ records: [any Storable]) throws -> Register {
    try Laptop(with: records).register
  }

  @Test("a village alone of its name is called by it, two by their old communes too")
  func oldCommunes() throws {
    let register = try register([Self.alone, Self.kaLang, Self.taBa])
    #expect(register.name(of: Self.alone.id) == "Hà Xi")
    #expect(register.name(of: Self.kaLang.id) == "Là Si (Ka Lăng)")
    #expect(register.name(of: Self.taBa.id) == "là si (Tá Bạ)")
    #expect(register.name(of: Village.ID("gone")) == nil)
  }

  @Test("where the old commune does not tell them apart the letters of the codes do, then the id")
  func codes() throws {
    let same = Village(id: "c", name: "Là Si", code: "LC", formerCommune: "Ka Lăng")
    let other = Village(id: "d", name: "Là Si", code: "LC")
    let register = try register([Self.kaLang, same, other])
    #expect(register.name(of: Self.kaLang.id) == "Là Si (LS)")
    #expect(register.name(of: same.id) == "Là Si (c)")
    #expect(register.name(of: other.id) == "Là Si (d)")
  }

  @Test("hamlets of one name are told apart by their villages")
  func hamlets() throws {
    let records: [any Storable] = [
      Self.alone, Self.kaLang, Hamlet(id: "1", name: "Xóm Trên", village: Self.alone.id),
      Hamlet(id: "2", name: "Xóm Trên", village: Self.kaLang.id),
      Hamlet(id: "3", name: "Xóm Dưới", village: Self.kaLang.id),
    ]
    let register = try register(records)
    #expect(register.name(of: Hamlet.ID("1")) == "Xóm Trên (Hà Xi)")
    #expect(register.name(of: Hamlet.ID("2")) == "Xóm Trên (Là Si)")
    #expect(register.name(of: Hamlet.ID("3")) == "Xóm Dưới")
  }

  @Test("all at once they are called what each is called by itself")
  func atOnce() throws {
    let register = try register([
      Self.alone, Self.kaLang, Self.taBa, Hamlet(id: "1", name: "Xóm Trên", village: Self.alone.id),
      Hamlet(id: "2", name: "xóm trên", village: Self.kaLang.id),
      Hamlet(id: "3", name: "Xóm Dưới", village: Self.kaLang.id),
      Hamlet(id: "4", name: "Xóm Trên", village: nil),
    ])
    #expect(register.villageNames.count == 3 && register.hamletNames.count == 4)
    for (id, name) in register.villageNames { #expect(register.name(of: id) == name) }
    for (id, name) in register.hamletNames { #expect(register.name(of: id) == name) }
  }

  @Test(
    "a village is found by its code, its id, its name, and by what tells it apart",
    arguments: [
      ("LS", ["a"]), ("b", ["b"]), ("Hà Xi", ["hh"]), ("ha xi", ["hh"]),
      ("Là Si (Ka Lăng)", ["a"]), ("la si (ta ba)", ["b"]),
      // As it is written it is one of them; without accents or capitals it is either.
      ("Là Si", ["a"]), ("La Si", ["a", "b"]), ("Là Sì Chải", []),
    ])
  func found(text: String, ids: [String]) throws {
    let register = try register([Self.alone, Self.kaLang, Self.taBa])
    #expect(Set(register.villages(called: text).map(\.id.text)) == Set(ids))
  }
}
