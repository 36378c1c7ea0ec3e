import Testing
import VietnameseText

@Suite("Words searched for in long texts")
struct SearchedWordsTests {
  private let note = "Dựng lại chuồng trâu, che bạt chống rét. Nhà nói: thiếu cỏ (mùa đông)."

  @Test(
    "each must begin a word of the text, accents aside, in any order",
    arguments: [
      ("chuong trau", true), ("TRÂU chuồng", true), ("ret", true), ("mua dong", true),
      ("thie", true), ("uong", false), ("trau bo", false), ("hieu", false),
    ])
  func found(query: String, isThere: Bool) {
    #expect(SearchedWords(query).areFound(in: note) == isThere)
  }

  @Test("a text stored with combining marks is found like any other")
  func combining() {
    #expect(SearchedWords("cỏ").areFound(in: "thiê\u{301}u co\u{309}"))
  }

  @Test("letters are counted without spaces: one is too few to go by")
  func letters() {
    #expect(SearchedWords(" đ ").letterCount == 1)
    #expect(SearchedWords("bò sữa").letterCount == 5)
    #expect(SearchedWords("  ").letterCount == 0)
  }

  @Test("an excerpt begins a little before what was found; a text that begins with it stays whole")
  func excerpt() {
    #expect(SearchedWords("dong").excerpt(of: note) == "… thiếu cỏ (mùa đông).")
    #expect(SearchedWords("chuong").excerpt(of: note) == note)
    #expect(SearchedWords("ngựa").excerpt(of: note) == note)
  }
}
