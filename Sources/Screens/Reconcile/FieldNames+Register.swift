import Casework

extension World {
  /// Of places, households and people, and of the lists they were taken in from.
  static let keysOfRegister = [
    Commune.kind: [
      "province": "field.commune.province",
      "nameOrder": "nameOrder.title",
    ],
    Village.kind: [
      "code": "village.code",
      "former": "village.former",
    ],
    Organisation.kind: [
      "channel": "organisation.channel"
    ],
    Caseworker.kind: [
      "birth": "person.birth",
      "hamlet": "person.hamlet",
      "office": "person.office",
      "organisation": "person.organisation",
      "position": "person.position",
      "presides": "person.presides",
      "supervises": "person.supervises",
      "typist": "person.typist",
      "until": "person.until",
    ],
    HamletDistance.kind: [
      "metres": "field.distance.metres"
    ],
    Household.kind: [
      "code": "householdEntry.code",
      "hamlet": "householdEntry.hamlet",
      "group": "householdEntry.group",
      "head": "field.household.head",
      "contact": "householdEntry.contact",
      "away": "file.absence",
      "language": "householdEntry.language",
      "vietnamese": "householdEntry.vietnamese",
      "basis": "householdEntry.legalBasis",
      "opened": "field.household.opened",
      "closed": "field.household.closed",
      "villageText": "field.household.villageText",
    ],
    HouseholdAbsence.kind: [
      "away": "file.absence"
    ],
    HouseholdPast.kind: [
      "aspect": "field.past.aspect",
      "head": "field.household.head",
      "hamlet": "householdEntry.hamlet",
      "group": "householdEntry.group",
      "closed": "field.household.closed",
    ],
    Lineage.kind: [
      "way": "field.lineage.way",
      "from": "field.lineage.from",
      "corrected": "field.lineage.corrected",
    ],
    Person.kind: [
      "registered": "field.person.registered",
      "name": "member.name",
      "sex": "member.sex",
      "birth": "member.birth",
      "ethnicity": "member.ethnicity",
      "personalID": "member.personalID",
      "died": "member.died",
    ],
    Residence.kind: [
      "began": "field.residence.cause",
      "ended": "field.residence.cause",
      "relation": "member.relation",
      "from": "member.arrival",
      "until": "member.departure",
    ],
    OfficeImport.kind: [
      "file": "field.import.file",
      "digest": "field.import.digest",
      "households": "field.import.households",
      "people": "field.import.people",
    ],
    WaitingRow.kind: [
      "sheet": "field.waiting.sheet",
      "row": "field.waiting.row",
      "column": "field.waiting.column",
      "value": "field.waiting.value",
      "problem": "field.waiting.problem",
      "settled": "field.waiting.settled",
    ],
  ]
}
