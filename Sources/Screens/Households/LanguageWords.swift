import Casework
import Widgets

extension World {
  /// `La Hủ`; nil for a code that this program's list does not have.
  func words(forLanguage code: String) -> String? {
    catalogues.languages.words(for: [code], english: speaksEnglish).first
  }

  /// The languages of the list, in its order.
  var languageOptions: [Option] {
    catalogues.languages.entries.map { Option($0.code, words(forLanguage: $0.code) ?? $0.code) }
  }
}
