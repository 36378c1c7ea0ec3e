import Casework
import Synchronization

/// The files of a casebook, made when somebody first looks at them: figures that are kept need none.
package final class CaseFiles: Sendable {
  private let book: Casebook
  private let made = Mutex<[CaseFile]?>(nil)

  /// Of all households of the book, and its party cells.
  package init(of book: Casebook) { self.book = book }

  /// For a count: those that were made, or each made when its turn comes and not kept.
  package var source: CaseFileSource {
    made.withLock { $0 }.map(CaseFileSource.init) ?? CaseFileSource(of: book)
  }

  package var all: [CaseFile] {
    made.withLock { made in
      if let made { return made }
      let files = book.files
      made = files
      return files
    }
  }
}
