import Casework
package import Cells
package import Widgets
import Wording

/// The whole program as a value: pages one above the other, and the world they look at.
/// A key goes in, effects come out; the run loop carries them out and hands the answers back.
package struct App: Sendable {
  package internal(set) var world: World
  var pages: [any Page]
  /// The save that waits until this person has typed the PIN.
  private var awaitingPIN: (save: Save, of: Caseworker.ID?)?
  package private(set) var hasLeft = false

  /// Opens on the first screen: Hôm nay of `world.user`, or the list of names to pick from.
  package init(world: World) {
    self.world = world
    pages = [Self.firstPage(in: world)]
  }

  /// What the first screen needs from the disk.
  package mutating func start() -> [Effect] { appear() }

  /// Opens one of the main screens, as its digit does.
  package mutating func go(to screen: MainScreen) -> [Effect] { perform([.go(screen)]) }

  /// The terminal has this size: pages lay out by it from the next frame on.
  package mutating func use(_ size: Size) { world.size = size }

  /// Whether who sits here wants to see accents; nil where they did not say.
  package var showsAccents: Bool? { world.typing.settings.showsAccents }

  package func draw() -> Grid {
    var canvas = Canvas(size: world.size)
    var world = world
    world.typing.kind = pages.last?.typingPlace?.kind
    pages.last?.draw(on: &canvas, in: world)
    return canvas.grid
  }

  private static func firstPage(in world: World) -> any Page {
    if world.signedIn != nil { return TodayPage(in: world) }
    return SignInPage(in: world)
  }
}

extension App {
  private static func page(of screen: MainScreen, in world: World) -> any Page {
    switch screen {
    case .today: firstPage(in: world)
    case .households: HouseholdListPage(in: world)
    case .assignments: AssignmentsPage(in: world)
    case .review: ReviewPreparationPage(in: world)
    case .figures: IndicatorsPage(in: world)
    case .petitions: PetitionsPage()
    case .reconcile: ReconcilePage(in: world)
    case .directory: DirectoryPage()
    }
  }
}

// MARK: Keys

extension App {
  package mutating func take(_ key: Key) -> [Effect] {
    if let effects = takeBeforePage(key) { return effects }
    guard var page = pages.popLast() else { return [] }
    world.notice = nil
    let ending = world.typing.end(before: key, at: page.typingPlace)
    let endingSteps = ending.flatMap { page.take($0, in: &world) } ?? []
    let (key, news) = compose(key, for: page)
    let mode = page.mode
    let steps = page.take(key, in: &world)
    pages.append(page)
    var effects = perform(endingSteps)
    effects += steps.map { perform($0) } ?? takeEverywhere(key, in: mode)
    if let news { world.notice = news }
    return effects
  }

  private mutating func takeEverywhere(_ key: Key, in mode: InputMode) -> [Effect] {
    guard let command = Everywhere.keys.command(for: key, mode: mode) else {
      return perform(Step.unbound(key, in: mode, world))
    }
    return perform(command)
  }

  private mutating func perform(_ command: Everywhere) -> [Effect] {
    switch command {
    case .main(let screen): return perform([.go(screen)])
    case .back: return pages.count > 1 ? perform([.pop]) : []
    case .help:
      guard let page = pages.last else { return [] }
      return perform([.push(HelpScreen(of: page, in: world))])
    case .find:
      guard let list = pages.last as? any ListPage, list.shape.rowCount > 0 else {
        return perform([.say(Notice(.info, world.wording["find.noList"]))])
      }
      return perform([.push(FindRowPage(in: list, world))])
    case .undo: return perform([.effect(.undo(.lastSave))])
    case .changes:
      let all = pages.last?.records(in: world) ?? []
      let records = all.filter { world.mayRead($0) && world.reasonAgainstReading($0) == nil }
      guard !records.isEmpty else {
        let reason = all.lazy.compactMap(world.reasonAgainstReading).first
        return perform([.say(Notice(.warning, reason ?? world.wording["changes.nothing"]))])
      }
      return perform([.push(ChangesPage(of: records))])
    case .changePIN: return world.user == nil ? [] : perform([.push(PINPage(for: .change))])
    case .changePerson: return perform([.signIn(as: .nobody)])
    case .leave: return perform([.push(LeavePage())])
    // Taken before the page has them.
    case .typing, .settings: return []
    }
  }
}

// MARK: Steps

extension App {
  mutating func perform(_ steps: [Step]) -> [Effect] {
    var effects: [Effect] = []
    for step in steps { effects += perform(step) }
    return effects
  }

  mutating func push(_ page: any Page) -> [Effect] { perform(.push(page)) }

  private mutating func perform(_ step: Step) -> [Effect] {
    switch step {
    case .push(let page): return show(page)
    case .replace(let page):
      _ = pages.popLast()
      return show(page)
    case .pop:
      if pages.last is PINPage { awaitingPIN = nil }
      if pages.count > 1 { pages.removeLast() }
      return appear()
    case .pressBelow(let key):
      let effects = perform(.pop)
      return effects + take(key)
    case .handBack(let answer):
      let effects = perform(.pop)
      return effects + hand(answer)
    case .pointAt(let row):
      let effects = perform(.pop)
      if var list = pages.last as? any ListPage {
        list.cursor.select(row)
        pages[pages.count - 1] = list
      }
      return effects
    case .go(let screen):
      pages = []
      return show(Self.page(of: screen, in: world))
    case .say(let notice):
      world.notice = notice
      return []
    case .signIn(let who):
      return signIn(as: who)
    case .effect(.save(let save)) where world.reasonAgainstSaving(save.edits) != nil:
      return perform(.say(Notice(.warning, world.reasonAgainstSaving(save.edits) ?? "")))
    case .effect(.save(let save)) where save.needsPIN && !world.isUnlocked:
      return askForPIN(of: world.user, for: save)
    case .effect(.save(let save)) where save.chair != nil:
      return askForPIN(of: save.chair, for: save)
    case .effect(.keepDraft(let draft)):
      world.drafts[draft.name] = draft
      return [.keepDraft(draft)]
    case .effect(.dropDraft(let name)):
      world.drafts[name] = nil
      return [.dropDraft(name: name)]
    case .effect(.keepSettings(let settings, _)): return keep(settings)
    case .effect(.leave):
      hasLeft = true
      return [.leave]
    case .effect(let effect):
      return [effect]
    }
  }

  private mutating func show(_ page: any Page) -> [Effect] {
    let reason = world.reasonAgainstOpening(page)
    if reason == nil || pages.isEmpty { pages.append(page) }
    let effects = appear()
    let said = reason.map { Notice(.warning, $0) } ?? world.noticeOfBounds(of: page)
    return effects + (said.map { perform(.say($0)) } ?? [])
  }

  mutating func signIn(as who: Step.SignIn) -> [Effect] {
    world.isUnlocked = false
    switch who {
    case .caseworker(let id): world.user = id
    case .nobody: world.user = nil
    }
    world.typing.settings = world.ownSettings
    pages = [Self.firstPage(in: world)]
    return appear()
  }

  mutating func appear() -> [Effect] {
    guard var page = pages.popLast() else { return [] }
    if page.looksAtHouseholds { prepareHouseholdList() }
    let steps: [Step]
    if var list = page as? any ListPage {
      steps = list.reappear(in: world)
      page = list
    } else {
      steps = page.appear(in: world)
    }
    pages.append(page)
    return perform(steps)
  }
}

// MARK: PINs

extension App {
  private mutating func askForPIN(of person: Caseworker.ID?, for save: Save) -> [Effect] {
    awaitingPIN = (save, person)
    pages.append(PINPage(for: .save, of: person))
    return appear()
  }

  /// The author's PIN holds until another signs in, the chair's for this one save.
  mutating func unlock() -> [Effect] {
    guard let (save, person) = awaitingPIN else {
      world.isUnlocked = true
      return []
    }
    awaitingPIN = nil
    if pages.last is PINPage { pages.removeLast() }
    if person != world.user { return [.save(save)] }
    world.isUnlocked = true
    return perform(.effect(.save(save)))
  }
}
