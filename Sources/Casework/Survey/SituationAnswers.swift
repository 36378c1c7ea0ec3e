/// What can be answered of a household's home: `Resources/catalogues/situation-answers.txt`.
package typealias SituationAnswers = KindList<SituationAnswer>

/// One answer to one question.
package struct SituationAnswer: ListedKind {
  package let question: Situation.Question
  /// As it is stored.
  package let answer: String
  package let name: Term
  package var code: String { Self.code(question, answer) }

  package init(_ line: CatalogueLine) throws(Catalogue.SyntaxError) {
    try line.mustHave(parts: 4)
    question = try line.value(0, Situation.Question.init(rawValue:))
    answer = try line.text(1)
    name = try line.term(2)
  }

  fileprivate static func code(_ question: Situation.Question, _ answer: String) -> String {
    "\(question.rawValue) \(answer)"
  }
}

extension SituationAnswers {
  /// In the order of the list.
  package func answers(to question: Situation.Question) -> [SituationAnswer] {
    kinds.filter { $0.question == question }
  }

  /// What an answer is called; one that the list has no more stands as it is.
  package func words(
    for answer: String, to question: Situation.Question, english: Bool = false
  ) -> String {
    self[SituationAnswer.code(question, answer)]?.name.words(english: english) ?? answer
  }
}
