import Casework

/// The small commune where something was held, and some went to train and to work.
enum ActivityCommune {
  static let son = Person.ID("hh-007-son")

  /// In September LS-007 and LS-014 met; in August the son of LS-007 came to a talk on jobs, and has
  /// worked since 24 August: to be asked after on 24 November. His mother learned to sew a year before
  /// and finished; a young man of LS-022 has left his work.
  static var records: [any Storable] {
    SmallCommune.fuller + SmallCommune.couple + [meeting, talk, training, working, sewing, left]
  }

  static var meeting: Activity {
    var meeting = Activity(id: .init("ac-1"), topic: "Chọn mô hình nuôi bò nhốt chuồng")
    (meeting.type, meeting.day) = ("village-meeting", Day(iso: "2026-09-12"))
    (meeting.village, meeting.place) = (SmallCommune.village, "nhà văn hóa")
    meeting.leader = SmallCommune.secretary
    meeting.households = [SmallCommune.household7, SmallCommune.household14]
    (meeting.attendance, meeting.note) = (31, "22 hộ đăng ký")
    return meeting
  }

  static var talk: Activity {
    var talk = Activity(id: .init("ac-2"), topic: "Việc làm ở nhà máy may")
    (talk.type, talk.day) = ("job-counselling", Day(iso: "2026-08-10"))
    (talk.village, talk.guest) = (SmallCommune.village, "trung tâm việc làm tỉnh")
    talk.people = [son]
    return talk
  }

  /// Of those who help: only cadres came.
  static var training: Activity {
    var training = Activity(id: .init("ac-3"), topic: "Cách giúp hộ ghi chép thu chi")
    (training.type, training.day) = ("cadre-training", Day(iso: "2026-06-02"))
    training.leader = SmallCommune.secretary
    training.caseworkers = [SmallCommune.lead, SmallCommune.other]
    return training
  }

  static var working: Placement {
    var working = Placement(
      id: .init("hh-007.w1"), person: son, path: .work, what: "công nhân may",
      from: Day(iso: "2026-08-24"))
    (working.place, working.activity) = ("Điện Biên", talk.id)
    return working
  }

  static var sewing: Placement {
    var sewing = Placement(
      id: .init("hh-007.w2"), person: .init("hh-007-wife"), path: .training, what: "nghề may",
      from: Day(iso: "2025-09-01"))
    sewing.findings = found(.three, .there, "2025-12-03")
    sewing.findings.merge(found(.six, .finished, "2026-03-02")) { $1 }
    return sewing
  }

  static var left: Placement {
    var left = Placement(
      id: .init("hh-022.w1"), person: .init("hh-022-head"), path: .work, what: "phụ hồ",
      from: Day(iso: "2026-03-01"))
    left.findings = found(.three, .left, "2026-06-04")
    return left
  }

  private static func found(
    _ milestone: Placement.Milestone, _ standing: Placement.Standing, _ day: String
  ) -> [Placement.Milestone: Placement.Finding] {
    guard let day = Day(iso: day) else { return [:] }
    return [milestone: .init(standing, on: day, by: SmallCommune.lead)]
  }
}
