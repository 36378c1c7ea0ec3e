import ArgumentParser
import Casework
import Exchange
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
      var input = InputLines()
      lines = try GrowthLines(input.rest(), by: standard)
    } catch {
      display.say(error.message(ofGrowth: .ofLocale))
      throw ExitCode.failure
    }
    StandardOutput.write(lines.answers.flatMap { Array("\($0)\n".utf8) })
    let remarks = lines.remarks.sorted { $0.key < $1.key }
    for (line, remark) in remarks { display.say(remark.message(inLine: line, .ofLocale)) }
    if remarks.contains(where: \.value.isFault) { throw ExitCode.failure }
  }
}
