/// One figure asked for: the cases of an indicator, looked at for a moment.
package struct FigureQuestion: Hashable, Sendable {
  /// Its place among the definitions.
  let indicator: Int
  let moment: Moment
}

/// The moments of one indicator that are asked for, the earliest first.
struct AskedMoments: Sendable {
  let reading: CaseReading
  let moments: [Moment]
  /// Of each moment, its place among the questions.
  let questions: [Int]
}

extension Definitions {
  /// Questions by what they are asked of, so that a file's cases can be followed through time.
  /// Measured with another ruler, a case is another one.
  func asked(_ questions: [FigureQuestion], of people: People?, by split: Split?) -> [AskedMoments]
  {
    struct Subject: Hashable {
      let indicator: Int
      let ruler: Int?
    }
    let subjects = Dictionary(grouping: questions.indices) { place in
      Subject(indicator: questions[place].indicator, ruler: questions[place].moment.ruler)
    }
    return subjects.sorted {
      ($0.key.indicator, $0.key.ruler ?? -1) < ($1.key.indicator, $1.key.ruler ?? -1)
    }
    .map { subject, places in
      let places = places.sorted {
        (questions[$0].moment.day, $0) < (questions[$1].moment.day, $1)
      }
      return AskedMoments(
        reading: CaseReading(indicators[subject.indicator], of: people, by: split),
        moments: places.map { questions[$0].moment }, questions: places)
    }
  }
}
