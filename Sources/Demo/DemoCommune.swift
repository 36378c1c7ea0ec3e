package import Casework

/// A made-up commune and its casework, told save by save in order of time: the same for the same
/// seed, day and scale, on every machine. All people in it are invented.
///
/// Everything is counted back from `today`, so that another day shows the same commune moved in
/// time. Nothing is later than the morning of `today`.
package struct DemoCommune: Sequence, Sendable {
  package let seed: UInt64
  package let today: Day
  package let scale: Scale
  private let texts: DemoTexts

  package init(seed: UInt64, today: Day, scale: Scale = .demo, texts: DemoTexts) {
    self.seed = seed
    self.today = today
    self.scale = scale
    self.texts = texts
  }

  /// Who is signed in on the pictures of the screens.
  package static let signedIn = "Lỳ Xá Hừ"
  /// The minute at which the story ends: the last save of the pictures.
  package var now: Moment { Moment(today, hour: 8, minute: 15) }

  package func makeIterator() -> Iterator {
    Iterator(Chronicle(seed: seed, today: today, now: now, scale: scale, texts: texts))
  }

  /// Tells a month at a time.
  package struct Iterator: IteratorProtocol {
    private var chronicle: Chronicle
    private var told: ArraySlice<ScriptedSave> = []

    init(_ chronicle: Chronicle) { self.chronicle = chronicle }

    package mutating func next() -> ScriptedSave? {
      while told.isEmpty {
        guard let month = chronicle.tellMonth() else { return nil }
        told = month[...]
      }
      return told.popFirst()
    }
  }
}
