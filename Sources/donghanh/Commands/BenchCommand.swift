import ArgumentParser
import Casework
import Demo
import Glibc
import Journal
import Record
import Wording

/// `donghanh bench FOLDER`: makes a store to measure in and measures what needs no terminal: a
/// durable save against a bare append, rebuilding without the cache, and the size on disk. The
/// keys are measured from outside, by `Tests/Terminal/bench`.
struct BenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench", abstract: Wording.ofLocale["bench.abstract"])

  @Argument(help: .worded("bench.folder", value: "value.folder"))
  var folder: String

  @ArgumentParser.Option(help: .worded("bench.households", value: "value.number"))
  var households = 1000

  /// Only saves, one after the other, each reported by a line: what a test of power cuts kills.
  @ArgumentParser.Option(help: .hidden)
  var saves: Int?

  /// Only a search through the texts of all visits, as if one person led every household.
  @ArgumentParser.Option(help: .hidden)
  var search: String?

  @OptionGroup var display: DisplayOptions

  private static let today = Day(iso: "2026-11-23") ?? WallClock.now.day
  private static let months = 60
  private static let pairs = 1000

  func run() throws {
    let program = Program(folder: folder, clock: SessionClock(said: Self.today), display: display)
    try display.saying {
      if access(folder, F_OK) != 0 {
        try StoreMaker(
          scale: .bench(households: households, months: Self.months), today: Self.today
        ).make(at: folder)
      }
    }
    try program.withDesk { desk in
      if let saves { return try report(saves, on: desk) }
      if let search { return try measure(search, on: desk) }
      let bench = SaveBench(desk: desk, register: try desk.register(), folder: folder)
      for line in try bench.run(pairs: Self.pairs) { print(line) }
    }
    guard saves == nil, search == nil else { return }
    let seconds = try rebuildSeconds(program)
    print("rebuild without the cache: \(Figure.decimal(seconds)) s")
    print("size on disk: \(try Folder(folder).bytes() / 1_000_000) MB")
  }

  /// Says of every save that it is saved, once it is.
  private func report(_ count: Int, on desk: Desk) throws {
    let register = try desk.register()
    guard var household = register.households.values.min(by: { $0.id < $1.id }) else { return }
    for number in 1...max(1, count) {
      let before = household
      household.note = "lần \(number)"
      guard let edit = Edit(from: before, to: household) else { continue }
      let entry = try desk.record([edit], by: nil).entry
      StandardOutput.write(Array("đã lưu \(entry.number)\n".utf8))
    }
  }

  /// How long the first piece takes, which comes with the key, and how long all of them together.
  private func measure(_ text: String, on desk: Desk) throws {
    let register = try desk.register(of: [Household.kind])
    var finds = VisitTextFinds(text, in: register.householdIDs.sorted())
    var pieces: [Double] = []
    while let next = finds.next {
      let stopwatch = Stopwatch()
      finds.take(try desk.visits(telling: next), of: next)
      pieces.append(stopwatch.seconds)
    }
    print("found: \(finds.hits.count)\(finds.isFull ? ", the newest" : "")")
    print("first piece: \(Figure.decimal((pieces.first ?? 0) * 1000)) ms")
    print("longest piece: \(Figure.decimal((pieces.max() ?? 0) * 1000)) ms")
    print("all pieces: \(Figure.decimal(pieces.reduce(0, +))) s")
  }

  private func rebuildSeconds(_ program: Program) throws -> Double {
    try Folder(folder + "/local/cache").clear()
    let start = Stopwatch()
    let desk = try program.openDesk()
    defer { desk.close() }
    return start.seconds
  }
}

/// Durable saves of visits against bare appends of as many bytes, turn by turn.
private struct SaveBench {
  let desk: Desk
  let register: Register
  let folder: String

  func run(pairs: Int) throws -> [String] {
    let households = register.households.keys.sorted()
    guard let visitor = register.caseworkers.keys.min(), !households.isEmpty else { return [] }
    var ids = IdentifierSource.fresh(at: .now)
    let files = LiveFiles()
    let path = folder + "/local/bare"
    let bare = try files.openToAppend(path, creating: true)
    defer { files.close(bare) }
    var saves: [Double] = []
    var appends: [Double] = []
    for number in 0..<pairs {
      let household = households[number % households.count]
      var visit = Visit(
        id: Visit.ID(ids.next(ownedBy: household.text)), day: Day(iso: "2026-11-23"),
        visitor: visitor, outcome: .metHead, origin: .atHousehold)
      visit.topics = ["livestock", "school"]
      visit.note = "Dựng lại chuồng trâu, che bạt chống rét, lần \(number)."
      let save = Stopwatch()
      let entry = try desk.record([Edit(creating: visit)], by: visitor).entry
      saves.append(save.seconds)
      _ = desk.finishedWork()
      let bytes = [UInt8](repeating: 0x61, count: desk.lineLength(of: entry))
      let append = Stopwatch()
      try files.append(all: bytes, to: bare)
      try files.sync(bare)
      appends.append(append.seconds)
    }
    let (save, append) = (Figure.median(saves), Figure.median(appends))
    return [
      "durable save: median \(Figure.decimal(save * 1000)) ms",
      "bare append and fdatasync: median \(Figure.decimal(append * 1000)) ms",
      "save against bare: \(Figure.decimal(save / append))",
    ]
  }
}

/// Measures on the monotonic clock.
struct Stopwatch {
  private let start = ContinuousClock.now

  var seconds: Double {
    let (seconds, attoseconds) = (ContinuousClock.now - start).components
    return Double(seconds) + Double(attoseconds) / 1e18
  }
}

enum Figure {
  static func median(_ values: [Double]) -> Double {
    guard !values.isEmpty else { return 0 }
    return values.sorted()[values.count / 2]
  }

  /// Three places behind the point, without the locale.
  static func decimal(_ value: Double) -> String {
    let thousandths = Int((value * 1000).rounded())
    let rest = String(thousandths % 1000)
    return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - rest.count) + rest
  }
}
