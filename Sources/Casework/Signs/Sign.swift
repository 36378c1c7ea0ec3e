package import Record

/// What looks like paper-only work: a question with its evidence, asked of the writer at save and
/// shown to whoever prepares the review. It is computed from what is there and kept nowhere; only
/// that it was answered is a record.
package struct Sign: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The same or nearly the same words in visits to different households.
    case likeNotes
    /// More visits in a day than the ways between them allow.
    case tooFar
    /// All visits of a month entered on its last day.
    case enteredAtOnce
    /// Visits in a row with neither action nor promise.
    case nothingCame
    /// A promise moved again and again.
    case moved
    /// An income that changed much while no visit met the household.
    case unexplained
  }

  /// What the question is about.
  package enum Evidence: Hashable, Sendable {
    case visit(Visit)
    case promise(Promise, moves: Int)
    case income(Income, before: Income)

    package var record: RecordID {
      switch self {
      case .visit(let visit): visit.record
      case .promise(let promise, _): promise.record
      case .income(let income, _): income.record
      }
    }

    package var household: Household.ID? {
      switch self {
      case .visit(let visit): visit.household
      case .promise(let promise, _): promise.household
      case .income(let income, _): income.household
      }
    }

    package var day: Day? {
      switch self {
      case .visit(let visit): visit.day
      case .promise(let promise, _): promise.due
      case .income(let income, _): income.day
      }
    }

    /// Whom to ask.
    package var writer: Caseworker.ID? {
      switch self {
      case .visit(let visit): visit.visitor
      case .promise(let promise, _): promise.responsible
      case .income(let income, _): income.by
      }
    }
  }

  package let kind: Kind
  package let evidence: [Evidence]

  /// For so many months back a question is shown; then it has left every view.
  package static let monthsShown = 12

  /// Names the kind and the records behind it, so that an answer finds its question again on every
  /// laptop; more evidence is another question.
  package var key: String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for text in evidence.map({ "\($0.record.kind)/\($0.record.id)" }).sorted() {
      for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      hash = (hash ^ 0x0A) &* 0x100_0000_01B3
    }
    return "\(kind.rawValue)-\(String(hash, radix: 36))"
  }

  /// The households it is about, each once.
  package var households: [Household.ID] {
    var found: [Household.ID] = []
    for household in evidence.compactMap(\.household) where !found.contains(household) {
      found.append(household)
    }
    return found
  }
}
