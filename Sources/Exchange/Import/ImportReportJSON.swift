import Casework
import Journal
import Record
import VietnameseText
package import Wording

extension ImportPlan {
  /// The report for scripts, one JSON object and a line end; `docs/data-format.md` describes it.
  package func jsonReport(_ wording: Wording) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { report in
      report.member("file", file.name)
      report.member("sha256", file.digest)
      report.member("imported") { $0.value(.bool(earlier != nil)) }
      report.member("households") { $0.integer(list.households.count) }
      report.member("people") { $0.integer(list.peopleCount) }
      report.member("new") { $0.counts(households.new, people.new) }
      report.member("matched") { $0.counts(households.matched, people.matched) }
      report.member("filled") { $0.integer(filled) }
      report.member("waiting") { $0.integer(waiting) }
      report.member("problems") { member in
        member.array { problems in
          for problem in self.problems {
            problems.element { $0.problem(problem, saying: problem.message(wording)) }
          }
        }
      }
      report.member("differences") { member in
        member.array { differences in
          for difference in self.differences {
            differences.element {
              $0.problem(
                difference.problem, saying: difference.message(wording),
                registered: difference.registered)
            }
          }
        }
      }
      report.member("tables") { member in
        member.array { tables in
          for part in list.parts { tables.element { $0.table(part) } }
        }
      }
      report.member("proposals") { member in
        member.array { proposals in
          for proposal in self.proposals {
            proposals.element { $0.proposal(proposal) }
          }
        }
      }
      report.member("list") { member in
        member.array { households in
          for household in list.households { households.element { $0.household(household) } }
        }
      }
    }
    return writer.bytes + [0x0A]
  }
}

extension JSONWriter {
  fileprivate mutating func counts(_ households: Int, _ people: Int) {
    object {
      $0.member("households") { $0.integer(households) }
      $0.member("people") { $0.integer(people) }
    }
  }

  fileprivate mutating func problem(
    _ problem: OfficeProblem, saying message: String, registered: String? = nil
  ) {
    object { writer in
      writer.member("kind", problem.kind.rawValue)
      if let sheet = problem.sheet { writer.member("sheet", sheet.name) }
      writer.member("row") { $0.integer(problem.row) }
      writer.member("column", problem.heading.text)
      writer.member("cell", problem.cell)
      writer.member("value", problem.value)
      if let registered { writer.member("registered", registered) }
      writer.member("message", message)
    }
  }

  /// How one table was understood.
  fileprivate mutating func table(_ part: OfficeListPart) {
    object { writer in
      if let sheet = part.sheet { writer.member("sheet", sheet) }
      writer.member("headerRows") { rows in
        rows.array { array in
          for row in part.header.rows { array.element { $0.integer(row) } }
        }
      }
      writer.member("columns") { columns in
        columns.object { object in
          for (column, heading) in part.header.columns.sorted(by: {
            $0.value.index < $1.value.index
          }) {
            object.member(column.rawValue) { $0.column(heading, code: part.code(of: heading)) }
          }
        }
      }
    }
  }

  private mutating func column(_ heading: OfficeHeader.Heading, code: LetterCode) {
    object { writer in
      writer.member("heading", heading.text)
      writer.member("letter", heading.letters)
      writer.member("encoding", code.name)
    }
  }

  fileprivate mutating func proposal(_ proposal: MatchProposal) {
    object { writer in
      writer.member("code", proposal.listed.code)
      writer.member("registered", proposal.known.code)
      writer.member("accepted") { $0.value(.bool(proposal.isAccepted)) }
    }
  }

  fileprivate mutating func household(_ household: OfficeHousehold) {
    object { writer in
      writer.member("code", household.code)
      writer.member("village", household.villageAsWritten)
      writer.optional("head", household.head?.name)
      writer.optional("class", household.povertyClass?.rawValue)
      writer.member("b1") { $0.value(household.scoreB1.map { .int(Int64($0)) }) }
      writer.member("b2") { $0.value(household.scoreB2.map { .int(Int64($0)) }) }
      writer.member("income") { $0.value(household.income.map { .int(Int64($0)) }) }
      writer.member("members") { member in
        member.array { members in
          for person in household.people { members.element { $0.person(person) } }
        }
      }
    }
  }

  private mutating func person(_ person: OfficePerson) {
    object { writer in
      if let sheet = person.sheet { writer.member("sheet", sheet.name) }
      writer.member("row") { $0.integer(person.row) }
      writer.optional("name", person.name)
      writer.optional("sex", person.sex?.rawValue)
      writer.optional("relation", person.relation)
      writer.optional("birth", person.birth?.iso)
      writer.optional("ethnicity", person.ethnicity)
      writer.optional("personalId", person.personalID)
      writer.optional("note", person.note)
    }
  }

  private mutating func optional(_ name: String, _ text: String?) {
    member(name) { $0.value(text.map { .text($0) }) }
  }
}
