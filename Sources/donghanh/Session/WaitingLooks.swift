import Journal
import Screens

/// Looks on their way to the writer thread; what cannot be noted now waits for the next one.
struct WaitingLooks {
  private var looks: [Look] = []
  private var isTold = false

  mutating func add(_ look: Look) { looks.append(look) }

  /// Hands all that waits to the writer thread; else says, the first time, why that cannot be.
  mutating func note(in store: Store, by writer: Writer) -> Answer? {
    guard !looks.isEmpty else { return nil }
    do throws(JournalError) {
      let log = try store.lookLog()
      for look in looks { writer.note(look, in: log) }
      looks = []
      return nil
    } catch {
      return tellOnce(StoreProblem(error))
    }
  }

  /// Once a session: it is tried again by itself.
  mutating func tellOnce(_ problem: StoreProblem) -> Answer? {
    defer { isTold = true }
    return isTold ? nil : .looksNotNoted(problem)
  }
}
