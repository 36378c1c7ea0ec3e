import CResources
import Casework
import Demo
import Record
import Testing
import VietnameseText

/// That the made-up commune looks like life, and that what the record must bear is in it.
@Suite struct StoryTests {
  let told: ToldCommune

  init() throws { told = try ToldCommune.pictured.get() }

  private var visits: [Visit] { told.book.records(of: Visit.kind).map { Visit($0) } }

  @Test("30 people and organisations walk along, 12 and 8 of them in the two cells; one has left")
  func people() throws {
    // Who inspects walks along with nobody.
    let workers = told.register.caseworkers.values.filter { $0.supervises == nil }
    #expect(workers.count == 30)
    let (laSi, laUCo) = (try told.cell("Chi bộ bản Là Si"), try told.cell("Chi bộ bản Là Ú Cò"))
    #expect(told.register.members(of: .cell(laSi), on: told.today).count == 12)
    #expect(told.register.members(of: .cell(laUCo), on: told.today).count == 8)
    let left = workers.filter { !$0.isHere(on: told.today) }
    #expect(left.count == 1)
    // Whoever left handed over all they led.
    for worker in left {
      #expect(told.register.householdsLed(by: worker.id, on: told.today).isEmpty)
      #expect(told.register.openPromises(of: worker.id).isEmpty)
    }
    #expect(told.register.assignmentEnds.values.joined().contains { $0.way == .handedOver })
  }

  @Test("all three channels lead households, a group as a whole, some with a contact or a helper")
  func channels() {
    let assignments = told.register.assignments.values
    #expect(Set(assignments.map(\.channel)) == Set(Channel.allCases))
    #expect(assignments.contains { if case .group = $0.target { true } else { false } })
    #expect(assignments.contains { $0.duty == .helper })
    #expect(told.register.households.values.contains { $0.contact != nil })
  }

  @Test("14 months: visits in each, a closed review of each cell in each but the last")
  func months() throws {
    let last = told.today.month
    for back in 0...13 { #expect(!told.visits(in: last.adding(-back)).isEmpty) }
    #expect(told.visits(in: last.adding(-14)).isEmpty)
    for cell in told.register.cells.keys {
      for back in 1...13 {
        let review = told.register.reviews[Review.id(of: cell, in: last.adding(-back))]
        let closing = try #require(review?.closing)
        #expect(!closing.figures.isEmpty)
        #expect(!closing.sight.devices.isEmpty)
        #expect(told.register.verdicts[Review.id(of: cell, in: last.adding(-back))].count > 0)
      }
      #expect(told.register.reviews[Review.id(of: cell, in: last)] == nil)
    }
  }

  @Test("some visit faithfully and some hardly at all")
  func habits() {
    let here = told.register.caseworkers.values.filter { $0.isHere(on: told.today) }
    // Visits made over visits that one a month to each household led would be.
    let shares = here.compactMap { worker -> Int? in
      let led = told.register.householdsLed(by: worker.id, on: told.today).count
      guard led > 0 else { return nil }
      let made = visits.count { $0.visitor == worker.id && $0.outcome?.isMet == true }
      return made * 100 / (led * 14)
    }
    #expect((shares.max() ?? 0) > 80)
    #expect((shares.min() ?? 100) < 25)
  }

  @Test("families away, births known to the year only, children without a name for a while")
  func life() {
    #expect(Set(visits.compactMap(\.outcome)) == Set(Visit.Outcome.allCases))
    #expect(told.register.households.values.contains { $0.absence != nil })
    let births = told.register.people.values.compactMap(\.birth)
    let yearOnly = births.count { if case .year = $0.precision { true } else { false } }
    #expect((20...60).contains(yearOnly * 100 / births.count))
    #expect(births.contains { $0.isEstimate })
    #expect(told.register.people.values.count { $0.died != nil } == 2)
  }

  @Test("visits are typed at the fireside, or later from a notebook by somebody else")
  func typists() {
    let states = told.book.records(of: Visit.kind)
    let later = states.filter { state in
      let typed = state.fields.first?.shown
      return Visit(state).origin == .notebook && typed?.author != Visit(state).visitor?.text
    }
    #expect((5...60).contains(later.count * 100 / max(1, states.count)))
    for state in states {
      let typedOn = state.fields.first.flatMap { Day(iso: String($0.shown.claimedTime.prefix(10))) }
      #expect(typedOn.flatMap { typed in Visit(state).day.map { $0 <= typed } } == true)
    }
  }

  @Test(
    "two laptops that had not seen each other left fields in conflict and two leads in one channel")
  func conflicts() throws {
    #expect(
      told.book.conflicts.map { "\($0.field.record.kind) \($0.field.name)" }
        == ["household away", "person birth"])
    let twice = told.register.householdsPresent(on: told.today).filter { household in
      told.register.activeAssignments(of: household.id, on: told.today)
        .count { $0.channel == .government && $0.duty == .lead } > 1
    }
    #expect(twice.count == 1)
    #expect(Set(told.entries.map(\.stamp.device)).count == 2)
    #expect(told.book.breaches.map(\.rule) == [CaseworkRule.twoLeadsInOneChannel.rawValue])
  }

  @Test("no text hints at what is never recorded, every text is composed, every code is listed")
  func texts() throws {
    let never = NeverRecorded(ToldCommune.resource("catalogues/never-recorded.txt"))
    let topics = try Catalogue(ToldCommune.resource("catalogues/visit-topics.txt"), named: "topics")
    let actions = try Catalogue(
      ToldCommune.resource("catalogues/visit-actions.txt"), named: "actions")
    for visit in visits {
      for text in [visit.note, visit.raised, visit.familyPlan].compactMap(\.self) {
        #expect(never.found(in: text) == [], "\(text)")
        #expect(Array(text.composed.unicodeScalars) == Array(text.unicodeScalars))
      }
      #expect(visit.topics.allSatisfy { topics[$0] != nil })
      #expect(visit.actions.allSatisfy { actions[$0] != nil })
    }
  }

  @Test("saves come in order of their time, none after the morning of today")
  func order() {
    let times = told.saves.map(\.claimedTime)
    #expect(times == times.sorted())
    #expect(times.last == "2026-11-23T08:15:00+07:00")
    for (position, save) in told.saves.enumerated() { #expect(save.seesOthersUpTo <= position) }
  }

  @Test("the same seed tells the same story, another seed another with the same figures")
  func seeds() throws {
    let again = try ToldCommune(today: told.today)
    #expect(again.entries == told.entries)
    let other = try ToldCommune(seed: 2, today: told.today)
    #expect(other.entries != told.entries)
    let member = try other.worker("Lỳ Xá Hừ")
    let due = DueList(of: member.id, on: told.today, in: other.register)
    #expect([due.households, due.visited, due.notMet, due.overdue] == [6, 3, 1, 2])
  }
}
