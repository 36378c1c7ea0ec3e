import Casework
import CursesTerminal
import Exchange
import Glibc
import Indicators
import Journal
import Screens
import VietnameseText
import Widgets
import Wording

/// Where facts of the journal become sentences for who runs a command.
extension Wording {
  /// The sentence for anything that a command can meet; nil for what is not ours to word.
  func sentence(forAny error: any Error) -> String? {
    switch error {
    case let error as JournalError: sentence(for: error)
    case let error as FileError: sentence(for: error)
    case let error as TerminalError: sentence(for: error)
    case let error as NameProblem: sentence(for: error)
    case let error as HealthRefusal: sentence(for: error)
    case let error as PINRefusal: sentence(for: error)
    case let error as ClockDoubt: self("clock.sayIt", ["why": sentence(for: error)])
    case let error as FigureProblem: sentence(for: error)
    case let error as AsKnownProblem: sentence(for: error)
    case let error as AdoptionRefusal: sentence(for: error)
    case let error as DefinitionProblems:
      error.problems.map { sentence(for: $0) }.joined(separator: "\n")
    case let error as ImportFault: error.message(self)
    case let error as RecordImportFault: error.message(self)
    default: nil
    }
  }

  private func sentence(for error: FigureProblem) -> String {
    switch error {
    case .periodAhead(let period):
      self("figure.periodAhead", ["period": words(for: period)])
    case .unknownPeople(let name, let known):
      self("figure.unknownPeople", ["name": name, "known": known.joined(separator: ", ")])
    case .unknownIndicator(let name, let nearest):
      self("figure.unknownIndicator", ["name": name]) + suggestion(nearest)
    case .unknownVillage(let name): self("figure.unknownVillage", ["name": name])
    case .severalSplits: self["figure.severalSplits"]
    case .monthsOutOfRange(let months):
      self(
        "figure.monthsOutOfRange",
        ["least": String(months.lowerBound), "most": String(months.upperBound)])
    case .severalVillages(let name, let villages):
      self(
        "figure.severalVillages",
        ["name": name, "villages": villages.map { "\"\($0)\"" }.joined(separator: ", ")])
    }
  }

  private func sentence(for error: AsKnownProblem) -> String {
    switch error {
    case .neverClosed(let period): self("asKnown.neverClosed", ["period": words(for: period)])
    case .openAgain(let period): self("asKnown.openAgain", ["period": words(for: period)])
    case .otherPeriod(let period):
      self("asKnown.otherPeriod", ["period": words(for: period)])
    case .notBeside(let option): self("asKnown.notBeside", ["option": option])
    }
  }

  /// What the system said to a file named on the command line.
  private func sentence(for error: FileError) -> String {
    switch error.cause {
    case .missing: self("file.missing", ["file": error.path])
    case .notPermitted: self("file.notPermitted", ["file": error.path])
    case .other(errno: EISDIR): self("file.isFolder", ["file": error.path])
    default: sentence(for: StoreProblem(JournalError.file(error)))
    }
  }

  func sentence(for error: JournalError) -> String {
    switch error {
    case .noStore(let folder): self("journal.noStore", ["folder": folder])
    case .storeExists(let folder): self("journal.storeExists", ["folder": folder])
    case .storeUnknown(let folder): self("journal.storeUnknown", ["folder": folder])
    case .demoMismatch(let isDemo):
      isDemo ? self["journal.isDemo"] : self["journal.isReal"]
    case .noRandomness: self["journal.noRandomness"]
    case .pinsDamaged: self["journal.pinsDamaged"]
    case .cacheUnusable: self["journal.cacheUnusable"]
    case .change, .newerFormat, .readOnly, .notSaved, .journalUnsure, .file, .damaged,
      .lineMissing:
      sentence(for: StoreProblem(error))
    }
  }

  func sentence(for problem: NameProblem) -> String {
    switch problem {
    case .unknown(let name): self("person.unknownName", ["name": name])
    case .several(let name): self("person.severalNames", ["name": name])
    }
  }

  /// What a person must hear of once when a store was opened, the gravest first; nil when all is as
  /// it was left.
  func notice(of notices: [Journal.Notice]) -> Widgets.Notice? {
    var sentences: [String] = []
    for notice in notices {
      switch notice {
      case .damage(let damage):
        sentences.insert(
          self("opened.damage", ["file": damage.file, "line": String(damage.line)]), at: 0)
      case .journalEnds(let segment, let line, _):
        sentences.append(
          self("opened.ends", ["file": segment.relativePath, "line": String(line)]))
      case .tornLineSetAside(_, _, let aside):
        sentences.append(self("opened.torn", ["file": aside]))
      case .newDevice: sentences.append(self["opened.newDevice"])
      case .strayFile(let file): sentences.append(self("verify.stray", ["file": file]))
      case .storeIdentityRestored: sentences.append(self["opened.identity"])
      case .unreadable(let error): sentences.append(sentence(for: error))
      case .notesNotKept, .rebuilt: continue
      }
    }
    return sentences.first.map { Widgets.Notice(.warning, $0) }
  }

  /// What a check of all lines has found, one line a finding.
  func text(of report: Verification.Report) -> String {
    var lines = report.damages.map { damage in
      self("verify.damage", ["file": damage.file, "line": String(damage.line)])
    }
    for case .journalEnds(let segment, let line, _) in report.ends {
      lines.append(
        self("verify.ends", ["file": segment.relativePath, "line": String(line)]))
    }
    lines += report.strayFiles.map { self("verify.stray", ["file": $0]) }
    lines += report.lookFaults.map { fault in
      let place: KeyValuePairs = ["file": fault.file, "line": String(fault.line)]
      return fault.isUnfinished
        ? self("verify.look.unfinished", place) : self("verify.damage", place)
    }
    if report.isIdentityDamaged { lines.append(self["verify.identity"]) }
    if report.looks > 0 {
      lines.append(self("verify.looks", ["count": String(report.looks)]))
    }
    lines.append(
      self(
        "verify.summary",
        ["devices": String(report.devices), "entries": String(report.entries)]))
    lines.append(report.isSound ? self["verify.sound"] : self["verify.notSound"])
    return lines.joined(separator: "\n")
  }
}

extension String {
  func shown(withAccents showsAccents: Bool) -> String { showsAccents ? self : withoutAccents }
}
