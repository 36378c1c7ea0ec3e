import ArgumentParser
import Casework
import Demo
import Journal
import Record
import VietnameseText

/// `donghanh bench-signs FOLDER`: what it takes to find the planted copies among all visits of a store,
/// reading them included and not, and to ask the writer at save.
struct SignBenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench-signs", shouldDisplay: false)

  @Argument var folder: String
  @OptionGroup var display: DisplayOptions

  private static let today = Day(iso: "2026-11-23") ?? WallClock.now.day

  func run() throws {
    let program = Program(folder: folder, clock: SessionClock(said: Self.today), display: display)
    try program.withDesk { desk in
      let limits = try SignLimits(
        EmbeddedFiles.text("catalogues/signs.txt"), named: "signs.txt")
      let bench = try SignBench(desk: desk, limits: limits, today: Self.today)
      for line in try bench.finding() + bench.saving() { print(line) }
    }
  }
}

private struct SignBench {
  let desk: Desk
  let limits: SignLimits
  let today: Day
  let register: Register

  init(desk: Desk, limits: SignLimits, today: Day) throws {
    (self.desk, self.limits, self.today) = (desk, limits, today)
    register = try desk.register()
  }

  private static let perLevel = 20

  /// All visits of the store, with copies planted among them.
  func finding() throws -> [String] {
    let reading = Stopwatch()
    let visits = try allVisits()
    let read = reading.seconds
    let planted = try PlantedNotes(
      count: Self.perLevel * 10, copiesPerLevel: Self.perLevel,
      text: EmbeddedFiles.text("demo/planted-notes.txt"), seed: 2026
    ) { $0.withoutAccents }
    let finding = Stopwatch()
    let groups = LikeNotes.groups(in: visits + planted.visits, limits)
    let found = finding.seconds
    var groupOf: [Visit.ID: Int] = [:]
    for (place, group) in groups.enumerated() {
      for visit in group.visits { groupOf[visit.id] = place }
    }
    let recall = PlantedNotes.Level.allCases.map { level in
      let copies = planted.copies.filter { $0.level == level }
      let found = copies.count {
        groupOf[$0.copy] != nil && groupOf[$0.copy] == groupOf[$0.original]
      }
      return "\(level.rawValue) \(found)/\(copies.count)"
    }
    return [
      "visits: \(visits.count), read in \(Figure.decimal(read)) s",
      "planted copies found in \(Figure.decimal(found)) s: \(recall.joined(separator: ", "))",
    ]
  }

  private func allVisits() throws -> [Visit] {
    var records: [RecordID] = []
    try desk.store.forEachSummary(kind: Visit.kind) { records.append($0.record) }
    return try desk.states(of: records).map(Visit.init)
  }

  /// What is asked before a visit is saved, over many households.
  func saving() throws -> [String] {
    let search = SignSearch(limits, in: register)
    var times: [Double] = []
    for household in register.households.keys.sorted().prefix(500) {
      guard let lead = register.leads(of: household, on: today).first else { continue }
      var entry = VisitEntry(household: household, day: today, visitor: lead)
      entry.outcome = .metHead
      entry.note = "Dựng lại chuồng trâu, che bạt chống rét, hẹn mang giống cỏ voi trước Tết."
      let asking = Stopwatch()
      let records = search.visits(toCompareWith: entry)
      let others = try desk.states(of: records).map(SavedVisit.init)
      _ = search.signs(on: entry, besides: others, today: today)
      times.append(asking.seconds)
    }
    let slowest = times.max() ?? 0
    return [
      "asked at save: median \(Figure.decimal(Figure.median(times) * 1000)) ms, "
        + "slowest \(Figure.decimal(slowest * 1000)) ms"
    ]
  }
}
