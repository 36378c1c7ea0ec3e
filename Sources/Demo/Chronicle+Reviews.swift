import Casework

// The evening on which a cell reviews its month: attendance, a verdict for each member, what was
// said of households, the resolution, the closing.
extension Chronicle {
  mutating func hold(reviewOf month: Month, in cell: CellSettlement, at start: Moment) {
    let sheet = MonthSheet(of: .cell(cell.cell), month: month, today: start.day, in: register)
    let review = opened(Review.id(of: cell.cell, in: month), sheet, cell, at: start)
    var clock = start.adding(minutes: 3)
    judge(sheet, in: review.id, cell, &clock)
    resolve(after: month, in: review.id, cell, sheet, at: clock.adding(minutes: 4))
    close(review, sheet, cell, at: clock.adding(minutes: 9))
  }

  private mutating func opened(
    _ id: Review.ID, _ sheet: MonthSheet, _ cell: CellSettlement, at moment: Moment
  ) -> Review {
    var review = Review(id: id)
    review.heldOn = moment.day
    review.chair = cell.secretary
    review.secretary = cell.deputy
    for row in sheet.rows {
      let isLeading = [cell.secretary, cell.deputy].contains(row.caseworker.id)
      let draw = random.number(in: 0...99)
      review.attendance[row.caseworker.id] =
        isLeading || draw < 88 ? .present : draw < 97 ? .absentWithReason : .absent
    }
    write([Edit(creating: review)], of: cell, at: moment)
    return review
  }

  /// The pile that needs no word at once, the others one by one.
  private mutating func judge(
    _ sheet: MonthSheet, in review: Review.ID, _ cell: CellSettlement, _ clock: inout Moment
  ) {
    var verdicts: [[Edit]] = [[]]
    for row in sheet.rows {
      let verdict = verdict(on: row, in: review)
      if row.pile == .complete, verdict.note == nil {
        verdicts[0].append(Edit(creating: verdict))
      } else {
        verdicts.append([Edit(creating: verdict)] + spoken(on: row, in: review))
      }
    }
    for edits in verdicts where !edits.isEmpty {
      write(edits, of: cell, at: clock)
      clock = clock.adding(minutes: 2)
    }
  }

  private mutating func verdict(on row: MonthSheet.Row, in review: Review.ID) -> Verdict {
    var verdict = Verdict(id: Verdict.id(in: review, of: row.caseworker.id))
    switch row.pile {
    case .complete:
      let isPraised = row.figures.kept > 1 && random.chance(25)
      verdict.result = .completed
      verdict.conclusion = isPraised ? .commend : Verdict.Conclusion.none
      if isPraised { verdict.note = say(.verdict, about: "commend") }
    case .toDiscuss:
      let wasHindered =
        row.figures.notMet > 0 && row.figures.visited + row.figures.notMet >= row.figures.expected
      verdict.result = wasHindered ? .goodReason : .notCompleted
      verdict.conclusion = wasHindered ? Verdict.Conclusion.none : .remind
      verdict.note = say(.verdict, about: wasHindered ? "goodReason" : "notCompleted")
    case .noData:
      verdict.result = .notCompleted
      verdict.conclusion = random.chance(70) ? .remind : .correct
    }
    return verdict
  }

  private mutating func spoken(on row: MonthSheet.Row, in review: Review.ID) -> [Edit] {
    guard random.chance(25), let line = Choices(row.households)?.pick(&random),
      let text = say(.spoken)
    else { return [] }
    return [
      Edit(
        creating: HouseholdConclusion(
          id: HouseholdConclusion.id(in: review, on: line.household.id), text: text))
    ]
  }

  // MARK: The resolution

  private mutating func resolve(
    after month: Month, in review: Review.ID, _ cell: CellSettlement, _ sheet: MonthSheet,
    at moment: Moment
  ) {
    if let scene = sceneResolution(after: month, of: cell, in: review, at: moment) {
      write(scene, of: cell, at: moment)
      return
    }
    var ids = ids(at: moment)
    var edits: [Edit] = []
    let topics = texts.phrases.topics.shuffled(using: &random).prefix(random.number(in: 3...6))
    for topic in topics {
      guard
        let (text, expected) = texts.phrases.resolutionItem(
          about: topic, in: setting, &random),
        let member = Choices(sheet.rows)?.pick(&random).caseworker.id
      else { continue }
      var item = Promise(
        id: Promise.ID(ids.next(ownedBy: cell.cell.text)), text: text,
        due: moment.day.adding(days: random.number(in: 12...26)), responsible: member,
        household: nil, origin: .resolution(review), made: moment.day)
      item.expected = expected
      edits.append(Edit(creating: item))
      planOutcome(of: item, made: moment)
    }
    if !edits.isEmpty { write(edits, of: cell, at: moment) }
  }

  /// Most items are done in time, some late, some are carried over first.
  private mutating func planOutcome(of item: Promise, made: Moment) {
    guard let due = item.due else { return }
    let draw = random.number(in: 0...99)
    let done = due.adding(days: draw < 75 ? -random.number(in: 1...8) : random.number(in: 2...20))
    if draw >= 88 {
      agenda.add(
        .postpone(item.id, until: due.adding(days: 25)), at: Moment(due, hour: 20, minute: draw))
    }
    agenda.add(
      .finish(item.id, draw == 99 ? .dropped : .done),
      at: Moment(max(done, made.day.adding(days: 1)), hour: 17, minute: draw % 60))
  }

  private mutating func close(
    _ open: Review, _ sheet: MonthSheet, _ cell: CellSettlement, at moment: Moment
  ) {
    var review = open
    let present = open.attendance.values.count { $0 == .present }
    review.vote = Review.Vote(inFavour: present, against: 0, abstained: 0)
    write(
      [Edit(from: open, to: review)].compactMap(\.self), of: cell, at: moment,
      closing: ScriptedSave.PendingClosing(
        review: review.id, day: moment.day, by: cell.secretary, figures: sheet.rows.map(\.figures)))
  }

  /// What the secretary types in the course of the evening.
  private mutating func write(
    _ edits: [Edit], of cell: CellSettlement, at moment: Moment,
    closing: ScriptedSave.PendingClosing? = nil
  ) {
    agenda.add(
      .save(author: cell.secretary, device: cell.device, edits: edits, closing: closing), at: moment
    )
  }
}
