/// A model of livelihood that has worked here often enough to be shown to others (nhân rộng).
package struct ModelToCopy: Hashable, Sendable {
  package let summary: SupportSummary
  /// The code of the model.
  package let code: String
  /// The supports that work, the latest first.
  package let examples: [LivelihoodSupport]
  /// The needs that what was given answers.
  package let needs: Set<String>

  /// Those of the commune, what a result costs least first.
  package static func all(by lists: SupportLists, in register: Register) -> [ModelToCopy] {
    let cases = Dictionary(grouping: register.allSupports) { $0.support.model }
    return SupportSummary.all(by: \.model, in: lists.models, of: register)
      .filter(\.isWorthCopying).compactMap { summary in
        summary.code.map { code in
          let supports = cases[code] ?? []
          return ModelToCopy(
            summary: summary, code: code,
            examples: supports.filter { $0.outcome == .working }.map(\.support),
            needs: Set(supports.compactMap { lists[thing: $0.support.thing]?.need }))
        }
      }
  }
}

extension SupportSummary {
  /// One that works may be luck.
  private static let fewestWorking = 2

  /// Works in at least two cases, and in two of three that were looked at.
  package var isWorthCopying: Bool {
    working >= Self.fewestWorking && working * 3 >= checked * 2
  }
}

/// A household that could copy a model, and where it can see it at work.
package struct CopyCandidate: Hashable, Sendable {
  package let household: Household
  package let povertyClass: PovertyClass
  /// What it said it needs that the model answers.
  package let need: KnownNeed?
  /// The nearest household where it works.
  package let example: Household.ID
  /// How far that is; nil where no path is known.
  package let metres: Int?
  /// Who leads the household, the contact first.
  package let lead: Caseworker.ID?
}

extension Register {
  /// Who could copy a model: the poor and near-poor who were given nothing of it. Those who need it
  /// stand first, then those who live near to where it works; the poor before the near-poor.
  package func candidates(for model: ModelToCopy, needs kinds: NeedKinds, on day: Day)
    -> [CopyCandidate]
  {
    let given = Set(
      supports.all.filter { $0.model == model.code }.map { kept($0.household) })
    let shown = model.examples.compactMap { households[kept($0.household)] }
      .map { standing(of: $0, on: day) }
    let paths = HamletPaths(of: self)
    var ways: [Hamlet.ID: [Hamlet.ID: Int]] = [:]
    for hamlet in Set(shown.compactMap(\.hamlet)) { ways[hamlet] = paths.metres(from: hamlet) }
    let candidates = householdsPresent(on: day).compactMap { household -> CopyCandidate? in
      guard let povertyClass = povertyClass(of: household.id, on: day), povertyClass != .nonPoor,
        !given.contains(household.id), let near = Self.nearest(to: household, of: shown, by: ways)
      else { return nil }
      return CopyCandidate(
        household: household, povertyClass: povertyClass,
        need: openNeeds(of: household.id, by: kinds, on: day)
          .first { model.needs.contains($0.code) },
        example: near.household, metres: near.metres,
        lead: leads(of: household.id, on: day).first)
    }
    return candidates.sorted { Self.order(of: $0) < Self.order(of: $1) }
  }

  private static func nearest(
    to household: Household, of shown: [Household], by ways: [Hamlet.ID: [Hamlet.ID: Int]]
  ) -> (household: Household.ID, metres: Int?)? {
    shown.map { one in
      let metres = one.hamlet.flatMap { from in household.hamlet.flatMap { ways[from]?[$0] } }
      return (one: one, metres: metres)
    }.min { a, b in
      func order(_ place: (one: Household, metres: Int?)) -> (Int, Int, String) {
        (
          place.metres ?? .max, place.one.village == household.village ? 0 : 1, place.one.code
        )
      }
      return order(a) < order(b)
    }.map { (household: $0.one.id, metres: $0.metres) }
  }

  private static func order(of one: CopyCandidate) -> (Int, Int, Int, String) {
    (
      one.need == nil ? 1 : 0, one.metres ?? .max, one.povertyClass == .poor ? 0 : 1,
      one.household.code
    )
  }
}
