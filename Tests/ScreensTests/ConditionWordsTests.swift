import Indicators
import Testing
import Wording

@testable import Screens

@Suite("What a definition asks for, in words")
struct ConditionWordsTests {
  private static func condition(_ text: String, of unit: String) throws -> Condition {
    let file = """
      indicator x
        title "X" english "X"
        counts \(unit) at end
        counted when \(text) otherwise "không"
      end
      """
    let definitions = try Definitions([(name: "x.txt", text: file)], totals: [:])
    return try #require(definitions["x"]?.counted).condition
  }

  private static func words(
    _ text: String, of unit: String = "people", in language: String = "vi"
  ) throws -> String {
    try Wording.embedded(language).words(
      for: condition(text, of: unit), facts: Catalogues.embedded().facts)
  }

  @Test(
    "statements, and what joins them, each read one way only",
    arguments: [
      ("attendsSchool or hasArrangement", "đang đi học hoặc đã có sắp xếp"),
      (
        "not isRegisteredHere and monthsLivedHere < 6",
        "không phải (đăng ký ở hộ này) và số tháng ở đây trong 12 tháng qua < 6 tháng"
      ),
      (
        "attendsSchool or age >= 18 and not attendsSchool",
        "đang đi học hoặc (tuổi ≥ 18 tuổi và không phải (đang đi học))"
      ),
      (
        "(attendsSchool or hasArrangement) and cannotStudy",
        "(đang đi học hoặc đã có sắp xếp) và không thể đi học"
      ),
      ("schoolAge in 3..5", "tuổi đi học từ 3 tuổi đến 5 tuổi"),
      (
        "schoolAge in 11..17 and eligibleForBoarding",
        "tuổi đi học từ 11 tuổi đến 17 tuổi và đủ điều kiện xét nội trú"
      ),
      ("literacy = reads", "biết chữ là đọc thông viết thạo"),
      ("literacy != reads", "biết chữ không phải là đọc thông viết thạo"),
      (
        "literacy in {reads readsLittle}",
        "biết chữ là một trong: (đọc thông viết thạo; đọc viết được ít)"
      ),
      ("age is known", "đã biết tuổi"), ("age is unknown", "chưa biết tuổi"),
      ("not (age is known and attendsSchool)", "không phải (đã biết tuổi và đang đi học)"),
    ])
  func statements(text: String, words: String) throws {
    #expect(try Self.words(text) == words)
  }

  @Test(
    "plain numbers are told as what they count, but for factors",
    arguments: [
      (
        "visitsMade + callsInstead * 2 >= visitsExpected",
        "số lần đã thăm + số lần gọi điện thay × 2 ≥ số lần cần thăm"
      ),
      ("members - (members - 1) != 3", "số khẩu - (số khẩu - 1 người) khác 3 người"),
      ("(members + 1) * 2 > 6", "(số khẩu + 1) × 2 > 6 người"),
      // Years that have gone by are no years of age.
      ("yearsSinceExit in 1..3", "số năm từ khi thoát nghèo từ 1 năm đến 3 năm"),
    ])
  func quantities(text: String, words: String) throws {
    #expect(try Self.words(text, of: "households") == words)
  }

  @Test("the same in English")
  func english() throws {
    let words = try Self.words(
      "povertyClass in {poor nearPoor} and not isRegisteredToLeave", of: "households", in: "en")
    #expect(words == "class is one of: (poor; near-poor) and not (registered to leave poverty)")
  }

  @Test("every condition that ships is told without a name of the machine's")
  func shipped() throws {
    let (wording, facts) = (try Wording.embedded(), try Catalogues.embedded().facts)
    for indicator in try DefinitionBook.embedded().shipped.indicators {
      let clauses =
        [indicator.scope, indicator.counted].compactMap { $0 } + indicator.exclusions
        + indicator.needs
      for clause in clauses {
        let words = wording.words(for: clause.condition, facts: facts)
        #expect(!words.contains("[") && !words.contains("{"), "\(indicator.id): \(words)")
        for fact in clause.condition.facts {
          #expect(!words.contains(fact.name), "\(indicator.id): \(words)")
        }
      }
    }
  }

  @Test("by what a household is of the people is told for either rule")
  func people() throws {
    let wording = try Wording.embedded()
    func people(_ rule: String) throws -> Definitions.People {
      let file = "people tay by \(rule) \"Tày\"\n"
      let read = try Definitions([(name: "x.txt", text: file + Self.indicator)], totals: [:])
      return try #require(read.people.first)
    }
    let (head, spouse) = (try people("head"), try people("spouse"))
    #expect(
      wording.rule(of: head)
        == "Hộ là hộ Tày khi chủ hộ là người Tày; từng người là Tày theo dân tộc đã khai.")
    #expect(
      wording.rule(of: spouse, counting: .promises)
        == "Hộ là hộ Tày khi chủ hộ, vợ hoặc chồng của chủ hộ là người Tày.")
    #expect(
      wording.rule(of: spouse, counting: .unions)
        == "Tính cho Tày khi một trong hai người là người Tày.")
    #expect(wording.rule(of: head, counting: .reviews) == nil)
    #expect(wording.titleWithRule(of: head) == "Tày (theo chủ hộ)")
  }

  private static let indicator = """
    indicator x
      title "X" english "X"
      counts people at end
      counted when attendsSchool otherwise "không"
    end
    """
}
