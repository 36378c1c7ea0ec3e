package import Casework
package import Indicators
package import Wording

extension Wording {
  /// Why a case stands where it does: `Chưa đạt: không phải hộ nghèo theo quyết định · phân loại:
  /// hộ cận nghèo (quyết định phân loại ngày 10/12/2025)`.
  ///
  /// - Parameter facts: the catalogue `indicator-facts`.
  package func sentence(for explanation: Explanation, facts: Catalogue) -> String {
    self(
      "figure.because",
      [
        "place": words(for: explanation.judgement.place),
        "why": parts(of: explanation, facts: facts).joined(separator: " · "),
      ])
  }

  private func parts(of explanation: Explanation, facts: Catalogue) -> [String] {
    var parts: [String] = []
    if case .people = explanation.judgement.decider {
      parts.append(
        explanation.judgement.place == .unknown
          ? self["figure.peopleUnknown"] : self["figure.notOfPeople"])
    }
    parts += [explanation.sentence].compactMap { $0 }
    return parts + explanation.findings.map { words(for: $0, facts: facts) }
  }

  /// The same without the place, for a column of a list that tells it.
  func reason(of explanation: Explanation, facts: Catalogue) -> String {
    parts(of: explanation, facts: facts).joined(separator: " · ")
  }

  /// What an order went by, each with its record; and, for a column, the values alone.
  func words(for findings: [Explanation.Finding], facts: Catalogue) -> String {
    findings.map { words(for: $0, facts: facts) }.joined(separator: " · ")
  }

  func shortWords(for findings: [Explanation.Finding], facts: Catalogue) -> String {
    let known = findings.filter { $0.value != .unknown }
    guard !known.isEmpty else { return self["figure.value.unknown"] }
    return known.map { finding in
      self(
        "figure.finding",
        [
          "fact": name(finding.fact.name, facts: facts), "value": value(of: finding, facts: facts),
        ])
    }.joined(separator: " · ")
  }

  /// `phân loại: hộ cận nghèo (quyết định phân loại ngày 10/12/2025)`.
  private func words(for finding: Explanation.Finding, facts: Catalogue) -> String {
    let fact = name(finding.fact.name, facts: facts)
    let value = value(of: finding, facts: facts)
    guard let source = finding.source, let day = source.day else {
      return self("figure.finding", ["fact": fact, "value": value])
    }
    return self(
      "figure.finding.source",
      [
        "fact": fact, "value": value, "record": name("record." + source.kind, facts: facts),
        "day": day.description,
      ])
  }

  private func value(of finding: Explanation.Finding, facts: Catalogue) -> String {
    switch finding.value {
    case .unknown: self["figure.value.unknown"]
    case .truth(let truth): truth ? self["figure.value.yes"] : self["figure.value.no"]
    case .number(let number, let measure): words(for: number, measure)
    case .choice(let choice): name(ofChoice: choice, of: finding.fact, facts: facts)
    case .day(let day): day.description
    }
  }

  func words(for number: Int, _ measure: Indicators.Fact.Measure) -> String {
    let text = Self.grouped(number)
    return switch measure {
    case .dong: self("figure.measure.dong", ["n": text])
    case .days: self("figure.measure.days", ["n": text])
    case .months: self("figure.measure.months", ["n": text])
    case .years: self("figure.measure.years", ["n": text])
    case .yearsOfAge: self("figure.measure.yearsOfAge", ["n": text])
    case .people: self("figure.measure.people", ["n": text])
    case .times: self("figure.measure.times", ["n": text])
    case .points: self("figure.measure.points", ["n": text])
    case .hundredths: self("figure.measure.hundredths", ["n": text])
    }
  }

  /// What a fact is called, by its name in the definitions.
  func name(ofFact fact: String, facts: Catalogue) -> String { name(fact, facts: facts) }

  /// What a choice is called; one that the catalogue has no words for, such as a standard's years,
  /// is its own name.
  func name(ofChoice choice: String, of fact: Indicators.Fact, facts: Catalogue) -> String {
    name(fact.name + "." + choice, facts: facts, else: choice)
  }

  private func name(_ code: String, facts: Catalogue, else other: String? = nil) -> String {
    let entry = facts[code]
    return (speaksEnglish ? entry?.english : entry?.vietnamese) ?? other ?? code
  }
}
