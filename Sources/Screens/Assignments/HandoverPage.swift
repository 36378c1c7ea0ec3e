import Casework
import Cells
import Widgets
import Wording

/// Bàn giao: to whom, until when, why. What will move is shown before anything is saved.
struct HandoverPage: EntryPage {
  enum FieldID: String, EntryFieldID { case to, lastDay, reason, basisNumber, basisDay }

  /// What is handed over.
  enum Load: Hashable, Sendable {
    case everything(of: Caseworker.ID)
    case assignments([Assignment])
  }

  static let keys = KeyTable<EntryCommand>([
    Binding(.control("s"), does: .save, label: "handover.preview", help: "handover.preview.help"),
    Binding(.tab, does: .next, label: "entry.next", help: "entry.next.help"),
    Binding(.escape, does: .back, label: "entry.back", help: "entry.back.help"),
  ])
  private static let dayColumns = 12

  private let load: Load
  var entry: EntryForm<FieldID>

  /// Opens the form; `to` and `lastDay` are filled in where they are known already.
  init(_ load: Load, to: Caseworker.ID? = nil, lastDay: Day? = nil, in world: World) {
    self.load = load
    entry = EntryForm(
      Self.rows(lastDay: lastDay ?? world.today, in: world), draft: Self.draftName(of: load),
      in: world)
    if let to { entry.set(.pick([to.text], shown: world.name(of: to)), for: .to) }
    if let lastDay { entry.set(.text(lastDay.description), for: .lastDay) }
  }

  private static func draftName(of load: Load) -> String {
    switch load {
    case .everything(let who): "handover.\(who.text)"
    case .assignments(let assignments): "handover.\(assignments.first?.id.text ?? "")"
    }
  }

  private static func rows(lastDay: Day, in world: World) -> [FormRow<FieldID>] {
    let wording = world.wording
    return [
      .fields([
        Field(
          .to, wording["handover.to"],
          .pick(PickField(placeholder: wording["assign.caseworker.pick"])), isRequired: true)
      ]),
      .fields([
        Field(
          .lastDay, wording["handover.lastDay"],
          .text(TextField(lastDay.description, kind: .stepped)), isRequired: true,
          columns: dayColumns)
      ]),
      .fields([
        Field(.reason, wording["handover.reason"], .text(TextField()), isRequired: true)
      ]),
      .fields([
        Field(.basisNumber, wording["assign.basis"], .text(TextField()), columns: 20),
        Field(
          .basisDay, wording["assign.basis.day"], .text(TextField(kind: .stepped)),
          columns: dayColumns),
      ]),
    ]
  }

  func title(in world: World) -> String {
    switch load {
    case .everything(let who):
      world.wording("handover.title.everything", ["name": world.name(of: who)])
    case .assignments(let assignments) where assignments.count == 1:
      world.wording(
        "handover.title.one",
        ["household": assignments.first.map { world.label(of: $0.target) } ?? ""])
    case .assignments(let assignments):
      world.wording("handover.title.several", ["count": String(assignments.count)])
    }
  }

  func context(in world: World) -> String? { world.wording["handover.context"] }

  func items(for field: FieldID, in world: World) -> [Picker.Item] {
    world.caseworkerItems(for: channel(in: world))
  }

  private func channel(in world: World) -> Channel {
    switch load {
    case .assignments(let assignments): assignments.first?.channel ?? .party
    case .everything(let who):
      world.register.activeAssignments(of: who, on: world.today).first?.channel ?? .party
    }
  }

  // MARK: What is typed

  private func basis(in world: World) -> BasisEntry {
    BasisEntry(
      number: entry.text(.basisNumber), day: entry.text(.basisDay), today: world.today)
  }

  private func lastDay(in world: World) -> Typed<Day> {
    Typed(entry.text(.lastDay), today: world.today, leaning: .past)
  }

  /// The plan as far as it is filled in.
  private func handover(in world: World) -> Handover? {
    guard let to = entry.value(.to).map(Caseworker.ID.init),
      let lastDay = lastDay(in: world).value
    else { return nil }
    let reason = entry.text(.reason).meaningful ?? ""
    let basis = basis(in: world).value
    return switch load {
    case .everything(let who):
      Handover(
        ofEverythingFrom: who, to: to, lastDay: lastDay, reason: reason, basis: basis,
        in: world.register)
    case .assignments(let assignments):
      Handover(
        of: assignments, to: to, lastDay: lastDay, reason: reason, basis: basis,
        in: world.register)
    }
  }

  func check(in world: World) -> EntryCheck<FieldID> {
    let wording = world.wording
    var sentences: [FieldID: String] = [:]
    if entry.value(.to) == nil { sentences[.to] = wording["handover.to.missing"] }
    switch lastDay(in: world) {
    case .blank: sentences[.lastDay] = wording["form.lastDay.missing"]
    case .unreadable(let text):
      sentences[.lastDay] = wording("form.dayUnreadable", ["text": text])
    case .value: break
    }
    if entry.text(.reason).meaningful == nil {
      sentences[.reason] = wording["handover.reason.missing"]
    }
    for problem in basis(in: world).problems {
      let field = problem == .numberMissing ? FieldID.basisNumber : .basisDay
      sentences[field] = wording.sentence(for: problem)
    }
    for problem in handover(in: world)?.problems(in: world.register) ?? [] {
      let (field, sentence) = world.words(for: problem)
      if sentences[field] == nil { sentences[field] = sentence }
    }
    guard sentences.isEmpty else { return .wrong(sentences) }
    let handover = handover(in: world)
    let targets = (handover?.moves ?? []).map(\.assignment.target)
    let apart = world.questions(about: targets, to: handover?.to)
    return apart.isEmpty ? .fine : .asked(apart)
  }

  mutating func accept(in world: inout World) -> [Step] {
    guard let handover = handover(in: world) else { return [] }
    return [
      .push(HandoverPreviewPage(handover, draft: Self.draftName(of: load), in: world))
    ]
  }

  /// The page above saves, and leaves together with this one.
  mutating func receive(_ answer: Answer, in world: inout World) -> [Step] { [] }
}

extension World {
  func words(for problem: Handover.Problem) -> (HandoverPage.FieldID, String) {
    switch problem {
    case .nothingToHandOver: (.to, wording["handover.nothing"])
    case .reasonMissing: (.reason, wording["handover.reason.missing"])
    case .notHere(let who):
      (.to, wording("assign.caseworker.notHere", ["name": name(of: who)]))
    case .beginsLater(let id):
      (
        .lastDay,
        wording(
          "handover.beginsLater",
          [
            "household": register.assignments[id].map { label(of: $0.target) } ?? "",
            "day": register.assignments[id]?.from?.description ?? "–",
          ])
      )
    }
  }
}
