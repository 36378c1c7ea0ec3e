import Casework
import Cells
import Widgets
import Wording

// How a proposal of assignments is worded.
extension World {
  func balance(of body: ReviewingBody) -> AssignmentBalance {
    AssignmentBalance(of: body, on: today, needs: catalogues.needs, in: register)
  }

  /// `0,8 km`
  func words(forMetres metres: Int) -> String {
    let number = ExactDecimal(digits: metres, places: 3)?.description ?? String(metres)
    return wording("distance.kilometres", ["number": number])
  }

  /// In a column of a table.
  func shortWords(for reason: AssignmentBalance.Reason) -> String {
    switch reason {
    case .nobody: wording["balance.reason.nobody"]
    case .left: wording["balance.reason.left"]
    case .keptApart: wording["balance.reason.apart"]
    case .noCommonLanguage: wording["balance.reason.language"]
    case .tooMuch(_, let load):
      wording("balance.reason.tooMuch", ["households": String(load.households)])
    }
  }

  /// In a sentence.
  func words(for reason: AssignmentBalance.Reason) -> String {
    switch reason {
    case .nobody: wording["balance.because.nobody"]
    case .left(let who): wording("balance.because.left", ["name": name(of: who)])
    case .keptApart(let who): wording("balance.because.apart", ["name": name(of: who)])
    case .noCommonLanguage(let who):
      wording("balance.because.language", ["name": name(of: who)])
    case .tooMuch(let who, let load):
      wording(
        "balance.because.tooMuch",
        [
          "name": name(of: who), "households": String(load.households), "poor": String(load.poor),
          "weight": String(load.weight),
        ])
    }
  }

  /// Why, and what speaks for who would take the household over.
  func words(for move: AssignmentBalance.Move) -> String {
    let fit = move.fit
    let language: String? =
      switch fit.understands {
      case true?: wording["balance.fit.language"]
      case false?: wording["balance.fit.noLanguage"]
      case nil: nil
      }
    let taker = [
      fit.metres.map { wording("balance.fit.way", ["way": words(forMetres: $0)]) }
        ?? wording["balance.fit.wayUnknown"],
      language, fit.isHelper ? wording["balance.fit.helper"] : nil,
    ].joinedParts
    return "\(name(of: move.to)): \(taker) ← \(words(for: move.reason))"
  }

  func cells(of share: AssignmentBalance.Share) -> [TableCell] {
    func change(_ before: String, _ after: String) -> String {
      before == after ? before : "\(before) → \(after)"
    }
    func number(_ value: KeyPath<BalanceLoad, Int>) -> String {
      change(String(share.before[keyPath: value]), String(share.after[keyPath: value]))
    }
    func kilometres(_ load: BalanceLoad) -> String {
      ExactDecimal(digits: load.metres, places: 3)?.description ?? String(load.metres)
    }
    let name =
      share.hasLeft
      ? wording("balance.personLeft", ["name": share.caseworker.name]) : share.caseworker.name
    return [
      TableCell(name), TableCell(number(\.households)), TableCell(number(\.poor)),
      TableCell(number(\.weight), style: share.after.isTooMuch ? .warning : .plain),
      TableCell(change(kilometres(share.before), kilometres(share.after))),
      TableCell(number(\.strangers)),
    ]
  }

  /// What is asked before households are given to somebody they are to be kept apart from.
  func questions(about targets: [Assignment.Target], to caseworker: Caseworker.ID?) -> [String] {
    guard let caseworker else { return [] }
    return register.targets(targets, keptApartFrom: caseworker).map {
      wording("apart.question", ["household": label(of: $0), "name": name(of: caseworker)])
    }
  }

  /// `chòm trên, Là Si`: two villages can each have a hamlet of that name.
  func label(of hamlet: Hamlet.ID) -> String {
    guard let known = register.hamlets[hamlet] else { return hamlet.text }
    let village = known.village.flatMap { register.villages[$0]?.name }
    return [known.name, village].compactMap { $0 }.joined(separator: ", ")
  }

  func label(of distance: HamletDistance.ID) -> String {
    let (one, other) = distance.ends
    return wording("record.distance", ["one": label(of: one), "other": label(of: other)])
  }

  func label(of pair: KeptApart.ID) -> String {
    let household: Household.ID = pair.ownerID()
    return wording(
      "record.keptApart",
      ["household": label(of: household), "name": name(of: pair.caseworker)])
  }
}
