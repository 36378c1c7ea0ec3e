import Casework
import VietnameseText
import Widgets

/// The cells of one line of a notebook, in the order of Tab.
enum NotebookCell: String, Hashable, Sendable, CaseIterable {
  case day, household, outcome, actions, promise, due, place, note

  /// Whether letters go into it as text.
  var isText: Bool {
    switch self {
    case .day, .household, .promise, .due, .note: true
    case .outcome, .actions, .place: false
    }
  }
}

/// One line of a notebook while it is typed: a visit as far as it is known.
struct NotebookRow: Hashable, Sendable {
  var texts: [NotebookCell: TextField]
  /// What the text in the household's cell was taken for.
  var household: Household.ID?
  var outcome: Visit.Outcome?
  var actions: Set<String> = []
  var place: Visit.Place? = .home
  /// The day repeats the line above: the first digit typed begins a new one.
  var repeatsDay = true

  init(day: Day) {
    texts = [
      .day: TextField(day.dayAndMonth, kind: .stepped, maximum: 10),
      .household: TextField(kind: .name, maximum: 40), .promise: TextField(maximum: 200),
      .due: TextField(kind: .code, maximum: 10), .note: TextField(maximum: 400),
    ]
  }

  /// The text in a cell; empty for one that is chosen.
  func text(_ cell: NotebookCell) -> String { texts[cell]?.text ?? "" }

  mutating func set(_ text: String, in cell: NotebookCell) { texts[cell]?.text = text }

  func typedDay(today: Day) -> Typed<Day> {
    Typed(text(.day), today: today, leaning: .past)
  }

  /// Whether anything but the day has been given.
  var isBlank: Bool {
    outcome == nil && actions.isEmpty
      && [.household, .promise, .due, .note].allSatisfy { text($0).meaningful == nil }
  }

  /// The cells that make sense for what was chosen so far: nobody met, nothing done, nowhere.
  var cells: [NotebookCell] {
    NotebookCell.allCases.filter { cell in
      outcome?.isMet != false || (cell != .actions && cell != .place)
    }
  }

  /// The line as a visit of `visitor`; nil while the household is not known.
  func entry(of visitor: Caseworker.ID, today: Day) -> VisitEntry? {
    guard let household else { return nil }
    var entry = VisitEntry(household: household, day: today, visitor: visitor)
    entry.day = typedDay(today: today)
    entry.outcome = outcome
    entry.origin = .notebook
    entry.place = place
    if outcome?.isMet == true { entry.actions = actions }
    entry.note = text(.note)
    let start = entry.day.value ?? today
    entry.newPromises = [
      VisitEntry.NewPromise(
        text: text(.promise), due: Typed(text(.due), today: start, leaning: .future))
    ]
    return entry
  }
}

// MARK: Drafts

extension NotebookRow {
  /// What a draft keeps of the line.
  var draftFields: [String: String] {
    var fields: [String: String] = [:]
    for (cell, field) in texts { fields[cell.rawValue] = field.text }
    fields["picked"] = household?.text
    fields[NotebookCell.outcome.rawValue] = outcome?.rawValue
    fields[NotebookCell.actions.rawValue] = actions.sorted().joined(separator: " ")
    fields[NotebookCell.place.rawValue] = place?.rawValue
    return fields
  }

  mutating func restore(_ fields: [String: String]) {
    for cell in NotebookCell.allCases where cell.isText {
      set(fields[cell.rawValue] ?? "", in: cell)
    }
    household = fields["picked"].map(Household.ID.init)
    outcome = fields[NotebookCell.outcome.rawValue].flatMap(Visit.Outcome.init(rawValue:))
    actions = Set(
      (fields[NotebookCell.actions.rawValue] ?? "").split(separator: " ").map(String.init))
    place = fields[NotebookCell.place.rawValue].flatMap(Visit.Place.init(rawValue:))
    repeatsDay = false
  }
}

/// Something to choose in a cell, with the key that chooses it.
struct NotebookOption: Hashable, Sendable {
  let key: Character
  let value: String
  let label: String

  /// The digits first, then letters.
  static func numbered(_ options: [Option]) -> [NotebookOption] {
    zip("123456789abcdefghijklmnopqrst", options).map {
      NotebookOption(key: $0, value: $1.value, label: $1.label)
    }
  }
}

extension [NotebookOption] {
  /// By its key; where there are no letters among the keys, also by the first letter of its words.
  func chosen(by letter: Character) -> NotebookOption? {
    let typed = String(letter).folded
    if let option = first(where: { String($0.key) == typed }) { return option }
    return count <= 9 ? first { $0.label.folded.hasPrefix(typed) } : nil
  }
}
