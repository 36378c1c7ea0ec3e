package import Casework
import Synchronization

/// The files of a casebook, made when somebody first looks at them: figures that are kept need none.
package final class CaseFiles: Sendable {
  private let book: Casebook
  /// Nil for all of them.
  private let households: [Household]?
  private let made = Mutex<[CaseFile]?>(nil)

  /// - Parameter households: nil for all of the book, and its party cells.
  package init(of book: Casebook, _ households: [Household]? = nil) {
    (self.book, self.households) = (book, households)
  }

  package var all: [CaseFile] {
    made.withLock { made in
      if let made { return made }
      let files = households.map(book.files) ?? book.files
      made = files
      return files
    }
  }
}
