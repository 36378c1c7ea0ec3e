/// What a form has to tell its owner.
package enum FormEvent<ID: Hashable & Sendable>: Hashable, Sendable {
  case changed(ID)
  /// A person left a field: the moment to look at what is in it.
  case moved(from: ID, to: ID)
  case step(ID, by: Int)
  case open(ID, typed: String)
  /// Enter in the last field.
  case finished
}

/// Labelled fields in rows, told by data: one line a question.
///
/// ```swift
/// Form(rows: [.fields([Field(.day, wording["visit.day"], .text(TextField(kind: .stepped)))])])
/// ```
package struct Form<ID: Hashable & Sendable>: Hashable, Sendable {
  private(set) var rows: [FormRow<ID>]
  package private(set) var focus: ID?
  /// Sentences below fields: what is wrong and what to do.
  package private(set) var errors: [ID: String] = [:]
  /// The field whose last key or paste found no room.
  private(set) var fullField: ID?
  private var hidden: Set<ID> = []
  private var baseline: [ID: FieldContent] = [:]
  /// Where each field stands in `rows`: asked for many times at every key.
  private let places: [ID: Place]

  private struct Place: Hashable, Sendable {
    let row: Int
    let field: Int
  }

  package init(rows: [FormRow<ID>]) {
    self.rows = rows
    var places: [ID: Place] = [:]
    for (row, content) in rows.enumerated() {
      guard case .fields(let fields) = content else { continue }
      for (field, content) in fields.enumerated() where places[content.id] == nil {
        places[content.id] = Place(row: row, field: field)
      }
    }
    self.places = places
    focus = focusable.first
    baseline = contents
  }
}

// MARK: Fields

extension Form {
  /// The fields that are shown, in order.
  var fields: [Field<ID>] {
    rows.flatMap { visibleFields(of: $0) }
  }

  func visibleFields(of row: FormRow<ID>) -> [Field<ID>] {
    guard case .fields(let fields) = row else { return [] }
    return hidden.isEmpty ? fields : fields.filter { !hidden.contains($0.id) }
  }

  var focusable: [ID] { fields.filter { !$0.isReadOnly }.map(\.id) }

  func control(_ id: ID) -> Control? {
    guard let place = places[id], case .fields(let fields) = rows[place.row] else { return nil }
    return fields[place.field].control
  }

  /// Acts on the control of a field, if there is such a field.
  mutating func withControl<Result>(_ id: ID, _ body: (inout Control) -> Result) -> Result? {
    guard let place = places[id], case .fields(var fields) = rows[place.row] else { return nil }
    let result = body(&fields[place.field].control)
    rows[place.row] = .fields(fields)
    return result
  }

  /// Leaves fields out, say those that another answer makes pointless; they keep their content.
  package mutating func hide(_ ids: Set<ID>) {
    hidden = ids
    if let focus, ids.contains(focus) { self.focus = focusable.first }
  }

  /// Gives a note so many lines to be seen in.
  package mutating func setLines(_ lines: Int, of id: ID) {
    _ = withControl(id) { control in
      if case .note(let area, _) = control { control = .note(area, lines: lines) }
    }
  }

  /// Moves the focus to a field that can have it.
  package mutating func focus(on id: ID) {
    if focusable.contains(id) { focus = id }
  }

  /// Whether letters go into the focused field as text.
  package var inputMode: InputMode {
    switch focus.flatMap({ control($0) }) {
    case .text, .note, .pick: .text
    case .choice, .checks, .fixed, .line, nil: .commands
    }
  }

  /// Where a person types in the focused field.
  package var typingPlace: TypingPlace? { focus.flatMap { control($0) }?.typingPlace }

  /// Says what is wrong beside the fields and moves the focus to the first of them.
  package mutating func show(errors: [ID: String]) {
    self.errors = errors
    if let first = focusable.first(where: { errors[$0] != nil }) { focus = first }
  }

  mutating func settleError(of id: ID) {
    errors[id] = nil
  }

  mutating func markFull(_ id: ID?) {
    fullField = id
  }
}

// MARK: Contents

extension Form {
  /// What is in the fields, hidden ones included. A PIN is not among it.
  package var contents: [ID: FieldContent] {
    var contents: [ID: FieldContent] = [:]
    for case .fields(let fields) in rows {
      for field in fields { contents[field.id] = field.control.content }
    }
    return contents
  }

  /// Whether anything differs from what was there when the form was made or last marked as saved.
  package var isDirty: Bool { contents != baseline }

  package mutating func markSaved() {
    baseline = contents
  }

  /// Puts a content into a field. False if there is no such field or it takes no such content.
  @discardableResult
  package mutating func set(_ content: FieldContent, for id: ID) -> Bool {
    withControl(id) { $0.set(content) } ?? false
  }

  /// Puts a draft back. Gives the fields whose content found no place, for the person to be told;
  /// what was saved stays the measure of `isDirty`.
  package mutating func restore(_ draft: [ID: FieldContent]) -> Set<ID> {
    var lost: Set<ID> = []
    for (id, content) in draft where !set(content, for: id) { lost.insert(id) }
    return lost
  }

  /// Puts text in at the cursor of a text field, say a `-` that was no step.
  package mutating func insert(_ text: String, into id: ID) {
    _ = withControl(id) { control in
      switch control {
      case .text(var field):
        _ = field.insert(text)
        control = .text(field)
      case .note(var area, let lines):
        _ = area.insert(text)
        control = .note(area, lines: lines)
      case .choice, .checks, .pick, .fixed, .line:
        break
      }
    }
  }

  /// Puts other options into a check group; what is ticked and still offered stays ticked.
  package mutating func offer(_ options: [Option], in id: ID) {
    _ = withControl(id) { control in
      guard case .checks(let group) = control, group.options != options else { return }
      control = .checks(CheckGroup(options, values: group.values, maximum: group.maximum))
    }
  }

  /// The text of a text field or a note, a PIN's too; empty for another kind of field.
  package func text(_ id: ID) -> String {
    switch control(id) {
    case .text(let field): field.text
    case .note(let area, _): area.text
    case .choice, .checks, .pick, .fixed, .line, nil: ""
    }
  }

  /// The values chosen, ticked or picked in a field.
  package func values(_ id: ID) -> [String] {
    switch control(id) {
    case .choice(let row): row.value.map { [$0] } ?? []
    case .checks(let group): group.values
    case .pick(let field): field.values
    case .text, .note, .fixed, .line, nil: []
    }
  }

  /// The one value of a choice or a pick, if there is one.
  package func value(_ id: ID) -> String? { values(id).first }
}
