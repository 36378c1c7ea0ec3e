/// The form of one height of a child.
package struct HeightEntry: Hashable, Sendable {
  package enum Problem: Hashable, Sendable {
    case dayMissing
    case dayUnreadable(String)
    case dayAfterToday(Day)
    case dayBeforeBirth(PartialDate)
    case heightMissing
    case heightUnreadable(String)
  }

  package enum Question: Hashable, Sendable {
    /// Beyond what a child of that age can be.
    case implausible(HeightForAge)
    /// A child below nine months does not stand.
    case cannotStand
    /// The child was taller before.
    case smallerThan(HeightMeasurement)
  }

  package let child: Person
  package let old: HeightMeasurement?
  package var day: Typed<Day>
  package var by: Caseworker.ID?
  package var height: Typed<Length>
  package var position: HeightMeasurement.Position?

  package init(
    of child: Person, editing old: HeightMeasurement? = nil, today: Day,
    by author: Caseworker.ID?
  ) {
    self.child = child
    self.old = old
    day = (old == nil ? today : old?.day).map(Typed.value) ?? .blank
    by = old?.by ?? author
    height = old?.millimetres.map { .value(Length(millimetres: $0)) } ?? .blank
    position = old?.position
  }

  package func problems(today: Day) -> [Problem] {
    var problems: [Problem] = []
    switch day {
    case .blank: problems.append(.dayMissing)
    case .unreadable(let text): problems.append(.dayUnreadable(text))
    case .value(let day):
      if day > today { problems.append(.dayAfterToday(day)) }
      if let birth = child.birth, day < birth.interval.lowerBound {
        problems.append(.dayBeforeBirth(birth))
      }
    }
    switch height {
    case .blank: problems.append(.heightMissing)
    case .unreadable(let text): problems.append(.heightUnreadable(text))
    case .value: break
    }
    return problems
  }

  /// What the height says of the child, as far as it is typed.
  package func growth(by standard: GrowthStandard) -> ChildGrowth {
    ChildGrowth(
      sex: child.sex, birth: child.birth, day: day.value, height: height.value,
      position: position, by: standard)
  }

  package func questions(in register: Register, by standard: GrowthStandard) -> [Question] {
    var questions: [Question] = []
    if let score = growth(by: standard).score {
      if score.isImplausible { questions.append(.implausible(score)) }
      if score.isPositionDoubted { questions.append(.cannotStand) }
    }
    let before = register.heights(of: child.id).last { other in
      guard other.id != old?.id, let then = other.day, let now = day.value else { return false }
      return then < now
    }
    if let before, let then = before.millimetres, let now = height.value?.millimetres, now < then {
      questions.append(.smallerThan(before))
    }
    return questions
  }

  /// The edits of the save; empty while there is a problem, and where nothing changed.
  package func edits(today: Day, newIDs: inout IdentifierSource) -> [Edit] {
    guard problems(today: today).isEmpty else { return [] }
    var new = HeightMeasurement(
      id: old?.id ?? HeightMeasurement.ID(newIDs.next(ownedBy: child.id.text)))
    (new.day, new.by, new.position) = (day.value, by, position)
    new.millimetres = height.value?.millimetres
    guard let old else { return [Edit(creating: new)] }
    return Edit(from: old, to: new).map { [$0] } ?? []
  }
}

extension Typed<Length> {
  /// The height of a child in centimetres, to the millimetre: `74,5`.
  package init(childHeight text: String) {
    self.init(text) { Length(centimetres: $0).flatMap { $0.isChildHeight ? $0 : nil } }
  }
}

extension Length {
  package var millimetres: Int { tenThousandths / 1000 }

  /// `74,5`, as it is written here.
  package var centimetres: String { "\(millimetres / 10),\(millimetres % 10)" }

  /// 20 to 150 cm, to the millimetre.
  fileprivate var isChildHeight: Bool {
    (200...1500).contains(millimetres) && tenThousandths % 1000 == 0
  }
}
