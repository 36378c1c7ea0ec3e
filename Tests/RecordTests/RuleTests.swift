import Record
import Testing

/// At most one assignment leads in one channel of one household.
let oneLead = Rule("one lead a channel") { state in
  guard state.record.kind == "assignment", !state.isDeleted, state["role"] == .text("lead"),
    let household = state["household"]?.text, let channel = state["channel"]?.text
  else { return [] }
  return ["\(household)/\(channel)"]
} broken: { leads in
  leads.count > 1 ? [Rule.Finding(leads.map(\.record), leads.first?["channel"])] : []
}

@Suite("Rules that the union of journals can break")
struct RuleTests {
  private var lan: Laptop
  private var sung: Laptop
  private let first = RecordID(kind: "assignment", id: "1")
  private let second = RecordID(kind: "assignment", id: "2")

  init() throws {
    lan = try Laptop("LAN", rules: [oneLead, .editAgainstDelete])
    sung = try Laptop("SUNG", rules: [oneLead, .editAgainstDelete])
  }

  private func lead(channel: String) -> KeyValuePairs<String, Value?> {
    ["household": .text("LS-014"), "channel": .text(channel), "role": .text("lead")]
  }

  @Test("each laptop keeps to the rule, their union breaks it, ending one assignment mends it")
  mutating func union() throws {
    try lan.set(first, lead(channel: "cell"))
    try sung.set(second, lead(channel: "cell"))
    #expect(lan.book.breaches.isEmpty && sung.book.breaches.isEmpty)
    try lan.hear(sung)
    let breach = try #require(lan.book.breaches.first)
    #expect(breach.rule == oneLead.name)
    #expect(breach.records == [first, second])
    #expect(breach.detail == .text("cell"))
    try lan.set(second, ["role": .text("helper")])
    #expect(lan.book.breaches.isEmpty)
  }

  @Test("leads in two channels break nothing, until one is moved into the other's channel")
  mutating func moved() throws {
    try lan.set(first, lead(channel: "cell"))
    try lan.set(second, lead(channel: "committee"))
    #expect(lan.book.breaches.isEmpty)
    try lan.set(second, ["channel": .text("cell")])
    #expect(lan.book.breaches.count == 1)
  }

  @Test("breaches come in the order of the rules, then of the groups")
  mutating func order() throws {
    for (id, channel) in [("3", "front"), ("4", "front"), ("1", "cell"), ("2", "cell")] {
      try lan.set(RecordID(kind: "assignment", id: id), lead(channel: channel))
    }
    try sung.set(household, ["head": .text("Lý Lò Xá")])
    try lan.hear(sung)
    try lan.delete(household)
    try sung.set(household, ["head": .text("Lý Lò Pư")])
    try lan.hear(sung)
    #expect(
      lan.book.breaches.map { $0.records.map(\.id) } == [["1", "2"], ["3", "4"], ["LS-014"]])
  }
}
