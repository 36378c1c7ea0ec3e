import Casework
import Cells
import Widgets
import Wording

/// Giao: one person, one or many households or household groups, one save.
struct AssignPage: EntryPage {
  enum FieldID: String, EntryFieldID {
    case targets, channel, duty, caseworker, content, aim, basisNumber, basisDay, from, until
    case visits
  }

  static let draftName = "assign"
  private static let dayColumns = 12

  var entry: EntryForm<FieldID>
  /// Was asked about a second lead: households may have changed hands before it is seen again.
  private var hasAsked = false

  /// Opens the form for a channel; what is given is filled in, before what a draft holds.
  init(
    _ targets: [Assignment.Target] = [], to caseworker: Caseworker.ID? = nil, in channel: Channel,
    world: World
  ) {
    entry = EntryForm(
      Self.rows(channel: channel, world: world), draft: Self.draftName, in: world)
    entry.set(.choice(channel.rawValue), for: .channel)
    if !targets.isEmpty {
      setTargets(targets, in: world)
      entry.focus(on: .caseworker)
    }
    if let caseworker {
      entry.set(.pick([caseworker.text], shown: world.name(of: caseworker)), for: .caseworker)
    }
  }

  private mutating func setTargets(_ targets: [Assignment.Target], in world: World) {
    entry.set(
      .pick(
        targets.map(TargetCode.code(of:)),
        shown: targets.map { world.label(of: $0) }.joined(separator: ", ")),
      for: .targets)
  }

  private static func rows(channel: Channel, world: World) -> [FormRow<FieldID>] {
    let wording = world.wording
    let channels = Channel.allCases.map { Option($0.rawValue, world.words(for: $0)) }
    let duties = Assignment.Duty.allCases.map { Option($0.rawValue, world.words(for: $0)) }
    func text(_ id: FieldID, _ label: String, _ columns: Int? = nil) -> Field<FieldID> {
      Field(id, label, .text(TextField()), columns: columns)
    }
    func day(_ id: FieldID, _ label: String, _ value: String = "", required: Bool = false)
      -> Field<FieldID>
    {
      Field(
        id, label, .text(TextField(value, kind: .stepped)), isRequired: required,
        columns: dayColumns)
    }
    return [
      .fields([
        Field(
          .targets, wording["assign.targets"],
          .pick(PickField(placeholder: wording["assign.targets.pick"])), isRequired: true)
      ]),
      .fields([
        Field(
          .channel, wording["assign.channel"],
          .choice(ChoiceRow(channels, value: channel.rawValue)))
      ]),
      .fields([
        Field(
          .duty, wording["assign.duty"],
          .choice(ChoiceRow(duties, value: Assignment.Duty.lead.rawValue)))
      ]),
      .fields([
        Field(
          .caseworker, wording["assign.caseworker"],
          .pick(PickField(placeholder: wording["assign.caseworker.pick"])), isRequired: true)
      ]),
      .blank,
      .fields([text(.content, wording["assign.content"])]),
      .fields([text(.aim, wording["assign.aim"])]),
      .fields([
        text(.basisNumber, wording["assign.basis"], 20),
        day(.basisDay, wording["assign.basis.day"]),
      ]),
      .fields([
        day(.from, wording["assign.from"], world.today.description, required: true),
        day(.until, wording["assign.until"]),
      ]),
      .fields([
        Field(
          .visits, wording["assign.visits"], .text(TextField("1", kind: .code, maximum: 2)),
          isRequired: true,
          columns: 4)
      ]),
    ]
  }

  func title(in world: World) -> String { world.wording["assign.title"] }

  func context(in world: World) -> String? {
    let caseworker = entry.value(.caseworker).map(Caseworker.ID.init)
    guard let person = caseworker.flatMap({ world.register.caseworkers[$0] }) else { return nil }
    return "\(person.name) · \(world.loadDetail(of: person, in: channel))"
  }

  private var channel: Channel {
    entry.value(.channel).flatMap(Channel.init(rawValue:)) ?? .party
  }

  func takesSeveral(_ field: FieldID) -> Bool { field == .targets }
  func leaning(of field: FieldID) -> Day.Leaning { field == .until ? .future : .past }

  func items(for field: FieldID, in world: World) -> [Picker.Item] {
    field == .targets ? world.targetItems(for: channel) : world.caseworkerItems(for: channel)
  }

  // MARK: What is typed

  func typedEntry(in world: World) -> AssignmentEntry {
    var typed = AssignmentEntry(channel: channel)
    typed.targets = entry.values(.targets).compactMap(TargetCode.target(of:))
    typed.duty = entry.value(.duty).flatMap(Assignment.Duty.init(rawValue:)) ?? .lead
    typed.caseworker = entry.value(.caseworker).map(Caseworker.ID.init)
    typed.content = entry.text(.content)
    typed.aim = entry.text(.aim)
    typed.basis = BasisEntry(
      number: entry.text(.basisNumber), day: entry.text(.basisDay), today: world.today)
    typed.from = Typed(entry.text(.from), today: world.today, leaning: leaning(of: .from))
    typed.until = Typed(entry.text(.until), today: world.today, leaning: leaning(of: .until))
    typed.visitsPerMonth = Typed(entry.text(.visits)) { Int($0) }
    return typed
  }

  func check(in world: World) -> EntryCheck<FieldID> {
    var sentences: [FieldID: String] = [:]
    for problem in typedEntry(in: world).problems(in: world.register) {
      guard let (field, sentence) = world.words(for: problem) else { continue }
      if sentences[field] == nil { sentences[field] = sentence }
    }
    guard sentences.isEmpty else { return .wrong(sentences) }
    let typed = typedEntry(in: world)
    let apart = world.questions(about: typed.targets, to: typed.caseworker)
    return apart.isEmpty ? .fine : .asked(apart)
  }

  /// Saves; where somebody else leads already, first asks what is meant.
  mutating func accept(in world: inout World) -> [Step] {
    let typed = typedEntry(in: world)
    let led = typed.alreadyLed(in: world.register)
    guard led.isEmpty else {
      hasAsked = true
      return [.push(SecondLeadPage(typed, led: led, draft: Self.draftName, in: world))]
    }
    return [
      .effect(.save(Save(typed.edits(newIDs: &world.ids), draft: Self.draftName)))
    ]
  }

  /// Households that were handed over to this person meanwhile need no assigning any more.
  mutating func appear(in world: World) -> [Step] {
    guard hasAsked else { return entry.restoredNotice(in: world) }
    hasAsked = false
    let typed = typedEntry(in: world)
    let theirs = Set(typed.alreadyTheirs(in: world.register).map(\.target))
    guard !theirs.isEmpty else { return [] }
    let rest = typed.targets.filter { !theirs.contains($0) }
    setTargets(rest, in: world)
    return rest.isEmpty ? [.effect(.dropDraft(name: Self.draftName)), .pop] : []
  }
}

/// How a form's pick field writes down a household or a household group.
enum TargetCode {
  static func code(of target: Assignment.Target) -> String {
    switch target {
    case .household(let household): "household:\(household.text)"
    case .group(let group): "group:\(group.text)"
    }
  }

  static func target(of code: String) -> Assignment.Target? {
    let parts = code.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return nil }
    switch parts[0] {
    case "household": return .household(Household.ID(parts[1]))
    case "group": return .group(HouseholdGroup.ID(parts[1]))
    default: return nil
    }
  }
}

extension World {
  /// Household groups, then households by code, each with who leads it in a channel.
  func targetItems(for channel: Channel) -> [Picker.Item] {
    let groups = register.groups.values.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
      .map { Assignment.Target.group($0.id) }
    let households = register.householdsPresent(on: today)
      .sorted { ($0.code, $0.id) < ($1.code, $1.id) }
      .map { Assignment.Target.household($0.id) }
    return (groups + households).map { target in
      Picker.Item(
        TargetCode.code(of: target), label(of: target), detail: leadWords(of: target, in: channel))
    }
  }

  private func leadWords(of target: Assignment.Target, in channel: Channel) -> String {
    guard case .household(let household) = target else { return "" }
    let hamlet = hamletName(of: household)
    let lead =
      register.lead(of: household, in: channel, on: today)
      .map { wording("assign.led", ["name": name(of: $0)]) } ?? wording["assign.notLed"]
    return [hamlet, lead].compactMap { $0 }.joined(separator: " · ")
  }

  /// The field that a problem belongs to and its sentence; none for a second lead, about which a
  /// question is asked.
  func words(for problem: AssignmentEntry.Problem) -> (AssignPage.FieldID, String)? {
    switch problem {
    case .targetMissing: (.targets, wording["assign.targets.missing"])
    case .caseworkerMissing: (.caseworker, wording["assign.caseworker.missing"])
    case .notHere(let who):
      (.caseworker, wording("assign.caseworker.notHere", ["name": name(of: who)]))
    case .fromMissing: (.from, wording["assign.from.missing"])
    case .fromUnreadable(let text): (.from, wording("form.dayUnreadable", ["text": text]))
    case .untilUnreadable(let text): (.until, wording("form.dayUnreadable", ["text": text]))
    case .untilBeforeFrom: (.until, wording["assign.until.beforeFrom"])
    case .visitsOutside(let range):
      (
        .visits,
        wording(
          "assign.visits.outside",
          ["least": String(range.lowerBound), "most": String(range.upperBound)])
      )
    case .basis(let problem):
      (
        problem == .numberMissing ? .basisNumber : .basisDay,
        wording.sentence(for: problem)
      )
    case .alreadyTheirs(let theirs):
      (
        .targets,
        wording(
          "assign.targets.theirs",
          ["households": theirs.map { label(of: $0.target) }.joined(separator: ", ")])
      )
    case .alreadyLed: nil
    }
  }
}
