import Casework
import Record
import Widgets
import Wording

// What a notebook's lines say.
extension World {
  /// What a saved line shows in each cell.
  func notebookTexts(of visit: Visit) -> [(NotebookCell, String)] {
    let promise = register.promises(to: visit.household).first { $0.origin == .visit(visit.id) }
    return [
      (.day, visit.day?.dayAndMonth ?? "–"), (.household, label(of: visit.household)),
      (.outcome, visit.outcome.map(words(for:)) ?? ""),
      (.actions, actionWords(visit.actions)), (.promise, promise?.text ?? visit.note ?? ""),
      (.due, promise?.due?.dayAndMonth ?? ""),
    ]
  }

  func actionWords(_ actions: Set<String>) -> String {
    options(catalogues.actions, among: actions, and: actions).map(\.label)
      .joined(separator: ", ")
  }

  /// What was chosen in a cell that is no text.
  func chosen(in cell: NotebookCell, of row: NotebookRow) -> String {
    switch cell {
    case .outcome: row.outcome.map(words(for:)) ?? ""
    case .actions: actionWords(row.actions)
    case .place: row.place.map(words(for:)) ?? ""
    case .day, .household, .promise, .due, .note: ""
    }
  }

  func isChosen(_ value: String, in cell: NotebookCell, of row: NotebookRow) -> Bool {
    switch cell {
    case .outcome: row.outcome?.rawValue == value
    case .actions: row.actions.contains(value)
    case .place: row.place?.rawValue == value
    case .day, .household, .promise, .due, .note: false
    }
  }

  /// `LS-004 Pờ Xè Mé (1986) · chòm dưới · lần trước: không gặp, đi nương`.
  func words(for household: Household.ID, in households: NotebookHouseholds)
    -> String
  {
    let last = register.lastVisit(to: household, before: today)
    let standing =
      households.isOwn(household)
      ? last.map {
        wording(
          "notebook.lastTime",
          ["day": $0.day.dayAndMonth, "outcome": outcomeWords(for: $0.outcome)])
      } ?? wording["today.neverVisited"]
      : wording["notebook.ledByOther"]
    return [fullLabel(of: household), standing].joined(separator: " · ")
  }
}
