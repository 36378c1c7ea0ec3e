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

  /// Of what the register keeps alone: figures of this month look no further back.
  private var recentCasebook: Casebook {
    Casebook(
      register, lists: catalogues.forFigures, today: today, older: nil, hasVisits: hasReadAll)
  }

  /// Takes saved records into the register, and keeps the figures right.
  mutating func take(_ states: [RecordState]) {
    let touched = touchedFiles(by: states)
    for state in states { register.take(state) }
    guard let touched else { return }
    let book = recentCasebook
    figures?.add(touched, in: book)
  }

  /// The files whose part the figures no longer hold; nil, and no figures, where all is to be
  /// counted anew.
  private mutating func touchedFiles(by states: [RecordState]) -> TouchedFiles? {
    guard var kept = figures else { return nil }
    figures = nil
    guard !states.contains(where: { $0.record.kind == AdoptedDefinition.kind }),
      let touched = register.files(touchedBy: states), kept.remove(touched, in: recentCasebook)
    else { return nil }
    figures = kept
    return touched
  }
}
