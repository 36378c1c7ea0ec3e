/// What a measured height says of a child, or why it says nothing.
package enum ChildGrowth: Hashable, Sendable {
  case scored(HeightForAge, days: Int)
  case unscored(Reason)

  package enum Reason: Hashable, Sendable {
    /// The birth is not known to the day, or is an estimate: an age of months is a guess then.
    case birthday
    case sex
    case height
    case day
    case beforeBirth
    /// 60 months or older.
    case tooOld
  }

  package init(
    sex: Sex?, birth: PartialDate?, day: Day?, height: Length?,
    position: HeightMeasurement.Position?, by standard: GrowthStandard
  ) {
    guard case .day(let birthday)? = birth?.precision, birth?.isEstimate == false else {
      self = .unscored(.birthday)
      return
    }
    guard let sex else {
      self = .unscored(.sex)
      return
    }
    guard let day else {
      self = .unscored(.day)
      return
    }
    let days = day.ordinal - birthday.ordinal
    guard days >= 0 else {
      self = .unscored(.beforeBirth)
      return
    }
    guard days <= GrowthStandard.lastDay else {
      self = .unscored(.tooOld)
      return
    }
    let score = height.flatMap {
      standard.heightForAge(of: sex, days: days, height: $0, position: position)
    }
    self = score.map { .scored($0, days: days) } ?? .unscored(.height)
  }

  /// Of a height that was saved.
  package init(_ measured: HeightMeasurement, of child: Person, by standard: GrowthStandard) {
    self.init(
      sex: child.sex, birth: child.birth, day: measured.day,
      height: measured.millimetres.map(Length.init(millimetres:)), position: measured.position,
      by: standard)
  }

  package var score: HeightForAge? {
    if case .scored(let score, _) = self { score } else { nil }
  }
}
