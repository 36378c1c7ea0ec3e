import Casework
import Cells
import Widgets
import Wording

// How the money of a source, and a work, are named.
extension World {
  func name(ofWorkKind code: String?) -> String {
    code.map { name($0, in: catalogues.workKinds) } ?? wording["value.empty"]
  }

  /// `Chương trình MTQG · 2026`
  func label(ofFunding id: Funding.ID) -> String {
    let funding = Funding(id: id)
    return wording(
      "funding.record",
      [
        "source": name(ofSource: funding.source) ?? funding.source,
        "year": funding.year.map { String($0) } ?? "–",
      ])
  }

  func label(ofWork id: PublicWork.ID) -> String? {
    register.works[id].map {
      wording("work.record", ["name": $0.name, "village": $0.village.map(label(of:)) ?? "–"])
    }
  }

  /// How far it has come; the deadline while it is open.
  func stageCell(of work: PublicWork) -> TableCell {
    switch work.stage {
    case .done(let day): TableCell(wording("work.done", ["day": day.description]), style: .muted)
    case .planned, .underWay: deadline(work.due)
    }
  }

  func stageWords(of work: PublicWork) -> String {
    switch work.stage {
    case .planned: wording["work.planned"]
    case .underWay(let day): wording("work.underWay", ["day": day.description])
    case .done(let day): wording("work.done", ["day": day.description])
    }
  }

  func cells(of summary: FundSummary) -> [TableCell] {
    func amount(_ value: Int?) -> TableCell { TableCell(value.map(Money.written) ?? "–") }
    return [
      TableCell(name(ofSource: summary.source) ?? summary.source),
      amount(summary.funding?.given), amount(summary.funding?.allocated),
      amount(summary.funding?.paid), TableCell(String(summary.households)),
      TableCell(String(summary.works)),
    ]
  }

  func cells(of work: PublicWork) -> [TableCell] {
    [
      TableCell(work.village.map(label(of:)) ?? "–"), TableCell(work.name),
      TableCell(name(ofWorkKind: work.type)), TableCell(work.cost.map(Money.written) ?? "–"),
      TableCell(work.households.map { String($0) } ?? "–"), stageCell(of: work),
    ]
  }

  /// What is still to be allocated and paid, and what households are noted to have got of it.
  func context(of summary: FundSummary) -> String {
    let rest = summary.funding.flatMap { funding -> String? in
      guard let given = funding.given, let paid = funding.paid else { return nil }
      return wording(
        "funds.rest",
        ["rest": Money.written(given - paid), "day": funding.day?.description ?? "–"])
    }
    let supported =
      summary.supported == 0
      ? nil : wording("funds.supported", ["amount": Money.written(summary.supported)])
    return [rest, supported, summary.funding?.note].joinedParts.meaningful
      ?? wording["funds.notNoted"]
  }

  func context(of work: PublicWork) -> String {
    [
      stageWords(of: work), name(ofSource: work.source), work.year.map { String($0) },
      catalogues.workKinds.need(answeredBy: work).map {
        wording("work.answers", ["need": name(ofNeed: $0)])
      }, work.note,
    ].joinedParts
  }

  static let keysOfFunds = [
    Funding.kind: [
      "given": "funding.given",
      "allocated": "funding.allocated",
      "paid": "funding.paid",
      "day": "funding.day",
    ],
    PublicWork.kind: [
      "type": "work.type",
      "name": "work.name",
      "need": "work.need",
      "source": "support.source",
      "year": "work.year",
      "cost": "work.cost",
      "households": "work.households",
      "start": "work.start",
      "due": "work.due",
      "done": "work.done.day",
    ],
  ]
}
