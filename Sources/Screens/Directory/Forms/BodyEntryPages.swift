import Casework
import Widgets
import Wording

/// The form of a party cell, with its secretary.
struct PartyCellEntryPage: EntryPage {
  enum FieldID: String, EntryFieldID { case name, secretary }

  private let start: PartyCellEntry
  var entry: EntryForm<FieldID>

  init(_ start: PartyCellEntry, in world: World) {
    self.start = start
    let wording = world.wording
    entry = EntryForm(
      [
        .text(.name, wording["cell.name"], start.name, required: true),
        .pick(
          .secretary, wording["office.secretary"], start.secretary,
          shown: start.secretary.map(world.name(of:))),
      ], draft: "cell.\(start.old?.id.text ?? "new")", in: world)
  }

  func title(in world: World) -> String {
    world.wording.title("cell.title", of: start.old?.name, orNew: "cell.titleNew")
  }

  func context(in world: World) -> String? { world.wording["cell.explain"] }

  func items(for field: FieldID, in world: World) -> [Picker.Item] {
    guard field == .secretary else { return [] }
    return world.caseworkerItems(alsoNaming: start.secretary.map { [$0.text] } ?? [])
  }

  private var filled: PartyCellEntry {
    var filled = start
    filled.name = entry.text(.name)
    filled.secretary = entry.value(.secretary).map(Caseworker.ID.init)
    return filled
  }

  func check(in world: World) -> EntryCheck<FieldID> {
    let wording = world.wording
    let errors: [(FieldID, String)] = filled.problems(in: world.register).map { problem in
      switch problem {
      case .nameMissing: (.name, wording["directory.name.missing"])
      case .nameTaken: (.name, wording["directory.nameTaken"])
      }
    }
    let asked = filled.questions(in: world.register).map { question in
      switch question {
      case .secretaryComes(let other):
        wording(
          "cell.secretaryComes",
          [
            "name": world.name(of: filled.secretary),
            "cell": world.register.cells[other]?.name ?? other.text,
          ])
      }
    }
    return EntryCheck(wrong: errors, asking: asked)
  }

  mutating func edits(in world: inout World) -> [Edit] {
    filled.edits(newIDs: &world.ids, in: world.register) ?? []
  }
}

/// The form of an office or a mass organisation.
struct OrganisationEntryPage: EntryPage {
  enum FieldID: String, EntryFieldID { case name, channel }

  private let start: OrganisationEntry
  var entry: EntryForm<FieldID>

  init(_ start: OrganisationEntry, in world: World) {
    self.start = start
    let wording = world.wording
    let channels = Channel.allCases.map { Option($0.rawValue, world.words(for: $0)) }
    entry = EntryForm(
      [
        .text(.name, wording["organisation.name"], start.name, required: true),
        .fields([
          Field(
            .channel, wording["organisation.channel"],
            .choice(ChoiceRow(channels, value: start.channel?.rawValue)), isRequired: true)
        ]),
      ], draft: "organisation.\(start.old?.id.text ?? "new")", in: world)
  }

  func title(in world: World) -> String {
    world.wording.title("organisation.title", of: start.old?.name, orNew: "organisation.titleNew")
  }

  private var filled: OrganisationEntry {
    var filled = start
    filled.name = entry.text(.name)
    filled.channel = entry.value(.channel).flatMap(Channel.init(rawValue:))
    return filled
  }

  func check(in world: World) -> EntryCheck<FieldID> {
    let wording = world.wording
    let errors: [(FieldID, String)] = filled.problems(in: world.register).map { problem in
      switch problem {
      case .nameMissing: (.name, wording["directory.name.missing"])
      case .nameTaken: (.name, wording["directory.nameTaken"])
      case .channelMissing: (.channel, wording["organisation.channel.missing"])
      }
    }
    return EntryCheck(wrong: errors)
  }

  mutating func edits(in world: inout World) -> [Edit] {
    filled.edits(newIDs: &world.ids, in: world.register) ?? []
  }
}
