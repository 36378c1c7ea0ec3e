import ArgumentParser
import Cells
import CursesTerminal
import Journal
import Screens
import VietnameseText
import Widgets
import Wording

/// `donghanh show SCREEN`: any screen as text.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: Wording.ofLocale["show.abstract"])

  enum Screen: String, ExpressibleByArgument, CaseIterable {
    case today, households, assignments, review, figures, petitions, reconcile, directory

    var main: MainScreen {
      switch self {
      case .today: .today
      case .households: .households
      case .assignments: .assignments
      case .review: .review
      case .figures: .figures
      case .petitions: .petitions
      case .reconcile: .reconcile
      case .directory: .directory
      }
    }
  }

  @Argument(help: .worded("show.screen", value: "value.screen"))
  var screen = Screen.today

  @ArgumentParser.Option(help: .worded("show.size", value: "value.size"))
  var size = GivenSize(size: Size(columns: 80, rows: 24))

  /// Keys pressed on the screen before it is shown, letter by letter; `⏎` is Enter, `⇥` Tab, `⎋` Esc.
  @ArgumentParser.Option(help: .worded("show.press", value: "value.keys"))
  var press = ""

  @OptionGroup var options: StoreOptions
  @OptionGroup var person: PersonOptions
  @OptionGroup var display: DisplayOptions

  func run() throws {
    let showsAccents = display.showsAccents(TerminalFacts.probe())
    let program = Program(options, display: display)
    try program.withDesk { desk in
      var session = try Session(
        desk: desk, setting: try program.setting(desk, as: person.name))
      session.use(size.size)
      session.finishReading()
      session.go(to: screen.main)
      session.finishReading()
      // As by somebody who looks before each key: none falls on a page that is still being filled.
      for character in press {
        session.take([.key(Self.key(character))])
        session.finishReading()
      }
      print(session.text(showsAccents: showsAccents))
    }
  }

  private static func key(_ character: Character) -> Key {
    switch character {
    case "⏎": .enter
    case "⇥": .tab
    case "⎋": .escape
    case "↓": .down
    case "↑": .up
    case "→": .right
    case "←": .left
    default: .character(character)
    }
  }
}

/// A terminal's size given on the command line, `80x24`.
struct GivenSize: ExpressibleByArgument {
  let size: Size

  init(size: Size) { self.size = size }

  init?(argument: String) {
    let parts = argument.split(separator: "x").compactMap { Int($0) }
    guard parts.count == 2, (1...1000).contains(parts[0]), (1...1000).contains(parts[1]) else {
      return nil
    }
    size = Size(columns: parts[0], rows: parts[1])
  }

  var defaultValueDescription: String { "\(size.columns)x\(size.rows)" }
}
