import Casework
import Cells
import Widgets
import Wording

extension ReviewMeetingPage {
  var view: ReviewMemberView? {
    member.map { ReviewMemberView(member: $0, review: content.review, top: top) }
  }

  func frame(in world: World) -> Frame {
    world.frame(
      titled: world.reviewTitle(of: content.month, by: content.body), aside: place(in: world),
      footer: footer(in: world))
  }

  private func footer(in world: World) -> Footer {
    if let picker = otherChair?.picker { return picker.keys.footer(in: world.wording, mode: .text) }
    return switch choice {
    case .result: VerdictChoice.results.footer(in: world.wording)
    case .conclusion: VerdictChoice.conclusions.footer(in: world.wording)
    case nil:
      Self.keys.footer(
        in: world.wording, disabledReason: { reason(against: $0, in: world) })
    }
  }

  /// `cần bàn 1/4`.
  private func place(in world: World) -> String {
    guard let member else { return "" }
    if content.isClosed { return world.wording["review.closed"] }
    let (place, count) = content.placeInPile(of: member)
    return "\(world.words(for: member.pile)) \(place)/\(count)"
  }

  func draw(on canvas: inout Canvas, in world: World) {
    frame(in: world).draw(on: &canvas, wording: world.wording) { body in
      guard let view else {
        body.text(world.wording["review.nobody"], column: 1, row: 1, style: .muted)
        return
      }
      view.draw(on: &body, in: world)
      drawVerdict(of: underOtherChair ?? view.member.verdict, on: &body, in: world)
      otherChair?.picker.draw(on: &body, wording: world.wording)
    }
  }

  private func drawVerdict(of verdict: Verdict, on canvas: inout Canvas, in world: World) {
    let row = canvas.rows - 1
    var (result, conclusion) = (verdict.result, verdict.conclusion)
    var styles: (Style, Style) = (.plain, .plain)
    switch choice {
    case .result(let candidate):
      result = candidate
      styles.0 = .focus
    case .conclusion(let candidate):
      conclusion = candidate
      styles.1 = .focus
    case nil: break
    }
    var column = canvas.text(world.wording["review.result"], column: 1, row: row) + 1
    column = canvas.text("▸ \(world.words(for: result))", column: column, row: row, style: styles.0)
    column = canvas.text(world.wording["review.conclusion"], column: column + 3, row: row) + 1
    column = canvas.text(
      "▸ \(world.words(for: conclusion))", column: column, row: row, style: styles.1)
    if let chair = verdict.chair {
      let words = world.wording("review.chairedBy", ["member": world.name(of: chair)])
      canvas.text(
        words.clipped(to: canvas.columns - column - 4), column: column + 3, row: row,
        style: .muted)
    }
  }
}
