import Record

/// The merge said as plainly as it can be, over all entries at once: what is open is every value
/// ever written less those that any change names. It shares no code with the merge.
struct Oracle {
  /// Every value ever written.
  private(set) var written: [FieldID: [Stamp: Value?]] = [:]
  /// Every stamp named as replaced, with the saves that name it.
  private(set) var replaced: [FieldID: [Stamp: [Stamp]]] = [:]
  private var seen: [DeviceID: UInt64] = [:]

  init(_ entries: some Sequence<Entry>) {
    for entry in entries {
      seen[entry.stamp.device] = max(seen[entry.stamp.device] ?? 0, entry.stamp.order)
      for change in entry.changes {
        for field in change.fields {
          let id = FieldID(record: change.record, name: field.name)
          written[id, default: [:]][entry.stamp] = .some(field.value)
          for stamp in field.replaces {
            replaced[id, default: [:]][stamp, default: []].append(entry.stamp)
          }
        }
      }
    }
  }

  var open: [FieldID: [Stamp: Value?]] {
    written.reduce(into: [:]) { open, field in
      open[field.key] = field.value.filter { replaced[field.key]?[$0.key] == nil }
    }
  }

  /// The stamps named as replaced and not arrived yet.
  var waiting: [Stamp: Set<FieldID>] {
    replaced.reduce(into: [:]) { waiting, field in
      for stamp in field.value.keys where stamp.order > seen[stamp.device] ?? 0 {
        waiting[stamp, default: []].insert(field.key)
      }
    }
  }

  private func shown(_ id: FieldID) -> Value? {
    open[id]?.max { $0.key < $1.key }?.value
  }

  /// The fields whose open values differ; of deletion marks only whether there is one counts.
  var conflicts: Set<FieldID> {
    Set(
      open.filter { id, values in
        id.name == "deleted"
          ? Set(values.values.map { $0 != nil }).count > 1 : Set(values.values).count > 1
      }.keys)
  }

  /// The deleted records with an open value that none of the deleters had seen.
  var editedAgainstDelete: Set<RecordID> {
    let deleted = Set(open.keys.map(\.record)).filter {
      shown(FieldID(record: $0, name: "deleted")) != nil
    }
    return deleted.filter { record in
      let marks = open[FieldID(record: record, name: "deleted")] ?? [:]
      return open.contains { id, values in
        id.record == record && id.name != "deleted"
          && values.keys.contains { stamp in
            !marks.values.contains { mark in
              (mark?[stamp.device.text]?.int ?? 0) >= Int64(stamp.order)
            }
          }
      }
    }
  }

  /// The pairs of assignments that lead in one channel of one household.
  var pairsOfLeads: Set<Set<RecordID>> {
    let assignments = Set(open.keys.map(\.record)).filter { record in
      record.kind == "assignment" && shown(FieldID(record: record, name: "deleted")) == nil
        && shown(FieldID(record: record, name: "role")) == .text("lead")
    }
    var pairs: Set<Set<RecordID>> = []
    for one in assignments {
      for other in assignments where one < other {
        let sameChannel = ["household", "channel"].allSatisfy { name in
          let value = shown(FieldID(record: one, name: name))
          return value != nil && value == shown(FieldID(record: other, name: name))
        }
        if sameChannel { pairs.insert([one, other]) }
      }
    }
    return pairs
  }
}
