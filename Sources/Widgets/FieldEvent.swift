/// What a field has to tell its owner.
package enum FieldEvent: Hashable, Sendable {
  case changed
  /// Something typed, pasted or ticked found no room; what found room is in.
  case full
  /// `+` or `-` in a stepped field: the owner changes the text.
  case step(Int)
  /// A pick field wants its picker, with the letter typed as the first of the search.
  case open(typed: String)
}
