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
  private static let (quote, colon, escape) =
    (UInt8(ascii: "\""), UInt8(ascii: ":"), UInt8(ascii: "\\"))
  /// The names of the fields as the journal writes them.
  private static let fieldNames = Visit.textFields.map { Array("\"\($0)\"".utf8) }
  /// Behind it a brace opens the fields of a change: before those of the first nobody typed anything.
  private static let fields = Array("\"set\":".utf8)

  /// Whether the texts of visits on some lines of a journal may hold the words, by a look at the
  /// bytes: what was overwritten since, or belongs to another visit on the line, may pass too.
  fileprivate func mayBeTyped(in lines: [UnsafeBufferPointer<UInt8>]) -> Bool {
    let names = Self.fieldNames
    var typed: [UInt8] = []
    for line in lines {
      guard var place = line.placeOfFields(named: Self.fields) else { continue }
      // Colons are looked for, for there are few of them.
      while let nameEnd = line.place(of: Self.colon, from: place) {
        let start = nameEnd + 2
        place = nameEnd + 1
        guard start < line.count, line[nameEnd + 1] == Self.quote,
          names.contains(where: { line.holds($0, upTo: nameEnd) })
        else { continue }
        let end = line.place(of: Self.quote, from: start) ?? line.count
        let text = UnsafeBufferPointer(rebasing: line[start..<end])
        // An escaped letter: what follows is not what it seems.
        if text.place(of: Self.escape, from: 0) != nil { return true }
        typed += text
        typed.append(UInt8(ascii: " "))
        place = end
      }
    }
    // What is no text may be anything.
    guard let text = try? UTF8Span(validating: typed.span) else { return true }
    return areFound(in: text)
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

  /// Where the first object of this name begins.
  fileprivate func placeOfFields(named name: [UInt8]) -> Int? {
    var place = 0
    while let brace = self.place(of: UInt8(ascii: "{"), from: place) {
      if holds(name, upTo: brace) { return brace }
      place = brace + 1
    }
    return nil
  }

  /// Most names differ in the last letter, which is looked at without a call.
  fileprivate func holds(_ bytes: [UInt8], upTo end: Int) -> Bool {
    guard let baseAddress, end >= bytes.count, bytes.count > 1,
      self[end - 2] == bytes[bytes.count - 2]
    else { return false }
    return memcmp(baseAddress + end - bytes.count, bytes, bytes.count) == 0
  }
}
