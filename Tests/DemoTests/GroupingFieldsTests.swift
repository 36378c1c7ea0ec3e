import Casework
import Record
import Testing

@Suite("By what records are sorted into groups")
struct GroupingFieldsTests {
  @Test("the fields that a grouping names are all that it looks at, over the whole demo")
  func named() throws {
    let book = try ToldCommune.pictured.get().book
    let groupings = Rule.casework.map(\.grouping) + Grouping.casework
    var found: Set<String> = []
    for kind in book.kinds {
      guard let fields = groupings.fields(of: kind) else { continue }
      for whole in book.records(of: kind) where !whole.isDeleted {
        let few = RecordState(
          record: whole.record, fields: whole.fields.filter { fields.contains($0.name) })
        let groups = groupings.groups(of: whole)
        #expect(groups == groupings.groups(of: few), "\(whole.record)")
        found.formUnion(groups.map(\.grouping))
      }
    }
    // Those that sort few records may look at all of them.
    #expect(
      found.isSuperset(of: [
        "assignmentsOfCaseworker", "promisesOfCaseworker", "supportsOfGuide",
        CaseworkRule.twoLeadsInOneChannel.rawValue, CaseworkRule.personInTwoHouseholds.rawValue,
        CaseworkRule.changedAfterClosing.rawValue, CaseworkRule.workForDeletedHousehold.rawValue,
      ]), "\(found)")
  }
}
