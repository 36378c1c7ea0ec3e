package import Wording

extension KeyTable {
  /// What can be wrong with a table; a test over all tables expects none.
  package enum Fault: Hashable, Sendable {
    case duplicateKey(Key, Command, Command)
    case forbiddenKey(Key, Command)
    /// No key that works in the table's mode on every keyboard: only F-keys, or letters where
    /// letters are text.
    case unreachable(Command)
    /// The label or the help sentence is missing from the wording, or empty.
    case unworded(String, Command)
  }

  package func faults(in wording: Wording, mode: InputMode = .commands) -> [Fault] {
    var faults: [Fault] = []
    var owners: [Key: Command] = [:]
    for binding in bindings {
      let command = binding.command
      for key in binding.keys {
        if let owner = owners.updateValue(command, forKey: key.canonical) {
          faults.append(.duplicateKey(key, owner, command))
        }
        if key.cannotBeCommand { faults.append(.forbiddenKey(key, command)) }
      }
      if !binding.keys(in: mode).contains(where: \.isOnEveryKeyboard) {
        faults.append(.unreachable(command))
      }
      for text in [binding.label, binding.help]
      where !wording.keys.contains(text) || wording[text].isEmpty {
        faults.append(.unworded(text, command))
      }
    }
    return faults
  }
}

extension KeyTable where Command: CaseIterable {
  /// Commands that no key gives.
  package var unbound: [Command] {
    let bound = Set(bindings.map(\.command))
    return Command.allCases.filter { !bound.contains($0) }
  }
}
