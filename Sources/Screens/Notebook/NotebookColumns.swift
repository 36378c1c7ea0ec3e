/// Where the columns of a notebook's line stand.
struct NotebookColumns {
  static let number = 1
  static let day = 4
  let household: Int
  let outcome: Int
  let actions: Int
  let promise: Int
  let due: Int
  let end: Int

  private static let dayColumns = 7
  private static let dueColumns = 7

  init(in columns: Int) {
    let room = columns - Self.day - Self.dayColumns - Self.dueColumns - 4
    household = Self.day + Self.dayColumns
    outcome = household + room * 34 / 100 + 1
    actions = outcome + room * 20 / 100 + 1
    promise = actions + room * 20 / 100 + 1
    due = columns - Self.dueColumns
    end = columns - 1
  }

  /// The column of a cell of the line and the cells it takes.
  func place(of cell: NotebookCell) -> (column: Int, columns: Int)? {
    switch cell {
    case .day: (Self.day, household - Self.day - 1)
    case .household: (household, outcome - household - 1)
    case .outcome: (outcome, actions - outcome - 1)
    case .actions: (actions, promise - actions - 1)
    case .promise: (promise, due - promise - 1)
    case .due: (due, end - due)
    case .place, .note: nil
    }
  }
}
