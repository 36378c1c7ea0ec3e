package import Cells
package import Wording

/// What a question has to tell its owner.
package enum QuestionEvent<Choice: Hashable & Sendable>: Hashable, Sendable {
  case answered(Choice)
  case cancelled
}

/// A question with worded answers, each on a letter of its own. Enter gives the one harmless
/// answer named for it, Esc none at all; what destroys something is never on Enter nor on the key
/// that opened the question.
package struct Question<Choice: Hashable & Sendable>: Hashable, Sendable {
  package struct Answer: Hashable, Sendable {
    package let letter: Character
    /// The words, as read.
    package let label: String
    package let choice: Choice
    package let isDestructive: Bool

    package init(
      _ letter: Character, _ label: String, _ choice: Choice, isDestructive: Bool = false
    ) {
      self.letter = letter
      self.label = label
      self.choice = choice
      self.isDestructive = isDestructive
    }
  }

  package enum Fault: Hashable, Sendable {
    case repeatedLetter(Character)
    case destroysOnEnter(Choice)
    case destroysOnOpeningKey(Choice)
  }

  private let title: String
  private let text: String
  private let answers: [Answer]
  private let enterChoice: Choice?
  private let openedBy: Key?

  package init(
    title: String, text: String, answers: [Answer], onEnter: Choice? = nil, openedBy: Key? = nil
  ) {
    self.title = title
    self.text = text
    self.answers = answers
    enterChoice = onEnter
    self.openedBy = openedBy
  }

  /// What is wrong with the question; a test over every question expects nothing.
  package var faults: [Fault] {
    var letters: Set<Character> = []
    var faults: [Fault] = []
    for answer in answers {
      if !letters.insert(answer.letter.onKeyboard).inserted {
        faults.append(.repeatedLetter(answer.letter))
      }
      guard answer.isDestructive else { continue }
      if answer.choice == enterChoice { faults.append(.destroysOnEnter(answer.choice)) }
      if isOpeningKey(answer.letter) { faults.append(.destroysOnOpeningKey(answer.choice)) }
    }
    return faults
  }

  private func isOpeningKey(_ letter: Character) -> Bool {
    openedBy?.canonical == Key.character(letter).canonical
  }

  package func handle(_ key: Key) -> Outcome<QuestionEvent<Choice>> {
    switch key {
    case .escape:
      return .event(.cancelled)
    case .enter:
      let answer = answers.first { $0.choice == enterChoice && !$0.isDestructive }
      return answer.map { .event(.answered($0.choice)) } ?? .consumed
    case .character(let letter):
      let answer = answers.first { $0.letter.onKeyboard == letter.onKeyboard }
      guard let answer, !(answer.isDestructive && isOpeningKey(letter)) else { return .consumed }
      return .event(.answered(answer.choice))
    default:
      return .notMine
    }
  }

  /// The keys of the question, for the last line of the screen.
  package func footer(in wording: Wording) -> Footer {
    Footer(
      items: answers.map { Footer.Item(keys: keys(of: $0), label: $0.label) }
        + [Footer.Item(keys: Key.escape.name(in: wording), label: wording["widgets.question.back"])]
    )
  }

  private func keys(of answer: Answer) -> String {
    let isOnEnter = answer.choice == enterChoice && !answer.isDestructive
    return (isOnEnter ? "Enter, " : "") + String(answer.letter.onKeyboard)
  }

  package func draw(on canvas: inout Canvas, wording: Wording) {
    let columns = min(64, canvas.columns - 2)
    let lines = text.wrapped(to: max(1, columns - 4))
    let items = footer(in: wording).items
    let keyColumns = items.map { DisplayWidth.of($0.keys) }.max() ?? 0
    let size = Size(columns: columns, rows: lines.count + items.count + 3)
    canvas.dialog(title: title, size: size) { inner in
      for (row, line) in lines.enumerated() { inner.text(line, column: 1, row: row) }
      for (index, item) in items.enumerated() {
        let row = lines.count + 1 + index
        inner.text(item.keys, column: 3, row: row, style: .key)
        inner.text(item.label, column: 5 + keyColumns, row: row)
      }
    }
  }
}
