package import VietnameseText

extension Register {
  /// How lists of people are sorted here. As written where nobody chose: names of La Hủ and Hà Nhì
  /// people do not end in a given name.
  package var nameOrder: NameOrder { commune?.nameOrder ?? .wholeName }

  /// The key of a person's name in lists; without a name first.
  package func listKey(of name: String?) -> CollationKey {
    CollationKey(name: name ?? "", order: nameOrder)
  }

  /// People as lists show them, in the order of the Vietnamese alphabet; ids settle ties.
  package func byName(_ people: some Sequence<Caseworker>) -> [Caseworker] {
    Array(people).sorted(byKeys: { (listKey(of: $0.name), $0.id) })
  }
}
