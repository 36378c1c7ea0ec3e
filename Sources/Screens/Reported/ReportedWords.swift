import Casework
import Cells
import Widgets
import Wording

// Totals in words, and who may read which.
extension World {
  func label(of total: ReportedTotal) -> String {
    wording(
      "record.reported",
      ["subject": title(of: total), "period": total.period.map(wording.words(for:)) ?? "–"])
  }

  func title(of total: ReportedTotal) -> String {
    total.subject.flatMap { catalogues.reported[$0] }?.title.words(english: speaksEnglish)
      ?? total.subject ?? "–"
  }

  /// The commune, or the village.
  func place(of total: ReportedTotal) -> String {
    total.village.map(label(of:)) ?? wording["reported.commune"]
  }

  /// `27,27% · 9/33`, or of a sum `21.000.000 đ · 8.400.000.000/400`.
  func words(for total: ReportedTotal) -> String {
    guard let numerator = total.numerator, let denominator = total.denominator else { return "–" }
    let parts = "\(Money.written(numerator))/\(Money.written(denominator))"
    guard denominator > 0 else { return "\(wording["reported.nothing"]) · \(parts)" }
    let subject = total.subject.flatMap { catalogues.reported[$0] }
    if subject?.excess == .fine { return "\(Money.written(numerator / denominator)) đ · \(parts)" }
    let (product, overflow) = numerator.multipliedReportingOverflow(by: 10_000)
    guard !overflow else { return parts }
    let share = ExactDecimal(digits: (product + denominator / 2) / denominator, places: 2)
    return "\(share?.description ?? "–")% · \(parts)"
  }

  /// Why the numbers of a compartment are not for who sits here; nil where they are.
  func reason(against compartment: ReportedSubject.Compartment) -> String? {
    let roles = signedIn?.roles ?? []
    switch compartment {
    case .open: return nil
    case .health: return roles.contains(.healthWorker) ? nil : wording["reported.hidden.health"]
    case .police: return roles.contains(.official) ? nil : wording["reported.hidden.police"]
    }
  }

  /// The subjects whose totals who sits here may type.
  var typableSubjects: [ReportedSubject] {
    catalogues.reported.all.filter { reason(against: $0.compartment) == nil }
  }

  /// Of a compartment that is not open, only after the PIN.
  func mayRead(_ total: ReportedTotal) -> Bool {
    // A subject of another version is nobody's to read here.
    guard let subject = total.subject.flatMap({ catalogues.reported[$0] }) else { return false }
    return subject.compartment == .open || (isUnlocked && mayReadAfterPIN(total))
  }

  /// Whether the PIN is all that who sits here lacks.
  func mayReadAfterPIN(_ total: ReportedTotal) -> Bool {
    total.subject.flatMap { catalogues.reported[$0] }
      .map { reason(against: $0.compartment) == nil } ?? false
  }
}
