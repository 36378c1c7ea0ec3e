import Casework
import Record
import Testing

extension SignLimits {
  /// The thresholds as the program holds them.
  static func shipped() throws -> SignLimits {
    try SignLimits(resource("catalogues/signs.txt"), named: "signs.txt")
  }
}

@Suite("Notes that say the same or nearly the same")
struct LikeNotesTests {
  static let copied = "Gia đình chấp hành tốt, động viên chăn nuôi."
  private let limits: SignLimits

  init() throws { limits = try .shipped() }

  private func households(_ visits: [Visit]) -> [[Household.ID]] {
    LikeNotes.groups(in: visits, limits).map { $0.visits.map(\.household) }
  }

  @Test("one text in visits to two households is a question; accents, case and spaces aside")
  func groups() {
    let visits = [
      LaSi.visit(8, "2026-11-03", note: "gia đình chấp hành tốt,  động viên chăn nuôi."),
      LaSi.visit(7, "2026-11-03", note: Self.copied),
      LaSi.visit(9, "2026-11-04", note: "Dựng lại chuồng trâu, che bạt chống rét."),
    ]
    #expect(households(visits) == [["h7", "h8"]])
  }

  @Test(
    "another name, another figure, two words changed over or no accents make it no other text",
    arguments: [
      "Cùng ông Ly Xá Pư rào vườn, hẹn mang 3 kg giống cỏ voi trước Tết.",
      "Cùng ông Giàng Lò Chừ rào vườn, hẹn mang 2 kg giống cỏ voi trước Tết.",
      "Cùng ông Giàng Lò Chừ rào vườn, hẹn mang 2 kg cỏ giống voi trước Tết.",
      "cung ong giang lo chu rao vuon, hen mang 2 kg giong co voi truoc tet",
    ])
  func nearlyTheSame(note: String) {
    let visits = [
      LaSi.visit(
        7, "2026-11-03",
        note: "Cùng ông Giàng Lò Chừ rào vườn, hẹn mang 2 kg giống cỏ voi trước Tết."),
      LaSi.visit(8, "2026-11-04", note: note),
    ]
    #expect(households(visits) == [["h7", "h8"]])
  }

  @Test("the same work told in other words is another text")
  func otherWords() {
    let visits = [
      LaSi.visit(
        7, "2026-11-03", note: "Cùng ông Giàng Lò Chừ rào lại vườn rau sau nhà, còn thiếu cọc."),
      LaSi.visit(
        8, "2026-11-04", note: "Rào vườn với ông Giàng Lò Chừ; bà nhà lo lợn vào phá rau cải."),
    ]
    #expect(households(visits).isEmpty)
  }

  @Test("the same words in one household, or too few of them, are no question")
  func noQuestion() {
    #expect(
      households([
        LaSi.visit(7, "2026-11-03", note: Self.copied),
        LaSi.visit(7, "2026-11-20", note: Self.copied),
        LaSi.visit(8, "2026-11-03", note: "đi nương"),
        LaSi.visit(9, "2026-11-03", note: "đi nương"),
        LaSi.visit(10, "2026-11-03"), LaSi.visit(11, "2026-11-03"),
      ]).isEmpty)
    #expect(!LikeNotes.isComparable("đi nương", limits))
  }

  @Test("what was typed from a notebook is never a question")
  func notebook() {
    var typed = LaSi.visit(7, "2026-11-03", note: Self.copied)
    typed.origin = .notebook
    #expect(households([typed, LaSi.visit(8, "2026-11-03", note: Self.copied)]).isEmpty)
  }

  @Test("the largest group comes first")
  func order() {
    let other = "Hướng dẫn ủ chua thức ăn cho bò."
    let visits =
      [1, 2].map { LaSi.visit($0, "2026-11-03", note: Self.copied) }
      + [3, 4, 5].map { LaSi.visit($0, "2026-11-03", note: other) }
    #expect(households(visits).map(\.count) == [3, 2])
  }

  @Test("the newest visit to another household with the same text is found; its own never")
  func twin() {
    let visits = [
      LaSi.visit(7, "2026-11-03", note: "Dựng lại chuồng trâu, che bạt chống rét."),
      LaSi.visit(8, "2026-11-05", note: "dung lai chuong trau, che bat chong ret."),
      LaSi.visit(9, "2026-11-06", note: "đi nương"),
    ]
    let note = "Dựng lại chuồng  trâu, che bạt chống rét."
    #expect(LikeNotes.twin(of: note, to: "h9", in: visits, limits)?.household == "h8")
    #expect(LikeNotes.twin(of: note, to: "h8", in: visits, limits)?.household == "h7")
    #expect(LikeNotes.twin(of: note, to: "h7", in: [visits[0]], limits) == nil)
    #expect(LikeNotes.twin(of: "đi nương", to: "h7", in: visits, limits) == nil)
  }
}
