import VietnameseText
package import Widgets
package import Wording

/// The input method at work: what the person has set, whether it rests, and the word at the cursor.
package struct Typing: Sendable {
  package var settings: PersonalSettings
  /// The system has been seen to type Vietnamese itself; until the person says otherwise.
  private(set) var isResting = false
  /// What the field is for in which the cursor stands; nil where letters are no text.
  var kind: TextKind?
  private var inputMethod = InputMethod()

  package init(_ settings: PersonalSettings = PersonalSettings()) {
    self.settings = settings
  }

  /// What the page is to have in place of a key, and whether the input method rests from now on: where
  /// a Vietnamese letter comes from the keyboard, two of them would spoil each other's words.
  package mutating func turn(_ key: Key, at place: TypingPlace?) -> (key: Key, restsNow: Bool) {
    let rests = place != nil && method != nil && key.isVietnameseLetter
    if rests { isResting = true }
    let rules = isResting ? nil : settings.typingRules
    return (inputMethod.turn(key, at: place, by: rules), rests)
  }

  /// What the page is to have before a key that leaves the word.
  mutating func end(before key: Key, at place: TypingPlace?) -> Key? {
    inputMethod.end(before: key, at: place)
  }

  /// The next of Telex, VNI and none; after a rest what was set goes on.
  package mutating func switchOver() {
    if isResting {
      isResting = false
      return
    }
    switch settings.typing {
    case .telex: settings.typing = .vni
    case .vni: settings.typing = nil
    case nil: settings.typing = .telex
    }
  }

  /// The key that switches and what is on, as the frame shows it.
  package func sign(in kind: TextKind?, _ wording: Wording) -> Footer.Item? {
    kind.map {
      Footer.Item(keys: Key.function(2).name(in: wording), label: words(in: $0, wording))
    }
  }

  private func words(in kind: TextKind, _ wording: Wording) -> String {
    if kind == .codes { return wording["typing.codes"] }
    return isResting ? wording["typing.resting"] : wording.name(of: settings.typing)
  }

  /// What is said when it was switched.
  package func notice(in wording: Wording) -> Notice {
    Notice(
      .info,
      method == nil
        ? wording["typing.isOff"] : wording("typing.isOn", ["method": wording.name(of: method)]))
  }

  /// What is said when it begins to rest.
  package func restNotice(in wording: Wording) -> Notice {
    Notice(.info, wording["typing.rests"])
  }

  private var method: TypingMethod? { isResting ? nil : settings.typing }
}

extension Key {
  fileprivate var isVietnameseLetter: Bool {
    if case .character(let letter) = self { letter.isVietnameseLetter } else { false }
  }
}

extension Wording {
  func name(of method: TypingMethod?) -> String {
    switch method {
    case .telex: self["typing.telex"]
    case .vni: self["typing.vni"]
    case nil: self["typing.off"]
    }
  }
}
