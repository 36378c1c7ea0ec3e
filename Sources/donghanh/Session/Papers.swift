import Casework
import Glibc
import Journal
import Reports
import Screens

/// Papers kept as text files in the store's own folder `papers`, for a printer to take.
struct Papers {
  let folder: String

  /// `time`: the time of day that the laptop claims.
  func print(_ paper: Paper, for world: World, at time: String) -> Answer {
    let typed = typed(paper, for: world)
    let path = folder + "/" + typed.fileName
    let files = LiveFiles()
    do throws(FileError) {
      try files.makeDirectory(folder)
      try files.replace(path, with: Array(typed.text.utf8))
      return .printed(paper, path: path, time: time)
    } catch {
      return .notPrinted(StoreProblem(JournalError.file(error)))
    }
  }

  private func typed(_ paper: Paper, for world: World) -> any TypedPaper {
    let (register, today, wording) = (world.register, world.today, world.wording)
    return switch paper {
    case .reviewAnnex(let body, let month):
      ReviewAnnex(body: body, month: month, register: register, today: today, wording: wording)
    case .meetingSheet(let body, let month):
      MeetingSheet(body: body, month: month, register: register, today: today, wording: wording)
    case .quarterResolution(let body, let month):
      QuarterPaper(
        body: body, endingWith: month, register: register, today: today, wording: wording)
    case .assignmentList(let body):
      AssignmentPaper(.list(body), register: register, today: today, wording: wording)
    case .decisionAnnex(let decision):
      AssignmentPaper(.annex(decision), register: register, today: today, wording: wording)
    case .handover(let handover):
      HandoverPaper(of: handover, register: register, today: today, wording: wording)
    case .householdBook(let household, let visits):
      HouseholdBook(of: file(of: household, visits, in: world))
    case .visitDiary(let household, let visits):
      VisitDiary(of: file(of: household, visits, in: world))
    case .asShown(let name, let title, let lines):
      PlainPaper(name: name, title: title, lines: lines)
    case .urgentReport(let matter):
      UrgentReport(of: matter, register: register, today: today, wording: wording)
    case .commitment(let commitment):
      CommitmentPaper(
        of: commitment, register: register, languages: world.catalogues.languages,
        wording: wording)
    case .backCheckSlips(let review):
      BackCheckSlips(of: review, register: register, wording: wording)
    }
  }

  private func file(of household: Household.ID, _ visits: [Visit], in world: World)
    -> HouseholdPaperFile
  {
    let catalogues = world.catalogues
    return HouseholdPaperFile(
      of: household, visits: visits, register: world.register, today: world.today,
      catalogues: PaperCatalogues(
        topics: catalogues.topics, actions: catalogues.actions, languages: catalogues.languages,
        needs: catalogues.needs, answers: catalogues.answers),
      wording: world.wording)
  }
}
