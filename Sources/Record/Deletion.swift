// Deleting a record is a mark that can be taken back: the field `deleted` holds what the deleter
// had seen. Clearing the field undoes it.

extension RecordState {
  package static let deletionField = "deleted"

  package var isDeleted: Bool { self[Self.deletionField] != nil }

  /// The change that marks the record as deleted by somebody who has seen `sight`.
  package func deletion(having sight: Sight) -> FieldChange {
    FieldChange(
      Self.deletionField, sight.value, replaces: stamps(of: Self.deletionField))
  }

  /// The values that whoever deleted the record had not seen, by field name; none where the record
  /// is not deleted. A mark that cannot be read counts as set by somebody who had seen nothing.
  package var editsUnseenByDeletion: [(name: String, head: Head)] {
    guard isDeleted, let deletion = self[field: Self.deletionField] else { return [] }
    var seen = Sight()
    for mark in deletion.heads.compactMap(\.value) { seen.merge(Sight(mark) ?? Sight()) }
    let own = Set(deletion.heads.map(\.stamp))
    return fields.filter { $0.name != Self.deletionField }.flatMap { field in
      field.heads.filter { !seen.contains($0.stamp) && !own.contains($0.stamp) }
        .map { (field.name, $0) }
    }
  }
}

extension Rule {
  /// A deleted record holds a value that its deleter had not seen. Settled by taking the deletion
  /// back, or by deleting again having seen the value.
  package static let editAgainstDelete = Rule(
    "edit against delete", having: RecordState.deletionField
  ) { state in
    state.editsUnseenByDeletion.isEmpty ? [] : [state.record.id]
  } broken: { members in
    members.map { state in
      Rule.Finding([state.record], .list(state.editsUnseenByDeletion.map { .text($0.name) }))
    }
  }
}
