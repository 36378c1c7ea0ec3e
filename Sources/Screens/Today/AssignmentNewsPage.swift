import Casework
import Cells
import Widgets
import Wording

/// What changed in one's assignments while one was away, with what is promised there and what the
/// families wait for. Opened once, it has been seen.
struct AssignmentNewsPage: Page {
  private let news: AssignmentNews
  private let user: Caseworker.ID
  private var text: PagedText

  init(_ news: AssignmentNews, of user: Caseworker.ID, in world: World) {
    self.news = news
    self.user = user
    text = PagedText(world.lines(for: news).joined(separator: "\n"))
  }

  /// What the person has seen on this laptop is kept as a draft: it is no part of the record.
  static func draftName(of user: Caseworker.ID) -> String { "seen.\(user.text)" }

  /// What of one person's assignments they have not seen yet.
  static func news(for user: Caseworker.ID, in world: World) -> AssignmentNews {
    let seen = world.drafts[draftName(of: user)]?.fields["steps"] ?? ""
    return AssignmentNews(
      of: user, seen: Set(seen.split(separator: " ").map(String.init)), on: world.today,
      in: world.register)
  }

  mutating func appear(in world: World) -> [Step] {
    let steps = news.known.sorted().joined(separator: " ")
    return [
      .effect(
        .keepDraft(Draft(name: Self.draftName(of: user), fields: ["steps": steps])))
    ]
  }

  mutating func take(_ key: Key, in world: inout World) -> [Step]? {
    switch text.handle(key, in: world.body(of: frame(in: world))) {
    case .event(.closed): [.pop]
    case .consumed: []
    case .notMine: nil
    }
  }

  private func frame(in world: World) -> Frame {
    world.frame(
      titled: world.wording["news.title"], footer: PagedText.keys.footer(in: world.wording))
  }

  func draw(on canvas: inout Canvas, in world: World) {
    frame(in: world).draw(on: &canvas, wording: world.wording) { text.draw(on: &$0) }
  }

  func help(in world: World) -> [HelpPage.Entry] { PagedText.keys.help(in: world.wording) }
}

extension World {
  fileprivate func lines(for news: AssignmentNews) -> [String] {
    news.items.flatMap { item in
      [line(of: item.step)] + item.promises.map { "    " + line(of: $0) }
        + item.petitions.map { "    " + line(of: $0) } + [""]
    }
  }

  private func line(of step: LedgerStep) -> String {
    let assignment = step.assignment
    let facts: KeyValuePairs = [
      "day": step.day?.description ?? "–", "household": fullLabel(of: assignment.target),
      "channel": shortWords(for: assignment.channel),
    ]
    switch step.act {
    case .begun(let former):
      let line = wording("news.begun", facts)
      return former.map { "\(line) · " + wording("news.from", ["name": name(of: $0)]) } ?? line
    case .ended(let end, let successor):
      let line = wording("news.ended", facts)
      let to = successor.map { wording("news.to", ["name": name(of: $0)]) }
      return [line, to, reasonWords(of: end)].compactMap { $0 }.joined(separator: " · ")
    }
  }

  /// `đã hứa: Mang 2 kg giống cỏ voi, hạn 05/12/2026`.
  func line(of promise: Promise) -> String {
    wording(
      "handover.preview.promise",
      [
        "promise": promise.text,
        "day": promise.due?.description ?? wording["handover.preview.noDeadline"],
      ])
  }

  /// What a family waits for: an answer, or to be told it.
  func line(of petition: Petition) -> String {
    guard let answer = petition.answer else {
      return wording(
        "handover.waits", ["petition": petition.text, "day": petition.day?.description ?? "–"])
    }
    return wording("handover.toTell", ["petition": petition.text, "answer": answer.text])
  }
}
