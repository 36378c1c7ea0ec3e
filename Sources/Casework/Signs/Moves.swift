package import Record

extension Promise {
  /// How often the deadlines of promises were moved to a later day, of all that was ever saved of
  /// them; whoever settled two days that were set apart moved nothing.
  package static func moves(in changes: [SavedChange]) -> [Promise.ID: Int] {
    var moves: [Promise.ID: Int] = [:]
    for (record, saved) in Dictionary(grouping: changes, by: \.change.record)
    where record.kind == Promise.kind {
      let count = saved.flatMap { saved.steps(of: $0) }.count { step in
        guard step.field.name == "due", let after = step.after?.text.flatMap(Day.init(iso:)),
          step.before.count == 1, let before = step.before[0]?.text.flatMap(Day.init(iso:))
        else { return false }
        return after > before
      }
      if count > 0 { moves[Promise.ID(record.id)] = count }
    }
    return moves
  }
}
