import Casework
import Record
import Widgets
import Wording

// Keys in the cells of the line.
extension NotebookPage {
  /// The most households shown below the line.
  static let mostMatches = 5

  func list(in world: World) -> HouseholdList {
    world.householdList ?? HouseholdList(on: world.today, in: world.register)
  }

  // MARK: From cell to cell

  /// The cursor stands in the next cell already: a Tab or Enter from habit means that one.
  mutating func skipAfterJump(_ key: Key) -> [Step]? {
    defer { hasJumped = false }
    return hasJumped && (key == .tab || key == .enter) ? [] : nil
  }

  mutating func move(by step: Int, in world: World) -> [Step] {
    leave(in: world)
    let cells = row.cells
    guard let place = cells.firstIndex(of: cell) else { return [] }
    let next = cells[(place + step + cells.count) % cells.count]
    enter(next, in: world)
    return []
  }

  mutating func enter(_ next: NotebookCell, in world: World) {
    cell = next
    pointed = nil
    matches = []
    if next == .household { findMatches(in: world) }
  }

  /// What was typed is taken for what it means, and written out where it was short.
  mutating func leave(in world: World) {
    switch cell {
    case .day:
      if let day = row.typedDay(today: world.today).value {
        row.set(day.year == world.today.year ? day.dayAndMonth : day.description, in: .day)
      }
    case .household:
      if let pointed, matches.indices.contains(pointed) { row.household = matches[pointed] }
    case .due:
      let start = row.typedDay(today: world.today).value ?? world.today
      if let due = Typed(row.text(.due), today: start, leaning: .future).value {
        row.set(due.year == start.year ? due.dayAndMonth : due.description, in: .due)
      }
    case .outcome, .actions, .promise, .place, .note: break
    }
  }

  private mutating func jump(to next: NotebookCell, in world: World) {
    leave(in: world)
    enter(next, in: world)
    hasJumped = true
  }

  // MARK: In a cell

  mutating func type(_ key: Key, in world: World) -> [Step]? {
    let changed =
      switch cell {
      case .outcome, .actions, .place: choose(key, in: world)
      case .day: typeDay(key, in: world)
      case .household: typeHousehold(key, in: world)
      case .promise, .due, .note: typeText(key) != nil
      }
    if changed {
      asked = []
      return keepDraft(in: world)
    }
    // A letter that means nothing in this cell must not lead to another screen.
    return key.opensHelp && !(cell.isText && key == "?")
      ? nil : Step.unbound(key, in: .text, world)
  }

  /// The event of the cell's text field, if the key changed or stepped it.
  private mutating func typeText(_ key: Key) -> FieldEvent? {
    guard var field = row.texts[cell], case .event(let event) = field.handle(key) else {
      if var field = row.texts[cell] {
        _ = field.handle(key)
        row.texts[cell] = field
      }
      return nil
    }
    row.texts[cell] = field
    errors[cell] = nil
    return event
  }

  private mutating func typeDay(_ key: Key, in world: World) -> Bool {
    if row.repeatsDay, case .character(let letter) = key, letter.isNumber {
      row.set("", in: .day)
    }
    switch typeText(key) {
    case .step(let step):
      let day = row.typedDay(today: world.today).value ?? world.today
      row.set(day.adding(days: step).dayAndMonth, in: .day)
    case nil: return false
    default: break
    }
    row.repeatsDay = false
    let text = row.text(.day)
    let isWhole = text.count == 2 || (text.count == 1 && "456789".contains(text))
    if isWhole, text.allSatisfy(\.isNumber), row.typedDay(today: world.today).value != nil {
      jump(to: .household, in: world)
    }
    return true
  }

  private mutating func typeHousehold(_ key: Key, in world: World) -> Bool {
    // A day that goes on: `28` was a day of its own, `28/10` is meant.
    if key == "/", row.text(.household).isEmpty {
      let day = row.typedDay(today: world.today).value
      row.set(day.map { String($0.dayAndMonth.prefix(3)) } ?? row.text(.day), in: .day)
      row.repeatsDay = false
      enter(.day, in: world)
      return true
    }
    guard typeText(key) != nil else { return false }
    row.household = nil
    findMatches(in: world)
    if let settled = households.settled(by: row.text(.household), in: list(in: world)) {
      matches = [settled]
      pointed = 0
      jump(to: .outcome, in: world)
    }
    return true
  }

  /// Looks for what the text can mean; the likeliest is pointed at once something is typed.
  private mutating func findMatches(in world: World) {
    let text = row.text(.household)
    let found = households.matches(text, in: list(in: world))
    matches = Array(found.prefix(Self.mostMatches))
    let known = row.household.flatMap { matches.firstIndex(of: $0) }
    pointed = known ?? (text.meaningful == nil || matches.isEmpty ? nil : 0)
  }

  /// ↑ and ↓ among the households below the line.
  mutating func takeAmongMatches(_ key: Key) -> Bool {
    guard cell == .household, !matches.isEmpty else { return false }
    switch key {
    case .down: pointed = min((pointed ?? -1) + 1, matches.count - 1)
    case .up:
      guard let place = pointed, place > 0 else {
        let hadPointed = pointed != nil && row.text(.household).meaningful == nil
        if hadPointed { pointed = nil }
        return hadPointed
      }
      pointed = place - 1
    default: return false
    }
    row.household = nil
    return true
  }

  // MARK: What is chosen

  /// What can be chosen in a cell, with its keys.
  func options(in cell: NotebookCell, _ world: World) -> [NotebookOption] {
    switch cell {
    case .outcome:
      NotebookOption.numbered(
        Visit.Outcome.allCases.map { Option($0.rawValue, world.words(for: $0)) })
    case .actions:
      NotebookOption.numbered(
        world.options(
          world.catalogues.actions, among: Set(world.catalogues.actions.entries.map(\.code)),
          and: []))
    case .place:
      NotebookOption.numbered(
        Visit.Place.allCases.map { Option($0.rawValue, world.words(for: $0)) })
    case .day, .household, .promise, .due, .note: []
    }
  }

  private mutating func choose(_ key: Key, in world: World) -> Bool {
    switch key {
    case .backspace, .delete: takeBack()
    case .character(let letter):
      guard let option = options(in: cell, world).chosen(by: letter) else { return false }
      choose(option.value, in: world)
    default: return false
    }
    return true
  }

  private mutating func takeBack() {
    switch cell {
    case .outcome: row.outcome = nil
    case .actions: row.actions = []
    case .place: row.place = nil
    case .day, .household, .promise, .due, .note: break
    }
  }

  /// Chooses and goes on; of what was done a second choice adds to the first, and takes itself back.
  private mutating func choose(_ value: String, in world: World) {
    errors[cell] = nil
    switch cell {
    case .outcome:
      row.outcome = Visit.Outcome(rawValue: value)
      enter(row.outcome?.isMet == true ? .actions : .promise, in: world)
    case .actions:
      if row.actions.remove(value) == nil { row.actions.insert(value) }
      enter(.promise, in: world)
    case .place:
      row.place = Visit.Place(rawValue: value)
      enter(.note, in: world)
    case .day, .household, .promise, .due, .note: break
    }
  }

  // MARK: Drafts

  func keepDraft(in world: World) -> [Step] {
    guard !row.isBlank else { return [.effect(.dropDraft(name: draftName))] }
    var fields = row.draftFields
    fields["saved"] = saved.map(\.record.id).joined(separator: " ")
    return [.effect(.keepDraft(Draft(name: draftName, fields: fields)))]
  }
}
