/// The money of one source in one year beside what is known to have come of it.
package struct FundSummary: Hashable, Sendable {
  package let source: String
  package let year: Int
  /// Nil where nobody has noted it.
  package let funding: Funding?
  /// Households that were given something of it, each once, and what that was worth.
  package let households: Int
  package let supported: Int
  /// Works of it.
  package let works: Int

  /// One for each source, in the order of the list; those that the list has no more, last.
  package static func all(
    in year: Int, by sources: Catalogue, of register: Register
  ) -> [FundSummary] {
    let supports = Dictionary(
      grouping: register.supports.all.filter { $0.given?.year == year }, by: { $0.source ?? "" })
    let works = Dictionary(
      grouping: register.works.values.filter { $0.year == year }, by: { $0.source ?? "" })
    let noted = register.fundings.values.filter { $0.year == year }.map(\.source)
    let listed = sources.entries.map(\.code)
    let others = Set(noted).union(supports.keys).union(works.keys).subtracting(listed + [""])
    return (listed + others.sorted()).map { source in
      FundSummary(
        source: source, year: year,
        funding: register.fundings[Funding.id(of: source, in: year)],
        households: Set((supports[source] ?? []).map { register.kept($0.household) }).count,
        supported: (supports[source] ?? []).reduce(0) { $0 + ($1.value ?? 0) },
        works: works[source]?.count ?? 0)
    }
  }
}

extension Register {
  /// Every work: what is not done by its deadline, so that the overdue stand first, then what is done,
  /// the latest first.
  package var worksByDeadline: [PublicWork] {
    works.values.sorted { a, b in
      if (a.done == nil) != (b.done == nil) { return a.done == nil }
      if let one = a.done, let other = b.done, one != other { return one > other }
      return (a.due?.ordinal ?? .max, a.name, a.id) < (b.due?.ordinal ?? .max, b.name, b.id)
    }
  }
}
