import Casework
import Cells
import Widgets
import Wording

extension VisitPage {
  func frame(in world: World) -> Frame {
    world.frame(
      titled: title(in: world), aside: typist(in: world), footer: footer(in: world),
      context: context(in: world))
  }

  private func title(in world: World) -> String {
    let household = world.fullLabel(of: form.household)
    return form.old == nil
      ? world.wording("visit.title", ["household": household])
      : world.wording("visit.title.editing", ["household": household])
  }

  /// Who types, where it is not the visitor.
  private func typist(in world: World) -> String {
    guard let user = world.user, form.visitor != user else { return "" }
    return world.wording("visit.typist", ["name": world.name(of: user)])
  }

  private func footer(in world: World) -> Footer {
    switch overlay {
    case .picker(let picker, _): picker.keys.footer(in: world.wording, mode: .text)
    case .question(let question, _): question.footer(in: world.wording)
    case .nextStep(let question, _): question.footer(in: world.wording)
    case nil:
      Self.keys.footer(in: world.wording, mode: mode) { reason(against: $0, in: world) }
    }
  }

  /// What helps with the field the cursor is in.
  private func context(in world: World) -> String {
    let wording = world.wording
    let day = form.day(in: world).value ?? world.today
    let isLate = world.register.isClosed(day.month, for: form.household)
    switch form.form.focus {
    case .day where isLate, .outcome where isLate:
      return wording("visit.late", ["month": day.month.description])
    case .earlier(let id):
      return form.earlier.first { $0.id == id }.map { details(of: $0, in: world) } ?? ""
    case .day: return wording["visit.hint.day"]
    case .visitor, .companions, .responsible: return wording["visit.hint.pick"]
    case .outcome, .place, .comparison, .origin: return wording["visit.hint.choice"]
    case .topics, .actions: return sentence(in: world) ?? wording["visit.hint.checks"]
    case .petition: return wording["visit.hint.checks"]
    case .due: return wording["visit.hint.due"]
    default: return wording["visit.hint.never"]
    }
  }

  /// The sentence that topics and actions picked so far write.
  private func sentence(in world: World) -> String? {
    let entry = form.entry(in: world)
    let sentence = world.sentence(topics: entry.topics, actions: entry.actions)
    return sentence.isEmpty ? nil : world.wording("visit.sentence", ["sentence": sentence])
  }

  private func details(of promise: Promise, in world: World) -> String {
    world.wording(
      "visit.hint.earlier",
      [
        "text": world.words(of: promise), "name": world.name(of: promise.responsible),
        "day": promise.made?.dayAndMonth ?? "–",
      ])
  }

  func draw(on canvas: inout Canvas, in world: World) {
    frame(in: world).draw(on: &canvas, wording: world.wording) { body in
      form.laidOut(in: world).draw(on: &body, wording: world.wording, focused: overlay == nil)
      switch overlay {
      case .picker(let picker, _): picker.draw(on: &body, wording: world.wording)
      case .question(let question, _): question.draw(on: &body, wording: world.wording)
      case .nextStep(let question, _): question.draw(on: &body, wording: world.wording)
      case nil: break
      }
    }
  }

  func help(in world: World) -> [HelpPage.Entry] {
    Self.keys.help(in: world.wording) { reason(against: $0, in: world) }
  }
}
