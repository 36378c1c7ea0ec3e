package import Casework
package import Wording

/// Who walks along with which household, in the columns of the annex of a decision.
package struct AssignmentPaper: TypedPaper {
  package enum Subject {
    /// Danh sách phân công of a body, as it stands on the day.
    case list(ReviewingBody)
    /// The annex of a decision: the assignments that it makes.
    case annex(Decision)
  }

  private let subject: Subject
  private let today: Day
  private let words: PaperWords

  package init(_ subject: Subject, register: Register, today: Day, wording: Wording) {
    self.subject = subject
    self.today = today
    words = PaperWords(register: register, wording: wording)
  }

  package var fileName: String {
    switch subject {
    case .list(let body): "danh-sach-phan-cong-\(today.iso)-\(words.fileName(of: body)).txt"
    case .annex(let decision):
      "phu-luc-phan-cong-\(decision.basis.number.plainForFile)-"
        + "\(words.fileName(of: decision.body)).txt"
    }
  }

  package var text: String {
    switch subject {
    case .list(let body): list(of: body)
    case .annex(let decision): annex(of: decision)
    }
  }

  private func list(of body: ReviewingBody) -> String {
    let register = words.register
    let assignments = register.members(of: body, on: today).flatMap { member in
      register.inListOrder(
        register.activeAssignments(of: member.id, on: today).filter { $0.channel == body.channel })
    }
    return paper(
      issuer: body, day: today, title: words.wording["paper.assign.list"],
      about: words.wording("paper.assign.list.about", ["day": today.description]),
      AssignmentTable(assignments: assignments, day: today, words: words))
  }

  private func annex(of decision: Decision) -> String {
    let about = words.wording(
      "paper.assign.annex.about",
      [
        "number": decision.basis.number,
        "day": decision.basis.day?.description ?? words.wording["paper.dayOpen"],
      ])
    return paper(
      issuer: decision.body, day: decision.basis.day, title: words.wording["paper.assign.annex"],
      about: about,
      // As the paper found the households: on its own day.
      AssignmentTable(
        assignments: words.register.inListOrder(words.register.assignments(of: decision)),
        day: decision.basis.day ?? today, words: words))
  }

  /// A head, one table on pages on their side, and who signs.
  private func paper(
    issuer: ReviewingBody, day: Day?, title: String, about: String, _ table: AssignmentTable
  ) -> String {
    let format = PageFormat.onItsSide
    var pages = Pages(format)
    pages.add(
      PaperHead(issuer: issuer, day: day, year: table.day.year, words: table.words)
        .lines(title: title, about: about, format: format) + [""])
    pages.add(table.table)
    pages.add([""] + Signature(of: issuer, words: table.words).lines(columns: format.columns))
    return pages.text
  }
}
