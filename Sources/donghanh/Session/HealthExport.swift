import Casework
import Glibc
import Screens
import Wording

/// Why the compartment of health does not leave the store.
enum HealthRefusal: Error, Hashable {
  case nobodyNamed
  case notStaff(String)
}

extension Desk {
  /// Throws unless a person is health staff and types their PIN, on the terminal or as the first
  /// line of standard input.
  func requireHealthStaff(named name: String?, on day: Day) throws -> Caseworker.ID {
    guard let name else { throw HealthRefusal.nobodyNamed }
    let id = try caseworker(named: name)
    guard let person = try register().caseworkers[id], person.isHealthStaff(on: day)
    else { throw HealthRefusal.notStaff(name) }
    try requirePIN(of: person)
    return id
  }
}

/// Why somebody is not taken for who they say they are.
enum PINRefusal: Error, Hashable {
  case noPIN(String)
  case wrongPIN
}

extension Desk {
  /// Throws unless the person's PIN is typed, on the terminal or as the first line of standard
  /// input.
  func requirePIN(of person: Caseworker) throws {
    switch check("", of: person.id) {
    case .checkedPIN(nil): throw PINRefusal.noPIN(person.name)
    default: break
    }
    let pin = HiddenLine.read(after: Wording.ofLocale("pin.of", ["name": person.name]))
    guard case .checkedPIN(true) = check(pin, of: person.id) else { throw PINRefusal.wrongPIN }
  }
}

extension Wording {
  func sentence(for refusal: HealthRefusal) -> String {
    switch refusal {
    case .nobodyNamed: self["export.health.who"]
    case .notStaff(let name): self("export.health.notStaff", ["name": name])
    }
  }

  func sentence(for refusal: PINRefusal) -> String {
    switch refusal {
    case .noPIN(let name): self("pin.none", ["name": name])
    case .wrongPIN: self["pin.wrongForCommand"]
    }
  }
}

/// A line of standard input that the terminal does not show while it is typed.
private enum HiddenLine {
  static func read(after prompt: String) -> String {
    var before = termios()
    let isTerminal = tcgetattr(STDIN_FILENO, &before) == 0
    if isTerminal {
      StandardError.write(prompt, showsAccents: true)
      var hidden = before
      hidden.c_lflag &= ~tcflag_t(ECHO)
      _ = tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden)
    }
    defer { if isTerminal { _ = tcsetattr(STDIN_FILENO, TCSAFLUSH, &before) } }
    return readLine() ?? ""
  }
}
