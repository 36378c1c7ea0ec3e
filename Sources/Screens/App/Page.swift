package import Casework
package import Cells
package import Record
package import Widgets
import Wording

/// One screen: its state, what it makes of a key, how it looks. A value without side effects.
package protocol Page: Sendable {
  /// What letters and digits mean at the moment.
  var mode: InputMode { get }

  /// Where a person types at the moment; nil where letters are no text.
  var typingPlace: TypingPlace? { get }

  /// Whether `World.householdList` must be there when the page appears.
  var looksAtHouseholds: Bool { get }

  /// What it wants read while nobody presses a key, a piece at a time; nil where nothing is left.
  var readsNext: Load? { get }

  /// What it wants to know of all households or people: they are looked into while nobody presses a
  /// key, and it reads again what has been found. Nil for pages that know what they show.
  var asks: CommuneQuestion? { get }

  /// How far it has come that looks into all files itself, in hundredths; nil where it looks into none.
  var looked: Int? { get }

  /// Looks into some more files: between keys, for about a millisecond.
  mutating func lookFurther(in world: World)

  /// Draws the whole page, frame included.
  func draw(on canvas: inout Canvas, in world: World)

  /// What to do about a key; nil if the page has no use for it, so that the keys that work
  /// everywhere get their turn.
  mutating func take(_ key: Key, in world: inout World) -> [Step]?

  /// What to do about the answer to one of its effects.
  mutating func receive(_ answer: Answer, in world: inout World) -> [Step]

  /// The page comes into sight, or the register has changed under it.
  mutating func appear(in world: World) -> [Step]

  /// The records that the page shows or points at, whose changes are one key away.
  func records(in world: World) -> [RecordID]

  /// The rows of the help page.
  func help(in world: World) -> [HelpPage.Entry]
}

extension Page {
  package var mode: InputMode { .commands }
  package var typingPlace: TypingPlace? { nil }
  package var looksAtHouseholds: Bool { false }
  package var readsNext: Load? { nil }
  package var asks: CommuneQuestion? { nil }
  package var looked: Int? { nil }
  package mutating func lookFurther(in world: World) {}
  package func records(in world: World) -> [RecordID] { [] }
  package mutating func receive(_ answer: Answer, in world: inout World) -> [Step] { [] }
  package mutating func appear(in world: World) -> [Step] { [] }
}

/// What a page asks for.
package enum Step: Sendable {
  case push(any Page)
  case replace(any Page)
  case pop
  /// Back to the page below, where the key is pressed.
  case pressBelow(Key)
  /// Back to the page below, which receives the answer as well.
  case handBack(Answer)
  /// Back to the list below, with the cursor on this row.
  case pointAt(row: Int)
  /// Back to the bottom of the stack, which shows this main screen.
  case go(MainScreen)
  case effect(Effect)
  case say(Notice)
  case signIn(as: SignIn)

  package enum SignIn: Hashable, Sendable {
    case caseworker(Casework.Caseworker.ID)
    case nobody
  }
}

extension Step {
  /// Says of a key that it does nothing here, and which key lists those that do. Nothing is said of
  /// one that moves about in a form and has come to its end.
  static func unbound(_ key: Key, in mode: InputMode, _ world: World) -> [Step] {
    switch (mode, key) {
    case (.text, .up), (.text, .down), (.text, .left), (.text, .right), (.text, .home),
      (.text, .end), (.text, .pageUp), (.text, .pageDown), (.text, .tab), (.text, .backTab):
      []
    case (.text, _): [.say(Notice(.info, world.wording["key.unbound.text"]))]
    case (.commands, _): [.say(Notice(.info, world.wording["key.unbound"]))]
    }
  }
}

/// The screens on the digits.
package enum MainScreen: Int, Hashable, Sendable, CaseIterable {
  case today = 1, households, assignments, review, figures, petitions, reconcile, directory
}
