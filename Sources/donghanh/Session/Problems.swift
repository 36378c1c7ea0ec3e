import Casework
import Journal
import Record
import Screens

// The journal's facts in the words of the screens.

extension StoreProblem {
  init(_ error: JournalError) {
    self =
      switch error {
      case .readOnly(let reason): .readOnly(StoreStatus.ReadOnly(reason))
      case .notSaved(let error), .file(let error): StoreProblem(error)
      case .journalUnsure: .readOnly(.journalNotRestored)
      case .damaged(let damage): .damaged(file: damage.file, line: damage.line)
      case .lineMissing(let segment): .damaged(file: segment.relativePath, line: nil)
      case .newerFormat(let version): .readOnly(.newerFormat(found: Int(clamping: version)))
      default: .system(code: 0, file: String(describing: error))
      }
  }

  private init(_ error: FileError) {
    self =
      switch error.cause {
      case .noSpace: .diskFull
      case .readOnlyMedium, .notPermitted: .readOnly(.medium)
      case .missing: .system(code: 2, file: error.path)
      case .exists: .system(code: 17, file: error.path)
      case .other(let code): .system(code: code, file: error.path)
      }
  }
}

extension StoreStatus.ReadOnly {
  init(_ reason: ReadOnlyReason) {
    self =
      switch reason {
      case .openElsewhere(let process): .openElsewhere(process: process)
      case .placeNotWritable: .medium
      case .newerFormat(let version): .newerFormat(found: Int(clamping: version))
      case .journalUnsure: .journalNotRestored
      }
  }
}

extension UndoProblem {
  init(_ refusal: ReversalRefusal) {
    self =
      switch refusal {
      case .otherValue(let field, _), .settledConflict(let field),
        .formerValueUnknown(let field, _):
        .laterValue(field.record, field: field.name)
      }
  }
}

extension VisitMark {
  init?(_ summary: HistorySummary, of household: Household.ID) {
    self.init(Visit.ID(of: household, summary.own), summary: summary.values)
  }
}

extension PromiseMark {
  init?(_ summary: HistorySummary, of household: Household.ID) {
    self.init(Promise.ID(of: household, summary.own), summary: summary.values)
  }
}

extension PetitionMark {
  init?(_ summary: HistorySummary, of household: Household.ID) {
    self.init(Petition.ID(of: household, summary.own), summary: summary.values)
  }
}

extension ReviewMark {
  init?(_ summary: HistorySummary) {
    self.init(Review.ID(of: PartyCell.ID(summary.owner), summary.own), summary: summary.values)
  }
}

extension Layout {
  /// How the store holds the kinds of casework. `since` is the first month that memory reaches
  /// back to; a record kept longer than that costs memory and nothing else.
  static func casework(since: Month) -> Layout {
    var kinds: [String: Residency] = [:]
    for kind in RecordKinds.inMemory {
      guard let deciding = RecordKinds.untilSettled[kind] else {
        kinds[kind] = .resident
        continue
      }
      let presence = Presence(decidedBy: deciding) { record, values in
        RecordKinds.isResident(record, values, since: since)
      }
      kinds[kind] = .residentWhile(summary: RecordKinds.summaries[kind] ?? [], presence)
    }
    for kind in RecordKinds.history {
      kinds[kind] = .history(summary: RecordKinds.summaries[kind] ?? [])
    }
    return Layout(
      version: 11, kinds: kinds, era: since.iso, rules: Rule.casework, lookups: Grouping.casework)
  }
}
