import Casework
import Record

// What is held in the villages of the two cells, and who goes to train and to work because of it: asked
// by dice of its own, so that the rest of the story stays as it is.
extension Chronicle {
  /// A village meeting each month; in March and September a course, of which some go on to train or to
  /// work.
  mutating func planActivities(in month: Month) {
    var dice = SplitMix64(seed: UInt64(clamping: month.ordinal) &* 0xAC7B)
    var ids = IdentifierSource(
      milliseconds: Moment(month.firstDay, hour: 16).milliseconds, seed: 0xAC71)
    let villages = register.villagesByName.filter { $0.cell != nil }
    for (number, village) in villages.enumerated() {
      let day = month.firstDay.adding(days: 9 + number)
      let here = register.householdsPresent(on: day).filter { $0.village == village.id }
        .sorted { $0.code < $1.code }
      planMeeting(in: village, of: here, on: day, &dice, &ids)
      if [3, 9].contains(month.monthOfYear) {
        planCourse(in: village, of: here, on: day.adding(days: 6), &dice, &ids)
      }
    }
  }

  private mutating func planMeeting(
    in village: Village, of here: [Household], on day: Day, _ dice: inout SplitMix64,
    _ ids: inout IdentifierSource
  ) {
    guard let meeting = Choices(Self.meetings)?.pick(&dice),
      let leader = settlement.cells.first(where: { $0.cell == village.cell })?.secretary
    else { return }
    var activity = Activity(id: Activity.ID(ids.next()), topic: meeting.topic)
    (activity.type, activity.day, activity.village) = (meeting.type, day, village.id)
    (activity.place, activity.leader) = ("nhà văn hóa bản", leader)
    activity.households = Set(here.filter { _ in dice.chance(60) }.map(\.id))
    activity.attendance = activity.households.count + dice.number(in: 2...12)
    plan(Edit(creating: activity), by: leader, in: village.id, on: day)
  }

  private mutating func planCourse(
    in village: Village, of here: [Household], on day: Day, _ dice: inout SplitMix64,
    _ ids: inout IdentifierSource
  ) {
    guard let course = Choices(Self.courses)?.pick(&dice) else { return }
    let young = here.flatMap { household in
      register.members(of: household.id, on: day)
        .filter { $0.person.birth?.age(on: day).map { (18...35).contains($0.lowerBound) } ?? false }
        .map { (person: $0.person.id, home: household.id) }
    }
    let pupils = young.filter { _ in dice.chance(30) }.prefix(8)
    guard !pupils.isEmpty else { return }
    var activity = Activity(id: Activity.ID(ids.next()), topic: course.topic)
    (activity.type, activity.day, activity.village) = (course.type, day, village.id)
    (activity.place, activity.leader) = ("điểm trường", settlement.officer)
    activity.guest = "giáo viên trường nghề tỉnh"
    activity.people = Set(pupils.map(\.person))
    plan(Edit(creating: activity), by: settlement.officer, in: village.id, on: day)
    for pupil in pupils where dice.chance(45) {
      var placement = Placement(
        id: Placement.ID(ids.next(ownedBy: pupil.home.text)), person: pupil.person,
        path: course.path, what: course.what, from: day.adding(days: 20))
      (placement.place, placement.activity) = (course.place, activity.id)
      placement.follower = settlement.officer
      follow(placement, in: village.id, &dice)
    }
  }

  /// How it goes on: asked after 3, 6 and 12 months, as long as they are there.
  private mutating func follow(
    _ placement: Placement, in village: Village.ID, _ dice: inout SplitMix64
  ) {
    guard let from = placement.from else { return }
    plan(Edit(creating: placement), by: settlement.officer, in: village, on: from)
    var known = placement
    while let milestone = known.nextMilestone, let day = known.nextCheck, dice.chance(85) {
      let isOver = known.path == .training && milestone != .three
      let standing: Placement.Standing = dice.chance(75) ? (isOver ? .finished : .there) : .left
      var asked = known
      asked.findings[milestone] = Placement.Finding(
        standing, on: day, by: settlement.officer, note: standing == .left ? "về làm nương" : nil)
      if let edit = Edit(from: known, to: asked) {
        plan(edit, by: settlement.officer, in: village, on: day)
      }
      known = asked
    }
  }

  private mutating func plan(
    _ edit: Edit, by author: Caseworker.ID, in village: Village.ID, on day: Day
  ) {
    agenda.add(
      .save(author: author, device: device(of: village), edits: [edit]), at: Moment(day, hour: 16))
  }

  private static let meetings: [(type: String, topic: String)] = [
    ("village-meeting", "Bình xét hộ nghèo, bàn việc giúp nhau làm nhà"),
    ("village-meeting", "Chọn mô hình chăn nuôi, đăng ký giống"),
    ("health-talk", "Ăn đủ chất cho trẻ nhỏ, đi khám thai"),
    ("demonstration", "Ủ chua thức ăn cho trâu bò"),
    ("campaign", "Đưa trẻ ra lớp, không bỏ học giữa chừng"),
  ]

  private struct Course {
    let type: String
    let topic: String
    let path: Placement.Path
    let what: String
    let place: String
  }

  private static let courses = [
    Course(
      type: "skill-training", topic: "Nghề xây, ba tháng", path: .training, what: "nghề xây",
      place: "trung tâm dạy nghề tỉnh"),
    Course(
      type: "job-counselling", topic: "Việc làm ở khu công nghiệp", path: .work,
      what: "công nhân may", place: "khu công nghiệp Phú Hà"),
    Course(
      type: "skill-training", topic: "Chăn nuôi thú y cơ bản", path: .training,
      what: "thú y cơ bản", place: "trung tâm dạy nghề tỉnh"),
  ]
}
