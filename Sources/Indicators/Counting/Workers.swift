import Synchronization

/// Who carries out the pieces of a count, which do not hang on each other: one after the other, or
/// all processors at once. The rooms that count know of no thread; it is passed in.
package struct Workers: Sendable {
  /// Runs a piece for each number below a count, in any order, and comes back when all are done.
  package typealias Run =
    @Sendable (_ pieces: Int, _ piece: @escaping @Sendable (Int) -> Void) -> Void

  private let count: Int
  private let run: Run

  /// - Parameter count: how many pieces can be under way at once.
  package init(_ count: Int, run: @escaping Run) {
    self.count = max(1, count)
    self.run = run
  }

  /// One, who does one thing after the other.
  package static let one = Workers(1) { pieces, piece in
    for number in 0..<pieces { piece(number) }
  }

  /// Fewer things than these are not worth a second worker.
  private static let fewest = 50

  /// What the work makes of the things, which are dealt out like cards; in the order of the workers,
  /// so that the same things give the same answer every time.
  func results<Thing: Sendable, Result: Sendable>(
    of things: [Thing], _ work: @escaping @Sendable (StridedSlice<Thing>) -> Result
  ) -> [Result] {
    let pieces = max(1, min(count, things.count / Self.fewest))
    guard pieces > 1 else { return [work(StridedSlice(things, from: 0, by: 1))] }
    let results = Results<Result>(pieces)
    run(pieces) { piece in
      results.put(work(StridedSlice(things, from: piece, by: pieces)), at: piece)
    }
    return results.all
  }

  /// What `transform` makes of each thing, in the things' order.
  func map<Thing: Sendable, Result: Sendable>(
    _ things: [Thing], _ transform: @escaping @Sendable (Thing) -> Result
  ) -> [Result] {
    let dealt = results(of: things) { $0.map(transform) }
    return things.indices.map { dealt[$0 % dealt.count][$0 / dealt.count] }
  }
}

/// Every so many things of an array.
struct StridedSlice<Element>: Sequence {
  private let elements: [Element]
  private let first: Int
  private let step: Int

  init(_ elements: [Element], from first: Int, by step: Int) {
    (self.elements, self.first, self.step) = (elements, first, step)
  }

  func makeIterator() -> some IteratorProtocol<Element> {
    stride(from: first, to: elements.count, by: step).lazy.map { elements[$0] }.makeIterator()
  }
}

extension StridedSlice: Sendable where Element: Sendable {}

/// Where workers lay down what they have made.
private final class Results<Result: Sendable>: Sendable {
  private let made: Mutex<[Result?]>

  init(_ count: Int) { made = Mutex(Array(repeating: nil, count: count)) }

  func put(_ result: Result, at place: Int) { made.withLock { $0[place] = result } }

  var all: [Result] { made.withLock { $0.compactMap { $0 } } }
}
