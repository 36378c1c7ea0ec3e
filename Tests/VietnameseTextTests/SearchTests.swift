import Testing
import VietnameseText

@Suite("Search")
struct SearchTests {
  private func rank(_ query: String, _ text: String) -> MatchRank? {
    SearchQuery(query).rank(in: FoldedText(text))
  }

  @Test("giang lo chu finds Giàng Lò Chừ, however it is typed or stored")
  func withoutAccents() {
    for query in ["giang lo chu", "GIANG LO CHU", "Giàng Lò Chừ", " giang  lo\u{A0}chu "] {
      #expect(rank(query, "Giàng Lò Chừ")?.place == .wholeText, "\(query)")
    }
    #expect(rank("giang lo chu", "Gia\u{300}ng Lo\u{300} Chư\u{300}")?.place == .wholeText)
  }

  @Test(
    "the place of a match",
    arguments: [
      ("lo", "Lò", MatchPlace.wholeText),
      ("lo", "Giàng Lò Chừ", .wordStart),
      ("ang", "Giàng Lò Chừ", .anywhere),
      ("ch", "Giàng Lò Chừ", .wordStart),
      ("014", "LS-014", .wordStart),
      ("14", "LS-014", .anywhere),
      ("ha", "Phà Hà", .wordStart),  // inside the first word, at the start of the second
      ("chu lo", "Giàng Lò Chừ", .wordStart),
      ("chu ang", "Giàng Lò Chừ", .anywhere),
      ("duong", "Đường", .wholeText),
    ])
  func places(query: String, text: String, place: MatchPlace) {
    #expect(rank(query, text)?.place == place)
  }

  @Test("every word of the query must be there")
  func allWords() {
    #expect(rank("lo vang", "Giàng Lò Chừ") == nil)
    #expect(rank("giang lo chu pu", "Giàng Lò Chừ") == nil)
    #expect(rank("giangg", "Giàng") == nil)
    #expect(rank("x", "") == nil)
  }

  @Test("the accents as typed go before any match without them")
  func accents() throws {
    let texts = ["Tòng Lo", "Pá Lò Xa", "Lò", "Phlò", "Lo", "Ly Lờ"]
    let query = SearchQuery("lò")
    let ranked = texts.compactMap { text in
      query.rank(in: FoldedText(text)).map { (rank: $0, text: text) }
    }
    // With accents: the whole text, then the start of a word, then inside one. Then those without.
    #expect(
      ranked.sorted { $0.rank < $1.rank }.map(\.text)
        == ["Lò", "Pá Lò Xa", "Phlò", "Lo", "Tòng Lo", "Ly Lờ"])
  }

  @Test("one accent wrong in a query of two words is a match without accents")
  func mixedAccents() {
    #expect(rank("lò chừ", "Giàng Lò Chừ")?.hasSameAccents == true)
    #expect(rank("lò chu", "Giàng Lò Chừ")?.hasSameAccents == false)
    #expect(rank("lo chu", "Giang Lo Chu")?.hasSameAccents == true)
    #expect(rank("ðào", "Đào")?.hasSameAccents == true)
  }

  @Test("an empty query finds everything at one rank")
  func empty() {
    #expect(SearchQuery(" \u{A0}").isEmpty)
    #expect(rank("", "Lò") == rank(" ", "Giàng Lò Chừ"))
    #expect(rank("", "") != nil)
    #expect(!SearchQuery("l").isEmpty)
  }
}
