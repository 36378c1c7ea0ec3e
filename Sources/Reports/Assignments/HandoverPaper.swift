package import Casework
package import Wording

/// Biên bản bàn giao: what goes from one person to another, what is promised there, what the
/// families wait for, what stays.
package struct HandoverPaper: TypedPaper {
  private let handover: Handover
  private let today: Day
  private let words: PaperWords

  package init(of handover: Handover, register: Register, today: Day, wording: Wording) {
    self.handover = handover
    self.today = today
    words = PaperWords(register: register, wording: wording)
  }

  private var wording: Wording { words.wording }

  package var fileName: String {
    "ban-giao-\(handover.lastDay.iso)-\(words.name(of: handover.to).plainForFile).txt"
  }

  package var text: String {
    let columns = PageFormat.upright.columns
    var pages = Pages()
    pages.add(
      PaperHead(issuer: issuer, day: nil, year: today.year, words: words)
        .lines(title: wording["paper.handover.title"], about: wording["paper.handover.about"])
        + [""])
    pages.add(facts.flatMap { $0.lines(of: columns) } + [""])
    pages.add(table)
    if !handover.otherPromises.isEmpty {
      pages.add(["", wording["paper.handover.others"]])
      for promise in handover.otherPromises {
        pages.add("- \(line(of: promise))".lines(of: columns))
      }
    }
    pages.add([""] + stays.lines(of: columns))
    pages.add([""] + signatures)
    return pages.text
  }

  /// The body whose channel the first assignment is of.
  private var issuer: ReviewingBody {
    switch handover.moves.first?.assignment.channel {
    case .government?: return .peoplesCommittee
    case .front?: return .front
    case .party?, nil:
      let people = former + [handover.to]
      let cell = people.lazy.compactMap { words.register.caseworkers[$0]?.cell }.first
      return .cell(cell ?? PartyCell.ID(""))
    }
  }

  private var former: [Caseworker.ID] {
    var found: [Caseworker.ID] = []
    let all =
      handover.moves.map(\.assignment.caseworker) + handover.otherPromises.map(\.responsible)
    for who in all.compactMap({ $0 }) where !found.contains(who) { found.append(who) }
    return found
  }

  private var facts: [String] {
    let basis = handover.basis.map { basis in
      wording(
        "paper.handover.basis",
        [
          "number": basis.number,
          "day": basis.day?.description ?? wording["paper.dayOpen"],
        ])
    }
    return [
      wording(
        "paper.handover.from",
        ["names": former.map { words.name(of: $0) }.joined(separator: ", ")]),
      wording("paper.handover.to", ["name": words.name(of: handover.to)]),
      wording(
        "paper.handover.days",
        [
          "last": handover.lastDay.description,
          "first": handover.lastDay.adding(days: 1).description,
        ]),
      wording("paper.handover.reason", ["reason": handover.reason]), basis,
    ].compactMap { $0 }
  }

  // MARK: Table

  private var table: TextTable {
    TextTable(
      columns: [
        .init(title: wording["annex.column.number"], width: 2, alignsRight: true),
        .init(title: wording["annex.column.household"], width: 17),
        .init(title: wording["paper.handover.promised"], width: 23),
        .init(title: wording["paper.handover.waits"], width: 23),
      ],
      rows: handover.moves.enumerated().map { index, move in
        [
          [String(index + 1)], target(of: move),
          move.promises.map { "- " + line(of: $0) }, move.petitions.map { "- " + line(of: $0) },
        ]
      })
  }

  private func target(of move: Handover.Move) -> [String] {
    switch move.assignment.target {
    case .household(let household): [words.label(of: household)]
    case .group(let group):
      [
        wording(
          "paper.handover.group", ["name": words.register.groups[group]?.name ?? group.text])
      ] + words.register.households(of: move.assignment.target).map { words.label(of: $0) }
    }
  }

  private func line(of promise: Promise) -> String {
    let due =
      promise.due.map { wording("annex.due", ["day": $0.description]) }
      ?? wording["annex.dueMissing"]
    return "\(promise.text), \(due)"
  }

  private func line(of petition: Petition) -> String {
    guard let answer = petition.answer else {
      return wording("paper.handover.petition", ["text": petition.text])
    }
    return wording(
      "paper.handover.answer", ["text": petition.text, "answer": answer.text])
  }

  private var stays: String {
    let remains = handover.remains(in: words.register)
    return wording(
      "paper.handover.stays",
      [
        "visits": String(remains.visits), "promises": String(remains.settledPromises),
        "months": String(RecordKinds.monthsInMemory),
      ])
  }

  private var signatures: [String] {
    let columns = PageFormat.upright.columns
    return halves(
      [wording["paper.handover.giver"]], [wording["paper.handover.taker"]], columns: columns)
      + ["", "", ""]
      + halves(
        [former.count == 1 ? words.name(of: former.first) : ""], [words.name(of: handover.to)],
        columns: columns)
  }
}
