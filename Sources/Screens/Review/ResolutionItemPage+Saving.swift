import Casework
import Widgets
import Wording

// What saving makes of the item as it is filled in, and what there is to say against it.
extension ResolutionItemPage {
  private func item(today: Day) -> ResolutionItem {
    var item = ResolutionItem()
    item.text = form.text(.text)
    item.responsible = form.value(.responsible).map(Caseworker.ID.init)
    item.household = form.value(.household).map(Household.ID.init)
    item.due = Typed(form.text(.due), today: today, leaning: .future)
    item.expected = form.text(.expected)
    return item
  }

  mutating func save(in world: inout World) -> [Step] {
    let item = item(today: world.today)
    guard item.problems.isEmpty else {
      form.show(errors: errors(for: item.problems, in: world.wording))
      return []
    }
    let heldOn = review.heldOn ?? world.today
    let questions =
      item.questions(heldOn: heldOn, register: world.register)
      + [questionOfDeadline(of: item, in: world)].compactMap(\.self)
    if !questions.isEmpty, questions != asked {
      asked = questions
      form.show(errors: errors(for: questions, in: world))
      return []
    }
    let edits =
      item.edits(
        from: source, in: review.id, of: body, heldOn: heldOn, by: world.user,
        newIDs: &world.ids) ?? []
    return edits.isEmpty
      ? [.effect(.dropDraft(name: draftName)), .pop]
      : [.effect(.save(Save(edits, draft: draftName)))]
  }

  /// A better day is proposed for a deadline that was set just now.
  private func questionOfDeadline(
    of item: ResolutionItem, in world: World
  ) -> ResolutionItem.Question? {
    if case .changing(let old) = source, old.due == item.due.value { return nil }
    return item.question(
      ofDeadlineFor: body, by: world.catalogues.calendar, in: world.register)
  }

  private func errors(for problems: [ResolutionItem.Problem], in wording: Wording)
    -> [FieldID: String]
  {
    var errors: [FieldID: String] = [:]
    for problem in problems {
      switch problem {
      case .textMissing: errors[.text] = wording["review.item.textMissing"]
      case .responsibleMissing: errors[.responsible] = wording["review.item.responsibleMissing"]
      case .dueMissing: errors[.due] = wording["review.item.dueMissing"]
      case .dueUnreadable(let text):
        errors[.due] = wording("review.day.unreadable", ["text": text])
      }
    }
    return errors
  }

  private func errors(for questions: [ResolutionItem.Question], in world: World)
    -> [FieldID: String]
  {
    var errors: [FieldID: String] = [:]
    for question in questions {
      switch question {
      case .dueBeforeMeeting(let due):
        errors[.due] = world.wording("review.item.dueBefore", ["day": due.description])
      case .responsibleNotHere(let who):
        errors[.responsible] = world.wording(
          "review.item.notHere", ["member": world.name(of: who)])
      case .dueOnFreeDays(let due, let item, let next):
        errors[.due] = world.wording(
          "review.item.dueAgain", ["why": world.sentence(ofDeadline: due, on: item, next: next)])
      }
    }
    return errors
  }
}
