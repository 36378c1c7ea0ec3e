import Casework
import Cells
import Widgets
import Wording

extension World {
  func words(for level: Schooling.Level) -> String {
    switch level {
    case .nursery: wording["schooling.level.nursery"]
    case .preschool: wording["schooling.level.preschool"]
    case .primary: wording["schooling.level.primary"]
    case .lowerSecondary: wording["schooling.level.lowerSecondary"]
    case .upperSecondary: wording["schooling.level.upperSecondary"]
    case .continuing: wording["schooling.level.continuing"]
    case .vocational: wording["schooling.level.vocational"]
    }
  }

  func words(for reason: Schooling.Reason) -> String {
    switch reason {
    case .farWay: wording["schooling.leftWhy.farWay"]
    case .work: wording["schooling.leftWhy.work"]
    case .illness: wording["schooling.leftWhy.illness"]
    case .noPapers: wording["schooling.leftWhy.noPapers"]
    case .poverty: wording["schooling.leftWhy.poverty"]
    case .other: wording["schooling.leftWhy.other"]
    }
  }

  func words(for arrangement: Schooling.Arrangement) -> String {
    switch arrangement {
    case .place: wording["schooling.arrangement.place"]
    case .boarding: wording["schooling.arrangement.boarding"]
    case .transport: wording["schooling.arrangement.transport"]
    case .support: wording["schooling.arrangement.support"]
    case .books: wording["schooling.arrangement.books"]
    case .papers: wording["schooling.arrangement.papers"]
    case .homework: wording["schooling.arrangement.homework"]
    }
  }

  func words(for state: Literacy.State) -> String {
    switch state {
    case .reads: wording["literacy.reads"]
    case .readsLittle: wording["literacy.readsLittle"]
    case .cannot: wording["literacy.cannot"]
    }
  }

  /// `việc học của Ly Mì Pư, năm học 2026-2027`.
  func label(of schooling: Schooling.ID) -> String {
    let record = Schooling(id: schooling)
    return wording(
      "schooling.record",
      ["person": fullLabel(of: record.person), "year": record.year?.description ?? "–"])
  }

  func label(of literacy: Literacy.ID) -> String {
    wording("literacy.record", ["person": fullLabel(of: Literacy(id: literacy).person)])
  }
}

// What a list and the household's file say of school.
extension World {
  func words(for standing: SchoolList.Standing) -> String {
    switch standing {
    case .outOfSchool: wording["school.outOfSchool"]
    case .unknown: wording["school.unknown"]
    case .missesMuch: wording["school.missesMuch"]
    case .attends: wording["school.attends"]
    case .unable: wording["school.unable"]
    }
  }

  private func style(of standing: SchoolList.Standing) -> Style {
    switch standing {
    case .outOfSchool, .missesMuch: .warning
    case .unknown: .muted
    case .attends, .unable: .plain
    }
  }

  /// `chưa đi học · đường xa · đã sắp xếp: ở bán trú`, `đang học · tiểu học · PTDTBT Thu Lũm`.
  func summary(of row: SchoolList.Row) -> TableCell {
    let style = style(of: row.standing)
    guard let schooling = row.schooling else {
      return TableCell(words(for: row.standing), style: style)
    }
    let isOut = row.standing == .outOfSchool
    let arranged = Schooling.Arrangement.allCases.filter(schooling.arrangements.contains)
      .map(words(for:)).joined(separator: ", ")
    let arrangement =
      arranged.isEmpty
      ? (isOut ? wording["school.nothingArranged"] : nil)
      : wording("school.arranged", ["what": arranged])
    let words: [String?] = [
      words(for: row.standing), isOut ? schooling.leftWhy.map(words(for:)) : nil,
      schooling.level.map(words(for:)), schooling.school,
      schooling.sessionsAbsent.map { wording("school.absent", ["count": String($0)]) },
      arrangement,
    ]
    return TableCell(words.joinedParts, style: style)
  }

  func cells(ofPupil row: SchoolList.Row, in year: SchoolYear) -> [TableCell] {
    let age = row.age.map { wording("school.age", ["age": String($0)]) }
    return [
      TableCell(year.contains(today) ? age ?? "–" : year.description),
      TableCell(
        [name(of: row.person), summary(of: row).text].joinedParts, style: summary(of: row).style),
      TableCell(row.schooling?.day?.description ?? ""),
    ]
  }

  /// `đọc, viết được 2 · chưa biết chữ 1 · chưa hỏi 1`, of the household's adults; nil where nobody
  /// was asked.
  func literacySummary(of household: Household.ID) -> String? {
    let states = register.adults(of: household, on: today)
      .map { register.literacy(of: $0.id)?.state }
    let open = states.count { $0 == nil }
    guard open < states.count else { return nil }
    let counts = Literacy.State.allCases.map { state -> String? in
      let count = states.count { $0 == state }
      return count == 0 ? nil : "\(words(for: state)) \(count)"
    }
    return
      (counts + [open == 0 ? nil : wording("literacy.notAsked", ["count": String(open)])])
      .joinedParts
  }

  func cells(ofLiteracy household: Household.ID) -> [TableCell] {
    [
      TableCell(wording["literacy.row"]),
      literacySummary(of: household).map { TableCell($0) }
        ?? TableCell(wording["literacy.nobodyAsked"], style: .muted), "",
    ]
  }

  /// `đang học 2 · không ở trường 1`, of the household's children; nil where there are none.
  func schoolSummary(of household: Household.ID, in year: SchoolYear) -> String? {
    let list = SchoolList(of: .household(household), in: year, today: today, register: register)
    return list.rows.isEmpty ? nil : counts(of: list)
  }

  func counts(of list: SchoolList) -> String {
    SchoolList.Standing.allCases.map { standing -> String? in
      let count = list.count(standing)
      return count == 0 ? nil : "\(words(for: standing)) \(count)"
    }.joinedParts
  }

  /// The rows of a household's file: this school year of each child, the years before of which
  /// something is known, and the adults.
  func schoolRows(of household: Household.ID) -> [HouseholdFile.Row] {
    let now = SchoolYear(of: today)
    let members = register.members(of: household, on: today).map(\.person.id)
    let selves = members.flatMap { register.selves(ofPerson: $0) }
    let known = register.schoolings.rows(of: selves).compactMap(\.year)
    let years = Set(known).union([now]).sorted(by: >)
    return years.flatMap { year in
      register.pupils(of: household, in: year, on: today)
        .filter { year == now || $0.schooling != nil }
        .map { HouseholdFile.Row.pupil($0, in: year) }
    } + (register.adults(of: household, on: today).isEmpty ? [] : [.literacy(household)])
  }
}
