package import Record

/// A household (hộ gia đình). It is shown by its code and its head, never found by name alone.
package struct Household: Storable {
  package static let kind = "household"

  /// A long absence that lowers the visits expected ("vắng dài ngày đến …").
  package struct Absence: Hashable, Sendable {
    /// Gone for long, or living at the field hut for the season (mùa nương).
    package enum Kind: String, Hashable, Sendable, CaseIterable { case away, fieldSeason }

    package var from: Day
    package var until: Day
    package var reason: String
    package var kind: Kind

    package init(from: Day, until: Day, reason: String, kind: Kind = .away) {
      self.from = from
      self.until = until
      self.reason = reason
      self.kind = kind
    }

    package func covers(_ day: Day) -> Bool { from <= day && day <= until }

    /// How many of the days from `first` to `last` it takes up.
    package func days(from first: Day, to last: Day) -> Int {
      max(0, min(until, last).ordinal - max(from, first).ordinal + 1)
    }
  }

  package let id: ID
  package var code: String
  package var village: Village.ID?
  package var hamlet: Hamlet.ID?
  package var group: HouseholdGroup.ID?
  package var head: Person.ID?
  /// Of the leads in the three channels, the one to turn to (đầu mối).
  package var contact: Caseworker.ID?
  package var absence: Absence?
  /// The language spoken at home, a code of `Resources/catalogues/languages.txt`.
  package var language: String?
  /// Whether somebody of the household speaks Vietnamese too; nil: not asked yet.
  package var speaksVietnamese: Bool?
  /// The village as an office list wrote it, where the commune has none of that name.
  package var villageAsWritten: String?
  /// On what ground its data may be held: a citation or a consent (domain.md §6).
  package var legalBasis: String?
  package var note: String?
  /// The first day it was here, split off or moved in; nil: from before the record began.
  package var opened: Day?
  /// Where it moved in from (chuyển đến từ).
  package var cameFrom: String?
  /// The day it moved away or was dissolved; nil while it is here.
  package var closed: Day?
  /// Where it moved to (chuyển đi đến).
  package var wentTo: String?
  /// The household that this one is, entered twice; it is counted and listed as that one.
  package var sameAs: Household.ID?

  package init(
    id: ID, code: String, village: Village.ID? = nil, hamlet: Hamlet.ID? = nil,
    group: HouseholdGroup.ID? = nil, head: Person.ID? = nil
  ) {
    self.id = id
    self.code = code
    self.village = village
    self.hamlet = hamlet
    self.group = group
    self.head = head
  }

  package init(id: ID, state: RecordState) {
    self.id = id
    code = state.text("code") ?? ""
    village = state.reference("village")
    hamlet = state.reference("hamlet")
    group = state.reference("group")
    head = state.reference("head")
    contact = state.reference("contact")
    absence = state["away"].flatMap(Absence.init)
    language = state.text("language")
    speaksVietnamese = state["vietnamese"]?.bool
    villageAsWritten = state.text("villageText")
    legalBasis = state.text("basis")
    note = state.text("note")
    opened = state.day("opened")
    cameFrom = state.text("cameFrom")
    closed = state.day("closed")
    wentTo = state.text("wentTo")
    sameAs = state.reference("sameAs")
  }

  package var fields: Fields {
    var fields = Fields()
    fields.set("code", code)
    fields.set("village", village)
    fields.set("hamlet", hamlet)
    fields.set("group", group)
    fields.set("head", head)
    fields.set("contact", contact)
    fields["away"] = absence?.value
    fields.set("language", language)
    fields["vietnamese"] = speaksVietnamese.map(Value.bool)
    fields.set("villageText", villageAsWritten)
    fields.set("basis", legalBasis)
    fields.set("note", note)
    fields.set("opened", opened)
    fields.set("cameFrom", cameFrom)
    fields.set("closed", closed)
    fields.set("wentTo", wentTo)
    fields.set("sameAs", sameAs)
    return fields
  }
}

extension Household.Absence {
  init?(_ value: Value) {
    guard let from = value["from"]?.text.flatMap(Day.init(iso:)),
      let until = value["until"]?.text.flatMap(Day.init(iso:))
    else { return nil }
    self.init(
      from: from, until: until, reason: value["why"]?.text ?? "",
      kind: value["kind"]?.text.flatMap(Kind.init(rawValue:)) ?? .away)
  }

  var value: Value {
    let days: [Value.Member] = [
      .init("from", .text(from.iso)), .init("until", .text(until.iso)), .init("why", .text(reason)),
    ]
    // As it was written before there were kinds.
    let kinds = kind == .away ? [] : [Value.Member("kind", .text(kind.rawValue))]
    return .object((days + kinds).sorted { $0.name < $1.name })
  }
}
