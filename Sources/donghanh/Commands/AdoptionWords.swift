import Casework
import Indicators
import Screens
import Wording

// What an office's own file of definitions would change, in lines.
extension Wording {
  /// Month by month the figures and verdicts that would be others, and below each the households by
  /// code and head.
  func lines(of preview: AdoptionPreview, _ register: Register) -> [String] {
    [heading(of: preview)]
      + preview.changes.flatMap { change in
        [line(of: change)] + change.flips.map { line(of: $0, register) }
      }
  }

  private func heading(of preview: AdoptionPreview) -> String {
    let months: KeyValuePairs = [
      "first": preview.months.lowerBound.description, "last": preview.months.upperBound.description,
      "people": preview.people?.title ?? self["figure.everyone"],
    ]
    let thisMonth: KeyValuePairs = [
      "month": preview.months.upperBound.description,
      "people": preview.people?.title ?? self["figure.everyone"],
    ]
    return switch (preview.isAhead, preview.changes.isEmpty) {
    case (false, false): self("adopt.heading", months)
    case (false, true): self("adopt.nothing", months)
    case (true, false): self("adopt.heading.ahead", thisMonth)
    case (true, true): self("adopt.nothing.ahead", thisMonth)
    }
  }

  private func line(of change: AdoptionPreview.Change) -> String {
    let hasOtherVerdict = change.before.map { $0.status != change.after.status } ?? false
    if change.isSealed, change.before != nil, !hasOtherVerdict {
      return self(
        "adopt.sealed",
        ["month": change.month.description, "title": title(of: change.after.indicator)])
    }
    let line = self(
      "adopt.change",
      [
        "month": change.month.description, "title": title(of: change.after.indicator),
        "before": change.before.map { words(for: $0, withVerdict: hasOtherVerdict) }
          ?? self["adopt.new"],
        "after": words(for: change.after, withVerdict: hasOtherVerdict),
      ])
    guard !change.flips.isEmpty else { return line }
    return line + " " + self("adopt.flips", ["count": String(change.flips.count)])
  }

  private func line(of flip: AdoptionPreview.Flip, _ register: Register) -> String {
    let household = register.households[flip.household]
    let head = register.head(of: flip.household)?.name
    return self(
      "adopt.flip",
      [
        "household": [household?.code, head].compactMap { $0 }.joined(separator: " "),
        "before": words(for: flip.before), "after": words(for: flip.after),
      ])
  }

  /// A figure, with how it stands where that changes too; of one whose numbers are not told how it
  /// stands alone.
  private func words(for seen: AdoptionPreview.Seen, withVerdict: Bool) -> String {
    guard let figure = seen.figure else {
      return seen.status.map { words(for: $0) } ?? self["figure.hidden"]
    }
    let value = self.value(of: figure, seen.indicator)
    guard withVerdict, let status = seen.status else { return value }
    switch status {
    // The figure itself says that too little is known, or that nothing arose.
    case .open: return value
    case .noVerdict: return value + ", " + self["adopt.noVerdict"]
    case .met, .onPath, .behind: return value + ", " + words(for: status)
    }
  }

  /// `được tính`; `2 được tính, 1 chưa rõ` of a household with several cases.
  private func words(for standing: AdoptionPreview.Standing) -> String {
    guard !standing.isEmpty else { return words(for: Judgement.Place.outside) }
    let isOne = standing.values.reduce(0, +) == 1
    return [Judgement.Place.counted, .remaining, .unknown, .excluded].compactMap { place in
      standing[place].map { isOne ? words(for: place) : "\($0) \(words(for: place))" }
    }.joined(separator: ", ")
  }
}
