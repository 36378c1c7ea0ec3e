import CNcurses
import Glibc
import Testing

@Suite("Waiting")
struct WaitTests {
  @Test("a write to the wake descriptor wakes once, and is read away")
  func wake() throws {
    var ends: [CInt] = [0, 0]
    try #require(pipe(&ends) == 0)
    defer { for end in ends { close(end) } }
    #expect(cn_wait(ends[0], 0) & CN_READY_WAKE.rawValue == 0)
    try #require(write(ends[1], "now", 3) == 3)
    #expect(cn_wait(ends[0], 0) & CN_READY_WAKE.rawValue != 0)
    #expect(cn_wait(ends[0], 0) & CN_READY_WAKE.rawValue == 0)
  }
}
