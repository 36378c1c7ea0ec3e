import Casework
package import Indicators

/// The files of several communes added up, one after the other. What a commune says of a period is
/// added once: a second file that says it again would count everybody in it twice.
package struct FigureFiles {
  package private(set) var sum: FigureSum
  private let definitions: Definitions
  /// A commune is known by its laptops, which no other has.
  private var filesByDevice: [String: [Told]] = [:]
  /// Files that name no laptop, such as those of what a closing knew: the same figures again are the
  /// same commune's.
  private var filesWithoutDevices: [(name: String, figures: [FigureSum.Key: FigureSum.Share?])] = []

  /// Of which periods and people a file says something.
  private struct Told {
    let file: String
    let topics: Set<Topic>
  }

  private struct Topic: Hashable {
    let period: Period
    let people: String?
  }

  package init(_ definitions: Definitions) {
    self.definitions = definitions
    sum = FigureSum(definitions)
  }

  /// Adds what the file of one commune says, as `FigureExport` writes it.
  ///
  /// - Parameter name: what to call the file by.
  /// - Throws: what is wrong with it; then nothing of it is added.
  package mutating func add(_ bytes: [UInt8], of name: String) throws(FigureFileProblem) {
    let file = try FigureFile(bytes, by: definitions)
    let topics = Set(file.shares.map { Topic(period: $0.key.period, people: $0.key.people) })
    if file.devices.isEmpty {
      let figures = Dictionary(
        file.shares.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
      if let same = filesWithoutDevices.first(where: { $0.figures == figures }) {
        throw .toldAlready(by: same.name)
      }
      filesWithoutDevices.append((name, figures))
    } else {
      let told = file.devices.sorted().flatMap { filesByDevice[$0] ?? [] }
      if let same = told.first(where: { !$0.topics.isDisjoint(with: topics) }) {
        throw .toldAlready(by: same.file)
      }
      for device in file.devices {
        filesByDevice[device, default: []].append(Told(file: name, topics: topics))
      }
    }
    for (key, share) in file.shares { sum.add(share, to: key) }
  }
}
