import Casework
import Record
import Widgets
import Wording

// The compartment of health is for health staff who have typed their PIN, and for nobody else.
extension World {
  var isHealthStaff: Bool {
    signedIn?.isHealthStaff(on: today) ?? false
  }

  var seesHealth: Bool { isHealthStaff && isUnlocked }

  /// Whether who sits here may see what a record says.
  func mayRead(_ record: RecordID) -> Bool {
    seesHealth || !RecordKinds.health.contains(record.kind)
  }

  /// Why a page of health does not open for who sits here; nil for health staff, whose PIN is asked.
  var reasonAgainstHealth: String? { isHealthStaff ? nil : wording["health.hidden"] }

  /// Opens a page of health, once the PIN is typed.
  func opening(_ page: any Page) -> [Step] {
    if let reason = reasonAgainstHealth { return [.say(Notice(.warning, reason))] }
    return [.push(isUnlocked ? page : PINPage(opening: page))]
  }
}
