import Testing

@testable import VietnameseText

/// What a person sees after these keys; `<` is Backspace.
func typed(_ keys: String, _ rules: TypingRules) -> String {
  var word = TypedWord(rules)
  for key in keys {
    if key == "<" { word.removeBackward() } else { word.type(key) }
  }
  return word.text
}

private func telex(_ keys: String) -> String { typed(keys, TypingRules(.telex)) }
private func vni(_ keys: String) -> String { typed(keys, TypingRules(.vni)) }
private func newStyle(_ keys: String) -> String {
  typed(keys, TypingRules(.telex, toneStyle: .new))
}
private func freely(_ keys: String) -> String {
  typed(keys, TypingRules(.telex, checksSyllables: false))
}

@Suite("Typing Telex")
struct TelexTests {
  @Test(
    "tones and marks",
    arguments: [
      ("vieetj", "việt"), ("dduwowngf", "đường"), ("ddoois", "đối"), ("quyeets", "quyết"),
      ("giaf", "già"), ("muwowif", "mười"), ("nguwowif", "người"), ("nguoiwf", "người"),
      ("thuowr", "thuở"), ("huowu", "hươu"), ("chuaw", "chưa"), ("hoawcj", "hoặc"),
      ("quawng", "quăng"), ("quow", "quơ"), ("nhw", "như"), ("w", "ư"), ("luuw", "lưu"),
      ("gif", "gì"), ("ginf", "gìn"), ("gieets", "giết"), ("giwr", "giử"), ("khuyur", "khuỷu"),
      ("ngoeos", "ngoéo"), ("ngoaif", "ngoài"), ("xoays", "xoáy"), ("huynhf", "huỳnh"),
      ("toans", "toán"), ("xoetj", "xoẹt"), ("mias", "mía"), ("muaf", "mùa"), ("thiuj", "thịu"),
      ("guiwr", "gửi"), ("yeeus", "yếu"), ("quys", "quý"), ("xooong", "xoong"),
    ])
  func words(_ keys: String, _ word: String) { #expect(telex(keys) == word) }

  @Test(
    "act anywhere after their letter",
    arguments: [
      ("tieengs", "tiếng"), ("tieesng", "tiếng"), ("tiengse", "tiếng"), ("danhd", "đanh"),
      ("duocwdj", "được"), ("tuoio", "tuôi"), ("huouw", "hươu"),
    ])
  func anywhere(_ keys: String, _ word: String) { #expect(telex(keys) == word) }

  @Test(
    "an ư before o, and a horned o with a letter behind it, make ươ",
    arguments: [
      ("luwong", "lương"), ("luwoi", "lươi"), ("thuow", "thuơ"), ("thuown", "thươn"),
      ("uwow", "ươ"), ("huoww", "hươ"), ("huowww", "huow"),
    ])
  func pairs(_ keys: String, _ word: String) { #expect(telex(keys) == word) }

  @Test(
    "the last key wins over another mark or tone, and z takes the tone away",
    arguments: [
      ("toowi", "tơi"), ("buowco", "buôc"), ("awa", "â"), ("hoafs", "hóa"), ("tieengsz", "tiêng"),
      ("hoaz", "hoaz"),
    ])
  func changes(_ keys: String, _ word: String) { #expect(telex(keys) == word) }

  @Test(
    "the same key again takes back what it did and is a letter",
    arguments: [
      ("ass", "as"), ("aww", "aw"), ("ddd", "dd"), ("aaa", "aa"), ("tesst", "test"), ("ww", "w"),
      ("trww", "trw"), ("caarr", "câr"), ("uww", "uw"), ("sooocs", "soóc"), ("passs", "pass"),
      ("toool", "tool"), ("isssue", "issue"),
    ])
  func undo(_ keys: String, _ word: String) { #expect(telex(keys) == word) }

  @Test(
    "a letter's case is its own",
    arguments: [
      ("VIEETJ", "VIỆT"), ("DDoongf", "Đồng"), ("dDoong", "đông"), ("giS", "gí"), ("W", "Ư"),
      ("NGUWOWIF", "NGƯỜI"), ("QDD", "QĐ"), ("HDDND", "HĐND"), ("tdd", "tđ"),
    ])
  func capitals(_ keys: String, _ word: String) { #expect(telex(keys) == word) }

  @Test(
    "the tone moves as letters come and go",
    arguments: [
      ("hoaf", "hòa"), ("hoafn", "hoàn"), ("hoafn<", "hòa"), ("toans<", "tóa"), ("hoaf<", "hò"),
      ("mootj<", "mộ"), ("thuyr", "thủy"), ("khoer", "khỏe"), ("giaf<", "gi"),
    ])
  func oldStyle(_ keys: String, _ word: String) { #expect(telex(keys) == word) }

  @Test(
    "in the new style it stands on the second of oa, oe, uy",
    arguments: [
      ("hoaf", "hoà"), ("thuyr", "thuỷ"), ("khoer", "khoẻ"), ("toans<", "toá"), ("hoaf<", "ho"),
      ("quys", "quý"), ("mias", "mía"), ("hoafn", "hoàn"),
    ])
  func newTones(_ keys: String, _ word: String) { #expect(newStyle(keys) == word) }

  @Test(
    "words of other languages are left alone",
    arguments: [
      "windows", "email", "phone", "facebook", "zalo", "internet", "wifi", "website", "file",
      "excel", "street", "kimono", "tomato", "canada", "clinic", "project", "lapf", "lapr",
      "excel", "print", "word", "house", "echa", "ngoeo", "add", "address", "web", "gmail",
      "google",
      "USB", "UBND", "THPT",
    ])
  func foreign(_ word: String) {
    #expect(telex(word) == word)
    #expect(vni(word) == word)
  }

  @Test(
    "at its end a word that is no syllable is put back as it was typed",
    arguments: [
      ("photo", "photo"), ("data", "data"), ("root", "root"), ("keep", "keep"), ("test", nil),
      ("vieetj", nil), ("hoaf", nil), ("QDD", nil), ("thuowr", nil), ("buoocj", nil),
      ("tesst", nil), ("caarr", nil),
    ] as [(String, String?)])
  func atItsEnd(_ keys: String, _ restored: String?) {
    var word = TypedWord(TypingRules(.telex))
    for key in keys { word.type(key) }
    #expect(word.keysAtItsEnd == restored)
  }

  @Test(
    "a slip is taken back by Backspace, and the word goes on",
    arguments: [
      ("vieetjq<", "việt"), ("vietq<sej", "việt"), ("windows<", "window"), ("tess<s", "té"),
      ("tesst<<<", "t"), ("aaa<a", "â"), ("a<<", ""),
    ])
  func slips(_ keys: String, _ word: String) { #expect(telex(keys) == word) }

  @Test(
    "names and places of every people can be typed where no syllable is asked for",
    arguments: [
      ("DDawsk", "Đắk"), ("Lawsk", "Lắk"), ("Kroong", "Krông"), ("Hmoong", "Hmông"), ("Powf", "Pờ"),
      ("Xef", "Xè"), ("Bhnong", "Bhnong"), ("Yaf", "Yà"), ("ngoeo", "ngoeo"), ("acha", "acha"),
      ("Powfkh", "Pờkh"), ("tienges", "tiếng"), ("Lyf", "Lỳ"),
    ])
  func names(_ keys: String, _ word: String) { #expect(freely(keys) == word) }
}

@Suite("Typing VNI")
struct VNITests {
  @Test(
    "tones and marks, in any order",
    arguments: [
      ("vie65t", "việt"), ("viet65", "việt"), ("viet56", "việt"), ("d9uo7ng2", "đường"),
      ("duong792", "đường"), ("hoa2", "hòa"), ("nguo7i2", "người"), ("nguoi72", "người"),
      ("a8n", "ăn"), ("quang8", "quăng"), ("huo77", "hươ"), ("thuo73", "thuở"),
    ])
  func words(_ keys: String, _ word: String) { #expect(vni(keys) == word) }

  @Test(
    "a digit that finds nothing to act on is a digit, and so is one pressed twice",
    arguments: [
      ("b12", "b12"), ("a11", "a1"), ("2026", "2026"), ("h7", "h7"), ("hoa0", "hoa0"),
      ("a66", "a6"), ("d99", "d9"), ("tie6ng10", "tiêng"), ("hoa29", "hòa9"), ("HH014", "HH014"),
    ])
  func digits(_ keys: String, _ word: String) { #expect(vni(keys) == word) }
}
