import Casework

// The words that a sentence finds in the chronicle: the season, and who lives in the household.
extension Chronicle {
  /// A sentence told in the month that is being told.
  mutating func say(
    _ kind: PhraseBook.Kind, about key: String = "any", of household: Household.ID? = nil
  ) -> String? {
    let setting = household.map { self.setting(of: $0) } ?? self.setting
    return texts.phrases.say(kind, about: key, in: setting, &random)
  }

  /// From November to March it is cold.
  var setting: PhraseBook.Setting {
    PhraseBook.Setting(isCold: !(4...10).contains(month.monthOfYear), words: [:])
  }

  private mutating func setting(of household: Household.ID) -> PhraseBook.Setting {
    if let known = settings[household] { return known }
    let setting = PhraseBook.Setting(isCold: setting.isCold, words: words(for: household))
    settings[household] = setting
    return setting
  }

  private func words(for household: Household.ID) -> [String: Choices<String>] {
    var adults: [String] = []
    var young: [String] = []
    var children: [String] = []
    for member in register.members(of: household, on: month.firstDay).dropFirst() {
      guard let age = member.person.birth?.age(on: month.firstDay)?.lowerBound else { continue }
      if (5...15).contains(age) {
        children.append(member.person.sex == .male ? "cháu trai" : "cháu gái")
      }
      guard age >= 16, let word = Self.word(for: member) else { continue }
      adults.append(word)
      if age <= 35 { young.append(word) }
    }
    if children.count > 1 { children = ["cháu lớn", "cháu út", "hai cháu"] }
    let words = ["who": Choices(adults), "young": Choices(young), "child": Choices(children)]
    return words.compactMapValues(\.self)
  }

  /// How a visitor speaks of a grown-up member who is not the head.
  private static func word(for member: Member) -> String? {
    let isMale = member.person.sex == .male
    return switch member.residence.relation {
    case "Vợ": "người vợ"
    case "Chồng": "người chồng"
    case "Mẹ": "bà mẹ"
    case "Em": "người em"
    case "Con": isMale ? "con trai" : "con gái"
    default: nil
    }
  }

  /// A topic that the household's people give something to say on.
  mutating func topic(for household: Household.ID) -> String? {
    let words = setting(of: household).words
    let topics = texts.phrases.topics.filter { topic in
      (topic != "school" || words["child"] != nil) && (topic != "work" || words["young"] != nil)
    }
    return Choices(topics)?.pick(&random)
  }
}
