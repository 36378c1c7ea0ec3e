import Casework
import Cells
import Widgets
import Wording

extension World {
  func words(for outcome: Pregnancy.Outcome) -> String {
    switch outcome {
    case .live: wording["pregnancy.outcome.live"]
    case .stillbirth: wording["pregnancy.outcome.stillbirth"]
    case .miscarriage: wording["pregnancy.outcome.miscarriage"]
    }
  }

  func words(for place: Pregnancy.Place) -> String {
    switch place {
    case .facility: wording["pregnancy.place.facility"]
    case .home: wording["pregnancy.place.home"]
    case .onTheWay: wording["pregnancy.place.onTheWay"]
    }
  }

  func words(for attendant: Pregnancy.Attendant) -> String {
    switch attendant {
    case .doctor: wording["pregnancy.attendant.doctor"]
    case .midwife: wording["pregnancy.attendant.midwife"]
    case .nurse: wording["pregnancy.attendant.nurse"]
    case .villageMidwife: wording["pregnancy.attendant.villageMidwife"]
    case .noStaff: wording["pregnancy.attendant.noStaff"]
    }
  }

  func words(for facility: Pregnancy.Facility) -> String {
    switch facility {
    case .station: wording["pregnancy.facility.station"]
    case .hospital: wording["pregnancy.facility.hospital"]
    case .outreach: wording["pregnancy.facility.outreach"]
    case .elsewhere: wording["pregnancy.facility.elsewhere"]
    }
  }

  func words(for position: HeightMeasurement.Position) -> String {
    switch position {
    case .lying: wording["height.position.lying"]
    case .standing: wording["height.position.standing"]
    }
  }

  /// `khám 2 lần`; unknown is not none.
  func visitWords(of pregnancy: Pregnancy) -> String {
    pregnancy.visitCount.map { wording("pregnancy.visitCount", ["count": String($0)]) }
      ?? wording["pregnancy.visitsUnknown"]
  }

  /// When she is to be examined next.
  func cell(for next: Pregnancy.NextVisit) -> TableCell {
    switch next {
    case .within(let span) where span.lowerBound > today:
      TableCell(wording("pregnancy.next.from", ["day": span.lowerBound.description]))
    case .within(let span):
      TableCell(wording("pregnancy.next.until", ["day": span.upperBound.description]))
    case .none: TableCell(wording["pregnancy.next.none"])
    case .outcomeDue(let day):
      TableCell(
        wording("pregnancy.next.outcomeDue", ["day": day.description]), style: .warning)
    case .unknown: TableCell(wording["pregnancy.next.unknown"], style: .muted)
    }
  }

  /// What health staff have to see to, as a task: `Khám thai: Ly Mò Lu (1998)`.
  func words(for next: Pregnancy.NextVisit, of pregnancy: Pregnancy) -> String {
    let woman = register.people[register.kept(pregnancy.person)].map(nameAndYear(of:)) ?? "–"
    return switch next {
    case .within, .none: wording("today.pregnancy.visit", ["woman": woman])
    case .outcomeDue: wording("today.pregnancy.outcome", ["woman": woman])
    case .unknown: wording("today.pregnancy.term", ["woman": woman])
    }
  }

  /// `Đo chiều cao năm 2026: 12 trẻ dưới 5 tuổi`.
  func words(forHeightsOf children: Int) -> String {
    wording("today.heights", ["year": String(today.year), "count": String(children)])
  }

  /// What came of a pregnancy, and who was there.
  func outcomeWords(of pregnancy: Pregnancy) -> String {
    [
      pregnancy.outcome.map(words(for:)), pregnancy.place.map(words(for:)),
      pregnancy.attendant.map(words(for:)),
      pregnancy.staffArrivedAfter ? wording["pregnancy.staffArrivedAfter"] : nil,
    ].joinedParts
  }

  /// `-2,13`, as it is written here.
  private func number(_ score: HeightForAge) -> String {
    score.plain.replacing(".", with: wording["number.decimalSign"])
  }

  /// `z -2,13: dưới -2 SD (độ I)`.
  func words(for score: HeightForAge) -> String {
    let meaning =
      switch score.grade {
      case nil: wording["height.implausible"]
      case .notStunted: wording["height.grade.none"]
      case .first: wording["height.grade.first"]
      case .second: wording["height.grade.second"]
      case .third: wording["height.grade.third"]
      }
    return wording("height.z", ["z": number(score), "meaning": meaning])
  }

  /// What a height says, or why it says nothing.
  func words(for growth: ChildGrowth) -> String {
    switch growth {
    case .scored(let score, _): words(for: score)
    case .unscored(let reason): words(for: reason)
    }
  }

  private func words(for reason: ChildGrowth.Reason) -> String {
    switch reason {
    case .birthday: wording["height.noBirthday"]
    case .sex: wording["height.noSex"]
    case .height: wording["height.noHeight"]
    case .day: wording["height.noDay"]
    case .beforeBirth: wording["height.beforeBirth"]
    case .tooOld: wording["height.tooOld"]
    }
  }

  /// `74,5 cm (nằm)`.
  func words(for measured: HeightMeasurement) -> String {
    let height = measured.millimetres.map {
      wording("height.cm", ["cm": Length(millimetres: $0).centimetres])
    }
    let position = measured.position.map { "(\(words(for: $0)))" }
    return [height, position].compactMap { $0 }.joined(separator: " ")
  }

  /// The two of a union, as far as they are known.
  func names(of union: Union) -> String {
    let partner = union.partner.flatMap { register.people[register.kept($0)] }.map(name(of:))
    let person = register.people[register.kept(union.person)].map(name(of:))
    return [person ?? "–", partner ?? wording["union.partner.outside"]].joined(separator: " – ")
  }

  /// What the dates tell of the ages at the beginning; nothing where both were of age.
  func words(for marriage: ChildMarriage) -> String? {
    switch marriage {
    case .no: nil
    case .possible: wording["union.possible"]
    case .certain: wording["union.certain"]
    }
  }

  /// Of a household, how many there are to look after, for those who may see it; for all others
  /// the same of every household.
  func healthWords(of household: Household.ID) -> String {
    guard isHealthStaff else { return wording["health.hidden"] }
    guard isUnlocked else { return wording["health.locked"] }
    let lists = healthLists(of: household)
    return wording(
      "health.summary",
      ["pregnant": String(lists.pregnant.count), "children": String(lists.children.count)])
  }

  /// The row in a household's file.
  func cells(ofHealth household: Household.ID) -> [TableCell] {
    ["", TableCell(healthWords(of: household), style: seesHealth ? .plain : .muted), ""]
  }
}
