package import Record
import VietnameseText

/// What a person wants to set in one record, before the journal adds who, when, and which values
/// it replaces.
package struct Edit: Hashable, Sendable {
  package enum Setting: Hashable, Sendable {
    /// A new value, or nil to clear the field.
    case to(Value?)
    /// The answer to a conflict: it replaces every open value.
    case settling(Value?)
    /// An open value beside those there are: it replaces none, as when an export is taken in whose
    /// conflicts nobody has settled.
    case beside(Value?)
    /// A deletion mark: the journal fills in what this device had seen.
    case deletion
  }

  package let record: RecordID
  package fileprivate(set) var settings: [String: Setting]

  package init(_ record: RecordID, _ settings: [String: Setting] = [:]) {
    self.record = record
    self.settings = settings
  }

  /// A record that was not there before.
  package init(creating new: some Storable) {
    self.init(new.record, new.fields.values.mapValues { .to($0) })
  }

  /// What differs between two states of one record; nil if nothing does.
  package init?<S: Storable>(from old: S, to new: S) {
    let before = old.fields.values
    let after = new.fields.values
    var settings: [String: Setting] = [:]
    for (name, value) in after where before[name] != value { settings[name] = .to(value) }
    for name in before.keys where after[name] == nil { settings[name] = .to(nil) }
    guard !settings.isEmpty else { return nil }
    self.init(new.record, settings)
  }

  /// Marks a record as deleted.
  package static func delete(_ record: RecordID) -> Edit {
    Edit(record, [RecordState.deletionField: .deletion])
  }

  /// Brings a deleted record back, however many people have deleted it.
  package static func undelete(_ record: RecordID) -> Edit {
    Edit(record, [RecordState.deletionField: .settling(nil)])
  }
}

/// Turns edits into the changes of one save.
package struct Recorder: Sendable {
  /// Who types, and the wall clock as the device claims it.
  package let author: String
  package let claimedTime: String
  /// What this device has seen so far, for deletion marks.
  package let sight: Sight

  package init(author: String, claimedTime: String, sight: Sight) {
    self.author = author
    self.claimedTime = claimedTime
    self.sight = sight
  }

  /// An ordinary edit replaces the value that was shown and leaves others that differ open;
  /// settling replaces them all.
  package func changes(for edits: [Edit], state: (RecordID) -> RecordState?) -> [Change] {
    edits.joinedByRecord.map { edit in
      let known = state(edit.record) ?? RecordState(record: edit.record)
      let fields = edit.settings.sorted { $0.key < $1.key }.map { name, setting in
        change(of: name, setting, in: known)
      }
      return Change(record: edit.record, fields: fields, author: author, claimedTime: claimedTime)
    }
  }

  private func change(of name: String, _ setting: Edit.Setting, in state: RecordState)
    -> FieldChange
  {
    switch setting {
    case .to(let value):
      FieldChange(name, value?.composed, replaces: state[field: name]?.shownStamps ?? [])
    case .settling(let value):
      FieldChange(name, value?.composed, replaces: state.stamps(of: name))
    case .beside(let value): FieldChange(name, value?.composed)
    case .deletion: state.deletion(having: sight)
    }
  }
}

extension [Edit] {
  /// One edit a record, in the order in which the records first come; of two settings of a field
  /// the later holds.
  fileprivate var joinedByRecord: [Edit] {
    guard count > 1 else { return self }
    var joined: [Edit] = []
    var places: [RecordID: Int] = [:]
    for edit in self {
      if let place = places[edit.record] {
        joined[place].settings.merge(edit.settings) { $1 }
      } else {
        places[edit.record] = joined.count
        joined.append(edit)
      }
    }
    return joined
  }
}

extension Value {
  /// With all texts composed, which is how the record keeps them, wherever they come from.
  fileprivate var composed: Value {
    switch self {
    case .bool, .int: self
    case .text(let text): .text(text.composed)
    case .list(let values): .list(values.map(\.composed))
    case .object(let members): .object(members.map { Member($0.name, $0.value.composed) })
    }
  }
}
