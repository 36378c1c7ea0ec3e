import Casework
import Widgets

/// What is typed back from the sheet of a meeting without power, as far as it is typed.
struct SheetEntry: Hashable {
  /// What a row has to fill in, from left to right.
  enum Cell: Hashable { case presence, result, conclusion, words }

  var presence: [Caseworker.ID: Review.Attendance] = [:]
  var results: [Caseworker.ID: Verdict.Result] = [:]
  var conclusions: [Caseworker.ID: Verdict.Conclusion] = [:]
  var notes: [Caseworker.ID: String] = [:]
  var spoken: [Household.ID: String] = [:]

  /// What the record says already.
  init(_ content: ReviewedMonth, in register: Register) {
    presence = content.review.attendance
    for member in content.members {
      results[member.caseworker] = member.verdict.result
      conclusions[member.caseworker] = member.verdict.conclusion
      notes[member.caseworker] = member.verdict.note
    }
    for said in register.conclusionsReached(in: content.review.id) {
      spoken[said.household] = said.text
    }
  }

  static func cells(of row: MeetingSheetRow) -> [Cell] {
    switch row {
    case .member: [.presence, .result, .conclusion, .words]
    case .household: [.words]
    case .presence: [.presence]
    }
  }

  func words(in row: MeetingSheetRow) -> String {
    switch row {
    case .member(let member, _): notes[member.caseworker] ?? ""
    case .household(let line, _): spoken[line.household.id] ?? ""
    case .presence: ""
    }
  }

  mutating func set(words: String, in row: MeetingSheetRow) {
    switch row {
    case .member(let member, _): notes[member.caseworker] = words
    case .household(let line, _): spoken[line.household.id] = words
    case .presence: break
    }
  }

  // MARK: Draft

  /// As a draft keeps it: a letter for the cell, then whom it is about.
  var draftFields: [String: String] {
    var fields: [String: String] = [:]
    for (who, value) in presence { fields["p/\(who.text)"] = value.rawValue }
    for (who, value) in results { fields["r/\(who.text)"] = value.rawValue }
    for (who, value) in conclusions { fields["c/\(who.text)"] = value.rawValue }
    for (who, text) in notes { fields["n/\(who.text)"] = text }
    for (household, text) in spoken { fields["h/\(household.text)"] = text }
    return fields
  }

  mutating func restore(_ fields: [String: String]) {
    for (name, text) in fields {
      let (cell, id) = (name.prefix(2), String(name.dropFirst(2)))
      let who = Caseworker.ID(id)
      switch cell {
      case "p/": presence[who] = Review.Attendance(rawValue: text)
      case "r/": results[who] = Verdict.Result(rawValue: text)
      case "c/": conclusions[who] = Verdict.Conclusion(rawValue: text)
      case "n/": notes[who] = text
      case "h/": spoken[Household.ID(id)] = text
      default: break
      }
    }
  }

  // MARK: Saving

  /// The verdict on a member as it is typed.
  func verdict(on member: ReviewedMonth.Member) -> Verdict {
    var verdict = member.verdict
    verdict.result = results[member.caseworker]
    verdict.conclusion = conclusions[member.caseworker]
    verdict.note = notes[member.caseworker]?.meaningful
    return verdict
  }

  /// One save for the whole sheet. `chair` chaired the verdict on `user`, who types.
  func edits(
    to content: ReviewedMonth, by user: Caseworker.ID?, chair: Caseworker.ID?,
    in register: Register
  ) -> [Edit] {
    var review = content.review
    review.attendance = presence
    let verdicts = content.members.compactMap { member -> Edit? in
      var new = verdict(on: member)
      if member.caseworker == user, new != member.verdict { new.chair = chair }
      return Edit(from: member.verdict, to: new)
    }
    let households = content.members.flatMap(\.households).compactMap { line -> Edit? in
      let id = HouseholdConclusion.id(in: review.id, on: line.household.id)
      let text = spoken[line.household.id]?.meaningful ?? ""
      guard let old = register.conclusions[review.id].first(where: { $0.id == id }) else {
        return text.isEmpty ? nil : Edit(creating: HouseholdConclusion(id: id, text: text))
      }
      var new = old
      new.text = text
      return Edit(from: old, to: new)
    }
    return [Edit(from: content.review, to: review)].compactMap { $0 } + verdicts + households
  }
}
