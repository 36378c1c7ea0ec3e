package import Casework
import VietnameseText
package import Wording

/// Báo cáo nhanh: one page on one urgent matter, for the commune, to be signed and sent on. No
/// child's name stands on it: the household is named by its code and head.
package struct UrgentReport: TypedPaper {
  private let matter: UrgentMatter
  private let register: Register
  private let today: Day
  private let wording: Wording

  package init(of matter: UrgentMatter, register: Register, today: Day, wording: Wording) {
    self.matter = matter
    self.register = register
    self.today = today
    self.wording = wording
  }

  private var household: Household? { register.households[matter.household] }

  /// `bao-cao-nhanh-2026-11-23-ls-007.txt`; two matters of one household on one day have two names.
  package var fileName: String {
    let code = (household?.code ?? matter.household.text).withoutAccents.lowercased()
      .split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.joined(separator: "-")
    let end = matter.id.text.suffix(4).lowercased()
    return "bao-cao-nhanh-\((matter.day ?? today).iso)-\(code)-\(end).txt"
  }

  package var text: String {
    var pages = Pages()
    pages.add(head + facts + answer + signature)
    return pages.text
  }

  private var head: [String] {
    let columns = PageFormat.upright.columns
    let village = household?.village.flatMap { register.villages[$0]?.name } ?? "…"
    let commune = register.commune?.name ?? "…"
    let left = [
      wording("urgent.paper.commune", ["commune": commune.uppercased()]),
      wording("urgent.paper.village", ["village": village.uppercased()]),
    ]
    let right = [
      wording["paper.country"], wording["paper.motto"],
      String(repeating: "─", count: wording["paper.motto"].count),
      wording(
        "annex.place",
        [
          "place": commune, "day": Self.padded(today.dayOfMonth),
          "month": today.monthOfYear < 3 ? "0\(today.monthOfYear)" : String(today.monthOfYear),
          "year": String(today.year),
        ]),
    ]
    let title = [wording["urgent.paper.title"], wording("urgent.paper.about", ["matter": what])]
    return halves(left, right, columns: columns) + [""]
      + title.flatMap { $0.lines(of: columns - 8) }.map { $0.centred(in: columns) } + [""]
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private var what: String {
    switch matter.matter {
    case .hunger: wording["urgent.hunger"]
    case .houseDown: wording["urgent.houseDown"]
    case .landslide: wording["urgent.landslide"]
    case .epidemic: wording["urgent.epidemic"]
    case .outOfSchool: wording["urgent.outOfSchool"]
    case nil: wording["urgent.unknown"]
    }
  }

  private var facts: [String] {
    let head = register.head(of: matter.household)
    let birth = head?.birth.map { " (\($0.year))" } ?? ""
    let name = head?.name.map { $0 + birth } ?? wording["household.noHead"]
    let members = register.memberCount(of: matter.household, on: matter.day ?? today)
    let hamlet = household?.hamlet.flatMap { register.hamlets[$0]?.name }
    let leads = register.leads(of: matter.household, on: today).map(self.name(of:))
    let lines: [(String, String)] = [
      (wording["urgent.household"], [household?.code ?? "", name].joined(separator: " ")),
      (wording["urgent.paper.where"], hamlet ?? "…"),
      (wording["urgent.paper.members"], String(members)),
      (wording["urgent.day"], matter.day?.description ?? "…"),
      (wording["urgent.reporter"], matter.reporter.map(self.name(of:)) ?? "…"),
      (wording["urgent.leads"], leads.isEmpty ? "…" : leads.joined(separator: ", ")),
    ]
    return lines.flatMap { "\($0): \($1)".lines(of: PageFormat.upright.columns) }
      + [""] + block(wording["urgent.paper.what"], matter.note, open: 4)
      + block(wording["urgent.paper.done"], nil, open: 3)
      + block(wording["urgent.paper.asked"], nil, open: 2)
  }

  private var answer: [String] {
    let text = matter.answer.map { answer in
      [answer.text, answer.day.description, answer.by.map(name(of:))].compactMap(\.self)
        .joined(separator: " · ")
    }
    return block(wording["urgent.answer"], text, open: 2)
  }

  /// What is known, at most eight lines so that all stays on one page; dots to write on where
  /// nothing is known.
  private func block(_ heading: String, _ text: String?, open: Int) -> [String] {
    let dots = Array(
      repeating: String(repeating: ".", count: PageFormat.upright.columns), count: open)
    guard let text = text?.meaningful else { return ["\(heading):"] + dots }
    let lines = text.lines(of: PageFormat.upright.columns)
    let shown = lines.count > 8 ? lines.prefix(7) + ["…"] : lines[...]
    return ["\(heading):"] + shown
  }

  private var signature: [String] {
    [""]
      + halves(
        [], [wording["urgent.paper.signature"], "", "", matter.reporter.map(name(of:)) ?? ""],
        columns: PageFormat.upright.columns)
  }

  private func name(of caseworker: Caseworker.ID) -> String {
    register.caseworkers[caseworker]?.name ?? wording["caseworker.unknown"]
  }
}
