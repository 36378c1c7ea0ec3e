import Casework
import Testing

@testable import Indicators

@Suite("What an office's own definition would change")
struct AdoptionPreviewTests {
  private static let shipped = """
    indicator poor
      title "Hộ nghèo"
      counts households at end
      counted when povertyClass = poor
    end

    indicator poorFell
      title "Giảm"
      counts households at end
      fall of poor in cases
    end
    """

  /// h1 is poor, h2 near-poor from 15/10/2026 on, before that poor too; h3 is not poor.
  private func facts() -> Facts {
    var facts = Facts()
    facts.village("a")
    facts.households(["h1", "h2", "h3"])
    facts.decided("h1", "2025-12-10", .poor)
    facts.decided("h2", "2025-12-10", .poor)
    facts.decided("h2", "2026-10-15", .nearPoor)
    facts.decided("h3", "2025-12-10", .nonPoor)
    return facts
  }

  private static let lahu = Definitions.People(
    code: "lahu", names: [EthnicName.plain("La Hủ")], title: "La Hủ", isBySpouseToo: false)

  private func preview(
    _ own: String, from month: String, for people: Definitions.People? = nil,
    over facts: Facts? = nil, inPlaceOf shipped: String = Self.shipped
  ) throws -> AdoptionPreview {
    let book = try DefinitionBook(
      [("shipped.txt", shipped)], totals: Shipped.totals, digest: { $0 })
    let casebook = Casebook(
      (facts ?? self.facts()).register, lists: Shipped.lists, today: Facts.day("2026-11-23"),
      older: .init())
    return try AdoptionPreview(
      of: ("own.txt", own), from: try #require(Month(iso: month)), for: people, in: book,
      book: casebook, files: casebook.files)
  }

  private static let both = """
    indicator poor
      title "Hộ nghèo, cận nghèo"
      counts households at end
      counted when povertyClass in {poor nearPoor}
    end
    """

  @Test("month by month the figures that change, and the households that stand elsewhere")
  func flips() throws {
    let preview = try preview(Self.both, from: "2026-09")
    let changes = preview.changes.filter { $0.after.indicator.id == "poor" }
    // In September h2 was poor by either.
    #expect(changes.map(\.month.iso) == ["2026-10", "2026-11"])
    let october = try #require(changes.first)
    #expect(october.before?.figure?.tally.counted == 1)
    #expect(october.after.figure?.tally.counted == 2)
    #expect(october.flips.map(\.household) == [.init("h2")])
    #expect(october.flips.first?.before == [.remaining: 1])
    #expect(october.flips.first?.after == [.counted: 1])
  }

  @Test("what is made of a changed indicator changes with it")
  func madeOfIt() throws {
    let ids = Set(try preview(Self.both, from: "2026-11").changes.map(\.after.indicator.id))
    #expect(ids == ["poor", "poorFell"])
  }

  @Test("a new indicator is told with its figure, though nothing flips")
  func new() throws {
    let text =
      "indicator led\n title \"X\"\n counts households at end\n counted when hasLead\nend\n"
    let preview = try preview(text, from: "2026-11")
    #expect(preview.changes.map(\.month.iso) == ["2026-11"])
    #expect(preview.changes.first?.before == nil)
    #expect(preview.changes.first?.after.figure?.tally.total == 3)
  }

  @Test("of one people only their households flip, and only their figure is told")
  func people() throws {
    var facts = facts()
    facts.household("h4", of: "Hà Nhì")
    facts.decided("h4", "2026-10-15", .nearPoor)
    let everyone = try preview(Self.both, from: "2026-10", over: facts)
    #expect(everyone.changes.first?.flips.map(\.household) == [.init("h2"), .init("h4")])
    let lahu = try preview(Self.both, from: "2026-10", for: Self.lahu, over: facts)
    #expect(lahu.changes.first?.flips.map(\.household) == [.init("h2")])
    #expect(lahu.changes.first?.after.figure?.tally.total == 3)
  }

  @Test("months that others count for are told by these: a later adoption holds from its month on")
  func laterAdoption() throws {
    var facts = facts()
    var adopted = AdoptedDefinition(id: .init("D1"))
    (adopted.name, adopted.text) = ("other.txt", Self.both)
    adopted.from = Month(iso: "2026-11")
    facts.add(adopted)
    let changes = try preview(Self.both, from: "2026-10", over: facts).changes
    #expect(Set(changes.map(\.month.iso)) == ["2026-10"])
    // As it shipped again, from before: November stays as the later one has it.
    let back = try preview(Self.shipped, from: "2026-09", over: facts)
    #expect(back.changes.isEmpty)
  }

  @Test("the same definition again changes nothing")
  func same() throws {
    #expect(try preview(Self.shipped, from: "2026-01").changes.isEmpty)
  }

  @Test("one that counts from a later month is shown as it would be today")
  func later() throws {
    let preview = try preview(Self.both, from: "2027-01")
    #expect(preview.months.lowerBound.iso == "2026-11")
    #expect(preview.isAhead)
    #expect(!preview.changes.isEmpty)
    #expect(try !self.preview(Self.both, from: "2026-11").isAhead)
  }

  private static func notPoor(_ line: String) -> String {
    "indicator notPoor\n title \"X\"\n counts households at end\n"
      + " counted when povertyClass != poor\n \(line)\nend\n"
  }

  /// Not poor are 1 of 3 in September, and 2 of 3 from October on, 66.7%: behind a goal of 70%, and
  /// more than one of 60%. A third is behind either.
  @Test("another goal changes no number, and the verdicts that it changes are told")
  func goal() throws {
    let changes = try preview(
      Self.notPoor("goal >= 60% yearly"), from: "2026-08",
      inPlaceOf: Self.notPoor("goal >= 70% yearly")
    ).changes
    #expect(changes.map(\.month.iso) == ["2026-10", "2026-11"])
    for change in changes {
      #expect(change.before?.status == .behind)
      #expect(change.after.status == .met)
      #expect(change.before?.figure == change.after.figure)
      #expect(change.after.figure?.tally.counted == 2)
      #expect(change.flips.isEmpty)
    }
  }

  @Test(
    "of a sealed figure the months are told in which it is defined otherwise, whatever comes out")
  func sealedMonths() throws {
    let sealed = Self.notPoor("sealed health")
    let other = Self.notPoor("sealed health\n known 50%")
    let changes = try preview(other, from: "2026-09", inPlaceOf: sealed).changes
    #expect(changes.map(\.month.iso) == ["2026-09", "2026-10", "2026-11"])
    for change in changes {
      #expect(change.isSealed)
      #expect(change.before?.figure == nil && change.after.figure == nil)
      #expect(change.flips.isEmpty)
    }
    // Remarks and indents say nothing.
    let same = try preview("# one\n" + sealed + "\n", from: "2026-09", inPlaceOf: sealed)
    #expect(same.changes.isEmpty)
  }

  @Test("of what is sealed neither numbers nor households are told")
  func sealed() throws {
    let text =
      "indicator poor\n title \"X\"\n counts households at end\n"
      + " counted when povertyClass in {poor nearPoor}\n sealed health\nend\n"
      + "indicator poorFell\n title \"Y\"\n counts households at end\n"
      + " fall of poor in cases\n sealed health\nend\n"
    for change in try preview(text, from: "2026-10").changes {
      #expect(change.after.figure == nil)
      #expect(change.flips.isEmpty)
    }
  }
}
