import Casework

/// An ethnic group whose names the demo can make up.
enum Ethnicity: String { case laHu = "La Hủ", haNhi = "Hà Nhì", thai = "Thái", kinh = "Kinh" }

/// Makes up names from parts; never that of a person whom the press named.
struct NameBook {
  private struct Parts {
    let surname: Choices<String>
    let middle: Choices<String>
    let last: [Sex: Choices<String>]
  }

  private var parts: [Ethnicity: Parts] = [:]
  private var avoided: Set<String> = []
  private let spare: Parts

  init(_ text: String, named file: String) throws(DemoTexts.SyntaxError) {
    var words: [String: [String]] = [:]
    var lastRow = TextRow(file: file, line: 1, cells: [])
    for row in TextRow.rows(of: text, named: file) {
      lastRow = row
      if row.kind == "avoid" {
        avoided = Set(try row.text(2).components(separatedBy: ";"))
      } else {
        words["\(row.kind)|\(try row.text(1))"] = try row.words(2)
      }
    }
    func choices(_ group: Ethnicity, _ part: String) throws(DemoTexts.SyntaxError)
      -> Choices<String>
    {
      guard let choices = Choices(words["\(group.rawValue)|\(part)"] ?? []) else {
        throw lastRow.fault
      }
      return choices
    }
    func parts(_ group: Ethnicity) throws(DemoTexts.SyntaxError) -> Parts {
      Parts(
        surname: try choices(group, "surname"), middle: try choices(group, "middle"),
        last: [.male: try choices(group, "male"), .female: try choices(group, "female")])
    }
    spare = try parts(.laHu)
    for group in [Ethnicity.laHu, .haNhi, .thai, .kinh] { self.parts[group] = try parts(group) }
  }

  /// A full name; a child bears its father's surname.
  func name(
    of sex: Sex, _ ethnicity: Ethnicity, surname: String? = nil, _ random: inout SplitMix64
  ) -> String {
    let parts = parts[ethnicity] ?? spare
    while true {
      var syllables = [surname ?? parts.surname.pick(&random), middle(of: sex, parts, &random)]
      if let last = parts.last[sex] { syllables.append(last.pick(&random)) }
      let name = syllables.joined(separator: " ")
      if Set(syllables).count == syllables.count, !avoided.contains(name) { return name }
    }
  }

  /// Văn and Thị tell men from women; the other middle names do not.
  private func middle(of sex: Sex, _ parts: Parts, _ random: inout SplitMix64) -> String {
    let wrong: Set<String> =
      sex == .male ? ["Thị", "Thu", "Hồng", "Ngọc"] : ["Văn", "Đức", "Quang"]
    while true {
      let middle = parts.middle.pick(&random)
      if !wrong.contains(middle) { return middle }
    }
  }
}

extension String {
  /// The parts between separators, without the spaces around them.
  func components(separatedBy separator: Character) -> [String] {
    split(separator: separator).map { $0.split(separator: " ").joined(separator: " ") }
      .filter { !$0.isEmpty }
  }
}
