import ArgumentParser
import Cells
import CursesTerminal
import Glibc
import Widgets
import Wording

/// What the run loop drives: a program with screens, as a value.
protocol Interactive {
  /// The terminal has this size. Told before the first frame and whenever it has changed: what is
  /// drawn and what a key does go by it.
  mutating func use(_ size: Size)

  /// The screen as it stands.
  func draw() -> Grid

  /// Whether who sits here wants to see accents; nil where they did not say.
  var showsAccents: Bool? { get }

  /// Takes what has happened since the last frame, in order. After `.terminate` or `.hangup` the
  /// loop ends, so what must not be lost is kept here.
  mutating func take(_ events: [Event])

  /// Something was written to `wakeDescriptor`: takes up what another thread has finished. Gives
  /// whether the screen may look different now.
  mutating func wake() -> Bool

  /// Readable when another thread has news; open as long as the loop runs. Nothing: none.
  var wakeDescriptor: CInt? { get }

  /// The person has left; the loop ends.
  var hasLeft: Bool { get }
}

extension Interactive {
  var showsAccents: Bool? { nil }
}

/// The way of a keystroke: draw, sleep, take, draw again. No timer and no polling: between two
/// events the process sleeps.
struct RunLoop {
  /// Why the loop ended.
  enum Departure: Hashable, Sendable {
    case left, terminated, hungUp

    /// 128 and the signal's number, as a shell reports it.
    var exitCode: ExitCode {
      switch self {
      case .left: .success
      case .terminated: ExitCode(128 + SIGTERM)
      case .hungUp: ExitCode(128 + SIGHUP)
      }
    }
  }

  /// Smaller than this, no screen is drawn and no key reaches the program.
  static let smallest = Size(columns: 60, rows: 18)
  static var smallestText: String { "\(smallest.columns)x\(smallest.rows)" }

  let wording: Wording

  /// Takes the terminal and runs `program` until it has left or the process was asked to end. The
  /// terminal is given back when this returns.
  func run(
    _ program: inout some Interactive, on facts: TerminalFacts, display: DisplayOptions
  ) throws(TerminalError) -> Departure {
    var terminal = try CursesTerminal(facts)
    return drive(&program, on: &terminal, facts, display)
  }

  private func drive(
    _ program: inout some Interactive, on terminal: inout CursesTerminal, _ facts: TerminalFacts,
    _ display: DisplayOptions
  ) -> Departure {
    var hasNews = true
    while !program.hasLeft {
      let size = terminal.size
      if hasNews {
        program.use(size)
        let showsAccents = display.showsAccents(facts, personal: program.showsAccents)
        let frame = frame(of: program, size: size)
        terminal.show(showsAccents ? frame : frame.withoutAccents)
      }
      let arrival = terminal.next(wake: program.wakeDescriptor)
      hasNews = arrival.isWoken && program.wake()
      let turn = Self.turn(arrival.events, seen: size, on: &terminal)
      if !turn.events.isEmpty { program.take(turn.events) }
      if let departure = turn.departure { return departure }
      if !arrival.events.isEmpty { hasNews = true }
    }
    return .left
  }

  /// Carries out what is the loop's own (redraw, suspend, leaving a window that is too small);
  /// gives what is left for the program, and how the loop ends if it does.
  private static func turn(
    _ arrived: [Event], seen size: Size, on terminal: inout CursesTerminal
  ) -> (events: [Event], departure: Departure?) {
    // By the size of the frame that the person saw when pressing the keys.
    let isTooSmall = isTooSmall(size)
    var events: [Event] = []
    for event in arrived {
      switch event {
      case .key(.control("l")):
        terminal.redraw()
      case .key(.control("z")):
        terminal.suspend()
        events.append(.resumed)
      case .key(.character("q")) where isTooSmall:
        return (events + [.terminate], .left)
      case .key where isTooSmall:
        continue
      case .terminate:
        return (events + [event], .terminated)
      case .hangup:
        return (events + [event], .hungUp)
      case .key, .resize, .resumed:
        events.append(event)
      }
    }
    return (events, nil)
  }

  static func isTooSmall(_ size: Size) -> Bool {
    size.columns < smallest.columns || size.rows < smallest.rows
  }

  private func frame(of program: some Interactive, size: Size) -> Grid {
    Self.isTooSmall(size) ? tooSmall(size) : program.draw()
  }

  private func tooSmall(_ size: Size) -> Grid {
    var canvas = Canvas(size: size)
    let sentence = wording(
      "terminal.too-small",
      [
        "columns": String(size.columns), "rows": String(size.rows),
        "needed": Self.smallestText,
      ])
    for (row, line) in sentence.wrapped(to: size.columns).enumerated() {
      canvas.text(line, column: 0, row: row)
    }
    return canvas.grid
  }
}
