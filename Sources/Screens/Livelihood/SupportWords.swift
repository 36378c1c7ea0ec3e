import Casework
import Cells
import Record
import Widgets
import Wording

extension World {
  /// `Bò giống, 2 con`; one that the lists have no more by its code.
  func name(of support: LivelihoodSupport) -> String {
    let thing = catalogues.supports[thing: support.thing]
    let name =
      support.thing.map { self.name($0, in: catalogues.supports.things) } ?? wording["value.empty"]
    let amount = support.amount.map { [Money.written($0), thing?.unit].compactMap { $0 } }
    return amount.map { "\(name), \($0.joined(separator: " "))" } ?? name
  }

  func name(ofSource code: String?) -> String? { name(code, in: catalogues.supports.sources) }
  func name(ofModel code: String?) -> String? { name(code, in: catalogues.supports.models) }

  private func name(_ code: String?, in list: Catalogue) -> String? {
    code.map { code in
      list[code]?.name.words(english: speaksEnglish) ?? code
    }
  }

  /// `còn sống, chưa sinh sản`, as it is said of such a thing.
  func words(for outcome: SupportStep.Outcome, of thing: String?) -> String {
    if let term = catalogues.supports.words(for: outcome, of: thing) {
      return term.words(english: speaksEnglish)
    }
    return switch outcome {
    case .working: wording["support.outcome.working"]
    case .partly: wording["support.outcome.partly"]
    case .idle: wording["support.outcome.idle"]
    case .gone: wording["support.outcome.gone"]
    }
  }

  func outcomeCell(of one: SupportCase) -> TableCell {
    guard let outcome = one.outcome else {
      return TableCell(wording["support.unchecked"], style: .muted)
    }
    return TableCell(
      words(for: outcome, of: one.support.thing), style: outcome.isFailure ? .warning : .plain)
  }

  /// `hỗ trợ Bò giống, 2 con của LS-007 Ly Xá Pư`
  func label(of support: LivelihoodSupport.ID) -> String {
    let household: Household.ID = support.ownerID()
    let known = register.supports[household].first { $0.id == support }
    return wording(
      "support.record",
      [
        "what": known.map(name(of:)) ?? wording["record.other"],
        "household": label(of: household),
      ])
  }

  func support(ofStep step: SupportStep.ID) -> LivelihoodSupport? {
    let support: LivelihoodSupport.ID = step.ownerID()
    return register.supports[support.ownerID()].first { $0.id == support }
  }

  /// What the codes of a support's fields stand for.
  func words(forSupport field: String, _ code: String) -> String? {
    switch field {
    case "thing": name(code, in: catalogues.supports.things)
    case "source": name(ofSource: code)
    default: name(ofModel: code)
    }
  }

  /// What a household was given in a year; nil where nothing.
  func supportSummary(of household: Household.ID, in year: Int) -> String? {
    register.supports(of: household).map(\.support).filter { $0.given?.year == year }
      .map { Optional(name(of: $0)) }.joinedParts.meaningful
  }

  /// In the household's file.
  func cells(of one: SupportCase) -> [TableCell] {
    let support = one.support
    return [
      TableCell(support.given?.description ?? "–"),
      TableCell(
        [name(of: support), name(ofModel: support.model), name(ofSource: support.source)]
          .joinedParts),
      outcomeCell(of: one),
    ]
  }
}
