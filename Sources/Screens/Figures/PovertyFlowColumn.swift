import Casework
import Wording

/// A column of the year's flow of poverty: the poor at the start, what came and went, the poor at
/// the end, and those of whom it is not known.
enum PovertyFlowColumn: Hashable, Sendable {
  case start, end, undecided
  case move(PovertyMove.Kind)

  /// In the order of the sum: what came, what went.
  private static let moves: [PovertyMove.Kind] = [
    .newPoor, .relapse, .splitPoor, .movedInPoor, .firstKnownPoor, .otherStandardPoor, .exit,
    .movedOutPoor, .dissolvedPoor,
  ]
  /// Only shown in a year in which there is one.
  private static let seldom: Set<PovertyMove.Kind> = [.firstKnownPoor, .otherStandardPoor]

  static func columns(of flow: PovertyFlow) -> [PovertyFlowColumn] {
    [.start]
      + moves.filter { !seldom.contains($0) || flow.count($0) > 0 }.map { .move($0) }
      + [.end] + (flow.undecided.isEmpty ? [] : [.undecided])
  }

  func households(in flow: PovertyFlow) -> [Household.ID] {
    switch self {
    case .start: flow.poorAtStart
    case .end: flow.poorAtEnd
    case .undecided: flow.undecided
    case .move(let kind): (flow.moved[kind] ?? []).map(\.household)
    }
  }

  /// `+1`, `−4`, `27`; a dash for nothing that came or went.
  func text(in flow: PovertyFlow) -> String {
    guard case .move(let kind) = self else { return String(households(in: flow).count) }
    let count = flow.count(kind)
    return count == 0 ? "–" : (kind.sign < 0 ? "-" : "+") + String(count)
  }

  /// The word over the column.
  func heading(in wording: Wording) -> String {
    switch self {
    case .start: wording["flow.start.short"]
    case .end: wording["flow.end.short"]
    case .undecided: wording["flow.undecided.short"]
    case .move(.newPoor): wording["flow.new.short"]
    case .move(.relapse): wording["flow.relapse.short"]
    case .move(.splitPoor): wording["flow.split.short"]
    case .move(.movedInPoor): wording["flow.movedIn.short"]
    case .move(.firstKnownPoor): wording["flow.first.short"]
    case .move(.otherStandardPoor): wording["flow.standard.short"]
    case .move(.exit): wording["flow.exit.short"]
    case .move(.movedOutPoor): wording["flow.movedOut.short"]
    case .move(.dissolvedPoor): wording["flow.dissolved.short"]
    }
  }

  /// The same in full.
  func title(in wording: Wording) -> String {
    switch self {
    case .start: wording["flow.start"]
    case .end: wording["flow.end"]
    case .undecided: wording["flow.undecided"]
    case .move(.newPoor): wording["flow.new"]
    case .move(.relapse): wording["flow.relapse"]
    case .move(.splitPoor): wording["flow.split"]
    case .move(.movedInPoor): wording["flow.movedIn"]
    case .move(.firstKnownPoor): wording["flow.first"]
    case .move(.otherStandardPoor): wording["flow.standard"]
    case .move(.exit): wording["flow.exit"]
    case .move(.movedOutPoor): wording["flow.movedOut"]
    case .move(.dissolvedPoor): wording["flow.dissolved"]
    }
  }
}
