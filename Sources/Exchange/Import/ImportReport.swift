import Casework
package import Wording

extension ImportPlan {
  /// What was understood, what would be added, and every cell to look at, line by line.
  package func report(_ wording: Wording) -> [String] {
    understood(wording) + gain(wording) + toLookAt(wording)
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
    let columns = list.header.columns.values.sorted { $0.index < $1.index }.map(\.text)
    lines.append(wording("exchange.columns", ["columns": columns.joined(separator: ", ")]))
    if !list.header.ignored.isEmpty {
      let ignored = list.header.ignored.map { "\($0.text) (\($0.letters))" }
      lines.append(
        wording("exchange.columns.ignored", ["columns": ignored.joined(separator: ", ")]))
    }
    if !list.rowsLeftOut.isEmpty {
      let rows = list.rowsLeftOut.map(String.init).joined(separator: ", ")
      lines.append(wording("exchange.rows.leftOut", ["rows": rows]))
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
    if !problems.isEmpty {
      lines.append(wording("exchange.problems", ["count": String(problems.count)]))
      lines += problems.map { "  " + $0.line(wording, saying: $0.message(wording)) }
    }
    if !differences.isEmpty {
      lines.append(wording("exchange.differences", ["count": String(differences.count)]))
      lines += differences.map { "  " + $0.problem.line(wording, saying: $0.message(wording)) }
    }
    return lines
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
