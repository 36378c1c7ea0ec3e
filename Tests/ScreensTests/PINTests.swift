import Casework
import Testing
import Widgets

@testable import Screens

@Suite("Đổi mã PIN")
struct PINTests {
  private func opened() throws -> Journey {
    var journey = try Journey(SmallCommune.records, as: SmallCommune.secretary)
    try journey.press("9")
    return journey
  }

  private func withPIN() throws -> Journey {
    var journey = try opened()
    try journey.setPIN()
    try journey.press("9")
    return journey
  }

  @Test("whoever has no PIN yet sets the first one")
  func first() throws {
    var journey = try opened()
    #expect(journey.text.contains("Đổi mã PIN"))
    #expect(journey.text.contains("Lần đầu trên máy này"))
    try journey.setPIN()
    #expect(journey.text.contains("đã đổi mã PIN"))
    #expect(journey.text.contains("▸1 Hôm nay"))
    #expect(journey.world.isUnlocked)
  }

  @Test("the PIN in use is asked first; a wrong one leads nowhere")
  func wrong() throws {
    var journey = try withPIN()
    #expect(journey.text.contains("Mã đang dùng"))
    try journey.type("1357")
    try journey.press(.enter)
    #expect(journey.text.contains("Mã PIN không đúng; gõ lại."))
    #expect(!journey.text.contains("Mã PIN mới"))
    try journey.press(.escape)
    #expect(journey.text.contains("▸1 Hôm nay"))
  }

  @Test("the new one is typed twice, and is the one that counts from then on")
  func change() throws {
    var journey = try withPIN()
    try journey.type("2468")
    try journey.press(.enter)
    #expect(journey.text.contains("Đặt mã mới từ 4 đến 12 chữ số"))
    try journey.type("13579")
    try journey.press(.enter)
    try journey.type("13570")
    try journey.press(.enter)
    #expect(journey.text.contains("Hai lần gõ chưa giống nhau"))
    try journey.press(.control("u"))
    try journey.type("13579")
    try journey.press(.enter)
    #expect(journey.text.contains("đã đổi mã PIN"))
    try journey.press("9")
    try journey.type("2468")
    try journey.press(.enter)
    #expect(journey.text.contains("Mã PIN không đúng"))
    try journey.type("13579")
    try journey.press(.enter)
    #expect(journey.text.contains("Mã PIN mới"))
  }

  @Test("nobody in sight of the screen reads what is typed")
  func masked() throws {
    var journey = try withPIN()
    try journey.type("2468")
    #expect(journey.text.contains("••••"))
    #expect(!journey.text.contains("2468"))
  }
}
