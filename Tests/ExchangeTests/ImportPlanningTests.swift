import Casework
import Exchange
import Testing

@Suite("A list is compared with the register in pieces, between which it can be stopped")
struct ImportPlanningTests: ListTaking {
  static let headings = "Mã hộ,Bản,Họ và tên,Quan hệ với chủ hộ,Năm sinh"
  let today: Day
  var store: MemoryStore

  init() throws {
    today = try #require(Day(iso: "2026-11-23"))
    store = try MemoryStore(villages: [("V1", "Là Si", "LS")])
  }

  /// Two thousand households of two people, some of them in a village that there is not yet.
  private let rows = (0..<2000).flatMap { number -> [String] in
    let village = number.isMultiple(of: 3) ? "Hua Tát" : "Là Si"
    return [
      "H\(number),\(village),Pờ Xè \(number),Chủ hộ,1979",
      "H\(number),\(village),Ly Mò \(number),Con,2004",
    ]
  }

  private func planning(createsPlaces: Bool) throws -> ImportPlanning {
    let file = file(rows)
    return ImportPlanning(
      try OfficeReading.tables(of: file), of: file, into: store.register, asOf: today,
      createsPlaces: createsPlaces, ids: store.ids)
  }

  @Test("how far it is only grows, in many small steps, up to the whole", arguments: [false, true])
  func pieces(createsPlaces: Bool) throws {
    let planning = try planning(createsPlaces: createsPlaces)
    var told = [planning.fraction]
    while try planning.step() { told.append(planning.fraction) }
    #expect(told.first == 0)
    #expect(told == told.sorted())
    #expect(told.count > 20)
    #expect(zip(told, told.dropFirst()).allSatisfy { $1 - $0 < 0.5 })
    #expect(planning.fraction == 1)
  }

  @Test("what comes of it is what comes of all at once", arguments: [false, true])
  mutating func same(createsPlaces: Bool) throws {
    let planning = try planning(createsPlaces: createsPlaces)
    while try planning.step() {}
    let inPieces = try planning.plan
    let atOnce = try plan(rows, createsPlaces: createsPlaces)
    #expect(inPieces.edits == atOnce.edits)
    #expect(inPieces.households == .init(new: 2000, matched: 0))
    #expect(inPieces.newVillages.map(\.name) == (createsPlaces ? ["Hua Tát"] : []))
  }

  @Test("one that is left in the middle has no plan")
  func left() throws {
    let planning = try planning(createsPlaces: false)
    for _ in 0..<5 { #expect(try planning.step()) }
    #expect(throws: ImportFault.self) { try planning.plan }
  }
}
