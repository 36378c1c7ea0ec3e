import Casework
import Exchange
import FoundationEssentials
import Record
import Testing

@Suite("docs/data-format.md tells every kind, field and problem that the code knows")
struct DataFormatTests {
  private let document: String
  private let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  init() throws {
    document = try String(
      decoding: Data(contentsOf: root.appending(path: "docs/data-format.md")), as: UTF8.self)
  }

  /// The fields told under each kind's heading.
  private var told: [String: Set<String>] {
    var told: [String: Set<String>] = [:]
    var kind: String?
    for line in document.split(separator: "\n") {
      if line.hasPrefix("#") { kind = nil }
      if line.hasPrefix("### `") {
        let name = String(line.dropFirst(5).prefix { $0 != "`" })
        kind = name
        told[name] = []
      } else if let kind, line.hasPrefix("| `") {
        told[kind, default: []].insert(String(line.dropFirst(3).prefix { $0 != "`" && $0 != "<" }))
      }
    }
    return told
  }

  /// The fields of records with everything set: `topic/` for a set, `result.day` for a part.
  private func written() throws -> [String: Set<String>] {
    var written: [String: Set<String>] = [:]
    for edit in try SampleRecords().edits {
      for (name, setting) in edit.settings {
        guard case .to(let value?) = setting else { continue }
        let names: [String]
        if let slash = name.firstIndex(of: "/") {
          names = [String(name[...slash])]
        } else if let members = value.members {
          names = members.map { "\(name).\($0.name)" }
        } else {
          names = [name]
        }
        written[edit.record.kind, default: []].formUnion(names)
      }
    }
    return written
  }

  @Test("each kind has its fields, no more and no fewer")
  func fields() throws {
    let told = told
    let written = try written()
    #expect(Set(told.keys) == Set(written.keys))
    for (kind, fields) in written { #expect(told[kind] == fields, "\(kind)") }
  }

  @Test("the sample holds every kind and every field name of the sources")
  func sources() throws {
    let folder = root.appending(path: "Sources/Casework/Records")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    let source = try files.filter { $0.hasSuffix(".swift") }
      .map { try String(decoding: Data(contentsOf: folder.appending(path: $0)), as: UTF8.self) }
      .joined(separator: "\n")
    let written = try written()
    let kinds = Set(Self.quoted(after: "static let kind = \"", in: source))
    #expect(kinds == Set(written.keys))
    let openings = ["fields.set(\"", "members.set(\"", "result.set(\"", "fields[\""]
    let names = openings.map { Self.quoted(after: $0, in: source) }.joined()
      .filter { !$0.contains("/") }
    #expect(names.count > 80)
    let parts = Set(
      written.values.joined().map { $0.split(separator: ".").map(String.init) }.joined())
    for name in names { #expect(parts.contains(name), "\(name)") }
    for name in Self.quoted(after: "setMembers(\"", in: source) {
      #expect(parts.contains(name + "/"), "\(name)")
    }
  }

  private static func quoted(after opening: String, in source: String) -> [String] {
    source.split(separator: "\n").compactMap { line -> String? in
      guard line.contains(opening), let rest = line.split(separator: opening).last
      else { return nil }
      return String(rest.prefix { $0 != "\"" })
    }
  }

  @Test("each kind of problem is told")
  func problems() {
    for kind in OfficeProblem.Kind.allCases {
      #expect(document.contains("| `\(kind.rawValue)` |"), "\(kind.rawValue)")
    }
  }
}
