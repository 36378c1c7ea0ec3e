import Casework
package import VietnameseText
package import Wording

extension ImportPlan {
  /// What was understood, what would be added, and every cell to look at, line by line.
  package func report(_ wording: Wording) -> [String] {
    understanding(wording) + toLookAt(wording)
  }

  /// What was understood and what would be added.
  package func understanding(_ wording: Wording) -> [String] {
    understood(wording) + gain(wording)
  }

  /// Every doubtful cell, in the order of the file.
  package func problemLines(_ wording: Wording) -> [String] {
    problems.map { $0.line(wording, saying: $0.message(wording)) }
  }

  /// Every cell that says something else than the register.
  package func differenceLines(_ wording: Wording) -> [String] {
    differences.map { $0.problem.line(wording, saying: $0.message(wording)) }
  }

  private func understood(_ wording: Wording) -> [String] {
    let people = list.people
    func count(_ matches: (OfficePerson) -> Bool) -> String {
      String(people.filter(matches).count)
    }
    var lines = [
      wording(
        "exchange.understood",
        [
          "households": String(list.households.count), "people": String(list.peopleCount),
          "men": count { $0.sex == .male }, "women": count { $0.sex == .female },
          "unknown": count { $0.sex == nil },
        ])
    ]
    lines += list.perVillage.map { village in
      let name = village.name.nonEmpty ?? wording["exchange.village.none"]
      return "  "
        + wording(
          "exchange.village",
          [
            "village": name, "households": String(village.households),
            "people": String(village.people),
          ])
    }
    return lines + list.parts.flatMap { $0.lines(wording) } + sheets(wording)
  }

  private func sheets(_ wording: Wording) -> [String] {
    var lines: [String] = []
    if !list.sheetsLeftOut.isEmpty {
      lines.append(
        wording(
          "exchange.sheets.leftOut", ["sheets": list.sheetsLeftOut.joined(separator: ", ")]))
    }
    if !list.sheetsHidden.isEmpty {
      lines.append(
        wording("exchange.sheets.hidden", ["sheets": list.sheetsHidden.joined(separator: ", ")]))
    }
    return lines
  }

  private func gain(_ wording: Wording) -> [String] {
    if let earlier {
      return [
        wording(
          "exchange.earlier", ["day": earlier.day?.description ?? "?", "file": earlier.file])
      ]
    }
    guard !edits.isEmpty else { return [wording["exchange.nothing"]] }
    var lines = [
      wording(
        "exchange.gain",
        [
          "newHouseholds": String(households.new), "newPeople": String(people.new),
          "knownHouseholds": String(households.matched), "knownPeople": String(people.matched),
          "filled": String(filled),
        ])
    ]
    let places = newVillages.map(\.name) + newHamlets.map(\.name)
    if !places.isEmpty {
      lines.append(wording("exchange.places.new", ["places": places.joined(separator: ", ")]))
    }
    if !list.unknownVillages.isEmpty {
      lines.append(
        wording(
          "exchange.places.missing",
          ["places": list.unknownVillages.joined(separator: ", ")]))
    }
    if waiting > 0 { lines.append(wording("exchange.waiting", ["count": String(waiting)])) }
    return lines
  }

  private func toLookAt(_ wording: Wording) -> [String] {
    var lines: [String] = []
    let open = proposals.filter { !$0.isAccepted }
    if !open.isEmpty {
      lines.append(wording("exchange.proposals", ["count": String(open.count)]))
      lines += open.map { "  " + $0.line(wording) }
    }
    if !problems.isEmpty {
      lines.append(wording("exchange.problems", ["count": String(problems.count)]))
      lines += problemLines(wording).map { "  " + $0 }
    }
    if !differences.isEmpty {
      lines.append(wording("exchange.differences", ["count": String(differences.count)]))
      lines += differenceLines(wording).map { "  " + $0 }
    }
    return lines
  }
}

extension MatchProposal {
  /// Which household of the list is like which one of the register.
  package func line(_ wording: Wording) -> String {
    wording(
      "exchange.proposal",
      [
        "listed": listed.code, "head": listed.head?.name ?? "", "village": listed.villageAsWritten,
        "known": known.code,
      ])
  }
}

extension OfficeListPart {
  /// Which columns were understood, how their letters were read, and which rows are no people.
  fileprivate func lines(_ wording: Wording) -> [String] {
    let (checked, taken) = header.columns.sorted { $0.value.index < $1.value.index }
      .divided { $0.key.isOnlyChecked }
    var lines: [String] = []
    if let sheet {
      lines.append(wording("exchange.sheet", ["sheet": sheet, "people": String(people)]))
    }
    lines.append(
      wording(
        "exchange.columns", ["columns": taken.map(\.value.text).joined(separator: ", ")]))
    if !checked.isEmpty {
      lines.append(
        wording(
          "exchange.columns.checked",
          ["columns": checked.map(\.value.text).joined(separator: ", ")]))
    }
    if !header.ignored.isEmpty {
      let ignored = header.ignored.map { "\($0.text) (\($0.letters))" }
      lines.append(
        wording("exchange.columns.ignored", ["columns": ignored.joined(separator: ", ")]))
    }
    lines += codes.columns.map { $0.line(wording, under: header) }
    if !rowsLeftOut.isEmpty {
      let rows = rowsLeftOut.map(String.init).joined(separator: ", ")
      lines.append(wording("exchange.rows.leftOut", ["rows": rows]))
    }
    if !hiddenRows.isEmpty {
      let rows = hiddenRows.map(String.init).joined(separator: ", ")
      lines.append(wording("exchange.rows.hidden", ["rows": rows]))
    }
    return lines
  }
}

extension ColumnCodes.Column {
  fileprivate func line(_ wording: Wording, under header: OfficeHeader) -> String {
    let heading =
      (header.columns.values + header.ignored).first { $0.index == index }
      ?? OfficeHeader.Heading(text: "", index: index)
    let words: KeyValuePairs = [
      "column": heading.text, "letter": heading.letters, "code": code.words(wording),
      "samples": samples.prefix(2).map { sample in
        wording("exchange.code.sample", ["written": sample.written, "read": sample.read])
      }.joined(separator: "; "),
    ]
    return isClear ? wording("exchange.code", words) : wording("exchange.code.unsure", words)
  }
}

extension LetterCode {
  /// What the code is called.
  package func words(_ wording: Wording) -> String {
    switch self {
    case .unicode: wording["exchange.code.unicode"]
    case .legacy(.tcvn3): wording["exchange.code.tcvn3"]
    case .legacy(.vni): wording["exchange.code.vni"]
    case .legacy(.cp1258): wording["exchange.code.cp1258"]
    }
  }
}

extension Sequence {
  fileprivate func divided(_ isFirst: (Element) -> Bool) -> (first: [Element], rest: [Element]) {
    var (first, rest): ([Element], [Element]) = ([], [])
    for element in self {
      if isFirst(element) { first.append(element) } else { rest.append(element) }
    }
    return (first, rest)
  }
}

extension OfficeList {
  package struct VillageCount: Hashable, Sendable {
    /// As first written in the list; empty where it gives none.
    package let name: String
    package internal(set) var households: Int
    package internal(set) var people: Int
  }

  /// Households and people by village, in the order of reading.
  package var perVillage: [VillageCount] {
    var counts: [VillageCount] = []
    var places: [String: Int] = [:]
    for household in households {
      let key = KnownPlaces.key(household.villageAsWritten)
      let place = places[key] ?? counts.count
      if place == counts.count {
        places[key] = place
        counts.append(
          VillageCount(name: household.villageAsWritten, households: 0, people: 0))
      }
      counts[place].households += 1
      counts[place].people += household.people.count
    }
    return counts
  }
}
