import Testing
import Wording

@Suite("Sentences")
struct WordingTests {
  private func wording(_ text: String) throws(Wording.SyntaxError) -> Wording {
    try Wording(files: [(name: "a.txt", text: text)])
  }

  @Test("a line is a key and its sentence; comments and blank lines are passed over")
  func lines() throws {
    let wording = try wording(
      "# nhận xét\n\n  visit.title =  Ghi nhật ký = thăm hộ  \n\t# lùi vào\nempty =\n")
    #expect(wording.keys == ["visit.title", "empty"])
    #expect(wording["visit.title"] == "Ghi nhật ký = thăm hộ")
    #expect(wording["empty"] == "")
  }

  @Test("a file written on Windows, with a byte order mark and CR LF, reads alike")
  func windows() throws {
    let wording = try wording("\u{FEFF}a = một\r\nb = hai\r\n\r\n# c = ba\r\n")
    #expect(wording.keys == ["a", "b"])
    #expect(wording["a"] == "một")
    #expect(wording["b"] == "hai")
  }

  @Test("\\n in a sentence is a line break, \\\\ a backslash")
  func lineBreaks() throws {
    #expect(try wording(#"a = dòng một\ndòng hai \\n"#)["a"] == "dòng một\ndòng hai \\n")
  }

  @Test("places are filled in by name; a value is never read again as a template")
  func places() throws {
    let wording = try wording("a = {household}: {count} lần, {count} việc\nb = {x} { {name} } {")
    #expect(wording("a", ["household": "{count}", "count": "3"]) == "{count}: 3 lần, 3 việc")
    #expect(wording("b", ["name": "Lò"]) == "{x} { Lò } {")
    #expect(wording("a") == "{household}: {count} lần, {count} việc")
  }

  @Test("a sentence that is missing shows its key")
  func missing() throws {
    #expect(try wording("a = b")["visit.saved"] == "[visit.saved]")
  }

  @Test(
    "a bad line is named by file and line",
    arguments: [
      ("a = b\nkhông có dấu bằng\n", 2, Wording.SyntaxError.Fault.missingEquals),
      ("# x\r\n\r\n = b", 3, .emptyKey),
      ("a = b\nc = d\na = e", 3, .repeatedKey("a")),
    ])
  func faults(text: String, line: Int, fault: Wording.SyntaxError.Fault) throws {
    let error = #expect(throws: Wording.SyntaxError.self) { try wording(text) }
    #expect(error?.file == "a.txt")
    #expect(error?.line == line)
    #expect(error?.fault == fault)
  }

  @Test("whoever edits a catalogue is told the file, the line and the key")
  func told() {
    let error = #expect(throws: Wording.SyntaxError.self) { try wording("a = b\nc = d\na = e") }
    #expect(error.map { "\($0)" } == "a.txt:3: the key `a` is written a second time")
  }

  @Test("a key may stand in one file only")
  func repeatedAcrossFiles() {
    let error = #expect(throws: Wording.SyntaxError.self) {
      try Wording(files: [(name: "a.txt", text: "k = 1"), (name: "b.txt", text: "\nk = 2")])
    }
    #expect(error?.file == "b.txt")
    #expect(error?.line == 2)
  }
}
