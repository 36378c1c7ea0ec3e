/// What a person has put into a field, apart from how it is shown: what drafts keep.
package enum FieldContent: Hashable, Sendable, Codable {
  case text(String)
  case choice(String?)
  case checks([String])
  case pick([String], shown: String)
}
