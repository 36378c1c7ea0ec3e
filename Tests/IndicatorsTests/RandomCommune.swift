import Casework
import Testing

@testable import Indicators

/// The same numbers for the same seed, on every machine.
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  /// Seeds far from each other, so that no two of them give the same numbers one step apart.
  init(_ seed: UInt64) { state = seed &* 0xD134_2543_DE82_EF95 }

  mutating func next() -> UInt64 {
    state = state &+ 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func happens(_ times: Int, in all: Int) -> Bool {
    Int.random(in: 0..<all, using: &self) < times
  }

  mutating func one<Element>(of elements: [Element]) -> Element? {
    elements.randomElement(using: &self)
  }

  /// A day of 2025 to 2027.
  mutating func day() -> String {
    Facts.day("2025-01-01").adding(days: Int.random(in: 0..<1095, using: &self)).iso
  }
}

extension Facts {
  /// Households with whatever can happen to them, in two peoples and of some it is not known,
  /// in villages with and without a hamlet and a cell, and of some it is not known where.
  static func random(_ seed: UInt64, households count: Int = 20) -> Facts {
    var random = Seeded(seed)
    var facts = Facts()
    facts.add(PartyCell(id: .init("c1"), name: "c1"))
    facts.village("a", cell: "c1")
    facts.village("b")
    for hamlet in ["h1", "h2"] {
      facts.add(Hamlet(id: .init(hamlet), name: hamlet, village: .init("a")))
    }
    for worker in ["w", "x"] { facts.caseworker(worker, cell: worker == "w" ? "c1" : nil) }
    facts.add(HouseholdGroup(id: .init("g1"), name: "g1", village: .init("a")))
    facts.groupLead("g1", "w", from: random.day())
    for number in 0..<count { facts.randomHousehold("k\(number)", &random) }
    facts.review(of: "c1", in: "2026-05", closed: random.day())
    return facts
  }

  private mutating func randomHousehold(_ id: String, _ random: inout Seeded) {
    household(
      id, in: random.one(of: ["a", "b", nil]) ?? nil,
      hamlet: random.one(of: ["h1", "h2", nil]) ?? nil,
      of: random.one(of: ["La Hủ", "La Hủ", "Hà Nhì", nil]) ?? nil,
      opened: random.happens(1, in: 4) ? random.day() : nil,
      closed: random.happens(1, in: 6) ? random.day() : nil, hasHead: random.happens(9, in: 10),
      group: random.happens(1, in: 4) ? "g1" : nil)
    if random.happens(1, in: 4) {
      past(
        of: id, until: random.day(),
        .place(random.happens(1, in: 2) ? .init("a") : .init("b"), nil, nil))
    }
    if random.happens(1, in: 8) {
      past(of: id, until: random.day(), .left(Facts.day(random.day())))
    }
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      let standard = random.one(of: ["2022-2026", "2027-2030"])
      if let decided = random.one(of: PovertyClass.allCases) {
        self.decided(id, random.day(), decided, by: standard)
      }
    }
    if random.happens(3, in: 4), let who = random.one(of: ["w", "x"]) {
      lead(id, who, from: random.happens(1, in: 2) ? random.day() : nil)
      if random.happens(1, in: 4) { lead(id, who == "w" ? "x" : "w", in: .front) }
    }
    for number in 0..<Int.random(in: 0...4, using: &random) {
      visit(id, random.day(), random.happens(2, in: 3) ? .metHead : .away)
      promise(
        id, "p\(number)", due: random.day(), random.one(of: [.done, .dropped, nil]) ?? nil,
        on: random.day())
      petition(id, raised: random.day(), answered: random.happens(1, in: 2) ? random.day() : nil)
    }
    if random.happens(1, in: 2) {
      income(id, 2026, Int.random(in: 0...9, using: &random) * 1_000_000)
    }
    if random.happens(1, in: 2) {
      let delivered = random.happens(1, in: 2) ? Self.day(random.day()) : nil
      let eligible = random.happens(3, in: 4)
      entitlement(id, "electricity") {
        ($0.eligible, $0.delivered) = (eligible, delivered)
      }
    }
    if random.happens(1, in: 2) { support(id, random.day()) }
    if random.happens(1, in: 3) {
      placed(
        id + "h", of: id, random.day(), left: random.happens(1, in: 2) ? random.day() : nil)
    }
    if random.happens(1, in: 2) {
      need(id, "water", random.day(), answered: random.happens(1, in: 2) ? random.day() : nil)
    }
    for number in 0..<Int.random(in: 0...3, using: &random) {
      randomChild("\(id)c\(number)", of: id, &random)
    }
  }

  /// A child born, grown, come, gone or dead in these years, or at school; known well or hardly.
  private mutating func randomChild(_ id: String, of household: String, _ random: inout Seeded) {
    let born = random.one(of: ["2008-02-29", "2012", "2021-07", "2023-05-17", random.day(), nil])
    member(
      id, of: household, random.one(of: ["La Hủ", nil]) ?? nil, born: born ?? nil,
      from: random.happens(1, in: 3) ? random.day() : nil,
      until: random.happens(1, in: 4) ? random.day() : nil,
      died: random.happens(1, in: 10) ? random.day() : nil,
      registered: random.happens(1, in: 4) ? "elsewhere" : nil,
      sex: random.one(of: [.male, .female]))
    if random.happens(1, in: 2) {
      let left = random.happens(1, in: 3) ? Self.day(random.day()) : nil
      school(id) {
        $0.enrolled = Self.day("2026-09-05")
        $0.left = left
      }
    }
    if random.happens(1, in: 3) {
      height(of: id, on: random.day(), Int.random(in: 600...1100, using: &random))
    }
    if random.happens(1, in: 4) {
      let delivered = Self.day(random.day())
      pregnancy("p", of: id) { $0.delivered = delivered }
    }
  }

  /// The same records, having arrived in another order.
  func shuffled(_ random: inout Seeded) -> Facts {
    var other = Facts()
    for record in records.shuffled(using: &random) { other.add(record) }
    return other
  }
}
