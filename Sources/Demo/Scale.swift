/// How large a commune is made up, over how many months up to today's.
package enum Scale: Hashable, Sendable {
  /// The commune of the pictures: about 120 households over 14 months, on two laptops.
  case demo
  /// A commune for measuring: as many households as given (in villages of 50), five people and one
  /// visit a month each, on one laptop.
  case bench(households: Int, months: Int)

  package static let bench = Scale.bench(households: 1_000, months: 60)
  package static let tenfoldBench = Scale.bench(households: 10_000, months: 60)

  var months: Int {
    switch self {
    case .demo: 14
    case .bench(_, let months): max(1, months)
    }
  }

  /// The visits of each month, where they are to be exactly so many.
  var visitsPerMonth: Int? {
    switch self {
    case .demo: nil
    case .bench(let households, _): households
    }
  }

  /// How many laptops write.
  package var devices: Int { self == .demo ? 2 : 1 }
}
