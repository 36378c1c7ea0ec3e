package import Casework

/// How a figure is split.
package enum Split: String, Hashable, Sendable, CaseIterable {
  case village, hamlet, cell, lead
}

/// One part of a split; nil stands for those of whom it is not known.
package enum Part: Hashable, Sendable {
  case commune
  case village(Village.ID?)
  case hamlet(Hamlet.ID?)
  case cell(PartyCell.ID?)
  case lead(Caseworker.ID?)
}

/// What was counted of one indicator in one moment, whole and by the parts of a split.
package struct FigureParts: Hashable, Sendable {
  package var whole = Tally()
  package var parts: [Part: Tally] = [:]
  /// Of an average, the values of its cases.
  var values: [Part: AverageValues] = [:]

  package init() {}

  subscript(part: Part) -> Tally { part == .commune ? whole : parts[part] ?? Tally() }
}

extension CaseFile {
  /// The parts of a split that what is counted of this file in a moment belongs to: one village,
  /// one hamlet, one cell; of leads all there are.
  func parts(of split: Split?, on day: Day) -> [Part] {
    switch split {
    case nil: return []
    case .village:
      let village = pasts.isEmpty ? household?.village : standing(on: day)?.village
      return [.village(village ?? villageOfCell)]
    case .hamlet: return [.hamlet(standing(on: day) { $0.hamlet } ?? nil)]
    case .cell:
      if let review = reviews.first { return [.cell(review.cell)] }
      return [.cell(standing(on: day)?.village.flatMap { book.register.villages[$0]?.cell })]
    case .lead:
      let leads = leadTerm(on: day)?.leads ?? []
      return leads.isEmpty ? [.lead(nil)] : leads.map(Part.lead)
    }
  }

  /// The same parts where they are so on every day; nil where they may change.
  func steadyParts(of split: Split?) -> [Part]? {
    changesPlace || split == .lead ? nil : parts(of: split, on: book.today)
  }

  /// The village of a party cell's file.
  private var villageOfCell: Village.ID? {
    reviews.first.flatMap { review in
      book.register.villages.values.filter { $0.cell == review.cell }.map(\.id).min()
    }
  }
}

extension Case {
  /// The parts of a split that it belongs to: what happened, to where its household stood on that
  /// day (domain.md §2.0); of leads, to those there are at the end.
  func parts(of split: Split?, countedAs unit: CaseUnit) -> [Part] {
    let happened: Day? =
      switch unit {
      case .promises: file.promises[item].due
      case .petitions: file.petitions[item].day
      case .deliveries, .unions: detail?.happened
      case .households, .people, .entitlements, .reviews: nil
      }
    return file.parts(of: split, on: split == .lead ? day : happened ?? day)
  }
}
