import Exchange
import Journal

/// How lists were read before, on this machine: one line a kind of list.
struct ImportProfiles {
  private let files = LiveFiles()
  private var path: String { Locations.deviceState + "/import-profiles.txt" }

  /// What was said about the last list with the headings of this one.
  func choices(for tables: [OfficeTable]) throws(FileError) -> ImportChoices? {
    guard let headings = ImportProfile.headings(of: tables) else { return nil }
    return try all().first { $0.headings == headings }?.choices.fitting(tables)
  }

  /// Keeps what was said; nothing said takes back what was said before.
  func keep(_ profile: ImportProfile) throws(FileError) {
    let before = try all()
    var kept = before.filter { $0.headings != profile.headings }
    var choices = profile.choices
    choices.accepted = [:]
    if choices != ImportChoices() {
      kept.append(ImportProfile(headings: profile.headings, choices: choices))
    }
    guard kept != before else { return }
    try files.makeDirectory(Locations.deviceState)
    try files.replace(path, with: Array(kept.map { $0.line + "\n" }.joined().utf8))
  }

  private func all() throws(FileError) -> [ImportProfile] {
    let text = try files.contents(path).map { String(decoding: $0, as: UTF8.self) } ?? ""
    return text.split(separator: "\n").compactMap { ImportProfile(line: String($0)) }
  }
}
