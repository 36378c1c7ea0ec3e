package import Casework
package import Wording

/// Where facts become sentences: the one place that words problems of the store.
extension Wording {
  var speaksEnglish: Bool { self["catalogue.language"] == "en" }

  package func sentence(for problem: StoreProblem) -> String {
    switch problem {
    case .readOnly(let reason): sentence(for: reason)
    case .diskFull: self["problem.diskFull"]
    case .damaged(let file, let line):
      self("problem.damaged", ["file": file, "line": line.map(String.init) ?? "?"])
    case .system(let code, let file):
      self("problem.system", ["code": String(code), "file": file])
    }
  }

  package func sentence(for reason: StoreStatus.ReadOnly) -> String {
    switch reason {
    case .openElsewhere(let process?):
      self("problem.readOnly.elsewhere", ["process": String(process)])
    case .openElsewhere(nil): self["problem.readOnly.elsewhereUnknown"]
    case .medium: self["problem.readOnly.medium"]
    case .newerFormat(let found):
      self("problem.readOnly.newerFormat", ["found": String(found)])
    case .journalNotRestored: self["problem.readOnly.journal"]
    }
  }

  /// The same in a few words, for the bottom line.
  func short(_ reason: StoreStatus.ReadOnly) -> String {
    switch reason {
    case .openElsewhere: self["readOnly.elsewhere"]
    case .medium: self["readOnly.medium"]
    case .newerFormat: self["readOnly.newerFormat"]
    case .journalNotRestored: self["readOnly.journal"]
    }
  }

  /// Why it is not noted who looked at what.
  package func sentence(forLooksNotNoted problem: StoreProblem) -> String {
    self("looks.notNoted", ["problem": reason(for: problem)])
  }

  /// Why something could not be written, in a few words.
  func reason(for problem: StoreProblem) -> String {
    switch problem {
    case .readOnly(let reason): short(reason)
    case .diskFull: self["reason.diskFull"]
    case .damaged(let file, _): self("reason.damaged", ["file": file])
    case .system(let code, _): self("reason.system", ["code": String(code)])
    }
  }

  /// `thứ Hai 23/11/2026`.
  package func dayWithWeekday(_ day: Day) -> String {
    let weekday =
      switch day.weekday {
      case 1: self["weekday.1"]
      case 2: self["weekday.2"]
      case 3: self["weekday.3"]
      case 4: self["weekday.4"]
      case 5: self["weekday.5"]
      case 6: self["weekday.6"]
      default: self["weekday.7"]
      }
    return "\(weekday) \(day)"
  }
}
