import Glibc
import Indicators
import Journal

extension Workers {
  /// All processors of this machine, each with a thread for as long as a count takes.
  static let processors = Workers(sysconf(Int32(_SC_NPROCESSORS_ONLN))) { pieces, piece in
    var threads: [SystemThread] = []
    for number in 1..<pieces {
      do throws(FileError) {
        threads.append(try SystemThread { piece(number) })
      } catch {
        // The system has no thread to give: the piece is done here.
        piece(number)
      }
    }
    piece(0)
    for thread in threads { thread.join() }
  }
}
