import CResources
import CursesTerminal
import Glibc
import Wording

/// The languages the program speaks.
enum Language: String, CaseIterable, Sendable {
  case vietnamese = "vi"
  case english = "en"

  /// The language of the person's locale: Vietnamese unless its name begins with `en`.
  static let ofLocale = Language(localeName: localeName())

  init(localeName: String) {
    self = localeName.hasPrefix("en") ? .english : .vietnamese
  }

  /// The name of the locale for messages, by the rule of locale(7): the first that is set.
  private static func localeName() -> String {
    for variable in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      if let value = getenv(variable), value.pointee != 0 { return String(cString: value) }
    }
    return ""
  }
}

extension Wording {
  /// The catalogue in the language of the person's locale.
  static let ofLocale: Wording = {
    do {
      return try EmbeddedFiles.wording(.ofLocale)
    } catch {
      // Built in and read by a test: only who edits the catalogues is told this.
      StandardError.write(
        "wording/\(Language.ofLocale.rawValue)/\(error)", showsAccents: TerminalFacts.probe().isUTF8
      )
      exit(EXIT_FAILURE)
    }
  }()
}

/// The files of `Resources/` that the binary carries.
enum EmbeddedFiles {
  /// The catalogue of one language.
  static func wording(_ language: Language) throws(Wording.SyntaxError) -> Wording {
    try Wording(files: files(under: "wording/\(language.rawValue)/"))
  }

  /// Names (below `folder`) and texts of the files in a folder of `Resources/`.
  static func files(under folder: String) -> [(name: String, text: String)] {
    var count = 0
    let files = UnsafeBufferPointer(start: cr_files(&count), count: count)
    return files.compactMap { file in
      let path = String(cString: file.path)
      guard path.hasPrefix(folder) else { return nil }
      let bytes = UnsafeBufferPointer(start: file.bytes, count: file.count)
      return (String(path.dropFirst(folder.count)), String(decoding: bytes, as: UTF8.self))
    }
  }
}
