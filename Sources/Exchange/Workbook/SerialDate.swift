import Casework

/// Days as spreadsheets count them.
enum SerialDate {
  enum Epoch: Hashable {
    /// 1 is 01/01/1900, and 60 a 29/02/1900 that never was.
    case from1900
    /// 0 is 01/01/1904, as the first spreadsheets of the Macintosh counted.
    case from1904
  }

  /// The day as `2016-12-28`; the time of day is dropped. Nil outside of what spreadsheets show.
  static func text(of serial: Double, _ epoch: Epoch) -> String? {
    guard (0...2_958_465).contains(serial) else { return nil }
    let whole = Int(serial)
    switch epoch {
    case .from1904: return day("1904-01-01", plus: whole)
    case .from1900 where whole == 60: return "1900-02-29"
    case .from1900 where whole < 60: return day("1899-12-31", plus: whole)
    case .from1900: return day("1899-12-30", plus: whole)
    }
  }

  private static func day(_ start: String, plus days: Int) -> String? {
    Day(iso: start)?.adding(days: days).iso
  }
}
