import Casework
import Cells
import Widgets
import Wording

/// The lists of livelihood support in the commune, a Tab apart.
enum LivelihoodList: Hashable, Sendable, CaseIterable {
  case models, sources, failed, unsupported, toCheck

  /// Of households there can be thousands, so that a row has no room for more than their ids.
  enum Row: Hashable, Sendable {
    indirect case summary(SupportSummary)
    indirect case support(SupportCase)
    case household(Household.ID)
    indirect case check(DueItem, LivelihoodSupport)

    fileprivate var household: Household.ID? {
      switch self {
      case .summary: nil
      case .support(let one): one.support.household
      case .household(let household): household
      case .check(_, let support): support.household
      }
    }
  }

  func rows(in world: World) -> [Row] { world.readable(all(in: world), of: \.household) }

  private func all(in world: World) -> [Row] {
    let register = world.register
    let lists = world.catalogues.supports
    return switch self {
    case .models:
      SupportSummary.all(by: \.model, in: lists.models, of: register).map(Row.summary)
    case .sources:
      SupportSummary.all(by: \.source, in: lists.sources, of: register).map(Row.summary)
    case .failed:
      register.allSupports.filter { $0.outcome?.isFailure ?? false }.map(Row.support)
    case .unsupported:
      register.poorWithoutSupport(among: world.householdRows).map(Row.household)
    case .toCheck:
      register.supportsToCheck(on: world.today).compactMap { item in
        if case .supportCheck(let support) = item.task { .check(item, support) } else { nil }
      }
    }
  }

  /// `Chưa có kết quả (3)`
  func title(count: Int, in wording: Wording) -> String {
    let words =
      switch self {
      case .models: wording["livelihood.models"]
      case .sources: wording["livelihood.sources"]
      case .failed: wording["livelihood.failed"]
      case .unsupported: wording["livelihood.unsupported"]
      case .toCheck: wording["livelihood.toCheck"]
      }
    return switch self {
    case .models, .sources: words
    case .failed, .unsupported, .toCheck: "\(words) (\(count))"
    }
  }

  func empty(in wording: Wording) -> String {
    switch self {
    case .models, .sources: wording["livelihood.empty"]
    case .failed: wording["livelihood.failed.empty"]
    case .unsupported: wording["livelihood.unsupported.empty"]
    case .toCheck: wording["livelihood.toCheck.empty"]
    }
  }

  func columns(in wording: Wording) -> [Column] {
    func fixed(_ title: String, _ columns: Int) -> Column { Column(title, .fixed(columns)) }
    func number(_ title: String, _ columns: Int) -> Column {
      Column(title, .fixed(columns), alignsRight: true)
    }
    let what = Column(wording["livelihood.column.what"], .flexible(atLeast: 17))
    return switch self {
    case .models, .sources:
      [
        Column(
          self == .models
            ? wording["livelihood.column.model"] : wording["livelihood.column.source"],
          .flexible(atLeast: 22)),
        number(wording["livelihood.column.supports"], 4),
        number(wording["livelihood.column.households"], 4),
        number(wording["livelihood.column.value"], 13),
        number(wording["livelihood.column.working"], 8),
        number(wording["livelihood.column.perResult"], 13),
      ]
    case .failed:
      [
        what, fixed(wording["livelihood.column.model"], 18),
        fixed(wording["livelihood.column.source"], 18),
        fixed(wording["livelihood.column.guide"], 15),
      ]
    case .unsupported:
      [
        Column(wording["unchecked.column.household"], .flexible(atLeast: 30)),
        fixed(wording["livelihood.column.village"], 16),
        fixed(wording["unchecked.column.lead"], 18),
      ]
    case .toCheck:
      [
        what, fixed(wording["today.column.household"], 19),
        fixed(wording["livelihood.column.guide"], 15),
        fixed(wording["today.column.due"], 14),
      ]
    }
  }
}

extension World {
  func cells(of row: LivelihoodList.Row, in list: LivelihoodList) -> [TableCell] {
    switch row {
    case .summary(let summary):
      return [
        TableCell(name(of: summary, in: list)), TableCell(String(summary.supports)),
        TableCell(String(summary.households)), TableCell(Money.written(summary.value)),
        TableCell("\(summary.working)/\(summary.checked)"),
        TableCell(summary.valuePerResult.map(Money.written) ?? "–"),
      ]
    case .support(let one):
      let support = one.support
      return [
        TableCell(name(of: support)), TableCell(name(ofModel: support.model) ?? "–"),
        TableCell(name(ofSource: support.source) ?? "–"),
        TableCell(support.guide.map(name(of:)) ?? "–"),
      ]
    case .household(let household):
      return [
        fullCell(of: household), TableCell(villageName(of: household)),
        leadCell(of: household),
      ]
    case .check(let item, let support):
      return [
        TableCell(name(of: support)), TableCell(label(of: support.household)),
        support.guide.map { TableCell(name(of: $0)) } ?? leadCell(of: support.household),
        deadline(item.due),
      ]
    }
  }

  /// The model or the source; of those of which it is not said the words for that.
  func name(of summary: SupportSummary, in list: LivelihoodList) -> String {
    switch list {
    case .models: name(ofModel: summary.code) ?? wording["livelihood.noModel"]
    default: name(ofSource: summary.code) ?? wording["livelihood.noSource"]
    }
  }

  func villageName(of household: Household.ID) -> String {
    register.households[register.kept(household)]?.village
      .flatMap { register.villages[$0]?.name } ?? "–"
  }

  func leadCell(of household: Household.ID) -> TableCell {
    let leads = register.leads(of: register.kept(household), on: today)
    return leads.isEmpty
      ? TableCell(
        wording["file.noLead"], shorter: wording["balance.nobodyTakes"], style: .muted)
      : TableCell(leads.map(name(of:)).joined(separator: ", "))
  }
}
