package import Casework
package import Indicators
import Record
package import Wording

// What a closed period printed, and up to when figures know each laptop.
extension FigureScene {
  /// Asks for what the period printed when it was closed; of a year for what all years did, which
  /// stand beside each other in the chart.
  func readingClosed(in world: World) -> [Step] {
    let acts = world.register.periodClosings.values.filter { closing in
      closing.period == table.period
        || table.period.kind == .year && closing.period?.kind == .year
    }.compactMap(\.act)
    guard !acts.isEmpty else { return [] }
    let records = acts.map { RecordID(kind: ClosedFigures.kind, id: $0.figures.text) }.sorted()
    return [.effect(.load(.records(records)))]
  }

  mutating func takeClosed(_ states: [RecordState], in world: World) {
    for state in states where state.record.kind == ClosedFigures.kind {
      let figures = ClosedFigures(state)
      guard let period = figures.id.owner.flatMap({ Period($0) }),
        let closed = ClosedPeriod(world.register.closing(of: period), figures)
      else { continue }
      take(closed, of: period)
    }
  }
}

extension World {
  /// Words of a figure as they may be told to who is signed in; of a closed period those printed,
  /// with a mark where today's figure says otherwise.
  func shown(
    _ id: String, in part: Part = .commune, of scene: FigureScene
  ) -> ShownFigure? {
    guard let indicator = scene.table.definitions[id],
      let told = scene.closed?.told(
        indicator, in: part, of: scene.table, toHealthStaff: seesHealth)
    else { return shown(id, in: part, of: scene.table) }
    let mark = told.differs ? Self.markOfDifference : ""
    let progress = told.closed.progress
    return ShownFigure(
      value: (told.closed.figure.map { wording.short($0, indicator) }
        ?? wording["figure.hidden.short"]) + mark,
      path: wording.path(of: progress, indicator), state: state(of: progress, indicator))
  }

  /// What a mark stands for that today's figure is another one than the closed.
  private static var markOfDifference: String { "*" }

  /// `Chốt 03/12/2026: 27/45 (60,00%) · nay 28/45 (62,22%)`; nil where the two say the same.
  func closedLine(
    of indicator: Indicator, in part: Part = .commune, _ scene: FigureScene
  ) -> String? {
    guard let closed = scene.closed,
      let told = closed.told(indicator, in: part, of: scene.table, toHealthStaff: seesHealth),
      told.differs
    else { return nil }
    return wording.closedAndToday(
      of: indicator, in: part, told.closed, closed.act, scene.table, toHealthStaff: seesHealth)
  }

  /// `Biết đến: máy K7Q2 (Ly Giá Pu) 30/11, máy TR75 (Lỳ Xá Hừ) 02/12`: those heard of the longest
  /// ago first, as many as fit; nil where nothing is known.
  func sentence(for devices: [KnownDevice], columns: Int) -> String? {
    guard !devices.isEmpty else { return nil }
    let all = devices.oldestFirst.map(words(for:))
    func sentence(_ count: Int) -> String {
      let rest = all.count - count
      let names = all.prefix(count).joined(separator: ", ")
      return rest == 0
        ? wording("closing.known", ["devices": names])
        : wording("closing.known.more", ["devices": names, "more": String(rest)])
    }
    let fitting = stride(from: all.count, to: 1, by: -1).first { sentence($0).count <= columns }
    return sentence(fitting ?? 1)
  }

  func words(for device: KnownDevice) -> String {
    wording(
      "closing.device",
      [
        "device": String(device.device.text.prefix(4)), "who": authorName(device.author.text),
        "day": device.day.map { $0.year == today.year ? $0.dayAndMonth : $0.description } ?? "?",
      ])
  }

  /// From when on an indicator counts as the office has defined it; nil where it is a shipped one.
  func adoptionLine(of indicator: Indicator, in period: Period) -> String? {
    register.adoptedInOrder.last { adopted in
      (adopted.from?.ordinal ?? .max) <= period.last.ordinal
        && DefinitionBook.names(in: (adopted.name ?? "", adopted.text ?? ""))
          .contains(indicator.id)
    }.map { adopted in
      wording(
        "closing.adopted",
        [
          "file": adopted.name ?? "", "month": adopted.from?.description ?? "?",
          "who": authorName(adopted.by?.text ?? ""), "day": adopted.day?.description ?? "?",
        ])
    }
  }

  /// The last period that the commune closed over a conflict ("đã chốt tháng …").
  func closedPeriodWords(over conflict: FieldConflict) -> String? {
    closedPeriodWords { $0.hadSeen(conflict) }
  }

  /// The same of records that break a rule: with all that is written in them now.
  func closedPeriodWords(over states: [RecordState]) -> String? {
    guard !states.isEmpty else { return nil }
    let stamps = states.flatMap { $0.fields.flatMap { $0.heads.map(\.stamp) } }
    return closedPeriodWords { act in stamps.allSatisfy { act.sight.contains($0) } }
  }

  private func closedPeriodWords(_ hadSeen: (PeriodClosing.Act) -> Bool) -> String? {
    register.periodClosings.values
      .filter { $0.act.map(hadSeen) ?? false }.compactMap(\.period)
      .max { ($0.last, $0.first) < ($1.last, $1.first) }
      .map { wording("closing.conflictClosed", ["period": wording.words(for: $0)]) }
  }
}

extension Wording {
  /// Up to when each laptop is known, with its name in full.
  func sentence(for devices: [KnownDevice], in register: Register) -> String {
    let names = devices.oldestFirst.map { device in
      self(
        "closing.device",
        [
          "device": device.device.text,
          "who": register.caseworkers[device.author]?.name ?? self["reconcile.office"],
          "day": device.day?.description ?? "?",
        ])
    }
    return self("closing.known", ["devices": names.joined(separator: ", ")])
  }

  /// `Chốt 03/12/2026: 27/45 (60,00%) · nay 28/45 (62,22%)`.
  package func closedAndToday(
    of indicator: Indicator, in part: Part, _ closed: ClosedFigure, _ act: PeriodClosing.Act,
    _ table: FigureTable, toHealthStaff: Bool
  ) -> String {
    let telling = table.telling(of: indicator, in: part, toHealthStaff: toHealthStaff)
    let status = table.progress(of: indicator.id, in: part).map { words(for: $0.status) } ?? "–"
    let today =
      telling == .numbers
      ? table.figure(of: indicator.id, in: part).map { value(of: $0, indicator) } : nil
    return self(
      "closing.closedAndToday",
      [
        "day": act.day.description,
        "closed": closed.figure.map { value(of: $0, indicator) }
          ?? words(for: closed.progress.status),
        "today": today ?? status,
      ])
  }
}

extension ClosedPeriod {
  /// The line of a figure as it was printed, with today's behind it where that is another; nil where
  /// nothing was printed.
  func line(
    of indicator: Indicator, in part: Part = .commune, called name: String = "",
    _ table: FigureTable, _ wording: Wording
  ) -> String? {
    guard let told = told(indicator, in: part, of: table, toHealthStaff: false) else { return nil }
    let progress = told.closed.progress
    let names =
      part == .commune
      ? [wording.number(of: indicator), wording.title(of: indicator)]
      : ["", name]
    let today =
      told.differs
      ? [
        wording.closedAndToday(
          of: indicator, in: part, told.closed, act, table, toHealthStaff: false)
      ] : []
    return
      (names + [
        told.closed.figure.map { wording.value(of: $0, indicator) } ?? wording["figure.hidden"],
        wording.path(of: progress, indicator), part == .commune ? wording.goal(of: indicator) : "",
        wording.words(for: progress.status), wording.left(of: progress, indicator),
      ] + today).joined(separator: "\t")
  }
}
