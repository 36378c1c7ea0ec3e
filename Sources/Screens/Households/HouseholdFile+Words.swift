import Casework
import Cells
import Widgets
import Wording

// What the rows of a household's file say: when or what, then the matter, then beside it.
extension World {
  func heading(of section: HouseholdFile.Section, count: Int) -> String {
    let words =
      switch section {
      case .household: wording["file.section.household"]
      case .urgent: wording["urgent.section"]
      case .reconcile: wording["file.section.reconcile"]
      case .promises: wording["file.section.promises"]
      case .members: wording["file.section.members"]
      case .visits: wording["file.section.visits"]
      case .petitions: wording["file.section.petitions"]
      case .events: wording["file.section.events"]
      case .income: wording["file.section.income"]
      case .years: wording["file.section.years"]
      case .health: wording["health.title"]
      case .poverty: wording["file.section.poverty"]
      case .school: wording["file.section.school"]
      case .policies: wording["file.section.policies"]
      case .needs: wording["file.section.needs"]
      case .supports: wording["file.section.supports"]
      case .placements: wording["file.section.placements"]
      case .activities: wording["file.section.activities"]
      case .assignments: wording["file.section.assignments"]
      case .waiting: wording["file.section.waiting"]
      }
    return switch section {
    case .household, .income, .years, .school, .policies, .health: words
    default: "\(words) (\(count))"
    }
  }

  func cells(of row: HouseholdFile.Row) -> [TableCell] {
    switch row {
    case .household(let household): cells(of: household)
    case .absence(let known): cells(of: known.absence)
    case .urgent(let matter): cells(of: matter)
    case .promise(let promise):
      [deadline(promise.due), TableCell(promise.text), TableCell(name(of: promise.responsible))]
    case .member(let member): cells(of: member)
    case .visit(let row): cells(of: row)
    case .petition(let petition):
      [
        TableCell(petition.day?.description ?? "–"), TableCell(petition.text),
        petition.isOpen && petition.routing == nil
          ? TableCell(wording["petition.open"], style: .warning) : state(of: petition),
      ]
    case .event(let event, let household): cells(of: event, in: household)
    case .situation(let household, let year): cells(ofSituation: household, in: year)
    case .commitment(let household, let year): cells(ofCommitment: household, in: year)
    case .registration(let household, let year):
      cells(ofRegistration: household, in: year)
    case .income(let household, let year): cells(ofIncome: household, in: year)
    case .poverty(let result, let move): cells(of: result, move)
    case .pupil(let row, let year): cells(ofPupil: row, in: year)
    case .literacy(let household): cells(ofLiteracy: household)
    case .policies(let household): cells(ofPolicies: household)
    case .need(let need): cells(of: need)
    case .support(let one): cells(of: one)
    case .placement(let one): cells(of: one)
    case .activity(let one): cells(of: one)
    case .conclusion(let one): [TableCell("–"), TableCell(one.text), TableCell("")]
    case .health(let household): cells(ofHealth: household)
    case .assignment(let assignment): cells(of: assignment)
    case .waiting(let row):
      [
        TableCell(
          row.sheet.map {
            wording("file.waiting.sheetRow", ["sheet": $0, "row": String(row.row)])
          } ?? wording("file.waiting.row", ["row": String(row.row)])),
        TableCell("\(row.column): \(row.value)"),
        TableCell(
          row.person.flatMap { register.people[$0] }.map(name(of:)) ?? "", style: .muted),
      ]
    case .conflict(let conflict):
      [
        TableCell(wording["reconcile.kind.conflict"], style: .warning),
        TableCell(title(of: conflict)), "",
      ]
    case .breach(let breach):
      [
        TableCell(wording["reconcile.kind.breach"], style: .warning),
        TableCell(title(of: breach)), "",
      ]
    }
  }

  func cells(of absence: Household.Absence) -> [TableCell] {
    [
      TableCell(heading(of: absence), style: .warning), TableCell(absence.reason),
      TableCell(
        wording(
          "file.fromTo", ["from": absence.from.dayAndMonth, "to": absence.until.description])),
    ]
  }

  func heading(of absence: Household.Absence) -> String {
    switch absence.kind {
    case .away: wording["file.absence"]
    case .fieldSeason: wording["file.fieldSeason"]
    }
  }

  func words(for kind: Household.Absence.Kind) -> String {
    switch kind {
    case .away: wording["absence.kind.away"]
    case .fieldSeason: wording["absence.kind.fieldSeason"]
    }
  }

  private func cells(of household: Household) -> [TableCell] {
    let group = household.group.flatMap { register.groups[$0]?.name }
    let place = [
      household.village.map(label(of:)) ?? household.villageAsWritten,
      household.hamlet.flatMap { register.hamlets[$0]?.name }, group,
    ]
    let span = [
      household.opened.map { wording("file.opened", ["day": $0.description]) },
      household.closed.map { wording("file.closed", ["day": $0.description]) },
    ]
    let language = household.language.flatMap(words(forLanguage:)).map {
      wording("file.language", ["language": $0])
    }
    let words =
      (span + [place.joinedParts, language, household.legalBasis, household.note]).joinedParts
    let contact = household.contact.map {
      wording("file.contact", ["name": name(of: $0)])
    }
    return [
      TableCell(household.code), TableCell(words.isEmpty ? wording["file.placeUnknown"] : words),
      TableCell(contact ?? ""),
    ]
  }

  private func cells(of member: Member) -> [TableCell] {
    let person = member.person
    let words = [
      name(of: person), person.sex.map(words(for:)), person.ethnicity,
      person.registered.map { wording("file.registeredAt", ["household": label(of: $0)]) },
      person.note,
    ]
    return [
      TableCell(member.residence.relation ?? "–"), TableCell(words.joinedParts),
      TableCell(birthAndAge(of: person)),
    ]
  }

  /// `1979 · 46–47 tuổi`: the birth as it is known, and the least and most years it can mean.
  private func birthAndAge(of person: Person) -> String {
    guard let birth = person.birth else { return wording["member.birth.unknown"] }
    guard let age = birth.age(on: today) else { return birth.description }
    let years =
      age.lowerBound == age.upperBound
      ? String(age.lowerBound) : "\(age.lowerBound)–\(age.upperBound)"
    return wording("member.age", ["birth": birth.description, "age": years])
  }

  private func cells(of row: HouseholdFile.VisitRow) -> [TableCell] {
    let marks = [
      row.isInConflict ? wording["file.visit.conflict"] : nil,
      row.isLate ? wording["file.visit.late"] : nil,
    ]
    let words = marks + [row.visit.outcome.map(outcomeWords(for:)), text(of: row.visit)]
    let hasMark = row.isInConflict || row.isLate
    return [
      TableCell(row.visit.day?.description ?? "–"),
      TableCell(words.joinedParts, style: hasMark ? .warning : .plain),
      TableCell(name(of: row.visit.visitor)),
    ]
  }

  /// `gặp chủ hộ`, `không gặp: đi nương`.
  func outcomeWords(for outcome: Visit.Outcome) -> String {
    outcome.isMet
      ? wording("file.visit.met", ["whom": words(for: outcome)])
      : wording("file.visit.notMet", ["why": words(for: outcome)])
  }

  /// What was picked as a sentence, then what was typed.
  func text(of visit: Visit) -> String {
    let sentence = sentence(topics: visit.topics, actions: visit.actions)
    return [sentence.meaningful, visit.note?.meaningful].compactMap { $0 }.joined(separator: " ")
  }

  private func cells(of assignment: Assignment) -> [TableCell] {
    let ends = register.assignmentEnds[assignment.id] ?? []
    let end = ends.min { ($0.day?.ordinal ?? 0) < ($1.day?.ordinal ?? 0) }
    let last = register.lastDay(of: assignment)
    let span =
      switch (assignment.from, last) {
      case (let from?, let last?):
        wording("file.fromTo", ["from": from.description, "to": last.description])
      case (let from?, nil): wording("file.from", ["from": from.description])
      case (nil, let last?): wording("file.until", ["to": last.description])
      case (nil, nil): "–"
      }
    return [
      TableCell(channelWords(of: assignment)),
      TableCell(
        [
          name(of: assignment.caseworker), assignment.content,
          end.map { endWords(of: $0) },
          assignment.basis.map { wording("file.basis", ["number": $0.number]) },
        ].joinedParts),
      TableCell(span),
    ]
  }

  func words(for way: AssignmentEnd.Way) -> String {
    switch way {
    case .handedOver: wording["file.handedOver"]
    case .ended: wording["file.ended"]
    }
  }

  private func endWords(of end: AssignmentEnd) -> String {
    let way = words(for: end.way)
    return reasonWords(of: end).map { "\(way): \($0)" } ?? way
  }

  /// Why an assignment ended: the cause, or what a person wrote.
  func reasonWords(of end: AssignmentEnd) -> String? {
    end.knownCause.map(words(for:)) ?? end.reason?.meaningful
  }

  func words(for cause: AssignmentEnd.Cause) -> String {
    switch cause {
    case .split: wording["end.cause.split"]
    case .merge: wording["end.cause.merge"]
    case .movedOut: wording["end.cause.movedOut"]
    case .nobodyLeft: wording["end.cause.nobodyLeft"]
    case .enteredTwice: wording["end.cause.enteredTwice"]
    case .splitCorrected: wording["end.cause.splitCorrected"]
    }
  }

  func channelWords(of assignment: Assignment) -> String {
    let channel =
      switch assignment.channel {
      case .party: wording["file.channel.party"]
      case .government: wording["file.channel.government"]
      case .front: wording["file.channel.front"]
      }
    return assignment.duty == .lead
      ? channel : wording("file.helper", ["channel": channel])
  }
}
