import Cells
import CursesTerminal
import VietnameseText
import Wording

/// What is known about a terminal, as lines of text with what to do.
struct TerminalReport {
  let facts: TerminalFacts
  let showsAccents: Bool
  let wording: Wording

  static let lineSample = "┌──┬──┐ │ ├──┼──┤ └──┴──┘ █ ░ ▸ • … – ← ↑ → ↓"

  private static let labelColumns = 22
  private static let columns = 80

  func text(sample: String) -> String {
    // The sample is shown as it is whatever the settings: seeing it tells a person what to set.
    let samples = [
      plain(row(wording["terminal.sample"], "")) + shown(sample),
      plain(row(wording["terminal.lines"], "")) + Self.lineSample,
    ]
    let advice = advices.flatMap { $0.wrapped(to: Self.columns) }
    return (rows.map { plain(row($0.label, $0.value)) } + samples + [""] + advice.map(plain))
      .joined(separator: "\n")
  }

  private var rows: [(label: String, value: String)] {
    [
      (wording["terminal.name"], facts.name.isEmpty ? wording["terminal.unset"] : facts.name),
      (wording["terminal.size"], size),
      (wording["terminal.character-set"], facts.characterSet),
      (wording["terminal.colours"], String(facts.colours)),
      (
        wording["terminal.accents"],
        showsAccents ? wording["terminal.accents.yes"] : wording["terminal.accents.no"]
      ),
    ]
  }

  private var size: String {
    guard let size = facts.size else { return wording["terminal.unknown-size"] }
    return "\(size.columns)x\(size.rows)"
  }

  private var advices: [String] {
    var lines: [String] = []
    if let fault = facts.fault { lines.append(wording.sentence(for: fault)) }
    if let size = facts.size, RunLoop.isTooSmall(size) {
      lines.append(wording("terminal.advice.small", ["needed": RunLoop.smallestText]))
    }
    if !facts.isUTF8 { lines.append(wording["terminal.advice.utf-8"]) }
    if lines.isEmpty { lines.append(wording["terminal.advice.fine"]) }
    lines.append(
      facts.name == "linux" ? wording["terminal.advice.console"] : wording["terminal.advice.font"])
    return lines
  }

  private func row(_ label: String, _ value: String) -> String {
    label.padded(to: Self.labelColumns) + value
  }

  private func plain(_ text: String) -> String { showsAccents ? text : text.withoutAccents }

  /// The text with control characters made visible, as a screen would show it.
  private func shown(_ text: String) -> String {
    var canvas = Canvas(size: Size(columns: DisplayWidth.of(text) + text.count, rows: 1))
    canvas.text(text, column: 0, row: 0)
    return canvas.grid.lines.joined()
  }
}

extension Wording {
  /// Why a terminal cannot be used, and what to do.
  func sentence(for error: TerminalError) -> String {
    switch error {
    case .notATerminal: self["terminal.fault.no-terminal"]
    case .unnamed: self["terminal.fault.unnamed"]
    case .unknown(let name): self("terminal.fault.unknown", ["name": name])
    case .tooDumb(let name): self("terminal.fault.dumb", ["name": name])
    case .refused(let name): self("terminal.fault.refused", ["name": name])
    }
  }
}
