package import Wording

/// The commands of a screen or a dialog, the most important first.
package struct KeyTable<Command: Hashable & Sendable>: Hashable, Sendable {
  /// What pressing a key means.
  package enum Press: Hashable, Sendable {
    case unbound
    case command(Command)
    /// The command exists but cannot be given now; the reason is a sentence for the person.
    case disabled(Command, reason: String)
  }

  package let bindings: [Binding<Command>]

  package init(_ bindings: [Binding<Command>]) {
    self.bindings = bindings
  }

  /// The command of a key. A letter answers to its accented forms and capitals too; in text mode
  /// letters are text and give no command.
  package func command(for key: Key, mode: InputMode = .commands) -> Command? {
    if mode == .text, key.isText { return nil }
    let pressed = key.canonical
    return bindings.first { $0.keys.contains { $0.canonical == pressed } }?.command
  }

  /// The command of a key, or why it cannot be given now.
  package func press(
    _ key: Key, mode: InputMode = .commands, disabledReason: (Command) -> String?
  ) -> Press {
    guard let command = command(for: key, mode: mode) else { return .unbound }
    if let reason = disabledReason(command) { return .disabled(command, reason: reason) }
    return .command(command)
  }

  /// The footer: commands that work now, by keys that work in `mode`.
  package func footer(
    in wording: Wording, mode: InputMode = .commands,
    disabledReason: (Command) -> String? = { _ in nil }
  ) -> Footer {
    var items: [Footer.Item] = []
    var lastKeys: [Key] = []
    for binding in bindings where binding.footer != .hidden {
      guard let key = binding.keys(in: mode).first, disabledReason(binding.command) == nil
      else { continue }
      if binding.footer == .joined, var item = items.popLast() {
        let gap = key.isArrow && lastKeys.allSatisfy(\.isArrow) ? "" : " "
        item.keys += gap + key.name(in: wording)
        items.append(item)
        lastKeys.append(key)
      } else {
        items.append(Footer.Item(keys: key.name(in: wording), label: wording[binding.label]))
        lastKeys = [key]
      }
    }
    let help: Key = mode == .text ? .function(1) : "?"
    return Footer(items: items, helpKey: help.name(in: wording))
  }

  /// Every command with its keys and its sentence, for the help page.
  package func help(
    in wording: Wording, mode: InputMode = .commands,
    disabledReason: (Command) -> String? = { _ in nil }
  ) -> [HelpPage.Entry] {
    bindings.map { binding in
      HelpPage.Entry(
        keys: binding.keys(in: mode).map { $0.name(in: wording) },
        label: wording[binding.label], sentence: wording[binding.help],
        disabledReason: disabledReason(binding.command))
    }
  }
}
