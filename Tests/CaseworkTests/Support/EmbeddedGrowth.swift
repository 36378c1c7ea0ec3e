import CResources
import Casework

extension GrowthStandard {
  /// The standard that the program carries.
  static func embedded() throws -> GrowthStandard { try read.get() }

  private static let read = Result {
    var count = 0
    let files = UnsafeBufferPointer(start: cr_files(&count), count: count)
    let file = files.first { String(cString: $0.path) == "growth/who-lhfa.csv" }
    let bytes = UnsafeBufferPointer(start: file?.bytes, count: file?.count ?? 0)
    return try GrowthStandard(String(decoding: bytes, as: UTF8.self), named: "who-lhfa.csv")
  }
}
