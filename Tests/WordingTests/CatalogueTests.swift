import Foundation
import Testing
import Wording

@Suite("The catalogues that ship")
struct CatalogueTests {
  private func shipped(_ language: String) throws -> Wording {
    try Wording(files: EmbeddedFiles.wording(language))
  }

  @Test("every file of Resources is embedded, and nothing else")
  func embedded() throws {
    let files = try ProjectFiles.files(below: "Resources")
    #expect(Set(EmbeddedFiles.texts.keys) == Set(files.keys))
    for (path, url) in files {
      #expect(try String(contentsOf: url, encoding: .utf8) == EmbeddedFiles.texts[path], "\(path)")
    }
  }

  @Test("Vietnamese and English have the same sentences with the same places to fill in")
  func languages() throws {
    let vietnamese = try shipped("vi")
    let english = try shipped("en")
    #expect(!vietnamese.keys.isEmpty)
    #expect(vietnamese.keys.symmetricDifference(english.keys) == [])
    for key in vietnamese.keys {
      #expect(places(vietnamese[key]) == places(english[key]), "\(key)")
      #expect(!vietnamese[key].isEmpty && !english[key].isEmpty, "\(key)")
    }
  }

  @Test("every sentence is used, and every sentence that is asked for is there")
  func uses() throws {
    let keys = try shipped("vi").keys
    var literals: Set<String> = []
    var asked: Set<String> = []
    for (path, url) in try ProjectFiles.files(below: "Sources") where path.hasSuffix(".swift") {
      let source = try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
        .filter { !$0.drop(while: \.isWhitespace).hasPrefix("//") }.joined(separator: "\n")
      literals.formUnion(source.matches(of: /"([a-z][A-Za-z0-9.-]*)"/).map { String($0.1) })
      asked.formUnion(source.matches(of: /wording[\[(]\s*"([^"\\]+)"/).map { String($0.1) })
    }
    #expect(keys.subtracting(literals) == [], "in the catalogue, but never used")
    #expect(asked.subtracting(keys) == [], "asked for, but not in the catalogue")
  }

  @Test("Vietnamese is composed and spelled as the rest: ủy, hòa; and labels nobody")
  func spelling() throws {
    for file in EmbeddedFiles.wording("vi") {
      #expect(!file.text.utf8.contains { $0 == 0xCC || $0 == 0xCD }, "\(file.name)")
      let text = file.text.lowercased()
      for label in ["đối tượng", "lạc hậu"] { #expect(!text.contains(label), "\(file.name)") }
      for word in text.split(whereSeparator: { !$0.isLetter }) {
        // An open syllable: hòa, not hoà; thủy, not thuỷ; but quý, where the u belongs to the q.
        #expect(word.firstMatch(of: /o[àáảãạèéẻẽẹ]$|[^q]u[ỳýỷỹỵ]$|^u[ỳýỷỹỵ]$/) == nil, "\(word)")
      }
    }
  }

  private func places(_ text: String) -> Set<String> {
    Set(text.matches(of: /\{([^{}]*)\}/).map { String($0.1) })
  }
}
