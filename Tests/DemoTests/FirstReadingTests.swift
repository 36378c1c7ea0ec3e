import Casework
import Demo
import Record
import Testing

/// The records of a told commune, read one by one, and counted.
private final class CountingSource: RecordSource {
  let told: ToldCommune
  private(set) var count = 0

  init(_ told: ToldCommune) { self.told = told }

  private func counted(_ states: [RecordState]) -> [RecordState] {
    count += states.count
    return states
  }

  func state(of record: RecordID) -> RecordState? {
    counted([told.book[record]].compactMap { $0 }).first
  }

  func residents(of kind: String) -> [RecordState] {
    counted(Array(told.book.records(of: kind)))
  }

  func residents(of kind: String, ownedBy owner: String) -> [RecordState] {
    counted(told.book.records(of: kind).filter { $0.record.id.hasPrefix(owner + ".") })
  }

  func members(of grouping: Grouping, named name: String) -> [RecordID] {
    told.book.kinds.flatMap { told.book.records(of: $0) }
      .filter { grouping.groups($0).contains(name) }.map(\.record).sorted()
  }

  func visitMarks(of household: Household.ID, since month: Month) -> [VisitMark] {
    (told.register.visitMarks[household] ?? []).filter { $0.day >= month.firstDay }
  }
}

@Suite("What the first screen reads")
struct FirstReadingTests {
  @Test("Hôm nay of everybody is the same by the few records read first as by the whole register")
  func sameForEverybody() throws {
    let told = try ToldCommune.pictured.get()
    for person in told.register.caseworkers.keys {
      let first = Register.first(
        for: person, from: CountingSource(told), since: told.today.month.adding(-14))
      let whole = DueList(of: person, on: told.today, in: told.register)
      #expect(DueList(of: person, on: told.today, in: first) == whole)
      for household in whole.items.compactMap(\.household) {
        #expect(first.head(of: household) == told.register.head(of: household))
        #expect(
          first.lastVisit(to: household, before: told.today)
            == told.register.lastVisit(to: household, before: told.today))
      }
    }
  }

  @Test("a small part of the commune is read, and without a person no household at all")
  func fewRecords() throws {
    let told = try ToldCommune.pictured.get()
    let all = told.book.kinds.filter { $0 != Visit.kind }
      .reduce(0) { $0 + Array(told.book.records(of: $1)).count }
    let source = CountingSource(told)
    _ = try Register.first(
      for: told.worker("Lỳ Xá Hừ").id, from: source, since: told.today.month.adding(-14))
    #expect(source.count * 10 < all, "\(source.count) of \(all)")
    let nobody = Register.first(
      for: nil, from: CountingSource(told), since: told.today.month.adding(-14))
    #expect(nobody.households.isEmpty)
    #expect(nobody.caseworkers.count == told.register.caseworkers.count)
  }
}
