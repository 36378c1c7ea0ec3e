/// The texts under `Resources/demo/` that the commune is made up of.
package struct DemoTexts: Sendable {
  /// A row that cannot be read, or, at the last row, parts that are missing.
  package struct SyntaxError: Error, Hashable {
    package let file: String
    package let line: Int
  }

  let names: NameBook
  let phrases: PhraseBook
  let cast: Cast

  /// The contents of `names.txt`, `phrases.txt` and `cast.txt`.
  package init(names: String, phrases: String, cast: String) throws(DemoTexts.SyntaxError) {
    self.names = try NameBook(names, named: "demo/names.txt")
    self.phrases = try PhraseBook(phrases, named: "demo/phrases.txt")
    self.cast = try Cast(cast, named: "demo/cast.txt")
  }
}
