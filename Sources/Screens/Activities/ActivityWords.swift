import Casework
import Cells
import Widgets
import Wording

// How activities, and people placed in training or in work, are named.
extension World {
  /// `Họp bản`; of a kind that the list has no more its code.
  func name(ofActivity type: String?) -> String {
    type.map { name($0, in: catalogues.activityKinds) } ?? wording["value.empty"]
  }

  /// Who led it: one of the commune's own, who came from outside, or both.
  func leaders(of activity: Activity) -> String {
    [activity.leader.map { name(of: $0) }, activity.guest].joinedParts
  }

  /// `Bản Là Si, nhà văn hóa`
  func place(of activity: Activity) -> String {
    let parts = [activity.village.map(label(of:)), activity.place]
    return parts.compactMap { $0?.meaningful }.joined(separator: ", ")
  }

  /// Who is named as there: `12 hộ · 3 người`.
  func namedWords(for activity: Activity) -> String {
    func count(_ key: String, _ number: Int) -> String? {
      number == 0 ? nil : wording(key, ["count": String(number)])
    }
    return [
      count("activity.households.count", activity.households.count),
      count("activity.people.count", activity.people.count),
      count("activity.cadres.count", activity.caseworkers.count),
    ].joinedParts
  }

  func label(ofActivity id: Activity.ID) -> String? {
    register.activities[id].map {
      wording(
        "activity.record",
        [
          "type": name(ofActivity: $0.type), "topic": $0.topic, "day": $0.day?.description ?? "–",
        ])
    }
  }

  func words(for path: Placement.Path) -> String {
    switch path {
    case .training: wording["placement.path.training"]
    case .work: wording["placement.path.work"]
    }
  }

  /// `còn học`, `còn làm` …
  func words(for standing: Placement.Standing, of path: Placement.Path?) -> String {
    switch (standing, path) {
    case (.there, .training): wording["placement.there.training"]
    case (.there, _): wording["placement.there.work"]
    case (.finished, .training): wording["placement.finished.training"]
    case (.finished, _): wording["placement.finished.work"]
    case (.left, .training): wording["placement.left.training"]
    case (.left, _): wording["placement.left.work"]
    }
  }

  /// `3 tháng`
  func words(for milestone: Placement.Milestone) -> String {
    wording("placement.months", ["months": String(milestone.rawValue)])
  }

  func personName(of placement: Placement) -> String {
    placement.person.flatMap { register.people[register.kept($0)] }.map(name(of:))
      ?? wording["placement.person.unknown"]
  }

  /// `Hàn xì · Trường nghề tỉnh`
  func words(for placement: Placement) -> String {
    [placement.path.map(words(for:)), placement.what, placement.place].joinedParts
  }

  func label(ofPlacement id: Placement.ID) -> String {
    let household: Household.ID = id.ownerID()
    let known = register.placements[household].first { $0.id == id }
    return wording(
      "placement.record",
      [
        "person": known.map(personName(of:)) ?? wording["placement.person.unknown"],
        "what": known?.what ?? "–", "household": label(of: household),
      ])
  }

  /// What was found at a time; `–` before it, a question mark where it is time to ask.
  func cell(for placement: Placement, at milestone: Placement.Milestone) -> TableCell {
    if let standing = placement.standing(at: milestone) {
      return TableCell(
        words(for: standing, of: placement.path), style: standing == .left ? .warning : .plain)
    }
    let isTime = placement.day(of: milestone).map { $0 <= today } ?? false
    return TableCell(isTime ? wording["placement.notAsked"] : "–", style: .muted)
  }

  /// `Hỏi thăm Pờ Xè Mé sau 3 tháng: Hàn xì`
  func taskToAsk(_ placement: Placement) -> String {
    wording(
      "placement.toAsk",
      [
        "person": personName(of: placement), "what": placement.what,
        "months": placement.nextMilestone.map { words(for: $0) } ?? "–",
      ])
  }

  /// What is known last, and the day: `còn làm · 12/08/2026`.
  func standingWords(of placement: Placement) -> String {
    guard let last = placement.findings.max(by: { $0.key < $1.key })?.value else {
      return wording("placement.since", ["day": placement.from?.description ?? "–"])
    }
    return [words(for: last.standing, of: placement.path), last.day.description].joinedParts
  }

  /// In the household's file.
  func cells(of placement: Placement) -> [TableCell] {
    [
      TableCell(placement.from?.description ?? "–"),
      TableCell([personName(of: placement), words(for: placement)].joinedParts),
      TableCell(standingWords(of: placement)),
    ]
  }

  func cells(of activity: Activity) -> [TableCell] {
    [
      TableCell(activity.day?.description ?? "–"),
      TableCell([name(ofActivity: activity.type), activity.topic].joinedParts),
      TableCell(leaders(of: activity)),
    ]
  }

  /// What is known of training and work in a household; nil where nobody was placed.
  func placementSummary(of household: Household.ID) -> String? {
    register.placements(of: household, on: today)
      .map { [personName(of: $0), standingWords(of: $0)].joinedParts }
      .first.map { first in
        let others = register.placements(of: household, on: today).count - 1
        return others == 0
          ? first : wording("placement.summary", ["first": first, "others": String(others)])
      }
  }

  /// The households to pick from, those of a village first.
  func householdItems(firstOf village: Village.ID?) -> [Picker.Item] {
    register.householdsPresent(on: today)
      .sorted { a, b in
        if (a.village == village) != (b.village == village) { return a.village == village }
        return (a.code, a.id) < (b.code, b.id)
      }
      .map { Picker.Item($0.id.text, label(of: $0.id), detail: hamletName(of: $0.id) ?? "") }
  }

  /// Everybody who lives in the commune, those of a village first, by household.
  func personItems(firstOf village: Village.ID?) -> [Picker.Item] {
    householdItems(firstOf: village).flatMap { personItems(of: Household.ID($0.value)) }
  }

  func personItems(of household: Household.ID) -> [Picker.Item] {
    register.members(of: household, on: today).map {
      Picker.Item(
        $0.person.id.text, name(of: $0.person),
        detail: [$0.person.birth?.description, label(of: household)].joinedParts)
    }
  }
}
