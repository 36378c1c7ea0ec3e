// The marks on letters: what a key can change in the word, in the order in which it is tried.
extension TypedWord {
  /// False where the key finds no letter to change.
  mutating func set(_ mark: TypingEffect, by key: UInt8) -> Bool {
    guard !takenBack.contains(mark) else { return false }
    switch mark {
    case .tone: return false
    case .circumflex(let bases): return setCircumflex(on: bases, mark, by: key)
    case .stroke: return setStroke(mark, by: key)
    case .hornOrBreve:
      return setHorn(on: [.u, .o, .a], mark, by: key) || makeHornedU(by: key)
    case .horn: return setHorn(on: [.u, .o], mark, by: key)
    case .breve: return setHorn(on: [.a], mark, by: key)
    }
  }

  private mutating func accept(_ changed: [TypedLetter], by key: UInt8) -> Bool {
    letters = changed
    note(key)
    return true
  }

  /// The second press: the letters without the mark, and the key itself.
  private mutating func takeBack(
    _ mark: TypingEffect, leaving plain: [TypedLetter], by key: UInt8
  ) -> Bool {
    letters = plain
    keys = nil
    takenBack.insert(mark)
    append(key)
    return true
  }

  /// Whether the letters would be spelled as a syllable can be; where none is asked for, their rime.
  private func isSpelled(_ letters: [TypedLetter]) -> Bool {
    rules.checksSyllables
      ? Spelling.canBecomeSyllable(letters, tone) : Spelling.canBecomeRime(letters)
  }

  // MARK: Circumflex

  private mutating func setCircumflex(
    on bases: [UInt8], _ mark: TypingEffect, by key: UInt8
  ) -> Bool {
    for place in letters.indices.reversed() where bases.contains(letters[place].base) {
      if letters[place].mark == .circumflex {
        var plain = letters
        plain[place].mark = .none
        return takeBack(mark, leaving: plain, by: key)
      }
      var changed = letters
      changed[place] = changed[place].marked(.circumflex)
      if letters[place].mark == .horn, place > 0, letters[place - 1].has(.u, .horn) {
        changed[place - 1] = changed[place - 1].marked(.none)
      }
      if isSpelled(changed) || isFree(toChange: place, insteadOf: key) {
        return accept(changed, by: key)
      }
    }
    return false
  }

  /// Where no syllable is asked for, a letter can be changed over consonants, whatever comes of it;
  /// over another vowel only if the key does not go on with the word as a letter.
  private func isFree(toChange place: Int, insteadOf key: UInt8) -> Bool {
    guard !rules.checksSyllables, !letters[(place + 1)...].contains(where: \.isVowel) else {
      return false
    }
    guard let letter = TypedLetter(key: key) else { return true }
    return !Spelling.canBecomeRime(letters + [letter]) || place == letters.count - 1
  }

  // MARK: đ

  private mutating func setStroke(_ mark: TypingEffect, by key: UInt8) -> Bool {
    let isAbbreviation = !letters.contains(where: \.isVowel)
    let last = letters.count - 1
    for place in letters.indices where letters[place].base == .d && [0, last].contains(place) {
      if letters[place].mark == .stroke {
        if place == 0, last > 0, letters[last].base == .d { continue }
        var plain = letters
        plain[place].mark = .none
        return takeBack(mark, leaving: plain, by: key)
      }
      var changed = letters
      changed[place].mark = .stroke
      if isAbbreviation || isSpelled(changed) { return accept(changed, by: key) }
    }
    return false
  }

  // MARK: ư, ơ, ă

  private mutating func setHorn(
    on bases: [UInt8], _ mark: TypingEffect, by key: UInt8
  ) -> Bool {
    guard let nucleus = Spelling.parts(of: letters)?.nucleus else { return false }
    let isForPair = bases.contains(.u)
    if isForPair, let pair = Horns.pair(in: letters), !Horns.isWhole(pair, in: letters) {
      let changed = Horns.next(on: pair, in: letters)
      if isSpelled(changed) || !rules.checksSyllables { return accept(changed, by: key) }
    }
    let marked = nucleus.filter {
      bases.contains(letters[$0].base) && [.horn, .breve].contains(letters[$0].mark)
    }
    if let last = marked.last {
      var plain = letters
      if plain[last].isFromW, last == plain.count - 1 {
        plain.removeLast()
      } else {
        for place in marked { plain[place] = plain[place].marked(.none) }
      }
      return takeBack(mark, leaving: plain, by: key)
    }
    let places = nucleus.filter { bases.contains(letters[$0].base) }
    let candidates = places.map { Horns.marking($0, in: letters) }
    if let changed = candidates.first(where: isSpelled) { return accept(changed, by: key) }
    guard !rules.checksSyllables, let place = likeliest(of: places) else { return false }
    return accept(Horns.marking(place, in: letters), by: key)
  }

  /// In a word that is spelled as no syllable: oă, ưa, else the last that can be changed.
  private func likeliest(of places: [Int]) -> Int? {
    guard let first = places.first, let last = places.last else { return nil }
    return letters[first].base == .u ? first : last
  }

  /// `w` where there is no vowel: ư.
  private mutating func makeHornedU(by key: UInt8) -> Bool {
    let hasVowel = letters.contains(where: \.isVowel)
    let isAfterGi = letters.count == 2 && letters[0].base == .g && letters[1].base == .i
    guard !hasVowel || isAfterGi, letters.last?.base != .q else { return false }
    let changed = letters + [TypedLetter(fromW: key)]
    guard !rules.checksSyllables || Spelling.canBecomeSyllable(changed, tone) else { return false }
    return accept(changed, by: key)
  }
}

/// u and o that get their horns together.
enum Horns {
  /// The place of the u, where the vowels of the word have u before o.
  static func pair(in letters: [TypedLetter]) -> Int? {
    guard let nucleus = Spelling.parts(of: letters)?.nucleus else { return nil }
    return nucleus.dropLast().first { letters[$0].base == .u && letters[$0 + 1].base == .o }
  }

  static func isWhole(_ pair: Int, in letters: [TypedLetter]) -> Bool {
    letters[pair].mark == .horn && letters[pair + 1].mark == .horn
  }

  /// uo becomes uơ at the end of a word, as in thuở, and ươ before anything else, as in người; what
  /// has one horn gets the other.
  static func next(on pair: Int, in letters: [TypedLetter]) -> [TypedLetter] {
    let hasNone = letters[pair].mark != .horn && letters[pair + 1].mark != .horn
    let isAtEnd = pair + 2 == letters.count
    return hasNone && isAtEnd ? marking(pair + 1, in: letters) : marking(both: pair, in: letters)
  }

  /// The letters, with the second horn where a letter has come behind uơ or ưo that only ươ can have.
  static func completed(_ letters: [TypedLetter]) -> [TypedLetter] {
    guard let last = letters.last, [.c, .m, .n, .p, .t, .i, .u].contains(last.base),
      let pair = pair(in: letters), pair + 3 == letters.count,
      letters[pair].mark == .horn || letters[pair + 1].mark == .horn
    else { return letters }
    return marking(both: pair, in: letters)
  }

  /// ă of an a, ơ of an o, ư of a u.
  static func marking(_ place: Int, in letters: [TypedLetter]) -> [TypedLetter] {
    var marked = letters
    marked[place] = marked[place].marked(marked[place].base == .a ? .breve : .horn)
    return marked
  }

  private static func marking(both pair: Int, in letters: [TypedLetter]) -> [TypedLetter] {
    marking(pair + 1, in: marking(pair, in: letters))
  }
}

extension UInt8 {
  fileprivate static let a = UInt8(ascii: "a")
  fileprivate static let c = UInt8(ascii: "c")
  fileprivate static let d = UInt8(ascii: "d")
  fileprivate static let g = UInt8(ascii: "g")
  fileprivate static let i = UInt8(ascii: "i")
  fileprivate static let m = UInt8(ascii: "m")
  fileprivate static let n = UInt8(ascii: "n")
  fileprivate static let o = UInt8(ascii: "o")
  fileprivate static let p = UInt8(ascii: "p")
  fileprivate static let q = UInt8(ascii: "q")
  fileprivate static let t = UInt8(ascii: "t")
  fileprivate static let u = UInt8(ascii: "u")
}
