package import Casework

/// What the commune is made up of: the texts under `Resources/demo/`, and which policies and tasks of the
/// plan there are.
package struct DemoTexts: Sendable {
  /// A row that cannot be read, or, at the last row, parts that are missing.
  package struct SyntaxError: Error, Hashable {
    package let file: String
    package let line: Int
  }

  let names: NameBook
  let phrases: PhraseBook
  let cast: Cast
  let policies: PolicyCatalogue
  let planTasks: PlanTasks

  /// The contents of `names.txt`, `phrases.txt` and `cast.txt`.
  package init(
    names: String, phrases: String, cast: String, policies: PolicyCatalogue,
    planTasks: PlanTasks
  ) throws(DemoTexts.SyntaxError) {
    self.names = try NameBook(names, named: "demo/names.txt")
    self.phrases = try PhraseBook(phrases, named: "demo/phrases.txt")
    self.cast = try Cast(cast, named: "demo/cast.txt")
    self.policies = policies
    self.planTasks = planTasks
  }
}
