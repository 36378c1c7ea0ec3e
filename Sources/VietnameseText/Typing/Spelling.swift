/// Which letters can make a Vietnamese syllable, and how they come apart.
enum Spelling {
  /// The vowels of the last syllable of a word, and what stands behind them. The u of `qu` and the i
  /// of `gi` before another vowel belong to the letters before.
  struct Parts: Hashable {
    let nucleus: Range<Int>
    let hasCoda: Bool
  }

  /// Nil for a word that has no vowel of its own yet.
  static func parts(of letters: [TypedLetter]) -> Parts? {
    guard let last = letters.lastIndex(where: \.isVowel) else { return nil }
    let end = last + 1
    var start = last
    while start > 0, letters[start - 1].isVowel { start -= 1 }
    if startsWithGlide(letters[start..<end], after: letters[..<start]) { start += 1 }
    guard start < end else { return nil }
    return Parts(nucleus: start..<end, hasCoda: end < letters.count)
  }

  private static func startsWithGlide(
    _ vowels: ArraySlice<TypedLetter>, after onset: ArraySlice<TypedLetter>
  ) -> Bool {
    guard let glide = vowels.first, glide.mark == .none else { return false }
    let next = vowels.dropFirst().first
    switch (onset.last?.base, glide.base) {
    case (UInt8(ascii: "q"), UInt8(ascii: "u")): return true
    case (UInt8(ascii: "g"), UInt8(ascii: "i")): return onset.count == 1 && next != nil
    // `Ya`, `Yo`, as names are spelled here; not `yê`.
    case (nil, UInt8(ascii: "y")): return next.map { $0.base != UInt8(ascii: "e") } ?? false
    default: return false
    }
  }

  /// On which letter the tone stands.
  static func tonePlace(in letters: [TypedLetter], _ style: ToneStyle) -> Int? {
    guard let parts = parts(of: letters) else { return nil }
    let nucleus = parts.nucleus
    if let marked = nucleus.last(where: { letters[$0].mark != .none }) { return marked }
    switch nucleus.count {
    case 1: return nucleus.lowerBound
    case 2:
      let isSecond = parts.hasCoda || style == .new && isOpenPair(letters[nucleus])
      return isSecond ? nucleus.lowerBound + 1 : nucleus.lowerBound
    default: return nucleus.lowerBound + 1
    }
  }

  /// `oa`, `oe`, `uy`: where the two styles differ.
  private static func isOpenPair(_ pair: ArraySlice<TypedLetter>) -> Bool {
    switch (pair.first?.base, pair.last?.base) {
    case (UInt8(ascii: "o"), UInt8(ascii: "a")), (UInt8(ascii: "o"), UInt8(ascii: "e")),
      (UInt8(ascii: "u"), UInt8(ascii: "y")):
      true
    default: false
    }
  }
}

// MARK: What can be a syllable

extension Spelling {
  /// Whether the letters are a Vietnamese syllable or can become one, marks not yet typed included.
  /// Letters without a vowel may be an abbreviation, such as QĐ.
  static func canBecomeSyllable(_ letters: [TypedLetter], _ tone: Tone) -> Bool {
    isSyllable(letters, by: begunRimes, allowsNoRime: true)
      && (isOpenTo(tone, letters) || tone == .level)
  }

  /// Whether the letters are a whole syllable as they are.
  static func isSyllable(_ letters: [TypedLetter], _ tone: Tone) -> Bool {
    isSyllable(letters, by: rimes, allowsNoRime: false) && isOpenTo(tone, letters)
  }

  /// Whether vowels and what follows them are the rime of a syllable, or can become one; what stands
  /// before them is not asked for.
  static func canBecomeRime(_ letters: [TypedLetter]) -> Bool {
    guard let parts = parts(of: letters) else { return true }
    return code(of: letters[parts.nucleus.lowerBound...]).map(begunRimes.contains) ?? false
  }

  /// A syllable that ends in c, ch, p or t takes sắc and nặng only.
  static func isOpenTo(_ tone: Tone, _ letters: [TypedLetter]) -> Bool {
    guard let last = letters.last, !last.isVowel, letters.contains(where: \.isVowel) else {
      return true
    }
    let isStop =
      switch last.base {
      case UInt8(ascii: "c"), UInt8(ascii: "p"), UInt8(ascii: "t"): true
      case UInt8(ascii: "h"): letters.dropLast().last?.base == UInt8(ascii: "c")
      default: false
      }
    return !isStop || tone == .acute || tone == .dot
  }

  private static func isSyllable(
    _ letters: [TypedLetter], by known: Set<UInt32>, allowsNoRime: Bool
  ) -> Bool {
    guard let first = letters.firstIndex(where: \.isVowel) else { return true }
    func isRime(from place: Int) -> Bool {
      if place == letters.count { return allowsNoRime }
      return code(of: letters[place...]).map(known.contains) ?? false
    }
    let onset = letters[..<first]
    let glide = letters[first]
    if onset.last?.base == UInt8(ascii: "q") {
      return onset.count == 1 && glide.has(UInt8(ascii: "u"), .none) && isRime(from: first + 1)
    }
    guard onsets.contains(code(ofOnset: onset)) else { return false }
    if isRime(from: first) { return true }
    return onset.count == 1 && onset.last?.base == UInt8(ascii: "g")
      && glide.base == UInt8(ascii: "i") && isRime(from: first + 1)
  }

  private static func code(ofOnset letters: ArraySlice<TypedLetter>) -> UInt32 {
    letters.reduce(0) { $0 << 8 | UInt32($1.mark == .stroke ? $1.base | 0x80 : $1.base) }
  }

  private static let onsets = Set(
    "b c ch d đ g gh h k kh l m n ng ngh nh p ph r s t th tr v x".split(separator: " ")
      .map { code(ofOnset: letters(of: $0)[...]) } + [0])

  /// Five bits a letter; nil where a letter is in no rime.
  private static func code(of rime: ArraySlice<TypedLetter>) -> UInt32? {
    guard rime.count <= 6 else { return nil }
    var code: UInt32 = 0
    for letter in rime {
      guard let own = self.code(of: letter) else { return nil }
      code = code << 5 | own
    }
    return code
  }

  private static func code(of letter: TypedLetter) -> UInt32? {
    if let vowel = letter.vowel { return UInt32(vowel) + 1 }
    switch letter.base {
    case UInt8(ascii: "c"): return 13
    case UInt8(ascii: "g"): return 14
    case UInt8(ascii: "h"): return 15
    case UInt8(ascii: "m"): return 16
    case UInt8(ascii: "n"): return 17
    case UInt8(ascii: "p"): return 18
    case UInt8(ascii: "t"): return 19
    default: return nil
    }
  }
}

// MARK: The rimes

extension Spelling {
  /// Vowels with what can stand behind them, the rimes after `qu` among them.
  static let writtenRimes = """
    a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
    e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
    i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
    o oc oi om on ong op ot ooc oong oa oac oach oai oam oan oang oanh oao oap oat oay
    oăc oăm oăn oăng oăt oe oen oeo oet ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
    u ua uc ui um un ung up ut uân uâng uât uây uê uêch uênh uôc uôi uôm uôn uông uôt uơ
    uy uya uych uyn uynh uyp uyt uyu uyên uyêt
    ư ưa ưc ưi ưm ưn ưng ưt ưu ươ ươc ươi ươm ươn ương ươp ươt ươu
    y ych yn ynh yp yt yêm yên yêng yêt yêu
    """

  private static let rimes = Set(allRimes.compactMap { code(of: $0[...]) })

  /// The beginnings of rimes, with all their marks or with some still to be typed.
  private static let begunRimes: Set<UInt32> = {
    var begun: Set<UInt32> = []
    for rime in allRimes {
      for length in 1...rime.count {
        for spelling in withFewerMarks(Array(rime.prefix(length))) {
          if let code = code(of: spelling[...]) { begun.insert(code) }
        }
      }
    }
    return begun
  }()

  private static let allRimes = writtenRimes.split(whereSeparator: \.isWhitespace).map(letters)

  private static func withFewerMarks(_ letters: [TypedLetter]) -> [[TypedLetter]] {
    letters.reduce([[]]) { spellings, letter in
      let own = letter.mark == .none ? [letter] : [letter, letter.marked(.none)]
      return spellings.flatMap { before in own.map { before + [$0] } }
    }
  }

  private static func letters(of text: Substring) -> [TypedLetter] {
    text.unicodeScalars.compactMap { scalar in
      let mark: TypedLetter.Mark =
        switch scalar {
        case "ă": .breve
        case "â", "ê", "ô": .circumflex
        case "ơ", "ư": .horn
        case "đ": .stroke
        default: .none
        }
      let base: Unicode.Scalar = scalar == "đ" ? "d" : LatinLetters.bareBase(of: scalar)
      return TypedLetter(key: UInt8(truncatingIfNeeded: base.value), mark: mark)
    }
  }
}
