import Casework
import Wording

/// Who signs for a body: of a party cell `T/M CHI BỘ` over the office, of the others over a line
/// left to the office (domain.md §3.3).
struct Signature {
  let body: ReviewingBody
  let words: PaperWords

  init(of body: ReviewingBody, words: PaperWords) {
    self.body = body
    self.words = words
  }

  /// In the right half, with room to sign.
  func lines(columns: Int) -> [String] {
    let wording = words.wording
    let title =
      switch body {
      case .cell: [wording["paper.sign.cell"], wording["paper.sign.secretary"]]
      case .peoplesCommittee: [wording["paper.sign.peoplesCommittee"], wording["paper.sign.chair"]]
      case .front: [wording["paper.sign.front"], wording["paper.sign.chair"]]
      }
    return halves([], title, columns: columns) + ["", "", ""]
      + halves([], [name ?? ""], columns: columns)
  }

  /// The cell's secretary is known; who signs for the others is left to be written.
  private var name: String? {
    guard let cell = body.cell else { return nil }
    return words.register.secretaries(of: cell).first?.name
  }
}
