/// From when on what is entered is a question: a list of `Resources/catalogues/signs.txt` that a
/// commune can replace.
package struct SignLimits: Hashable, Sendable {
  /// Words in a row that are compared as one.
  package let shingle: Int
  /// A note of fewer words says too little to be a copy.
  package let shortest: Int
  /// Per cent of all shingles of two notes that both have.
  package let alike: Int
  /// Shingles in common that are one long sentence.
  package let sentence: Int
  /// A shingle in more notes than this is common speech.
  package let common: Int
  /// The writer's latest visits that a note is held against at save.
  package let own: Int
  /// Minutes of a visit, of a day, of a kilometre on foot, and of the walk between two hamlets that no
  /// path joins. Only what comes of them for a day is ever shown.
  package let visit: Int
  package let day: Int
  package let kilometre: Int
  package let walk: Int
  /// Visits of a month that were all entered on its last day.
  package let month: Int
  /// Visits in a row with neither action nor promise.
  package let nothing: Int
  /// Times that a promise was moved.
  package let moved: Int
  /// Per cent that an income changes by.
  package let figure: Int
  /// Days before an income was asked in which a visit explains it.
  package let before: Int
  /// Households on a back-check list.
  package let list: Int

  package init(_ text: String, named file: String) throws(Catalogue.SyntaxError) {
    let limits = try KindList<SignLimit>(text, named: file)
    func number(_ code: String) throws(Catalogue.SyntaxError) -> Int {
      guard let limit = limits[code] else {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).count
        throw Catalogue.SyntaxError(file: file, line: lines, missing: code)
      }
      return limit.number
    }
    shingle = try number("shingle")
    shortest = try number("shortest")
    alike = try number("alike")
    sentence = try number("sentence")
    common = try number("common")
    own = try number("own")
    visit = try number("visit")
    day = try number("day")
    kilometre = try number("kilometre")
    walk = try number("walk")
    month = try number("month")
    nothing = try number("nothing")
    moved = try number("moved")
    figure = try number("figure")
    before = try number("before")
    list = try number("list")
  }
}

/// One of them: a line of the list.
private struct SignLimit: ListedKind {
  let code: String
  let number: Int
  let name: Term

  init(_ line: CatalogueLine) throws(Catalogue.SyntaxError) {
    try line.mustHave(parts: 4)
    code = try line.text(0)
    number = try line.value(1) { Int($0).flatMap { (1...1000).contains($0) ? $0 : nil } }
    name = try line.term(2)
  }
}
