import Journal
import Record
import Screens

/// A draft as one line of JSON: its name and its fields.
struct DraftText {
  let draft: Draft

  init(_ draft: Draft) { self.draft = draft }

  /// Nil where the text is not a draft, say one that a power cut left half written.
  init?(_ text: String) {
    var text = text
    let value = text.withUTF8 { bytes -> Value? in
      var scanner = JSONScanner(bytes)
      // What is no JSON is no draft; the caller leaves it where it is.
      return try? scanner.value()
    }
    guard let name = value?["name"]?.text, let fields = value?["fields"]?.members else {
      return nil
    }
    draft = Draft(
      name: name,
      fields: Dictionary(
        fields.compactMap { member in member.value.text.map { (member.name, $0) } },
        uniquingKeysWith: { first, _ in first }))
  }

  var text: String {
    let fields = draft.fields.map { Value.Member($0.key, .text($0.value)) }
      .sorted { $0.name < $1.name }
    var writer = JSONWriter()
    writer.value(.object(["name": .text(draft.name), "fields": .object(fields)]))
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
