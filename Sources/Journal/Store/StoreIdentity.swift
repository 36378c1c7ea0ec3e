/// Which store a journal belongs to.
package struct StoreIdentity: Hashable, Sendable {
  /// A ULID, made when the store is.
  package let id: String
  package let commune: String
  /// Invented people only: never mixed with a real store.
  package let isDemo: Bool

  package init(id: String, commune: String, isDemo: Bool) {
    self.id = id
    self.commune = commune
    self.isDemo = isDemo
  }
}
