import Casework
import Cells
import Record
import Widgets
import Wording

/// One field that was written apart: all its values with who and when, of which a person picks
/// one, or types another.
struct ConflictPage: Page {
  enum Command: Hashable { case choose, type }

  static let keys = KeyTable<Command>([
    Binding(.enter, does: .choose, label: "conflict.choose", help: "conflict.choose.help"),
    Binding("g", does: .type, label: "conflict.type", help: "conflict.type.help"),
  ])

  private let conflict: FieldConflict
  var cursor = ListCursor()

  init(_ conflict: FieldConflict, in world: World) {
    self.conflict = conflict
  }

  var shape: ListShape { ListShape(rows: conflict.heads.count) }

  mutating func perform(_ command: Command, in world: inout World) -> [Step] {
    switch command {
    case .choose:
      guard let place = cursor.row(in: shape) else { return [] }
      let edit = Edit(
        conflict.field.record, [conflict.field.name: .settling(conflict.heads[place].value)])
      return [.effect(.save(Save([edit])))]
    case .type: return [.push(ConflictEntryPage(conflict, in: world))]
    }
  }

  func reason(against command: Command, in world: World) -> String? {
    command == .type && TypedField(conflict.field) == nil
      ? world.wording["conflict.type.notHere"] : nil
  }

  mutating func receive(_ answer: Answer, in world: inout World) -> [Step] {
    if case .saved = answer { return [.pop] }
    return []
  }

  /// A value typed on the page above this one has settled it.
  mutating func appear(in world: World) -> [Step] {
    world.conflicts.contains { $0.field == conflict.field } ? [] : [.pop]
  }

  func records(in world: World) -> [RecordID] { [conflict.field.record] }

  // MARK: Drawing

  func frame(in world: World) -> Frame {
    world.frame(
      titled: world.wording("conflict.title", ["what": world.title(of: conflict)]), aside: "",
      footer: footer(in: world),
      context: cursor.row(in: shape).map {
        world.words(for: conflict.heads[$0].value, of: conflict.field)
      })
  }

  func head(in world: World) -> [TableCell] {
    let closed = world.closedWords(over: conflict)
    return [TableCell([world.wording["conflict.explain"], closed].joinedParts)]
  }

  func table(in world: World) -> Table {
    Table(columns: [
      Column(world.wording["conflict.column.value"], .flexible(atLeast: 26)),
      Column(world.wording["conflict.column.who"], .flexible(atLeast: 16)),
      Column(world.wording["conflict.column.when"], .fixed(17)),
    ])
  }
}

extension ConflictPage: TablePage {
  static var headLines: Int { 2 }

  func cells(ofRow row: Int, in world: World) -> [TableCell] {
    let head = conflict.heads[row]
    return [
      TableCell(world.words(for: head.value, of: conflict.field)),
      TableCell(world.authorName(head.author)), TableCell(head.claimedTime.dayAndTime),
    ]
  }
}

/// A value typed in place of those that were written apart.
struct ConflictEntryPage: EntryPage {
  enum FieldID: String, EntryFieldID { case value }

  let conflict: FieldConflict
  var entry: EntryForm<FieldID>

  init(_ conflict: FieldConflict, in world: World) {
    self.conflict = conflict
    let shown = conflict.heads.first.map { world.words(for: $0.value, of: conflict.field) }
    entry = EntryForm(
      [
        .fields([
          Field(
            .value, world.name(of: conflict.field),
            .text(TextField(shown ?? "", kind: TypedField.kind(of: conflict.field))))
        ])
      ], draft: "conflict.\(conflict.field.record.id).\(conflict.field.name)", in: world)
  }

  func title(in world: World) -> String {
    world.wording("conflict.title", ["what": world.title(of: conflict)])
  }

  private func typed(in world: World) -> Typed<Value> {
    TypedField(conflict.field)?.read(entry.text(.value), today: world.today) ?? .blank
  }

  func check(in world: World) -> EntryCheck<FieldID> {
    guard let text = typed(in: world).unreadable else { return .fine }
    return .wrong([.value: world.wording("conflict.unreadable", ["text": text])])
  }

  mutating func edits(in world: inout World) -> [Edit] {
    [
      Edit(
        conflict.field.record, [conflict.field.name: .settling(typed(in: world).value)])
    ]
  }
}

/// How the text that is typed for a field is read.
enum TypedField {
  case text, day, birth, personalID

  /// Nil for a field whose value is picked, not typed.
  init?(_ field: FieldID) {
    switch field.name {
    case "code", "name", "note", "basis", "relation", "ethnicity", "text", "content", "aim",
      "raised", "familyPlan", "expected", "interpreter", "position", "villageText", "why":
      // The basis of an assignment is a number and a day.
      if field.name == "basis", field.record.kind != Household.kind { return nil }
      self = .text
    case "day", "from", "until", "died", "due", "made", "closed", "heldOn": self = .day
    case "birth": self = .birth
    case "personalID": self = .personalID
    default: return nil
    }
  }

  static func kind(of field: FieldID) -> TextField.Kind {
    switch field.name {
    case "name", "interpreter", "relation", "ethnicity", "villageText": .name
    case "code": .code
    default: TypedField(field) == .text ? .words : .code
    }
  }

  func read(_ text: String, today: Day) -> Typed<Value> {
    Typed(text) { trimmed in
      switch self {
      case .text: .text(trimmed)
      case .day: Day(typed: trimmed, today: today, leaning: .past).map { .text($0.iso) }
      case .birth:
        PartialDate(typed: trimmed, twoDigitPivot: today.year % 100).map { .text($0.iso) }
      case .personalID: Person.personalID(typed: trimmed).map { .text($0) }
      }
    }
  }
}
