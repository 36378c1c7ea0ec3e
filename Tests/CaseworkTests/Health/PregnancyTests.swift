import Casework
import Testing

@Suite("A pregnancy, its antenatal visits and its delivery (domain.md §2.5)")
struct PregnancyTests {
  private func pregnancy(_ set: (inout Pregnancy) -> Void) -> Pregnancy {
    var pregnancy = Pregnancy(id: "p.n")
    set(&pregnancy)
    return pregnancy
  }

  @Test("visits nobody asked about are unknown, and none is none")
  func visits() {
    #expect(pregnancy { _ in }.visitCount == nil)
    #expect(pregnancy { $0.visitsKnown = 0 }.visitCount == 0)
    #expect(pregnancy { $0.visits = ["2026-03-01": .hospital, "2026-05-01": nil] }.visitCount == 2)
  }

  @Test("the card may show more visits than days were copied, and days more than were counted")
  func cardAndDays() {
    let days: [Day: Pregnancy.Facility?] = ["2026-03-01": nil, "2026-05-01": nil]
    #expect(
      pregnancy {
        ($0.visits, $0.visitsKnown) = (days, 4)
      }.visitCount == 4)
    #expect(
      pregnancy {
        ($0.visits, $0.visitsKnown) = (days, 1)
      }.visitCount == 2)
  }

  @Test("a visit after the delivery is no antenatal visit")
  func afterwards() {
    let delivered = pregnancy {
      ($0.visits, $0.delivered) = (["2026-03-01": nil, "2026-10-01": nil], "2026-09-18")
    }
    #expect(delivered.visitCount == 1)
  }

  @Test("a stillbirth from 22 weeks is a delivery, a miscarriage is none")
  func deliveries() {
    #expect(pregnancy { $0.outcome = .live }.isDelivery)
    #expect(pregnancy { $0.outcome = .stillbirth }.isDelivery)
    #expect(!pregnancy { ($0.outcome, $0.delivered) = (.miscarriage, "2026-04-01") }.isDelivery)
    #expect(pregnancy { $0.delivered = "2026-04-01" }.isDelivery)
    #expect(!pregnancy { _ in }.isDelivery)
    #expect(pregnancy { _ in }.isOpen)
    #expect(!pregnancy { $0.outcome = .miscarriage }.isOpen)
  }

  @Test("staff that came after the birth did not attend it; a village midwife counts where she may")
  func attendance() {
    func attended(_ who: Pregnancy.Attendant?, late: Bool = false, midwives: Bool = true) -> Bool? {
      pregnancy { ($0.attendant, $0.staffArrivedAfter) = (who, late) }
        .isAttendedByStaff(countingVillageMidwives: midwives)
    }
    #expect(attended(.doctor) == true)
    #expect(attended(.midwife) == true)
    #expect(attended(.nurse) == true)
    #expect(attended(.villageMidwife) == true)
    #expect(attended(.villageMidwife, midwives: false) == false)
    #expect(attended(.noStaff) == false)
    #expect(attended(.doctor, late: true) == false)
    #expect(attended(nil) == nil)
  }

  @Test("the thirds of a pregnancy are counted back from the day the birth was expected on")
  func trimesters() {
    // Expected on 08/10/2026: the last period began on 01/01/2026; 14 weeks end on 08/04, 28 on
    // 15/07.
    let seen = pregnancy {
      $0.expected = "2026-10-08"
      $0.visits = ["2026-04-08": nil, "2026-04-09": nil, "2026-07-15": nil]
    }
    #expect(seen.trimestersVisited == [1, 2])
    let late = pregnancy {
      $0.expected = "2026-10-08"
      $0.visits = ["2026-07-16": nil, "2025-12-31": nil]
    }
    #expect(late.trimestersVisited == [3])
    #expect(pregnancy { $0.expected = "2026-10" }.trimestersVisited == nil)
  }
}
