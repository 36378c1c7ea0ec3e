import Glibc
import Record
import Testing

@testable import Journal

/// What a store says, as text that stays readable when a comparison fails.
private func told(_ store: Store) throws -> String {
  var lines: [String] = []
  for state in try store.everything() {
    lines.append("\(state.record.kind) \(state.record.id)")
    for field in state.fields {
      for head in field.heads {
        lines.append(
          "  \(field.name) = \(text(head.value)) · \(head.stamp) \(head.author) "
            + head.claimedTime)
      }
    }
  }
  lines.append("conflicts:")
  for conflict in try store.conflicts {
    let heads = conflict.heads.map { "\(text($0.value)) \($0.stamp)" }.joined(separator: " | ")
    lines.append("  \(conflict.field.record.id) \(conflict.field.name): \(heads)")
  }
  lines.append("unsettled: " + store.unsettled.map(\.id).joined(separator: " "))
  lines.append(
    "unread: \(store.unread.members) members, \(store.unread.sealedChanges) sealed, "
      + "kinds \(store.unread.kinds.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" })")
  return lines.joined(separator: "\n") + "\n"
}

private func text(_ value: Value?) -> String {
  var writer = JSONWriter()
  writer.value(value)
  return String(decoding: writer.bytes, as: UTF8.self)
}

private let frozen =
  String(#filePath.prefix(upTo: #filePath.lastIndex(of: "/") ?? #filePath.startIndex))
  + "/Formats/v1"

@Suite struct FrozenFormatTests {
  /// Copies the frozen store to where it may be opened without being changed.
  private func copy(_ source: String, to destination: String) throws {
    try LiveFiles().makeDirectory(destination)
    for name in try LiveFiles().list(source) {
      let path = "\(source)/\(name)"
      var status = stat()
      guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
        let bytes = try LiveFiles().read(path, offset: 0, count: LiveFiles().size(path))
        try LiveFiles().replace("\(destination)/\(name)", with: bytes)
        continue
      }
      try copy(path, to: "\(destination)/\(name)")
    }
  }

  @Test("the frozen store of format 1 says what it said when it was frozen")
  func version1() throws {
    let folder = try TemporaryFolder()
    try copy(frozen + "/store", to: folder.path + "/store")
    let here = place(folder.path + "/store", state: folder.path + "/state")
    let store = try Store.open(at: here, month: "2026-12")
    let path = frozen + "/state.txt"
    if getenv("DONGHANH_FREEZE") != nil {
      try LiveFiles().replace(path, with: Array(told(store).utf8))
      Issue.record("the state was frozen anew: read it, then run again")
    }
    let expected = try LiveFiles().read(path, offset: 0, count: LiveFiles().size(path))
    #expect(try told(store) == String(decoding: expected, as: UTF8.self))
    #expect(store.notices == [.rebuilt(.noUsableCache)])
    #expect(try Verification(of: here).run().isSound)
    // The frozen store can still be written on.
    _ = try store.append([change("household", "01H", [.set("hamlet", .text("chòm dưới"))])])
  }
}
