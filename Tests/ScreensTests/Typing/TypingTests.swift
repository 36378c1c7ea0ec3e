import Casework
import Foundation
import Record
import Testing
import VietnameseText
import Widgets

@testable import Screens

@Suite("Typing Vietnamese")
struct TypingTests {
  private static let toNote: [Key] = ["t", .down, .down, .down, "c", .tab, .tab, .tab, .tab]

  private func atNote() throws -> Journey {
    var journey = try Journey(SmallCommune.fuller, as: SmallCommune.lead)
    for key in Self.toNote { try journey.press(key) }
    return journey
  }

  /// What the rule above the body says.
  private func sign(_ journey: Journey) -> String {
    let rule = journey.screen.prefix(3).first { $0.hasPrefix("──") } ?? ""
    return rule.trimmingCharacters(in: CharacterSet(charactersIn: "─ "))
  }

  private func savedNote(_ journey: Journey) -> Value? {
    journey.store.saves.last?.edits.lazy.compactMap { edit -> Value? in
      guard edit.record.kind == Visit.kind, case .to(let value)? = edit.settings["note"] else {
        return nil
      }
      return value
    }.first
  }

  @Test("the note of a visit is composed as it is typed, and saved composed")
  func visit() throws {
    var journey = try atNote()
    #expect(sign(journey) == "F2 Telex")
    try journey.type("Duwngj laij chuoongf traau, email")
    #expect(journey.text.contains("Dựng lại chuồng trâu, email"), "\(journey.text)")
    try journey.press(.control("s"))
    #expect(savedNote(journey) == .text("Dựng lại chuồng trâu, email"))
  }

  @Test("a last word of another language is saved as it was typed, not as it was composed")
  func lastWord() throws {
    var journey = try atNote()
    try journey.type("guiwr data")
    #expect(journey.text.contains("gửi dât"), "\(journey.text)")
    try journey.press(.control("s"))
    #expect(savedNote(journey) == .text("gửi data"))
  }

  @Test("F2 and Ctrl-K go from Telex to VNI to none, for this person from now on")
  func switching() throws {
    var journey = try atNote()
    try journey.press(.function(2))
    #expect(sign(journey) == "F2 VNI")
    #expect(journey.text.contains("Kiểu gõ: VNI."))
    try journey.type("ba3n ")
    try journey.press(.control("k"))
    #expect(sign(journey) == "F2 tắt bộ gõ")
    try journey.type("ba3n")
    #expect(journey.text.contains("bản ba3n"))
    #expect(journey.store.settings[SmallCommune.lead]?.typing == .some(nil))
    // The next person at this laptop has their own.
    try journey.press(.escape, "0")
    #expect(sign(journey) == "F2 Telex")
  }

  @Test("what a person has set is there when they sit down again")
  func remembered() throws {
    var journey = try Journey(SmallCommune.fuller, as: SmallCommune.lead)
    try journey.press("2", "/")
    #expect(sign(journey) == "F2 Telex")
    try journey.press(.function(2), .escape, "0")
    try journey.type(try #require(journey.register.caseworkers[SmallCommune.lead]?.name))
    try journey.press(.enter, "2", "/")
    // The name was typed by the system's own input method; F2 ends the rest, and changes nothing else.
    #expect(sign(journey) == "F2 máy tự bỏ dấu")
    try journey.press(.function(2))
    #expect(sign(journey) == "F2 VNI")
  }

  @Test("in fields for days and codes nothing is composed, and the sign says so")
  func codes() throws {
    var journey = try Journey(SmallCommune.fuller, as: SmallCommune.lead)
    try journey.press("2", "m")
    #expect(sign(journey) == "F2 ô số, mã", "\(journey.text)")
    try journey.press(.control("u"))
    try journey.type("DDaas1")
    #expect(journey.text.contains("DDaas1"))
    try journey.press(.tab)
    #expect(sign(journey) == "F2 Telex")
    try journey.type("Kroong Powf")
    #expect(journey.text.contains("Krông Pờ"), "\(journey.text)")
  }

  @Test("rests where the system types Vietnamese itself, says so once, and F2 wakes it")
  func system() throws {
    var journey = try atNote()
    try journey.type("đ")
    #expect(journey.text.contains("bộ gõ của chương trình nghỉ"), "\(journey.text)")
    #expect(sign(journey) == "F2 máy tự bỏ dấu")
    try journey.type("i hoangf")
    #expect(journey.text.contains("đi hoangf"))
    #expect(!journey.text.contains("nghỉ;"))
    try journey.press(.function(2))
    #expect(sign(journey) == "F2 Telex")
    #expect(journey.store.settings[SmallCommune.lead]?.typing == .telex)
  }

  @Test("the style of tones and words of other languages are a person's own setting")
  func settings() throws {
    var journey = try Journey(SmallCommune.fuller, as: SmallCommune.lead)
    try journey.press(.control("o"))
    #expect(journey.text.contains("Cài đặt riêng"))
    try journey.press(.tab, .right, .tab, .right)
    let own = try #require(journey.store.settings[SmallCommune.lead])
    #expect(own.toneStyle == .new && !own.leavesForeignWords && own.typing == .telex)
    // A choice is never taken back to none.
    try journey.press(" ")
    #expect(journey.store.settings[SmallCommune.lead] == own)
    try journey.press(.escape)
    for key in Self.toNote { try journey.press(key) }
    try journey.type("hoaf ")
    #expect(journey.text.contains("hoà "))
  }

  @Test("accents on the screen or none: a person's own setting too, else as the terminal can")
  func accents() throws {
    var journey = try Journey(SmallCommune.fuller, as: SmallCommune.lead)
    #expect(journey.app.showsAccents == nil)
    try journey.press(.control("o"), .tab, .tab, .tab, .right, .right)
    #expect(journey.app.showsAccents == false)
    #expect(journey.store.settings[SmallCommune.lead]?.showsAccents == false)
    try journey.press(.left)
    #expect(journey.app.showsAccents == true)
    try journey.press(.left)
    #expect(journey.app.showsAccents == nil)
    try journey.press(.right, .escape, "0")
    #expect(journey.app.showsAccents == nil, "the next person has their own")
  }

  @Test("settings open over a form and give it back as it was")
  func overForm() throws {
    var journey = try atNote()
    try journey.type("nuowngs")
    try journey.press(.control("o"), .escape)
    #expect(journey.text.contains("nướng"))
  }

  @Test("settings are kept as one line, and another version's words do no harm")
  func kept() {
    var own = PersonalSettings()
    #expect(own.kept == "typing=telex tones=old foreign=left")
    own.typing = nil
    own.toneStyle = .new
    own.leavesForeignWords = false
    #expect(PersonalSettings(kept: own.kept) == own)
    own.showsAccents = false
    #expect(own.kept == "typing=off tones=new foreign=composed accents=none")
    #expect(PersonalSettings(kept: own.kept) == own)
    #expect(
      PersonalSettings(kept: "typing=viqr tones= later=yes accents=maybe x") == PersonalSettings())
  }

  @Test("every page with a mode of its own says where in it a person types")
  func everyPage() throws {
    let root = URL(filePath: #filePath).appending(path: "../../../../Sources/Screens").standardized
    var without: [String] = []
    for path in try FileManager.default.subpathsOfDirectory(atPath: root.path)
    where path.hasSuffix(".swift") {
      let source = try String(contentsOf: root.appending(path: path), encoding: .utf8)
      if source.contains("var mode: InputMode"), !source.contains("var typingPlace: TypingPlace?") {
        without.append(path)
      }
    }
    #expect(without.isEmpty, "\(without)")
  }

  @Test("where something is typed into a page, the sign is on it", arguments: OpenedPage.all)
  func signs(_ opened: OpenedPage) throws {
    guard opened.typed != nil else { return }
    let journey = try opened.open()
    #expect(journey.app.pages.last?.typingPlace != nil)
    #expect(sign(journey).hasPrefix("F2 "), "\(journey.text)")
  }
}
