package import Casework
package import Cells
package import Indicators
package import Record
package import Widgets
package import Wording

/// Everything a page can look at beside its own state. The clock, the disk and chance are passed
/// in, so that a whole session can be played back in a test.
package struct World: Sendable {
  package var register: Register
  package let wording: Wording
  package let catalogues: Catalogues
  /// The indicators and how they are computed, those that the office has adopted among them.
  package let definitionBook: DefinitionBook
  package var today: Day
  /// Who has picked their name on this laptop.
  package var user: Caseworker.ID?
  /// The person has typed their PIN since they picked their name.
  package var isUnlocked = false
  package var ids: IdentifierSource
  package var store: StoreStatus
  /// All records and the marks of recent visits have been read. A damaged line can keep them from
  /// it; then nothing is judged by the half that is here.
  package var hasReadAll = false
  /// What the register does not keep of the history, once somebody has asked for an old period; nil
  /// again when a save has touched it.
  package var older: Casebook.Older?
  /// Drafts kept on disk, by name.
  package var drafts: [String: Draft] = [:]
  /// What people have set for themselves on this laptop, by id; by no id what counts for whoever has
  /// set nothing.
  package var settings: [String: PersonalSettings] = [:] {
    didSet { typing.settings = ownSettings }
  }
  package var typing = Typing()
  package var conflicts: [FieldConflict] = []
  package var breaches: [Breach] = []
  /// What this device has seen so far, as a closing stores it.
  package var sight = Sight()
  /// The time of the last save, `08:15`; empty before the first.
  package var lastSaved = ""
  /// What the line at the bottom says of the last key.
  package var notice: Notice?
  /// The size that frames are drawn in.
  package var size = Size(columns: 80, rows: 24)
  /// The rows of the lists of households, built when a page first looks at them and kept up with
  /// every save; nil before.
  package var householdList: HouseholdList?
  /// The figures that Chỉ tiêu opens with, once they are counted; nil again when a save may have
  /// changed any of them.
  var figures: KeptFigures?
  /// What lists of all households have found out of each.
  var findings = Findings()
  /// Which households the list shows and in what order, until the program is left.
  var householdView = HouseholdView()
  /// How a household's file is read, until the program is left.
  var fileArrangement = HouseholdFile.Arrangement.timeline

  package init(
    register: Register, wording: Wording, catalogues: Catalogues,
    definitions: DefinitionBook, today: Day,
    user: Caseworker.ID? = nil, ids: IdentifierSource, store: StoreStatus
  ) {
    self.register = register
    self.register.standards = catalogues.standards
    self.wording = wording
    self.catalogues = catalogues
    definitionBook = definitions
    self.today = today
    self.user = user
    self.ids = ids
    self.store = store
  }

  /// The definitions that count today.
  var definitions: Definitions {
    definitionBook.definitions(for: Period(.month, holding: today.month), in: register)
  }

  var ownSettings: PersonalSettings {
    settings[user?.text ?? ""] ?? settings[""] ?? PersonalSettings()
  }

  package var signedIn: Caseworker? { user.flatMap { register.caseworkers[$0] } }

  /// All households that are here today, for pages that would ask the register about every one.
  var householdRows: [HouseholdRow] {
    (householdList ?? HouseholdList(on: today, in: register)).rows
  }

  /// Those that nobody leads in any channel.
  var rowsWithoutLead: [HouseholdRow] { householdRows.filter { $0.leads.isEmpty } }
}

/// What the store says of itself.
package struct StoreStatus: Hashable, Sendable {
  /// Why nothing can be saved.
  package enum ReadOnly: Hashable, Sendable {
    case openElsewhere(process: Int32?)
    case medium
    case newerFormat(found: Int)
    case journalNotRestored
  }

  package var isDemo: Bool
  package var readOnly: ReadOnly?

  package init(isDemo: Bool, readOnly: ReadOnly? = nil) {
    self.isDemo = isDemo
    self.readOnly = readOnly
  }
}

/// What a form held when it was last typed in: field names and their contents as text.
package struct Draft: Hashable, Sendable {
  /// Names the form and what it is about, e.g. `visit.<household>`.
  package let name: String
  package var fields: [String: String]

  package init(name: String, fields: [String: String]) {
    self.name = name
    self.fields = fields
  }
}
