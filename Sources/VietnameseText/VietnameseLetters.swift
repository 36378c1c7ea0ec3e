/// The letters of Vietnamese that ASCII does not have.
package enum VietnameseLetters {
  /// All 134: twelve vowels with six tones and đ, small and capital, without the plain vowels.
  package static let all: [Character] = {
    let small = (vowels.joined() + "đ").filter { !$0.isASCII }
    return Array(small + small.uppercased())
  }()

  /// Each vowel with the six tones, in the order of the dictionary.
  static let vowels = [
    "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị",
    "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ", "uùủũúụ", "ưừửữứự", "yỳỷỹýỵ",
  ]

  fileprivate static let set = Set(all)
}

extension Character {
  /// Whether this is one of the 134 letters, composed or decomposed.
  package var isVietnameseLetter: Bool { VietnameseLetters.set.contains(self) }
}
