import Casework
import Journal
import Record
import Screens
import VietnameseText

// Visits found by what was typed of them.
extension Desk {
  func visits(telling search: VisitTextSearch) throws(JournalError) -> [RecordState] {
    let since = search.since?.iso
    var found: [RecordState] = []
    for household in search.households {
      let states = try store.history(
        kind: Visit.kind, owner: household.text,
        where: { visit in since.map { $0 <= visit.values.first??.text ?? "" } ?? true },
        lines: { search.words.mayBeTyped(in: $0) })
      found += states.filter { !$0.isDeleted && search.finds(Visit($0)) }
    }
    return found
  }
}

extension SearchedWords {
  /// The names of the fields as the journal writes them, each up to where its text begins.
  private static let fieldBeginnings = Visit.textFields.map { Array("\"\($0)\":\"".utf8) }
  private static let quote = UInt8(ascii: "\"")

  /// Whether the texts of visits on some lines of a journal may hold the words, by a look at the bytes:
  /// what was overwritten since, or belongs to another visit on the line, may pass too.
  fileprivate func mayBeTyped(in lines: [UnsafeBufferPointer<UInt8>]) -> Bool {
    var typed: [UInt8] = []
    for line in lines {
      var place = 0
      while place < line.count {
        guard line[place] == Self.quote,
          let beginning = Self.fieldBeginnings.first(where: { line.holds($0, at: place) })
        else {
          place += 1
          continue
        }
        let start = place + beginning.count
        place = start
        while place < line.count, line[place] != Self.quote {
          // An escaped letter: what follows is not what it seems.
          if line[place] == UInt8(ascii: "\\") { return true }
          place += 1
        }
        typed += line[start..<place]
        typed.append(UInt8(ascii: " "))
        place += 1
      }
    }
    return areFound(in: String(decoding: typed, as: UTF8.self))
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate func holds(_ bytes: [UInt8], at place: Int) -> Bool {
    guard count - place >= bytes.count else { return false }
    for (offset, byte) in bytes.enumerated() where self[place + offset] != byte { return false }
    return true
  }
}
