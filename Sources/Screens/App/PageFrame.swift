import Casework
import Cells
import Widgets
import Wording

extension World {
  /// The frame of a main screen: place and person above, the tabs, the footer below.
  func frame(
    _ current: MainScreen?, footer: Footer, context: String? = nil
  ) -> Frame {
    Frame(
      title: wording("frame.title", ["place": placeName]), aside: personAndDay,
      tabs: MainScreen.tabs.map {
        Frame.Tab($0.key, wording[$0.label], isCurrent: $0.screen == current)
      },
      help: Footer.Item(keys: "?", label: wording["main.help"]), typing: typingSign,
      context: context, footer: footer, notice: notice ?? readOnlyNotice, reminder: reminder,
      standing: lastSavedNotice)
  }

  /// The frame of a page opened from another one: its own title, no tabs. Person and day give way to
  /// a long title, which says what the page is about.
  func frame(titled title: String, aside: String? = nil, footer: Footer, context: String? = nil)
    -> Frame
  {
    let hasRoom = DisplayWidth.of(title) + DisplayWidth.of(personAndDay) + 3 <= size.columns
    return Frame(
      title: title, aside: aside ?? (hasRoom ? personAndDay : ""), typing: typingSign,
      context: context,
      footer: footer, notice: notice ?? readOnlyNotice)
  }

  private var typingSign: Footer.Item? { typing.sign(in: typing.kind, wording) }

  /// The party cell of who is signed in, else the commune.
  var placeName: String {
    if let cell = signedIn?.cell, let name = register.cells[cell]?.name { return name }
    return register.commune?.name ?? ""
  }

  private var personAndDay: String {
    guard let signedIn else { return wording.dayWithWeekday(today) }
    return wording(
      "frame.person", ["name": signedIn.name, "day": wording.dayWithWeekday(today)])
  }

  /// Stands at the bottom of every screen while nothing else is said.
  private var readOnlyNotice: Notice? {
    store.readOnly.map { Notice(.warning, wording.short($0)) }
  }

  /// Not on opened pages: beside a form it would seem to speak of what is being typed.
  private var lastSavedNotice: Notice? {
    lastSaved.isEmpty ? nil : Notice(.saved, wording("save.done", ["time": lastSaved]))
  }

  /// What waits under Đối chiếu; only where its digit is a key.
  private var reminder: Notice? {
    let open = conflicts.count + breaches.count
    return open == 0
      ? nil : Notice(.warning, wording("frame.reconcile", ["count": String(open)]))
  }

  /// The part of the screen that a page's body has under `frame`.
  func body(of frame: Frame) -> Size { frame.body(in: size).size }
}

extension MainScreen {
  /// The screens of the tab line; Đối chiếu is reached by its key and from a notice, Danh mục by
  /// its key.
  static let tabs: [(key: Character, screen: MainScreen, label: String)] = [
    ("1", .today, "main.today"), ("2", .households, "main.households"),
    ("3", .assignments, "main.assignments"), ("4", .review, "main.review"),
    ("5", .figures, "main.figures"), ("6", .petitions, "main.petitions"),
  ]
}
