import Casework
import Widgets
import Wording

// What many forms are made of.

/// A field of a form that has one for each part of something, named as the part is; the other
/// fields are named where the form is.
struct NamedField<Form>: EntryFieldID {
  let rawValue: String
  init(rawValue: String) { self.rawValue = rawValue }
  init<Part: RawRepresentable<String>>(_ part: Part) { rawValue = part.rawValue }
}

extension EntryCheck {
  /// Sentences beside their fields come first, of each field the first one; only where there are
  /// none is anything asked.
  init(wrong: [(FieldID, String)], asking questions: [String] = []) {
    if !wrong.isEmpty {
      self = .wrong(Dictionary(wrong) { first, _ in first })
    } else {
      self = questions.isEmpty ? .fine : .asked(questions)
    }
  }
}

extension Field {
  /// A day, typed or stepped with + and -.
  static func day(
    _ id: ID, _ label: String, _ text: String, isRequired: Bool = false, columns: Int = 30,
    in wording: Wording
  ) -> Field {
    Field(
      id, label,
      .text(
        TextField(text, kind: .stepped, maximum: 20, placeholder: wording["entry.dayFormat"])),
      isRequired: isRequired, columns: columns)
  }
}

extension FormRow {
  /// Of a list that opens, on a row of its own: one, or as many as are picked.
  static func pick(
    _ id: ID, _ label: String, _ values: [String], shown: String, hint: String,
    isRequired: Bool = false
  ) -> FormRow {
    .fields([
      Field(
        id, label, .pick(PickField(values, shown: shown, placeholder: hint)),
        isRequired: isRequired)
    ])
  }

  /// Of a list that opens one, on a row of its own.
  static func pick(
    _ id: ID, _ label: String, _ value: String?, shown: String?, hint: String,
    isRequired: Bool = false
  ) -> FormRow {
    .pick(
      id, label, value.map { [$0] } ?? [], shown: shown ?? "", hint: hint, isRequired: isRequired)
  }

  /// One of a few, on a row of its own.
  static func choice(_ id: ID, _ label: String, _ options: [Option], _ value: String?) -> FormRow {
    .fields([Field(id, label, .choice(ChoiceRow(options, value: value)))])
  }
}

extension World {
  /// What a list kept as data has to pick from.
  func items(of list: Catalogue) -> [Picker.Item] { items(of: list.entries) }

  /// - Parameter detail: what stands beside each.
  func items<Kind>(
    of list: KindList<Kind>, detail: (Kind) -> String = { _ in "" }
  ) -> [Picker.Item] {
    items(of: list.kinds, detail: detail)
  }

  private func items<Kind: ListedKind>(
    of kinds: [Kind], detail: (Kind) -> String = { _ in "" }
  ) -> [Picker.Item] {
    kinds.map { Picker.Item($0.code, $0.name.words(english: speaksEnglish), detail: detail($0)) }
  }

  /// Options for kinds of a list; codes in `kept` that it does not have stand as they are at the end.
  func options<Kind: ListedKind>(_ kinds: [Kind], and kept: Set<String>) -> [Option] {
    kinds.map { Option($0.code, $0.name.words(english: speaksEnglish)) }
      + kept.subtracting(kinds.map(\.code)).sorted().map { Option($0, $0) }
  }

  /// What a list calls a code; one that it has no more stands as it is.
  func name<Kind>(_ code: String, in list: KindList<Kind>) -> String {
    list[code]?.name.words(english: speaksEnglish) ?? code
  }

  var yesOrNo: [Option] {
    [Option("yes", wording["value.yes"]), Option("no", wording["value.no"])]
  }
}
