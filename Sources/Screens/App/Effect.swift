package import Casework
package import Indicators
package import Record

/// What the run loop is to do; the answer comes back as an `Answer`.
package enum Effect: Hashable, Sendable {
  case save(Save)
  case load(Load)
  /// All that was ever saved of these records.
  case readChanges([RecordID])
  /// What was changed since of what somebody had seen.
  case readCorrections(since: Sight)
  /// Up to when each laptop is known.
  case readDevices
  /// What the person has set for themselves, or what counts where nobody has picked a name.
  case keepSettings(PersonalSettings, of: Caseworker.ID?)
  case keepDraft(Draft)
  case dropDraft(name: String)
  case checkPIN(String, of: Caseworker.ID)
  case setPIN(String, of: Caseworker.ID)
  /// Take back the person's last save, of whatever session, or the entry that made an import.
  case undo(UndoTarget)
  case print(Paper)
  /// Note that the person has opened this record.
  case look(RecordID)
  /// What is older than the register's memory: read in pieces, so that Esc can stop it.
  case readOlder
  /// What lies in a folder of the machine; nil is the person's own.
  case listFolder(String?)
  /// Read an office list, in pieces, so that Esc can stop it; nothing is saved by it.
  case readList(ImportRequest)
  /// Keep what was said about a list for the next one with its headings.
  case keepReading(ImportRequest)
  case leave
}

/// One save: all of it counts or nothing.
package struct Save: Hashable, Sendable {
  package let edits: [Edit]
  /// Verdicts, closing and handing over ask for the person's PIN.
  package let needsPIN: Bool
  /// Somebody else whose PIN it needs as well: who chairs a verdict on the one in the chair.
  package let chair: Caseworker.ID?
  /// The draft that this save makes needless.
  package let draft: String?

  package init(
    _ edits: [Edit], needsPIN: Bool = false, chair: Caseworker.ID? = nil, draft: String? = nil
  ) {
    self.edits = edits
    self.needsPIN = needsPIN
    self.chair = chair
    self.draft = draft
  }
}

/// Records that stay on disk until they are shown.
package enum Load: Hashable, Sendable {
  /// What the file of a household, under all its ids, has from the disk: its visits, texts included,
  /// promises and petitions that were settled long ago, and what it, or its people, came to and
  /// what reviews concluded on it, however long ago.
  case file([Household.ID], people: [Person.ID])
  /// The last visit to one household by its day.
  case lastVisit(Household.ID)
  /// The visits of one month to several households.
  case visitsInMonth([Household.ID], Month)
  /// What was held in one year.
  case activities(inYear: Int)
  /// Visits whose texts hold what is searched for.
  case visitsTelling(VisitTextSearch)
  /// These records as they stand, deleted ones too.
  case records([RecordID])
}

package enum UndoTarget: Hashable, Sendable {
  case lastSave
  case officeImport(OfficeImport.ID)
}

/// A paper to print or keep as a file.
package enum Paper: Hashable, Sendable {
  case reviewAnnex(ReviewingBody, Month)
  /// Bảng họp dự phòng: to write on by hand when the power is out.
  case meetingSheet(ReviewingBody, Month)
  /// What the quarter that ends with the month gathers.
  case quarterResolution(ReviewingBody, Month)
  /// Danh sách phân công of a body.
  case assignmentList(ReviewingBody)
  case decisionAnnex(Decision)
  case handover(Handover)
  /// Sổ theo dõi hộ and nhật ký thăm hộ, with the visits as they were read.
  case householdBook(Household.ID, [Visit])
  case visitDiary(Household.ID, [Visit])
  /// Lines as the screen shows them, under the name of a file without its end.
  case asShown(name: String, title: String, [String])
  /// The quick report of an urgent matter.
  case urgentReport(UrgentMatter)
  /// What a family commits itself to, to be signed or marked with a finger.
  case commitment(Commitment)
  /// The slips for the families drawn for a review, one a page.
  case backCheckSlips(Review.ID)
}

/// What came of an effect.
package enum Answer: Sendable {
  /// The save is on disk.
  case saved(Save, News)
  case notSaved(Save, StoreProblem)
  case loaded(Load, [RecordState])
  /// By rising stamp.
  case readChanges([RecordID], [SavedChange])
  case readCorrections(Corrections, since: Sight)
  case readDevices([KnownDevice])
  case notRead(StoreProblem)
  case olderRead(Casebook.Older)
  case folder(FolderView)
  case folderNotRead(String)
  case listRead(ImportView)
  /// Nothing can be taken from the list; the sentence says why and what to do.
  case listNotRead(String)
  case listStopped
  /// Nil where the person has no PIN on this laptop yet.
  case checkedPIN(Bool?)
  case pinIsSet
  case pinNotSet(StoreProblem)
  /// `ofEarlier`: the time, as the device claimed it, of a save that was made before this session.
  case undone(News, ofEarlier: String?)
  case notUndone(UndoProblem)
  /// With the time of day that the laptop claims.
  case printed(Paper, path: String, time: String)
  case notPrinted(StoreProblem)
  case draftNotKept(StoreProblem)
  case settingsNotKept(StoreProblem)
  /// Who looked could not be noted; it is kept and tried again.
  case looksNotNoted(StoreProblem)
}

/// What the record says after a save or an undo.
package struct News: Sendable {
  /// The records that were touched, as they stand now.
  package let states: [RecordState]
  package let conflicts: [FieldConflict]
  package let breaches: [Breach]
  /// What this device has seen by now.
  package let sight: Sight
  /// The time of day that the laptop claims, `08:15`.
  package let time: String

  package init(
    states: [RecordState], conflicts: [FieldConflict], breaches: [Breach], sight: Sight,
    time: String
  ) {
    self.states = states
    self.conflicts = conflicts
    self.breaches = breaches
    self.sight = sight
    self.time = time
  }
}

/// Why something could not be written, as facts; the wording is the catalogue's.
package enum StoreProblem: Error, Hashable, Sendable {
  case readOnly(StoreStatus.ReadOnly)
  case diskFull
  /// A line that is needed cannot be read; nil where the line is not known.
  case damaged(file: String, line: Int?)
  /// The system's number for what went wrong, and the file it concerned.
  case system(code: Int32, file: String)
}

package enum UndoProblem: Error, Hashable, Sendable {
  case nothingToUndo
  /// Somebody else wrote in this field since.
  case laterValue(RecordID, field: String)
  case store(StoreProblem)
}
