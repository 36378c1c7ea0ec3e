import Casework
import Wording

// How questions are worded: what is there to see, never what somebody is.
extension World {
  /// `Câu ghi giống nhau ở 2 hộ`.
  func words(for sign: Sign) -> String {
    switch sign.kind {
    case .likeNotes:
      wording("signs.likeNotes", ["households": String(sign.households.count)])
    case .tooFar: wording("signs.tooFar", ["households": String(sign.households.count)])
    case .enteredAtOnce:
      wording("signs.enteredAtOnce", ["visits": String(sign.evidence.count)])
    case .nothingCame: wording("signs.nothingCame", ["visits": String(sign.evidence.count)])
    case .moved:
      wording("signs.moved", ["times": String(sign.evidence.first?.moves ?? 0)])
    case .unexplained: wording["signs.unexplained"]
    }
  }

  /// The questions of a month in one line, by kind.
  func summary(of signs: [Sign]) -> String {
    Sign.Kind.allCases.compactMap { kind in
      let ofKind = signs.filter { $0.kind == kind }
      return ofKind.isEmpty ? nil : summary(of: kind, ofKind)
    }.joined(separator: ", ")
  }

  private func summary(of kind: Sign.Kind, _ signs: [Sign]) -> String {
    let count = String(signs.count)
    switch kind {
    case .likeNotes:
      let visits = signs.reduce(0) { $0 + $1.evidence.count }
      return wording("signs.likeNotes.short", ["groups": count, "visits": String(visits)])
    case .tooFar: return wording("signs.tooFar.short", ["count": count])
    case .enteredAtOnce: return wording("signs.enteredAtOnce.short", ["count": count])
    case .nothingCame: return wording("signs.nothingCame.short", ["count": count])
    case .moved: return wording("signs.moved.short", ["count": count])
    case .unexplained: return wording("signs.unexplained.short", ["count": count])
    }
  }

  /// What a question rests on, in lines to be read: of two notes their words one below the other.
  func lines(for evidence: Sign.Evidence) -> [String] {
    let household = evidence.household.map(label(of:)) ?? placeName
    switch evidence {
    case .visit(let visit):
      let day = visit.day?.dayAndMonth ?? "–"
      let said = text(of: visit).meaningful ?? wording["signs.nothingWritten"]
      return ["\(day)  \(household) · \(name(of: visit.visitor))", "    \(said)"]
    case .promise(let promise, let moves):
      return [
        "\(household) · \(name(of: promise.responsible))", "    \(promise.text)",
        "    "
          + wording(
            "signs.moved.evidence",
            [
              "made": promise.made?.description ?? "–", "due": promise.due?.description ?? "–",
              "times": String(moves),
            ]),
      ]
    case .income(let income, let before):
      return [
        "\(household) · \(name(of: income.by))",
        "    "
          + wording(
            "signs.unexplained.evidence",
            [
              "day": income.day?.description ?? "–", "year": income.year.map(String.init) ?? "–",
              "now": Money.written(income.total(ofThoseKnownIn: before) ?? 0),
              "before": Money.written(before.total(ofThoseKnownIn: income) ?? 0),
            ]),
      ]
    }
  }

  func words(for outcome: SignAnswer.Outcome) -> String {
    switch outcome {
    case .explained: wording["signs.answer.explained"]
    case .corrected: wording["signs.answer.corrected"]
    case .goAgain: wording["signs.answer.goAgain"]
    }
  }

  /// What the writer is asked before saving.
  func question(about sign: Sign) -> String {
    switch sign.kind {
    case .likeNotes:
      let twin = sign.evidence.first
      return wording(
        "visit.sameText.text",
        [
          "household": twin?.household.map(label(of:)) ?? "–",
          "day": twin?.day?.dayAndMonth ?? wording["visit.sameText.noDay"],
        ])
    case .tooFar:
      return wording("signs.ask.tooFar", ["households": String(sign.households.count + 1)])
    case .enteredAtOnce:
      return wording("signs.ask.enteredAtOnce", ["visits": String(sign.evidence.count + 1)])
    case .nothingCame:
      return wording("signs.ask.nothingCame", ["visits": String(sign.evidence.count + 1)])
    case .moved:
      return wording("signs.ask.moved", ["times": String(sign.evidence.first?.moves ?? 0)])
    case .unexplained: return wording["signs.ask.unexplained"]
    }
  }
}

extension Sign.Evidence {
  fileprivate var moves: Int {
    if case .promise(_, let moves) = self { moves } else { 0 }
  }
}
