import Casework
import Indicators
import Record

extension App {
  /// Counts some more of the figures that Chỉ tiêu opens with: between keys, once all is read.
  ///
  /// - Returns: whether there is more to count.
  package mutating func countAhead() -> Bool { world.countAhead() }
}

extension World {
  fileprivate mutating func countAhead() -> Bool {
    guard hasReadAll else { return false }
    let book = recentCasebook
    if figures?.today != today { figures = KeptFigures(definitions, in: book) }
    figures?.countMore(in: book)
    return !(figures?.isCounted ?? true)
  }

  /// Takes records into the register, and keeps right what was counted and found in it.
  mutating func take(_ states: [RecordState]) {
    guard figures != nil || !findings.isEmpty else {
      for state in states { register.take(state) }
      return
    }
    let touched = touchedFiles(by: states)
    removeFromFigures(touched)
    for state in states { register.take(state) }
    findAgain(touched)
    guard let touched else { return }
    let book = recentCasebook
    figures?.add(touched, in: book)
  }

  /// The files that look different now; nil where that may be any of them.
  private func touchedFiles(by states: [RecordState]) -> TouchedFiles? {
    states.contains { $0.record.kind == AdoptedDefinition.kind }
      ? nil : register.files(touchedBy: states)
  }

  /// Takes out of the figures what these files have told; no figures are left where all is to be
  /// counted anew.
  private mutating func removeFromFigures(_ touched: TouchedFiles?) {
    guard var kept = figures else { return }
    figures = nil
    guard let touched, kept.remove(touched, in: recentCasebook) else { return }
    figures = kept
  }
}
