/// The form of the distance between two hamlets, new or known.
package struct HamletDistanceEntry: Hashable, Sendable {
  package enum Problem: Hashable, Sendable {
    case oneMissing, otherMissing
    /// A hamlet and itself.
    case sameHamlet
    case metresMissing
    case metresUnreadable(String)
    /// There is one already, of so many metres.
    case known(Int)
  }

  /// Nil for a new one.
  package let old: HamletDistance?
  package var one: Hamlet.ID?
  package var other: Hamlet.ID?
  /// Blank takes one back that was there.
  package var metres: Typed<Int>

  package init(editing old: HamletDistance?) {
    self.old = old
    one = old?.ends.0
    other = old?.ends.1
    metres = old?.metres.map(Typed.value) ?? .blank
  }

  package func problems(in register: Register) -> [Problem] {
    var problems: [Problem] = []
    if one == nil { problems.append(.oneMissing) }
    if other == nil { problems.append(.otherMissing) }
    if let one, let other {
      if one == other { problems.append(.sameHamlet) }
      let known = register.hamletDistances[HamletDistance.id(one, other)]
      if old == nil, let metres = known?.metres { problems.append(.known(metres)) }
    }
    switch metres {
    case .blank: if old == nil { problems.append(.metresMissing) }
    case .unreadable(let text): problems.append(.metresUnreadable(text))
    case .value: break
    }
    return problems
  }

  /// The edits of the save; nil while there is a problem, none where nothing changed.
  package func edits(in register: Register) -> [Edit]? {
    guard problems(in: register).isEmpty, let one, let other else { return nil }
    let new = HamletDistance(one, other, metres: metres.value)
    guard let known = register.hamletDistances[new.id] else { return [Edit(creating: new)] }
    return Edit(from: known, to: new).map { [$0] } ?? []
  }
}

extension Typed<Int> {
  /// Reads a way as it is typed, in kilometres or metres: `2,5`, `2 km`, `800 m`.
  package init(way text: String) {
    self.init(text) { typed in
      let letters = typed.lowercased().filter { !$0.isWhitespace }
      let isMetres = letters.hasSuffix("m") && !letters.hasSuffix("km")
      let number = String(letters.dropLast(letters.hasSuffix("km") ? 2 : isMetres ? 1 : 0))
      return ExactDecimal(typed: number).flatMap { Self.metres($0, places: isMetres ? 0 : 3) }
    }
  }

  private static func metres(_ number: ExactDecimal, places: Int) -> Int? {
    // A number of more digits is no way, and could not be counted with.
    guard number.places <= places, (0...HamletDistance.range.upperBound).contains(number.digits)
    else { return nil }
    let metres = (number.places..<places).reduce(number.digits) { whole, _ in whole * 10 }
    return HamletDistance.range.contains(metres) ? metres : nil
  }
}
