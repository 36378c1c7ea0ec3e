import ArgumentParser
import Casework
import Glibc
import Journal
import Record
import Screens
import Wording

/// Options that every command with a store has.
struct StoreOptions: ParsableArguments {
  @Option(help: .worded("option.store", value: "value.folder"))
  var store: String?

  @Option(help: .worded("option.today", value: "value.day"))
  var today: GivenDay?

  var folder: String { Locations.resolved(Locations.store(given: store)) }
  var clock: SessionClock { SessionClock(said: today?.day) }
}

/// A day given on the command line, `2026-11-23`.
struct GivenDay: ExpressibleByArgument {
  let day: Day

  init?(argument: String) {
    guard let day = Day(iso: argument) else { return nil }
    self.day = day
  }
}

extension StorePlace {
  /// A store of casework on this machine.
  init(folder: String, today: Day, files: any FileLayer = LiveFiles()) {
    self.init(
      folder: Locations.resolved(folder),
      layout: .casework(since: today.month.adding(-RecordKinds.monthsInMemory)),
      device: DeviceFolder(
        path: Locations.deviceState, machine: Array(Locations.machineID.utf8), files: files),
      process: getpid(), files: files)
  }
}

extension StoreStatus {
  init(_ store: Store) {
    self.init(isDemo: store.identity.isDemo)
    if case .readOnly(let reason) = store.access { readOnly = ReadOnly(reason) }
  }
}

extension Catalogues {
  /// The lists that the binary carries.
  static func embedded() throws -> Catalogues {
    try Catalogues { EmbeddedFiles.text($0) }
  }
}

extension EmbeddedFiles {
  /// One file of `Resources/` by its path; empty where there is none, which a test rules out.
  static func text(_ path: String) -> String {
    files(under: path).first?.text ?? ""
  }
}

extension IdentifierSource {
  /// Ids that no other laptop makes.
  static func fresh(at now: WallClock) -> IdentifierSource {
    var random = SystemRandomNumberGenerator()
    return IdentifierSource(milliseconds: now.milliseconds, seed: random.next())
  }
}
