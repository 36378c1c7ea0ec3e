package import Record

/// How a household stands in one year (tình hình đầu kỳ) and what it needs. There is one a year, so
/// its id is made of the household's and the year. What is blank is unknown; nought is none.
package struct Situation: Storable {
  package static let kind = "situation"

  /// What is counted: people, land in square metres, animals.
  package enum Measure: String, Hashable, Sendable, CaseIterable {
    case members, labour, insured, paddy, swidden, buffalo, cattle, pigs, goats, poultry
  }

  /// What is asked of its home; the answers are those of `Resources/catalogues/situation-answers.txt`.
  package enum Question: String, Hashable, Sendable, CaseIterable {
    case house, water, power, latrine
  }

  package let id: ID
  package var day: Day?
  /// Who asked.
  package var by: Caseworker.ID?
  package var counts: [Measure: Int] = [:]
  package var answers: [Question: String] = [:]
  /// What it needs (nhu cầu hỗ trợ), codes of `Resources/catalogues/needs.txt`.
  package var needs: Set<String> = []
  package var note: String?

  package var household: Household.ID { id.ownerID() }
  package var year: Int? { id.year }

  package static func id(of household: Household.ID, in year: Int) -> ID {
    ID("\(household).\(Day.padded(year, 4))")
  }

  package init(id: ID) { self.id = id }

  package init(id: ID, state: RecordState) {
    self.id = id
    day = state.day("day")
    by = state.reference("by")
    for measure in Measure.allCases { counts[measure] = state.number(measure.rawValue) }
    for question in Question.allCases { answers[question] = state.text(question.rawValue) }
    needs = Set(state.members("need"))
    note = state.text("note")
  }

  package var fields: Fields {
    var fields = Fields()
    fields.set("day", day)
    fields.set("by", by)
    for (measure, count) in counts { fields.set(measure.rawValue, count) }
    for (question, answer) in answers { fields.set(question.rawValue, answer) }
    fields.setMembers("need", needs)
    fields.set("note", note)
    return fields
  }
}

/// The round in which all households of a year are asked (đợt rà soát). There is one a year; its id
/// is the year.
package struct SurveyRound: Storable {
  package static let kind = "surveyRound"
  package let id: ID
  package var from: Day?
  package var until: Day?

  package init(id: ID) { self.id = id }

  package static func id(in year: Int) -> ID { ID(Day.padded(year, 4)) }

  package init(id: ID, state: RecordState) {
    self.id = id
    from = state.day("from")
    until = state.day("until")
  }

  package var fields: Fields {
    var fields = Fields()
    fields.set("from", from)
    fields.set("until", until)
    return fields
  }
}

/// What a family commits itself to for a year (cam kết của hộ), in its own words, read aloud to it
/// in its own language. One a year, like `Situation`.
package struct Commitment: Storable {
  package static let kind = "commitment"

  package let id: ID
  package var day: Day?
  /// What the family wants to reach.
  package var wants: String?
  /// What it does itself.
  package var does: String?
  /// What it asks of us.
  package var asks: String?
  /// The language it was read aloud in, a code of `Resources/catalogues/languages.txt`.
  package var language: String?
  /// Who read it aloud.
  package var reader: String?

  package var household: Household.ID { id.ownerID() }
  package var year: Int? { id.year }

  package static func id(of household: Household.ID, in year: Int) -> ID {
    ID("\(household).\(Day.padded(year, 4))")
  }

  package init(id: ID) { self.id = id }

  package init(id: ID, state: RecordState) {
    self.id = id
    day = state.day("day")
    wants = state.text("wants")
    does = state.text("does")
    asks = state.text("asks")
    language = state.text("language")
    reader = state.text("reader")
  }

  package var fields: Fields {
    var fields = Fields()
    fields.set("day", day)
    fields.set("wants", wants)
    fields.set("does", does)
    fields.set("asks", asks)
    fields.set("language", language)
    fields.set("reader", reader)
    return fields
  }
}
