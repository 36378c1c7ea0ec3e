/// Whether a word can be a Vietnamese syllable: an onset, a rhyme, at most one tone, and no tone
/// but sắc or nặng before c, ch, p and t. Names of other peoples often are none.
enum Syllable {
  static func isPossible(_ word: some StringProtocol) -> Bool {
    guard hasUsualCase(word) else { return false }
    var letters = String.UnicodeScalarView()
    var tone: Unicode.Scalar?
    for scalar in String(word).decomposedScalars {
      if tones.contains(scalar) {
        guard tone == nil else { return false }
        tone = scalar
      } else if scalar.combiningClass > 0, let base = letters.popLast() {
        guard let letter = LatinLetters.composed(base, scalar) else { return false }
        letters.append(letter)
      } else {
        letters.append(scalar.smallForm)
      }
    }
    let text = String(letters)
    guard onsetLengths(of: text).contains(where: { rhymes.contains(String(text.dropFirst($0))) })
    else { return false }
    let isStopped = ["c", "ch", "p", "t"].contains { text.hasSuffix($0) }
    return !isStopped || tone == nil || tone == "\u{301}" || tone == "\u{323}"
  }

  /// All small, all capital, or a capital at the head.
  private static func hasUsualCase(_ word: some StringProtocol) -> Bool {
    let rest = word.dropFirst()
    return !rest.contains(where: \.isUppercase)
      || !word.contains(where: \.isLowercase)
  }

  private static func onsetLengths(of text: String) -> [Int] {
    (0...3).filter { $0 < text.count && onsets.contains(String(text.prefix($0))) }
  }

  private static let tones: Set<Unicode.Scalar> = [
    "\u{300}", "\u{309}", "\u{303}", "\u{301}", "\u{323}",
  ]

  private static let onsets = Set(
    " b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x"
      .split(separator: " ", omittingEmptySubsequences: false).map(String.init))

  private static let rhymes = Set(
    """
    a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
    e ec em en eng eo ep et ê êch êm ên ênh êng êp êt êu
    i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
    o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi
    om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
    u ua uân uâng uât uây uc uê uêch uênh ui um un ung uơ uôc uôi uôm uôn uông uôt up ut
    uy uya uych uyên uyêt uynh uyp uyt uyu
    ư ưa ưc ưi ưng ưu ưt ươc ươi ươm ươn ương ươp ươt ươu
    y yêm yên yêng yêt yêu ych ynh yn yt
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
