import Casework
import Cells
import Record
import Widgets
import Wording

/// Điều cần hỏi trước khi họp: the questions of a month, with what is open in the body below them; each
/// opens what it rests on, and one that was answered at the meeting is gone.
struct ReviewQuestionsPage: Page {
  enum Command: Hashable { case open, answer, backCheck, back }

  static let keys = KeyTable<Command>([
    Binding(.enter, does: .open, label: "signs.open", help: "signs.open.help"),
    Binding("x", does: .answer, label: "signs.answer", help: "signs.answer.help"),
    Binding("h", does: .backCheck, label: "backCheck", help: "backCheck.help"),
    Binding(.escape, does: .back, label: "everywhere.back", help: "everywhere.back.help"),
  ])

  enum Row {
    case sign(Sign)
    case late(Visit)
    case withoutLead(Household)
    case petition(Petition)
  }

  private let questions: ReviewQuestions
  private(set) var rows: [Row] = []
  var cursor = ListCursor()

  init(_ questions: ReviewQuestions, in world: World) {
    self.questions = questions
  }

  mutating func read(in world: World) {
    let (register, body) = (world.register, questions.body)
    rows =
      questions.open(in: register).map(Row.sign) + questions.late.map(Row.late)
      + register.householdsWithoutLead(for: body, on: world.today).map(Row.withoutLead)
      + register.openPetitions(for: body).map(Row.petition)
  }

  private var sign: Sign? {
    if case .sign(let sign)? = selected { sign } else { nil }
  }

  // MARK: Keys

  func reason(against command: Command, in world: World) -> String? {
    switch command {
    case .open: selected == nil ? empty(in: world) : nil
    case .answer: sign == nil ? world.wording["signs.answer.notOne"] : nil
    case .backCheck, .back: nil
    }
  }

  mutating func perform(_ command: Command, in world: inout World) -> [Step] {
    switch command {
    case .back: [.pop]
    case .open: selected.map { [.push(page(of: $0, in: world))] } ?? []
    case .answer: sign.map { [.push(SignAnswerPage(to: $0, in: questions.review, world))] } ?? []
    case .backCheck: [.push(BackChecksPage(for: questions, in: world))]
    }
  }

  private func page(of row: Row, in world: World) -> any Page {
    switch row {
    case .sign(let sign): SignPage(sign, in: world)
    case .late(let visit): HouseholdPage(of: visit.household, in: world)
    case .withoutLead(let household): HouseholdPage(of: household.id, in: world)
    case .petition(let petition): HouseholdPage(of: petition.household, in: world)
    }
  }

  func records(in world: World) -> [RecordID] {
    switch selected {
    case .sign(let sign): sign.evidence.map(\.record)
    case .late(let visit): [visit.record]
    case .withoutLead(let household): [household.record]
    case .petition(let petition): [petition.record]
    case nil: []
    }
  }

  // MARK: Drawing

  func frame(in world: World) -> Frame {
    world.frame(
      titled: world.wording["review.questions.title"], footer: footer(in: world),
      context: selected.map { row in
        if case .petition(let petition) = row { petition.text } else { name(of: row, in: world) }
      })
  }

  func table(in world: World) -> Table {
    Table(
      columns: [
        Column(world.wording["signs.column.question"], .flexible(atLeast: 30, wanting: 44)),
        Column(world.wording["today.column.household"], .flexible(atLeast: 19)),
        Column(world.wording["signs.column.day"], .fixed(5)),
        Column(world.wording["signs.column.writer"], .fixed(14), rank: 1),
      ], gap: 1)
  }
}

extension ReviewQuestionsPage: RowsPage {
  static var headLines: Int { 2 }

  func head(in world: World) -> [TableCell] {
    [TableCell(world.wording["review.questions.explain"], style: .muted)]
  }

  func empty(in world: World) -> String { world.wording["signs.none"] }

  func cells(ofRow row: Int, in world: World) -> [TableCell] {
    switch rows[row] {
    case .sign(let sign):
      let writers = Set(sign.evidence.compactMap(\.writer)).sorted().map(world.name(of:))
      return [
        TableCell(world.words(for: sign)), TableCell(households(of: sign, in: world)),
        TableCell(sign.evidence.first?.day?.dayAndMonth ?? "–"),
        TableCell(writers.joined(separator: ", ")),
      ]
    case .late(let visit):
      return [
        TableCell(name(of: rows[row], in: world)), TableCell(world.label(of: visit.household)),
        TableCell(visit.day?.dayAndMonth ?? "–"), TableCell(world.name(of: visit.visitor)),
      ]
    case .withoutLead(let household):
      return [
        TableCell(name(of: rows[row], in: world)), TableCell(world.label(of: household.id)), "–",
        "–",
      ]
    case .petition(let petition):
      return [
        TableCell(name(of: rows[row], in: world)), TableCell(world.label(of: petition.household)),
        TableCell(petition.day?.dayAndMonth ?? "–"), "–",
      ]
    }
  }

  private func name(of row: Row, in world: World) -> String {
    switch row {
    case .sign(let sign): world.words(for: sign)
    case .late: world.wording["signs.late"]
    case .withoutLead: world.wording["signs.withoutLead"]
    case .petition: world.wording["signs.petition"]
    }
  }

  /// One by its name, several by their codes.
  private func households(of sign: Sign, in world: World) -> String {
    let households = sign.households
    guard households.count != 1 else { return world.label(of: households[0]) }
    return households.map { world.register.households[world.register.kept($0)]?.code ?? $0.text }
      .joined(separator: ", ")
  }
}
