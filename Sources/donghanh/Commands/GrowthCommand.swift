import ArgumentParser
import Casework
import CursesTerminal
import Exchange
import Glibc
import Wording

/// `donghanh growth`: answers lines `sex,age_days,height_cm,measured` on standard input with
/// `haz,flag,stunted`, by the WHO standard of 2006. It needs no store.
struct GrowthCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "growth", abstract: Wording.ofLocale["growth.abstract"])

  @OptionGroup var display: DisplayOptions

  func run() throws {
    let standard = try GrowthStandard(
      EmbeddedFiles.text("growth/who-lhfa.csv"), named: "who-lhfa.csv")
    let lines: GrowthLines
    do throws(CSVFault) {
      lines = try GrowthLines(StandardInput.bytes(), by: standard)
    } catch {
      say(error.message(ofGrowth: .ofLocale))
      throw ExitCode.failure
    }
    StandardOutput.write(lines.answers.flatMap { Array("\($0)\n".utf8) })
    let remarks = lines.remarks.sorted { $0.key < $1.key }
    for (line, remark) in remarks { say(remark.message(inLine: line, .ofLocale)) }
    if remarks.contains(where: \.value.isFault) { throw ExitCode.failure }
  }

  private func say(_ sentence: String) {
    StandardError.write(sentence, showsAccents: display.showsAccents(TerminalFacts.probe()))
  }
}

/// What is piped into a command.
private enum StandardInput {
  /// All of it, until its end.
  static func bytes() -> [UInt8] {
    var all: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65_536)
    while case let count = read(STDIN_FILENO, &piece, piece.count), count > 0 {
      all += piece.prefix(count)
    }
    return all
  }
}
