import Testing
import VietnameseText

@Suite("Search")
struct SearchTests {
  private func rank(_ query: String, _ text: String) -> MatchRank? {
    SearchIndex([text]).search(query).rank(of: 0)
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
    // With accents: the whole text, then the start of a word, then inside one. Then those without.
    #expect(
      SearchIndex(texts).search("lò").found.map { texts[$0] }
        == ["Lò", "Pá Lò Xa", "Phlò", "Lo", "Tòng Lo", "Ly Lờ"])
  }

  @Test("one accent wrong in a query of two words is a match without accents")
  func mixedAccents() {
    #expect(rank("lò chừ", "Giàng Lò Chừ")?.spelling == .sameAccents)
    #expect(rank("lò chu", "Giàng Lò Chừ")?.spelling == .sameLetters)
    #expect(rank("lo chu", "Giang Lo Chu")?.spelling == .sameAccents)
    #expect(rank("ðào", "Đào")?.spelling == .sameAccents)
  }

  @Test(
    "names written by ear are found too, behind all that are written so",
    arguments: [
      ("tru", "Lỳ Chừ", MatchPlace.wordStart), ("ly se tru", "Lỳ Xè Chừ", .wholeText),
      ("Lí", "Lý", .wholeText), ("dang", "Giàng", .wholeText), ("ky", "Cỉ", .wholeText),
      ("thuỷ", "Thủy", .wholeText), ("ang tru", "Giàng Chừ", .anywhere),
    ])
  func byEar(query: String, text: String, place: MatchPlace) {
    #expect(rank(query, text)?.place == place)
    #expect((rank(query, text)?.spelling == .sameLetters) == (query == "thuỷ"))
  }

  @Test("Khừ does not sound like Chừ, and one letter sounds like nothing else")
  func notByEar() {
    #expect(rank("khu", "Chừ") == nil)
    #expect(rank("x", "Sùng") == nil)
    #expect(rank("xu", "Sùng")?.spelling == .soundsAlike)
  }

  @Test("what is written so goes before what sounds so")
  func earLast() {
    let texts = ["Chừ", "Pá Trù Xa", "Atrừ", "Trừ"]
    #expect(
      SearchIndex(texts).search("tru").found.map { texts[$0] }
        == ["Trừ", "Pá Trù Xa", "Atrừ", "Chừ"])
  }

  @Test("a text that is replaced is found as it is now")
  func replaced() {
    var index = SearchIndex(["Lò", "Pá"])
    index.replace(0, with: "Vàng")
    #expect(index.search("lo").found == [])
    #expect(index.search("vang").found == [0])
  }

  @Test("a word that a text lacks is found beside it, and goes behind")
  func beside() {
    var index = SearchIndex()
    index.add("Lò Gió", beside: "Là Si, 1985")
    index.add("Pá Si", beside: "Là Ú Cò, 1990")
    index.add("Vàng Pó", beside: "Thu Lũm, 1985")
    let village = index.search("si")
    #expect(village.found == [1, 0])
    #expect(!village.isBeside(1))
    #expect(village.isBeside(0))
    #expect(!village.isBeside(2))
    // One word in the name, the other beside it.
    #expect(index.search("lo 1985").found == [0])
    #expect(index.search("1985").found == [0, 2])
    #expect(index.search("lo 1990").found == [])
    index.replace(0, with: "Lò Gió", beside: "Thu Lũm")
    #expect(index.search("thu lum").found == [0, 2])
  }

  @Test("an index of many texts finds what each of them by itself gives")
  func manyTexts() {
    var generator = SeededGenerator(seed: 31)
    let words = ["Lò", "Lo", "Giàng", "Dàng", "Chừ", "Trừ", "LS-014", "Khừ", "Lý", "Xè", "Sè"]
    let texts = (0..<200).map { _ in
      (0..<Int.random(in: 0...4, using: &generator))
        .compactMap { _ in words.randomElement(using: &generator) }.joined(separator: " ")
    }
    let index = SearchIndex(texts)
    for query in ["lo", "lò", "tru", "014", "gian", "ang ch", "ly xe", "khu lo", "s"] {
      let search = index.search(query)
      #expect(index.slots.map(search.rank) == texts.map { rank(query, $0) })
      let ranks = search.found.compactMap(search.rank)
      #expect(ranks == ranks.sorted())
    }
  }

  @Test("an empty query finds everything at one rank")
  func empty() {
    #expect(SearchIndex([]).search(" \u{A0}").isEmpty)
    #expect(rank("", "Lò") == rank(" ", "Giàng Lò Chừ"))
    #expect(rank("", "") != nil)
    #expect(!SearchIndex([]).search("l").isEmpty)
  }
}
