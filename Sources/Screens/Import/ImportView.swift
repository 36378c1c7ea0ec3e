package import Casework
package import VietnameseText

/// A list to be read, and what a person says about it.
package struct ImportRequest: Hashable, Sendable {
  package let path: String
  /// What was said here; nil where nothing was, so that what was kept for lists of these headings
  /// counts.
  package var choices: Choices?
  /// Make the villages and hamlets that the list names and the commune does not have.
  package var createsPlaces = false
  /// The proposals that are accepted, by their numbers.
  package var accepted: Set<Int> = []

  package init(path: String, choices: Choices? = nil) {
    self.path = path
    self.choices = choices
  }

  package struct Choices: Hashable, Sendable {
    /// The code of all letters; found by itself where nil.
    package var code: LetterCode?
    /// Places of columns from 0, by what they hold.
    package var columns: [String: Int]
    package var sheets: [String]

    package init(code: LetterCode? = nil, columns: [String: Int] = [:], sheets: [String] = []) {
      self.code = code
      self.columns = columns
      self.sheets = sheets
    }
  }
}

/// What a list was understood to say, in sentences, and what saving it would write.
package struct ImportView: Hashable, Sendable {
  package struct Column: Hashable, Sendable {
    /// From 0, and as a spreadsheet names it.
    package let index: Int
    package let letters: String
    package let heading: String
    /// What it holds; nil where it is not taken in.
    package let kind: String?
    package let code: LetterCode
    /// Some of its cells as they were read.
    package let samples: [String]

    package init(
      index: Int, letters: String, heading: String, kind: String?, code: LetterCode,
      samples: [String]
    ) {
      self.index = index
      self.letters = letters
      self.heading = heading
      self.kind = kind
      self.code = code
      self.samples = samples
    }
  }

  /// A sheet of a workbook.
  package struct Sheet: Hashable, Sendable {
    package let name: String
    /// The spreadsheet does not show it; it is read only where somebody says so.
    package let isHidden: Bool
    package let isTaken: Bool
    /// How many people were found in it; nil where there is no list, or it was not read.
    package let people: Int?

    package init(name: String, isHidden: Bool, isTaken: Bool, people: Int?) {
      self.name = name
      self.isHidden = isHidden
      self.isTaken = isTaken
      self.people = people
    }
  }

  /// A new household of the list that may be one of the register.
  package struct Proposal: Hashable, Sendable {
    package let listed: String
    package let known: Household.ID

    package init(listed: String, known: Household.ID) {
      self.listed = listed
      self.known = known
    }
  }

  /// What a column can hold.
  package struct Kind: Hashable, Sendable {
    package let key: String
    package let title: String

    package init(key: String, title: String) {
      self.key = key
      self.title = title
    }
  }

  /// With the choices that count, whether said here or kept from an earlier list.
  package let request: ImportRequest
  package let isByProfile: Bool
  package let file: String
  package let understood: [String]
  /// None where the file is no workbook.
  package let sheets: [Sheet]
  package let columns: [Column]
  package let kinds: [Kind]
  package let problems: [String]
  package let differences: [String]
  package let proposals: [Proposal]
  /// For one save; none where the list says nothing new.
  package let edits: [Edit]

  package init(
    request: ImportRequest, isByProfile: Bool, file: String, understood: [String],
    sheets: [Sheet], columns: [Column], kinds: [Kind], problems: [String],
    differences: [String], proposals: [Proposal], edits: [Edit]
  ) {
    self.request = request
    self.isByProfile = isByProfile
    self.file = file
    self.understood = understood
    self.sheets = sheets
    self.columns = columns
    self.kinds = kinds
    self.problems = problems
    self.differences = differences
    self.proposals = proposals
    self.edits = edits
  }
}

/// A folder of the machine, as far as lists can lie in it.
package struct FolderView: Hashable, Sendable {
  package struct Entry: Hashable, Sendable {
    package let name: String
    package let path: String
    /// Nil for a folder.
    package let bytes: Int?

    package init(name: String, path: String, bytes: Int?) {
      self.name = name
      self.path = path
      self.bytes = bytes
    }
  }

  package let path: String
  /// Nil at the root.
  package let parent: String?
  /// Folders first.
  package let entries: [Entry]
  /// Home, and media that were plugged in.
  package let places: [Entry]

  package init(path: String, parent: String?, entries: [Entry], places: [Entry]) {
    self.path = path
    self.parent = parent
    self.entries = entries
    self.places = places
  }
}
