import Casework
import Record
import Testing

@Suite("Cân đối phân công: a proposal of who takes over whom")
struct BalanceTests {
  private static let today: Day = "2026-11-23"
  private static let up: Hamlet.ID = "up"
  private static let down: Hamlet.ID = "down"
  private static let far: Hamlet.ID = "far"

  /// Lỳ Xá Hừ lives in `up`, Phùng Phù Mé in `down`, 0.8 km away; `far` is 5 km beyond `down`. Ly Giá
  /// Pu, the secretary, has not said where he lives.
  private static var places: [any Storable] {
    [
      Hamlet(id: up, name: "chòm trên", village: LaSi.village),
      Hamlet(id: down, name: "chòm dưới", village: LaSi.village),
      Hamlet(id: far, name: "chòm xa", village: LaSi.village),
      HamletDistance(down, up, metres: 800), HamletDistance(down, far, metres: 5_000),
    ]
  }

  private static func at(_ hamlet: Hamlet.ID, _ who: Caseworker.ID, speaking: Set<String> = [])
    -> any Storable
  {
    var person = LaSi.people.compactMap { $0 as? Caseworker }.first { $0.id == who }
    person?.hamlet = hamlet
    person?.languages = speaking
    return person ?? Caseworker(id: who, name: "")
  }

  private static func household(
    _ number: Int, _ hamlet: Hamlet.ID? = up, language: String? = nil, vietnamese: Bool? = nil
  ) -> [any Storable] {
    LaSi.household(number).map { record in
      guard var household = record as? Household else { return record }
      (household.hamlet, household.language) = (hamlet, language)
      household.speaksVietnamese = vietnamese
      return household
    }
  }

  private static func poor(_ number: Int) -> any Storable {
    PovertyResult(id: .init("h\(number).q"), day: "2025-12-10", povertyClass: .poor)
  }

  private static func register(_ records: [any Storable]) throws -> Register {
    let given = Set(records.map { $0.record })
    let people = LaSi.people.filter { !given.contains($0.record) }
    return try Laptop(with: people + places + records).register
  }

  private static func needs() throws -> NeedKinds {
    try NeedKinds("water | urgent | Nước | Water", named: "needs.txt")
  }

  private static func balance(_ records: [any Storable]) throws -> AssignmentBalance {
    AssignmentBalance(
      of: .cell(LaSi.cell), on: today, needs: try needs(), in: try register(records))
  }

  private static func told(_ balance: AssignmentBalance) -> [String] {
    balance.moves.map { "\($0.charge.household.id) → \($0.to)" }
  }

  @Test("where everybody has somebody and nobody too much, nothing is proposed")
  func settled() throws {
    let balance = try Self.balance(
      Self.household(1) + Self.household(2) + [LaSi.lead(1, LaSi.hu), LaSi.lead(2, LaSi.hu)])
    #expect(balance.moves.isEmpty && balance.unplaced.isEmpty)
  }

  @Test("a household that nobody leads goes to whoever has least and lives nearest")
  func nobody() throws {
    // Hừ carries 1 and lives there; Mé carries nothing and lives 0.8 km away: 1 + 1 + 0 against
    // 0 + 1 + 0.8. Of Pu's way nothing is known: 0 + 1 + 3.
    let balance = try Self.balance(
      Self.household(1) + Self.household(2)
        + [Self.at(Self.up, LaSi.hu), Self.at(Self.down, LaSi.me), LaSi.lead(1, LaSi.hu)])
    #expect(Self.told(balance) == ["h2 → me"])
    #expect(balance.moves.first?.reason == .nobody)
    #expect(balance.moves.first?.fit.metres == 800)
  }

  @Test("what somebody who has left led is taken over; who helps there already goes before")
  func left() throws {
    var gone = Caseworker(
      id: "gone", name: "Vàng Lò Di", roles: [.partyMember], cell: LaSi.cell, until: "2026-10-31")
    gone.hamlet = Self.up
    let balance = try Self.balance(
      Self.household(1) + [
        gone, Self.at(Self.up, LaSi.hu), Self.at(Self.down, LaSi.me), LaSi.lead(1, "gone"),
        LaSi.lead(1, LaSi.me, duty: .helper),
      ])
    #expect(Self.told(balance) == ["h1 → me"])
    #expect(balance.moves.first?.reason == .left("gone"))
    #expect(balance.moves.first?.fit.isHelper == true)
  }

  @Test("a pair kept apart is parted, and never proposed")
  func apart() throws {
    let balance = try Self.balance(
      Self.household(1) + [
        Self.at(Self.up, LaSi.hu), Self.at(Self.up, LaSi.me), LaSi.lead(1, LaSi.hu),
        KeptApart("h1", LaSi.hu, since: "2026-11-01"),
        KeptApart("h1", LaSi.me, since: "2026-11-01"),
      ])
    #expect(Self.told(balance) == ["h1 → pu"])
    #expect(balance.moves.first?.reason == .keptApart(LaSi.hu))
  }

  @Test("a family is brought together with somebody who understands it, where one is known")
  func language() throws {
    let strangers = Self.household(1, language: "laHu", vietnamese: false)
    let balance = try Self.balance(
      strangers + [
        Self.at(Self.up, LaSi.hu, speaking: ["haNhi"]),
        Self.at(Self.far, LaSi.me, speaking: ["laHu", "haNhi"]), LaSi.lead(1, LaSi.hu),
      ])
    #expect(Self.told(balance) == ["h1 → me"])
    // One who has not been asked is not known to be a stranger.
    let unasked = try Self.balance(strangers + [LaSi.lead(1, LaSi.hu)])
    #expect(unasked.moves.isEmpty)
    // Where nobody is known to speak it, that is said.
    let nobody = try Self.balance(
      strangers + [Self.at(Self.up, LaSi.hu, speaking: ["haNhi"]), LaSi.lead(1, LaSi.hu)])
    #expect(nobody.moves.isEmpty)
    #expect(nobody.unplaced.map(\.reason) == [.noCommonLanguage(LaSi.hu)])
  }

  @Test(
    "from more than seven households those go that suit somebody else best, no more than needed")
  func tooMany() throws {
    // Nine households, eight of them where Hừ lives and h9 in Mé's hamlet.
    let households = (1...8).flatMap { Self.household($0) } + Self.household(9, Self.down)
    let balance = try Self.balance(
      households + (1...9).map { LaSi.lead($0, LaSi.hu) } + [
        Self.at(Self.up, LaSi.hu), Self.at(Self.down, LaSi.me),
      ])
    // h9 first: 0.8 km nearer for Mé. Then one of those that are alike, the first by its code.
    #expect(Self.told(balance) == ["h9 → me", "h1 → me"])
    let shares = balance.shares(accepting: ["h9", "h1"])
    let hu = try #require(shares.first { $0.caseworker.id == LaSi.hu })
    #expect(hu.before.households == 9 && hu.after.households == 7)
    #expect(hu.before.metres == 800 && hu.after.metres == 0)
  }

  @Test("seven poor households are too much: each counts two, and twelve is the most")
  func tooHeavy() throws {
    let balance = try Self.balance(
      (1...7).flatMap { Self.household($0) } + (1...7).map(Self.poor)
        + (1...7).map { LaSi.lead($0, LaSi.hu) } + [Self.at(Self.up, LaSi.me)])
    #expect(balance.moves.count == 1)
    guard case .tooMuch(LaSi.hu, let load)? = balance.moves.first?.reason else {
      Issue.record("\(balance.moves)")
      return
    }
    #expect(load.households == 7 && load.poor == 7 && load.weight == 14)
  }

  @Test("a pressing need counts one more")
  func pressing() throws {
    let balance = try Self.balance(
      Self.household(1) + [
        Self.poor(1), LaSi.lead(1, LaSi.hu),
        HouseholdNeed(id: HouseholdNeed.id(of: "h1", "water", in: 2026)),
      ])
    let hu = try #require(
      balance.shares(accepting: []).first { $0.caseworker.id == LaSi.hu })
    #expect(hu.before.weight == 3)
  }

  /// Households led through one group by somebody, and the group.
  private static func led(_ numbers: ClosedRange<Int>, by who: Caseworker.ID) -> [any Storable] {
    numbers.flatMap { number in
      LaSi.household(number, group: "g").map { record -> any Storable in
        guard var household = record as? Household else { return record }
        household.hamlet = up
        return household
      }
    } + [
      HouseholdGroup(id: "g", name: "nhóm", village: LaSi.village),
      Assignment(
        id: "g.a", target: .group("g"), channel: .party, caseworker: who, from: "2026-01-01"),
    ]
  }

  @Test("a group that is too large for anybody counts, and stays")
  func tooLargeGroup() throws {
    let balance = try Self.balance(Self.led(1...8, by: LaSi.hu))
    #expect(balance.moves.isEmpty)
    #expect(
      balance.shares(accepting: []).first { $0.caseworker.id == LaSi.hu }?.before.households == 8)
  }

  @Test("households led through a group change hands with the group, as one move")
  func group() throws {
    let gone = Caseworker(
      id: "gone", name: "Vàng Lò Di", roles: [.partyMember], cell: LaSi.cell, until: "2026-10-31")
    let register = try Self.register(
      Self.led(1...3, by: "gone") + [
        gone, Self.poor(2), Self.at(Self.up, LaSi.hu), Self.at(Self.down, LaSi.me),
      ])
    let balance = AssignmentBalance(
      of: .cell(LaSi.cell), on: Self.today, needs: try Self.needs(), in: register)
    // Hừ lives where they do; to Mé it is 0.8 km to each of the three.
    let move = try #require(balance.moves.first)
    #expect(balance.moves.count == 1)
    #expect(move.to == LaSi.hu && move.reason == .left("gone"))
    #expect(move.charge.target == .group("g"))
    #expect(move.charge.households.map(\.id) == ["h1", "h2", "h3"])
    let hu = try #require(
      balance.shares(accepting: ["h1"]).first { $0.caseworker.id == LaSi.hu })
    #expect(hu.after.households == 3 && hu.after.poor == 1 && hu.after.weight == 4)
    let rows = balance.decisionRows(accepting: ["h1"])
    #expect(rows.map(\.targets) == [[.group("g")]])
    var decision = DecisionEntry(channel: .party)
    (decision.basis.number, decision.from) = ("02-QĐ/CB", .value(Self.today))
    decision.rows = rows
    #expect(decision.problems(in: register).isEmpty)
    #expect(decision.handedOver(in: register).map(\.id) == ["g.a"])
  }

  @Test("a group goes to nobody who is kept apart from one of it, or has no room for all of it")
  func groupAndRoom() throws {
    let held = (11...15).flatMap { Self.household($0) } + (11...15).map { LaSi.lead($0, LaSi.hu) }
    let balance = try Self.balance(
      Self.led(1...3, by: LaSi.me) + held + [
        Self.at(Self.up, LaSi.hu), KeptApart("h2", LaSi.me, since: "2026-11-01"),
      ])
    // Hừ lives there, and eight would be too many: Pu takes them.
    #expect(Self.told(balance) == ["h1 → pu"])
    #expect(balance.moves.first?.reason == .keptApart(LaSi.me))
    #expect(balance.moves.first?.fit.metres == nil)
  }

  @Test("what is ending already counts, and stays")
  func ending() throws {
    let end = AssignmentEnd(
      id: "h1.e", assignment: LaSi.lead(1, LaSi.hu).id, way: .ended, day: "2026-12-31",
      reason: nil)
    let balance = try Self.balance(
      Self.household(1) + [
        LaSi.lead(1, LaSi.hu), end, KeptApart("h1", LaSi.hu, since: "2026-11-01"),
      ])
    #expect(balance.moves.isEmpty && balance.unplaced.isEmpty)
  }

  @Test("only what is taken becomes a decision, a row a person")
  func decision() throws {
    let register = try Self.register(
      (1...3).flatMap { Self.household($0) } + [
        Self.at(Self.up, LaSi.hu), LaSi.lead(3, LaSi.me),
        KeptApart("h3", LaSi.me, since: "2026-11-01"),
      ])
    let balance = AssignmentBalance(
      of: .cell(LaSi.cell), on: Self.today, needs: try Self.needs(), in: register)
    #expect(balance.moves.count == 3)
    let rows = balance.decisionRows(accepting: ["h3"])
    #expect(rows.count == 1 && rows.first?.targets == [.household("h3")])
    var decision = DecisionEntry(channel: .party)
    decision.basis.number = "02-QĐ/CB"
    decision.from = .value(Self.today)
    decision.rows = rows
    #expect(decision.problems(in: register).isEmpty)
    #expect(decision.handedOver(in: register).map(\.caseworker) == [LaSi.me])
  }

  @Test("a path goes over other hamlets; one that is taken back leads nowhere")
  func paths() throws {
    var register = try Self.register([])
    #expect(
      HamletPaths(of: register).metres(from: Self.up) == [
        Self.up: 0, Self.down: 800, Self.far: 5_800,
      ])
    register = try Self.register([HamletDistance(Self.up, Self.far, metres: 3_000)])
    #expect(HamletPaths(of: register).metres(from: Self.up)[Self.far] == 3_000)
  }

  @Test("a pair taken back can be assigned again, and kept apart once more")
  func pairTakenBack() throws {
    var laptop = try Laptop(with: LaSi.people + LaSi.household(1))
    func mark() throws -> Edit {
      try #require(laptop.register.edit(keeping: "h1", apartFrom: LaSi.hu, since: Self.today))
    }
    try laptop.save([try mark()])
    #expect(laptop.register.isKeptApart("h1", from: LaSi.hu))
    #expect(!laptop.register.isKeptApart("h1", from: LaSi.me))
    #expect(laptop.register.edit(keeping: "h1", apartFrom: LaSi.hu, since: Self.today) == nil)
    let pair = try #require(laptop.register.pairsKeptApart.first)
    try laptop.save(laptop.register.edits(noLongerKeeping: pair))
    #expect(laptop.register.pairsKeptApart.isEmpty)
    try laptop.save([try mark()])
    #expect(laptop.register.isKeptApart("h1", from: LaSi.hu))
  }

  @Test(
    "ways as people type them",
    arguments: [
      ("2,5", 2_500), ("2.5 km", 2_500), ("800 m", 800), ("3km", 3_000), ("0,75", 750),
      ("0", nil), ("-1", nil), ("xa", nil), ("0,0005", nil), ("99999999999999", nil),
    ])
  func ways(_ text: String, _ metres: Int?) {
    #expect(Typed(way: text).value == metres)
    if metres == nil { #expect(Typed(way: text).unreadable == text) }
  }

  @Test("a distance is asked for whole, once for two hamlets, and taken back by a blank")
  func distanceEntry() throws {
    let register = try Self.register([])
    var entry = HamletDistanceEntry(editing: nil)
    #expect(entry.problems(in: register) == [.oneMissing, .otherMissing, .metresMissing])
    (entry.one, entry.other, entry.metres) = (Self.up, Self.up, .value(500))
    #expect(entry.problems(in: register) == [.sameHamlet])
    entry.other = Self.down
    #expect(entry.problems(in: register) == [.known(800)])
    entry.other = Self.far
    #expect(entry.edits(in: register)?.count == 1)
    let known = try #require(register.hamletDistances[HamletDistance.id(Self.up, Self.down)])
    var change = HamletDistanceEntry(editing: known)
    change.metres = .blank
    let edit = try #require(change.edits(in: register)?.first)
    #expect(edit.settings == ["metres": .to(nil)])
  }
}
