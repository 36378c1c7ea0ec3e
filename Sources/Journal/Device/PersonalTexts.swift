/// A text for each person who works with a store on this device, kept outside the store in a file of
/// one sealed line.
struct PersonalTexts: Sendable {
  let path: String
  let files: any FileLayer

  /// By person; empty where none was ever set, nil where the file is not as it was written.
  func all() throws(JournalError) -> [String: String]? {
    let kept = try JournalError.catching { () throws(FileError) in try files.contents(path) }
    guard let kept else { return [:] }
    guard var texts = Line.texts(kept) else { return nil }
    texts["sum"] = nil
    return texts
  }

  func replace(with texts: [String: String]) throws(JournalError) {
    let bytes = Line.sealed { line in
      line.member("v", Line.majorVersion)
      for (person, text) in texts.sorted(by: { $0.key < $1.key }) { line.member(person, text) }
    }
    try JournalError.catching { () throws(FileError) in
      try files.makeDirectory(Path.parent(of: path))
      try files.replace(path, with: bytes)
    }
  }
}

/// What people have set for themselves on this device, each as one text that the owner can read.
package struct SettingsFile: Sendable {
  private let texts: PersonalTexts

  package init(path: String, files: any FileLayer = LiveFiles()) {
    texts = PersonalTexts(path: path, files: files)
  }

  /// By person, that of no person under no name; nil where the file is not as it was written.
  package func settings() throws(JournalError) -> [String: String]? { try texts.all() }

  /// Sets those of a person. A damaged file is begun anew.
  package func set(_ text: String, of person: String) throws(JournalError) {
    var all = try texts.all() ?? [:]
    all[person] = text
    try texts.replace(with: all)
  }
}
