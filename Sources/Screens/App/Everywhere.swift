package import Widgets

/// The commands that mean the same on every screen and are never bound to anything else.
package enum Everywhere: Hashable, Sendable {
  case main(MainScreen)
  case back, help, find, undo, changes, typing, settings, changePerson, changePIN, leave

  package static let keys = KeyTable<Everywhere>([
    Binding(
      "1", does: .main(.today), label: "main.today", help: "main.today.help", footer: .hidden),
    Binding(
      "2", does: .main(.households), label: "main.households", help: "main.households.help",
      footer: .hidden),
    Binding(
      "3", does: .main(.assignments), label: "main.assignments", help: "main.assignments.help",
      footer: .hidden),
    Binding(
      "4", does: .main(.review), label: "main.review", help: "main.review.help", footer: .hidden),
    Binding(
      "5", does: .main(.figures), label: "main.figures", help: "main.figures.help", footer: .hidden),
    Binding(
      "6", does: .main(.petitions), label: "main.petitions", help: "main.petitions.help",
      footer: .hidden),
    Binding(
      "7", does: .main(.reconcile), label: "main.reconcile", help: "main.reconcile.help",
      footer: .hidden),
    Binding(
      "8", does: .main(.directory), label: "main.directory", help: "main.directory.help",
      footer: .hidden),
    Binding(.escape, does: .back, label: "everywhere.back", help: "everywhere.back.help"),
    Binding("?", .function(1), does: .help, label: "everywhere.help", help: "everywhere.help.help"),
    Binding(
      "/", does: .find, label: "everywhere.find", help: "everywhere.find.help", footer: .hidden),
    Binding(
      "u", does: .undo, label: "everywhere.undo", help: "everywhere.undo.help", footer: .hidden),
    Binding(
      "w", does: .changes, label: "everywhere.changes", help: "everywhere.changes.help",
      footer: .hidden),
    // Ctrl-K (kiểu gõ) and Ctrl-O: no page binds them, and no terminal keeps them for itself, as they
    // do Ctrl-C, -Q, -S, -V, -Y and -Z; browsers and multiplexers want A, B, N, T and W.
    Binding(
      .function(2), .control("k"), does: .typing, label: "everywhere.typing",
      help: "everywhere.typing.help", footer: .hidden),
    Binding(
      .control("o"), does: .settings, label: "everywhere.settings",
      help: "everywhere.settings.help", footer: .hidden),
    Binding(
      "0", does: .changePerson, label: "everywhere.person", help: "everywhere.person.help",
      footer: .hidden),
    Binding(
      "9", does: .changePIN, label: "everywhere.pin", help: "everywhere.pin.help", footer: .hidden),
    Binding(
      "q", does: .leave, label: "everywhere.leave", help: "everywhere.leave.help", footer: .hidden),
  ])
}
