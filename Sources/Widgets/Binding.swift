/// Keys, the command they give, and what is said of it. The same value dispatches the key, draws
/// the footer and fills the help page, so that none of them can lie.
package struct Binding<Command: Hashable & Sendable>: Hashable, Sendable {
  package enum FooterPlace: Hashable, Sendable {
    case shown
    /// The key is shown together with the one before it, whose label speaks for both:
    /// `←→ người trước, sau`.
    case joined
    case hidden
  }

  /// The first one is shown in the footer.
  package let keys: [Key]
  package let command: Command
  /// Wording key of the two or three words in the footer.
  package let label: String
  /// Wording key of the sentence on the help page.
  package let help: String
  package let footer: FooterPlace

  package init(
    _ keys: Key..., does command: Command, label: String, help: String,
    footer: FooterPlace = .shown
  ) {
    self.keys = keys
    self.command = command
    self.label = label
    self.help = help
    self.footer = footer
  }

  /// The keys that work in `mode`.
  func keys(in mode: InputMode) -> [Key] {
    mode == .text ? keys.filter { !$0.isText } : keys
  }
}
