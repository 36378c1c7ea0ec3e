import Casework
import Record
package import Widgets
import Wording

// What the disk answers, and what is made of it.
extension App {
  package mutating func receive(_ answer: Answer) -> [Effect] {
    note(answer)
    // Whoever has taken back their own first entry is nobody here any more.
    if case .undone = answer, world.user != nil, world.signedIn == nil {
      return signIn(as: .nobody)
    }
    var effects: [Effect] = []
    if case .checkedPIN(true) = answer { effects += unlock() }
    if case .pinIsSet = answer { effects += unlock() }
    return effects + hand(answer)
  }

  /// Says something on the line at the bottom; nil takes it back.
  package mutating func tell(_ notice: Notice?) { world.notice = notice }

  mutating func hand(_ answer: Answer) -> [Effect] {
    guard var page = pages.popLast() else { return [] }
    let steps = page.receive(answer, in: &world)
    pages.append(page)
    return perform(steps)
  }

  /// What every answer means for the world, whatever page is open.
  private mutating func note(_ answer: Answer) {
    switch answer {
    case .saved(let save, let news):
      note(news)
      if let draft = save.draft { world.drafts[draft] = nil }
      world.notice = Notice(.saved, world.wording("save.done", ["time": world.lastSaved]))
    case .notSaved(_, let problem), .notRead(let problem), .notPrinted(let problem),
      .draftNotKept(let problem), .settingsNotKept(let problem),
      .pinNotSet(let problem):
      world.notice = Notice(.error, world.wording.sentence(for: problem))
    case .looksNotNoted(let problem):
      world.notice = Notice(.warning, world.wording.sentence(forLooksNotNoted: problem))
    case .undone(let news, let earlier):
      let words = earlier.map { world.undoWords(for: news.states, savedAt: $0) }
      note(news)
      world.notice = Notice(.saved, words ?? world.wording["undo.done"])
    case .notUndone(let problem):
      world.notice = Notice(.error, world.sentence(for: problem))
    case .printed(_, let path, _):
      world.notice = Notice(.info, world.wording("print.done", ["file": path]))
    case .olderRead(let older): world.older = older
    case .listStopped:
      world.notice = Notice(.info, world.wording["listimport.stopped"])
    case .folder, .folderNotRead, .listRead, .listNotRead: break
    case .loaded, .readChanges, .readCorrections, .readDevices, .checkedPIN, .pinIsSet: break
    }
  }

  private mutating func note(_ news: News) {
    world.take(news.states)
    if news.states.contains(where: { Self.kindsOfHistory.contains($0.record.kind) }) {
      world.older = nil
    }
    keepUpHouseholdList(with: news.states)
    world.conflicts = news.conflicts
    world.breaches = news.breaches
    world.sight = news.sight
    world.lastSaved = news.time
  }

  private static let kindsOfHistory: Set<String> = [
    Visit.kind, Promise.kind, Petition.kind, Review.kind,
  ]

  private mutating func keepUpHouseholdList(with states: [RecordState]) {
    guard world.householdList != nil else { return }
    if let touched = world.register.households(touchedBy: states),
      touched.count <= Self.householdsUpdatedSingly
    {
      world.householdList?.update(touched, from: world.register)
    } else {
      world.householdList = nil
    }
  }

  /// More changed households than this, say by an import, and the list is built anew when seen.
  private static let householdsUpdatedSingly = 50
}
