import Casework
import Cells
import Widgets
import Wording

extension World {
  func words(for outcome: RegisteredHousehold.Outcome) -> String {
    func decided(_ key: String, _ result: PovertyResult) -> String {
      wording(key, ["day": result.day?.description ?? "–"])
    }
    return switch outcome {
    case .withdrawn(let day): wording("registration.outcome.withdrawn", ["day": day.description])
    case .undecided: wording["registration.outcome.undecided"]
    case .left(.nearPoor, let result): decided("registration.outcome.nearPoor", result)
    case .left(_, let result): decided("registration.outcome.left", result)
    case .stillPoor(let result): decided("registration.outcome.poor", result)
    }
  }

  /// `hai vợ chồng, 03/02/2026 · còn thiếu: Nhà ở`
  func summary(of registration: PovertyRegistration) -> String {
    let lacks = names(ofNeeds: registration.lacks)
    return [
      registration.withdrawn.map {
        wording("registration.outcome.withdrawn", ["day": $0.description])
      },
      registration.agreedBy.map {
        wording(
          "registration.agreed", ["who": $0, "day": registration.day?.description ?? "–"])
      },
      lacks.isEmpty
        ? nil : wording("registration.lacking", ["what": lacks.joined(separator: ", ")]),
      registration.helpers,
    ].joinedParts
  }

  /// The rows of a household's file: the years it registered for.
  func registrationRows(of household: Household.ID) -> [HouseholdFile.Row] {
    Set(
      register.povertyRegistrations.rows(of: register.selves(of: household))
        .compactMap(\.year)
    ).sorted(by: >).map { .registration(household, year: $0) }
  }

  func cells(ofRegistration household: Household.ID, in year: Int) -> [TableCell] {
    let known = register.registration(of: household, in: year)
    return [
      TableCell(wording("registration.row", ["year": String(year)])),
      TableCell(known.map { wording("registration.file", ["what": summary(of: $0)]) } ?? ""),
      TableCell(known?.day?.description ?? ""),
    ]
  }
}
