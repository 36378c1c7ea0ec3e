import Casework
import Testing

@testable import Indicators

@Suite("An office's own definitions")
struct AdoptedDefinitionTests {
  private static let shipped = """
    people lahu by head "La Hủ"
    parameter most 3

    indicator poor
      title "Hộ nghèo"
      counts households at end
      counted when povertyClass = poor
    end

    indicator fell
      title "Giảm"
      counts households at end
      fall of poor in points
    end
    """

  private static let own = """
    parameter most 5
    indicator poor  # của xã
      title "Hộ nghèo, cận nghèo"
      counts households at end
      among members <= most
      counted when povertyClass in {poor nearPoor}
    end

    indicator small
      title "Hộ ít người"
      counts households at end
      counted when members < most
    end
    """

  private func book() throws -> DefinitionBook {
    try DefinitionBook(
      [("shipped.txt", Self.shipped)], totals: Shipped.totals, digest: { "#\($0)" })
  }

  private func adopted(_ id: String, _ text: String, from month: String) -> AdoptedDefinition {
    var adopted = AdoptedDefinition(id: .init(id))
    (adopted.name, adopted.text, adopted.from) = ("\(id).txt", text, Month(iso: month))
    return adopted
  }

  private func register(_ records: [any Storable]) -> Register {
    var facts = Facts()
    for record in records { facts.add(record) }
    return facts.register
  }

  private func titles(
    _ period: String, _ register: Register, _ book: DefinitionBook
  ) -> [String] {
    book.definitions(for: Facts.period(period), in: register).indicators.map(\.title.vietnamese)
  }

  @Test("it counts from its month on: in place of the one of its name, a new one behind the others")
  func fromItsMonth() throws {
    let book = try book()
    let register = register([adopted("a", Self.own, from: "2026-10")])
    #expect(titles("2026-09", register, book) == ["Hộ nghèo", "Giảm"])
    #expect(titles("2026-10", register, book) == ["Hộ nghèo, cận nghèo", "Giảm", "Hộ ít người"])
    // A year is computed by what counts at its end.
    #expect(titles("2026", register, book).first == "Hộ nghèo, cận nghèo")
    #expect(titles("2026-Q3", register, book).first == "Hộ nghèo")
  }

  @Test("the one of the later month counts; of one month the one adopted last")
  func later() throws {
    let book = try book()
    func named(_ title: String) -> String {
      "indicator small\n title \"\(title)\"\n counts households at end\n counted when hasLead\nend"
    }
    let register = register([
      adopted("c", named("ba"), from: "2026-10"), adopted("b", named("hai"), from: "2026-11"),
      adopted("a", named("một"), from: "2026-10"),
    ])
    #expect(titles("2026-10", register, book).last == "ba")
    #expect(titles("2026-11", register, book).last == "hai")
  }

  @Test("its parameters are its own, and people it defines none")
  func parameters() throws {
    let register = register([adopted("a", Self.own, from: "2026-10")])
    let definitions = try book().definitions(for: Facts.period("2026-10"), in: register)
    #expect(definitions.texts["poor"]?.hasPrefix("parameter most 5\nindicator poor\n") == true)
    #expect(throws: DefinitionProblems.self) {
      try self.book().definitions(
        for: Facts.period("2026-10"), adopting: ("x.txt", "people tay by head \"Tày\"\n"),
        from: Facts.period("2026-10").first, in: Register())
    }
  }

  @Test("a file that cannot be read here is left out, and named")
  func unreadable() throws {
    let book = try book()
    let newer = adopted("n", "indicator small\n shape round\nend", from: "2026-10")
    let register = register([newer, adopted("o", Self.own, from: "2026-10")])
    #expect(titles("2026-10", register, book).count == 3)
    #expect(book.unreadable(for: Facts.period("2026-10"), in: register).map(\.id) == [newer.id])
    #expect(book.unreadable(for: Facts.period("2026-09"), in: register) == [])
  }

  @Test("one that would break another is refused, and told at the other's line")
  func breaksAnother() throws {
    let average =
      "indicator poor\n title \"X\"\n counts households at end\n average members over 1\nend\n"
    do throws(DefinitionProblems) {
      _ = try Definitions(
        [("shipped.txt", Self.shipped)], office: [("own.txt", average)], totals: [:])
      Issue.record("accepted")
    } catch {
      #expect(error.problems.map(\.file) == ["shipped.txt"])
      #expect(error.problems.map(\.fault) == [.wrongMeasure(of: "poor", expected: "counted")])
    }
  }

  // MARK: Sealing

  @Test(
    "what is reported of a sealed total is sealed in every figure made of it",
    arguments: [
      ("rehabFiled", "sealed health", "sealed totals"), ("rehabFiled", "", "sealed totals"),
      ("stunting", "", "sealed health"), ("stunting", "sealed totals", "sealed health"),
    ])
  func sealedTotals(total: String, line: String, needed: String) {
    let text = "indicator x\n title \"X\"\n total \(total)\n \(line)\nend\n"
    do throws(DefinitionProblems) {
      _ = try Definitions([("x.txt", text)], totals: Shipped.totals)
      Issue.record("accepted")
    } catch {
      #expect(error.problems.map(\.fault) == [.totalSealed(total, line: needed)])
    }
    let sealed = "indicator x\n title \"X\"\n total \(total)\n \(needed)\nend\n"
    #expect(throws: Never.self) {
      try Definitions([("x.txt", sealed)], totals: Shipped.totals)
    }
  }

  @Test(
    "a figure of health facts is sealed as they are, in whatever file",
    arguments: [
      ("deliveries", " counts deliveries during\n counted when antenatalVisits >= 3\n"),
      ("unions", " counts unions during\n counted when childMarriage = certain\n"),
      ("heightForAge", " counts people at end\n counted when heightForAge < 0\n"),
    ])
  func sealedFacts(fact: String, lines: String) {
    func faults(_ seal: String, isOffice: Bool) -> [DefinitionProblem.Fault] {
      let file = (name: "x.txt", text: "indicator x\n title \"X\"\n\(lines)\(seal)end\n")
      do throws(DefinitionProblems) {
        _ = try Definitions(
          isOffice ? [] : [file], office: isOffice ? [file] : [], totals: [:])
        return []
      } catch {
        return error.problems.map(\.fault)
      }
    }
    let sealed = DefinitionProblem.Fault.factSealed(fact, line: "sealed health")
    for isOffice in [true, false] {
      #expect(faults("", isOffice: isOffice).contains(sealed))
      #expect(!faults(" sealed health\n", isOffice: isOffice).contains(sealed))
    }
  }

  // MARK: Texts and versions

  @Test("remarks, indents and ends of lines are no part of the text; a parameter that it names is")
  func texts() throws {
    let plain = try Definitions([("a", Self.shipped)], totals: [:]).texts
    let other = Self.shipped.replacing("  ", with: "\t").replacing("\n", with: "  # x\r\n")
    #expect(try Definitions([("a", other)], totals: [:]).texts == plain)
    let stricter = Self.own.replacing("most 5", with: "most 6")
    func text(_ own: String, _ id: String) throws -> String? {
      try Definitions([("a", Self.shipped)], office: [("b", own)], totals: [:]).texts[id]
    }
    #expect(try text(Self.own, "small") != text(stricter, "small"))
    #expect(try text(Self.own, "fell") == text(stricter, "fell"))
    #expect(plain["lahu"] == "people lahu by head \"La Hủ\"")
  }

  @Test("a list that says something else than a closing used is told; remarks say nothing")
  func lists() throws {
    func book(_ lists: [DefinitionBook.File]) throws -> DefinitionBook {
      try DefinitionBook(
        [("shipped.txt", Self.shipped)], totals: Shipped.totals, lists: lists, digest: { "#\($0)" })
    }
    let used = try book([("policies", "# a\none\n  for person\n"), ("lines", "x\n")]).lists
    #expect(used.map(\.definition) == ["lines", "policies"])
    let same = try book([("policies", "one  \r\n\n# b\n  for person"), ("lines", "x")])
    #expect(same.changedLists(since: used) == [])
    let other = try book([("policies", "one\n  for household\n")])
    #expect(other.changedLists(since: used) == ["lines", "policies"])
    // Closings of before kept none.
    #expect(other.changedLists(since: []) == [])
  }

  @Test("the texts that a closing used are found again by their hashes, whatever was adopted since")
  func versions() throws {
    let book = try book()
    let first = adopted("a", Self.own, from: "2026-10")
    let then = register([first])
    let used = book.versions(of: book.definitions(for: Facts.period("2026-10"), in: then))
    #expect(used.map(\.definition) == ["fell", "lahu", "poor", "small"])
    let second = adopted("b", Self.own.replacing("most 5", with: "most 6"), from: "2026-10")
    let now = register([first, second])
    let again = book.definitions(of: used, in: now)
    #expect(again.lost == [])
    #expect(
      Set(again.found.indicators.map(\.title.vietnamese)) == [
        "Hộ nghèo, cận nghèo", "Giảm", "Hộ ít người",
      ])
    #expect(again.found.people.map(\.code) == ["lahu"])
    // Without the text of the first, what was made of it is lost too.
    let gone = book.definitions(of: used, in: register([second]))
    #expect(gone.lost == ["poor", "small"])
    #expect(gone.found.indicators.isEmpty)
  }
}
