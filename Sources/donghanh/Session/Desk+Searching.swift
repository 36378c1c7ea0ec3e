import Casework
import Glibc
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

  /// Whether the texts of visits on some lines of a journal may hold the words, by a look at the
  /// bytes: what was overwritten since, or belongs to another visit on the line, may pass too.
  fileprivate func mayBeTyped(in lines: [UnsafeBufferPointer<UInt8>]) -> Bool {
    let (quote, escape) = (UInt8(ascii: "\""), UInt8(ascii: "\\"))
    let beginnings = Self.fieldBeginnings
    var typed: [UInt8] = []
    for line in lines {
      var place = 0
      while let name = line.place(of: quote, from: place) {
        guard let beginning = beginnings.first(where: { line.holds($0, at: name) }) else {
          place = name + 1
          continue
        }
        let start = name + beginning.count
        let end = line.place(of: quote, from: start) ?? line.count
        let text = UnsafeBufferPointer(rebasing: line[start..<end])
        // An escaped letter: what follows is not what it seems.
        if text.place(of: escape, from: 0) != nil { return true }
        typed += text
        typed.append(UInt8(ascii: " "))
        place = end + 1
      }
    }
    return areFound(in: String(decoding: typed, as: UTF8.self))
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Where a byte stands first, from a place on.
  fileprivate func place(of byte: UInt8, from start: Int) -> Int? {
    guard start < count, let baseAddress,
      let found = memchr(baseAddress + start, Int32(byte), count - start)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(baseAddress)
  }

  fileprivate func holds(_ bytes: [UInt8], at place: Int) -> Bool {
    guard let baseAddress, count - place >= bytes.count else { return false }
    return memcmp(baseAddress + place, bytes, bytes.count) == 0
  }
}
