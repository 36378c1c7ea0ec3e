import CResources
import Casework
import Demo
import Indicators
import Record
import Testing
import Wording

@testable import Screens

@Suite("Fields and values in words")
struct FieldWordsTests {
  private func world(_ commune: ToldCommune) throws -> World {
    var count = 0
    let all = UnsafeBufferPointer(start: cr_files(&count), count: count).map {
      (name: String(cString: $0.path), text: ToldCommune.resource(String(cString: $0.path)))
    }
    let wording = try Wording(files: all.filter { $0.name.hasPrefix("wording/vi/") })
    return World(
      register: commune.register, wording: wording,
      catalogues: try Catalogues { ToldCommune.resource($0) },
      definitions: try DefinitionBook([], totals: [:], digest: { $0 }), today: commune.today,
      ids: IdentifierSource(milliseconds: 1, seed: 1),
      store: StoreStatus(isDemo: true))
  }

  @Test("every field of the demo has a name, and no value shows an id or a code of the record")
  func all() throws {
    let commune = try ToldCommune.pictured.get()
    let world = try world(commune)
    var nameless: Set<String> = []
    var raw: Set<String> = []
    for kind in commune.book.kinds {
      for state in commune.book.records(of: kind) {
        for field in state.fields {
          let id = FieldID(record: state.record, name: field.name)
          if world.name(of: id).hasPrefix("mục “") { nameless.insert("\(kind).\(field.name)") }
          let words = world.words(for: field.value, of: id)
          if words.contains(/[0-9A-HJKMNP-TV-Z]{26}/) || words.contains(/^[a-z]+[A-Z][A-Za-z]+$/) {
            raw.insert("\(kind).\(field.name): \(words.prefix(60))")
          }
        }
      }
    }
    #expect(nameless.sorted() == [])
    #expect(raw.sorted() == [])
  }
}
