import Casework
import Glibc
import Journal
import Reports
import Screens

/// Papers kept as text files in the store's own folder `papers`, for a printer to take.
struct Papers {
  let folder: String

  func print(_ paper: Paper, for world: World) -> Answer {
    switch paper {
    case .reviewAnnex(let cell, let month):
      let annex = ReviewAnnex(
        cell: cell, month: month, register: world.register, today: world.today,
        wording: world.wording)
      return write(annex.text, as: annex.fileName)
    case .commitment(let household, let year):
      let commitment = CommitmentPaper(
        of: household, in: year, register: world.register, wording: world.wording)
      // Asked for once the commitment is saved; without one there is nothing to print.
      guard let commitment else {
        return .notPrinted(.system(code: 2, file: folder + "/cam-ket-\(year).txt"))
      }
      return write(commitment.text, as: commitment.fileName)
    case .screen(let title, let lines):
      return write(([title, ""] + lines).joined(separator: "\n") + "\n", as: "man-hinh.txt")
    }
  }

  private func write(_ text: String, as name: String) -> Answer {
    let path = folder + "/" + name
    let files = LiveFiles()
    do throws(FileError) {
      try files.makeDirectory(folder)
      try files.replace(path, with: Array(text.utf8))
      return .printed(path: path)
    } catch {
      return .notPrinted(StoreProblem(JournalError.file(error)))
    }
  }
}
