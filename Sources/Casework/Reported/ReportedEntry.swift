/// The form of a total that is typed from a document.
package struct ReportedEntry: Hashable, Sendable {
  package enum Part: Hashable, Sendable { case numerator, denominator }

  package enum Problem: Hashable, Sendable {
    case subjectMissing
    case periodMissing
    case periodUnreadable(String)
    case numberMissing(Part)
    case numberUnreadable(Part, String)
    /// A part that is more than the whole.
    case numeratorExceeds
    case documentMissing
    case dayMissing
    case dayUnreadable(String)
    case dayAfterToday(Day)
    case sourceMissing
  }

  package enum Question: Hashable, Sendable {
    case numeratorExceeds
    /// A document of that day or a later one tells of the same: it goes on holding.
    case otherHolds(ReportedTotal)
    /// This one takes the place of an earlier document.
    case takesPlace(of: ReportedTotal)
    /// The document is older than the end of what it tells of.
    case periodNotOver
  }

  package let old: ReportedTotal?
  private let subjects: ReportedSubjects
  private let author: Caseworker.ID?
  package var subject: String?
  package var village: Village.ID?
  package var period: Typed<Period>
  package var numerator: Typed<Int>
  package var denominator: Typed<Int>
  package var document: String
  package var day: Typed<Day>
  package var source: String

  package init(
    editing old: ReportedTotal?, subjects: ReportedSubjects, by author: Caseworker.ID?
  ) {
    self.old = old
    self.subjects = subjects
    self.author = author
    subject = old?.subject
    village = old?.village
    period = old?.period.map(Typed.value) ?? .blank
    numerator = old?.numerator.map(Typed.value) ?? .blank
    denominator = old?.denominator.map(Typed.value) ?? .blank
    document = old?.document ?? ""
    day = old?.day.map(Typed.value) ?? .blank
    source = old?.source ?? ""
  }

  private var excess: ReportedSubject.Excess {
    subject.flatMap { subjects[$0]?.excess } ?? .fine
  }

  private var exceeds: Bool {
    guard let numerator = numerator.value, let denominator = denominator.value else { return false }
    // Of nobody there can be nobody, whatever is counted.
    return numerator > denominator && (excess != .fine || denominator == 0)
  }

  package func problems(today: Day) -> [Problem] {
    var problems: [Problem] = subject.flatMap({ subjects[$0] }) == nil ? [.subjectMissing] : []
    switch period {
    case .blank: problems.append(.periodMissing)
    case .unreadable(let text): problems.append(.periodUnreadable(text))
    case .value: break
    }
    for (part, typed) in [(Part.numerator, numerator), (.denominator, denominator)] {
      switch typed {
      case .blank: problems.append(.numberMissing(part))
      case .unreadable(let text): problems.append(.numberUnreadable(part, text))
      case .value: break
      }
    }
    if exceeds, excess == .refuse || denominator.value == 0 { problems.append(.numeratorExceeds) }
    if document.meaningful == nil { problems.append(.documentMissing) }
    switch day {
    case .blank: problems.append(.dayMissing)
    case .unreadable(let text): problems.append(.dayUnreadable(text))
    case .value(let day): if day > today { problems.append(.dayAfterToday(day)) }
    }
    if source.meaningful == nil { problems.append(.sourceMissing) }
    return problems
  }

  package func questions(in register: Register) -> [Question] {
    var questions: [Question] = exceeds && excess == .ask ? [.numeratorExceeds] : []
    guard let day = day.value, let subject, let period = period.value else { return questions }
    if period.lastDay > day { questions.append(.periodNotOver) }
    let matter = ReportedTotal.Matter(subject: subject, village: village, period: period)
    if let other = register.reported(matter), other.id != old?.id {
      let isTypedBefore = old.map { other.id < $0.id } ?? true
      let isOlder = other.day.map { $0 < day || ($0 == day && isTypedBefore) } ?? true
      questions.append(isOlder ? .takesPlace(of: other) : .otherHolds(other))
    }
    return questions
  }

  /// The edits of the save; nil while there is a problem, none where nothing changed.
  package func edits(today: Day, newIDs: inout IdentifierSource) -> [Edit]? {
    guard problems(today: today).isEmpty else { return nil }
    var new = ReportedTotal(id: old?.id ?? ReportedTotal.ID(newIDs.next()))
    (new.subject, new.village, new.period) = (subject, village, period.value)
    (new.numerator, new.denominator) = (numerator.value, denominator.value)
    (new.document, new.day) = (document.meaningful, day.value)
    (new.source, new.by) = (source.meaningful, old?.by ?? author)
    guard let old else { return [Edit(creating: new)] }
    return Edit(from: old, to: new).map { [$0] } ?? []
  }
}
