import Casework
import Widgets
import Wording

extension Wording {
  func words(for fate: OpenWork.Fate, at change: FamilyChangeKind) -> String {
    switch fate {
    case .stays: self[change == .split ? "change.fate.stays" : "change.fate.keeps"]
    case .follows: self["change.fate.follows"]
    case .both: self["change.fate.both"]
    case .ends: self["change.fate.ends"]
    }
  }
}

extension World {
  /// What is wrong with a form of a family's change, and what to do.
  func sentence(for problem: FamilyProblem, of kind: FamilyChangeKind) -> String {
    switch problem.fault {
    case .missing: missing(problem.field, of: kind)
    case .unreadable(let text):
      problem.field == .birth
        ? wording("member.birth.unreadable", ["text": text])
        : wording("entry.day.unreadable", ["text": text])
    case .afterToday(let day): wording("change.day.afterToday", ["day": day.description])
    case .beforeBirth(let person, let birth):
      wording(
        "change.day.beforeBirth",
        [
          "name": register.people[person].map(name(of:)) ?? wording["change.thePerson"],
          "birth": birth.description,
        ])
    case .beforeArrival(let person, let from):
      wording(
        "change.day.beforeArrival",
        ["name": register.people[person].map(name(of:)) ?? "", "day": from.description])
    case .beforeOpening(let day):
      wording("change.day.beforeOpening", ["day": day.description])
    case .beforeEarlierChange(let day):
      wording("change.day.beforeEarlier", ["day": day.description])
    case .nobodyStays: wording["change.nobodyStays"]
    case .headGoes(let head):
      problem.field == .partner
        ? wording["change.partner.isHead"]
        : wording("change.headGoes", ["name": register.people[head].map(name(of:)) ?? ""])
    case .sameHousehold: wording["change.sameHousehold"]
    case .notPossible(let person):
      wording("change.notPossible", ["person": fullLabel(of: person)])
    case .codeMalformed(let example):
      wording("householdEntry.code.malformed", ["example": example])
    case .changedSince(let household):
      wording("correction.changedSince", ["household": label(of: household)])
    case .codeTaken(let other):
      wording("change.codeTaken", ["household": fullLabel(of: other)])
    }
  }

  private func missing(_ field: FamilyField, of kind: FamilyChangeKind) -> String {
    switch field {
    case .people: wording["change.missing.people"]
    case .name: kind == .birth ? wording["member.name.missing"] : wording["change.missing.name"]
    case .birth: wording["change.missing.birth"]
    case .day: wording["change.missing.day"]
    case .place: wording["change.missing.place"]
    case .household: wording["change.missing.household"]
    case .newHead: wording["change.missing.newHead"]
    case .head: wording["change.missing.head"]
    case .partner: wording["change.missing.partner"]
    case .code: wording["householdEntry.code.missing"]
    case .village: wording["change.missing.village"]
    case .group: wording["change.missing.change"]
    case .reason: wording["correction.reason.missing"]
    case .unnamed, .sex, .ethnicity, .relation, .cause, .registration, .home, .hamlet:
      wording["change.missing.choice"]
    }
  }

  // MARK: People and households to pick from

  func items(of members: [Member]) -> [Picker.Item] {
    members.map {
      Picker.Item(
        $0.person.id.text, name(of: $0.person),
        detail: [$0.residence.relation, $0.person.birth?.description].joinedParts)
    }
  }

  func householdItems(besides household: Household.ID) -> [Picker.Item] {
    register.householdsPresent(on: today).filter { $0.id != household }
      .sorted { ($0.code, $0.id) < ($1.code, $1.id) }
      .map {
        Picker.Item(
          $0.id.text, label(of: $0.id),
          detail: [
            $0.head.flatMap { register.people[$0]?.birth?.description },
            $0.hamlet.flatMap { register.hamlets[$0]?.name },
          ].joinedParts)
      }
  }

  /// Everybody who lives in another household.
  func partnerItems(besides household: Household.ID) -> [Picker.Item] {
    peopleItems { $0 != household }
  }

  /// Everybody who lives here.
  var everybodyItems: [Picker.Item] { peopleItems { _ in true } }

  private func peopleItems(in isWanted: (Household.ID) -> Bool) -> [Picker.Item] {
    register.householdsPresent(on: today).filter { isWanted($0.id) }
      .sorted { ($0.code, $0.id) < ($1.code, $1.id) }
      .flatMap { home in
        register.members(of: home.id, on: today).map {
          Picker.Item(
            $0.person.id.text, name(of: $0.person),
            detail: [$0.person.birth?.description, label(of: home.id)].joinedParts)
        }
      }
  }

  /// People who were entered once and live nowhere here now.
  var awayItems: [Picker.Item] {
    let present = Set(
      register.residences.all.lazy.filter { $0.covers(today) }.compactMap(\.person))
    return register.people.values.filter { !present.contains($0.id) && $0.died == nil }
      .map { Picker.Item($0.id.text, name(of: $0), detail: $0.birth?.description ?? "") }
      .sortedByLabel()
  }
}

// MARK: The file's list of changes

extension World {
  /// When, what, and beside it who or where.
  func cells(of event: FamilyEvent, in household: Household.ID) -> [TableCell] {
    let (what, beside) = words(for: event, in: household)
    return [TableCell(event.day?.description ?? "–"), TableCell(what), TableCell(beside)]
  }

  private func words(for event: FamilyEvent, in household: Household.ID) -> (String, String) {
    switch event {
    case .split(let lineage) where lineage.corrected != nil:
      return (
        wording("event.split.corrected", ["day": correctionDay(of: lineage)]), lineage.why ?? ""
      )
    case .merge(let lineage) where lineage.corrected != nil:
      return (
        wording("event.merge.corrected", ["day": correctionDay(of: lineage)]), lineage.why ?? ""
      )
    case .split(let lineage):
      let count = String(lineage.moved.count)
      return lineage.into == household
        ? (wording["event.splitFrom"], lineage.from.map(label(of:)) ?? "–")
        : (wording("event.splitInto", ["count": count]), label(of: lineage.into))
    case .merge(let lineage):
      return lineage.into == household
        ? (wording["event.mergedFrom"], lineage.from.map(label(of:)) ?? "–")
        : (wording["event.mergedInto"], label(of: lineage.into))
    case .past(let past): return (words(for: past), "")
    case .came(let residence, let person):
      return (
        "\(name(of: person)): \(arrivalWords(for: residence.began))", residence.cameFrom ?? ""
      )
    case .went(let residence, let person):
      let stays = person.registered == household ? wording["event.staysRegistered"] : nil
      return (
        "\(name(of: person)): \(departureWords(for: residence.ended))",
        [residence.wentTo, stays].joinedParts
      )
    case .opened(_, let origin): return (wording["event.opened"], origin ?? "")
    case .closed(_, let destination): return (wording["event.closed"], destination ?? "")
    case .away(let known):
      return (
        wording(
          "event.away",
          [
            "kind": heading(of: known.absence), "day": known.absence.until.description,
          ]), known.absence.reason
      )
    }
  }

  private func correctionDay(of lineage: Lineage) -> String {
    lineage.corrected?.description ?? "–"
  }

  private func words(for past: HouseholdPast) -> String {
    switch past.aspect {
    case .head(let head):
      return wording(
        "event.head", ["name": head.flatMap { register.people[$0] }.map(name(of:)) ?? "–"])
    case .place(let village, let hamlet, let group):
      let place = [
        village.map(label(of:)), hamlet.flatMap { register.hamlets[$0]?.name },
        group.flatMap { register.groups[$0]?.name },
      ].joinedParts
      return wording("event.place", ["place": place.isEmpty ? "–" : place])
    case .left(let day): return wording("event.left", ["day": day.description])
    case nil: return wording["record.other"]
    }
  }

  func arrivalWords(for cause: Residence.Cause?) -> String {
    switch cause {
    case .birth: wording["event.came.birth"]
    case .marriage: wording["event.came.marriage"]
    case .brideFamily: wording["event.came.brideFamily"]
    case .moved: wording["event.came.moved"]
    case .changedHouse, .split, .merge, .death, nil: wording["event.came"]
    }
  }

  func departureWords(for cause: Residence.Cause?) -> String {
    switch cause {
    case .death: wording["event.went.death"]
    case .marriage: wording["event.went.marriage"]
    case .brideFamily: wording["event.went.brideFamily"]
    case .moved: wording["event.went.moved"]
    case .changedHouse, .split, .merge, .birth, nil: wording["event.went"]
    }
  }
}
