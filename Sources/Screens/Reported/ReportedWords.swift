import Casework
import Wording

extension World {
  func words(for period: ReportedTotal.Period) -> String {
    switch period {
    case .month(let month): month.description
    case .quarter(let number, let year):
      wording("reported.period.quarter", ["number": String(number), "year": String(year)])
    case .half(let number, let year):
      number == 1
        ? wording("reported.period.half", ["year": String(year)])
        : wording("reported.period.secondHalf", ["year": String(year)])
    case .year(let year): wording("reported.period.year", ["year": String(year)])
    }
  }

  func label(of total: ReportedTotal) -> String {
    let subject = total.subject.flatMap { catalogues.reported[$0] }
    return wording(
      "record.reported",
      [
        "subject": subject?.title.words(english: speaksEnglish) ?? total.subject ?? "–",
        "period": total.period.map(words(for:)) ?? "–",
      ])
  }
}
