import Cells
import Widgets
import Wording

/// The page of `donghanh terminal --try`: each key as it was read, and what has been typed.
struct KeyPage: Interactive {
  let wording: Wording
  let sample: String
  let trapsAtFirstKey: Bool

  private(set) var typed = ""
  private(set) var hasLeft = false
  private var read: [String] = []
  private var size = RunLoop.smallest

  var wakeDescriptor: CInt? { nil }

  /// More than the tallest screen shows.
  private static let kept = 100

  init(wording: Wording, sample: String, trapsAtFirstKey: Bool) {
    self.wording = wording
    self.sample = sample
    self.trapsAtFirstKey = trapsAtFirstKey
  }

  mutating func wake() -> Bool { false }
  mutating func use(_ size: Size) { self.size = size }

  mutating func take(_ events: [Event]) {
    for event in events {
      switch event {
      case .key(.character("q")): hasLeft = true
      case .key(let key): take(key)
      case .resize(let columns, let rows):
        note(
          wording("terminal.page.resized", ["columns": String(columns), "rows": String(rows)]))
      case .resumed: note(wording["terminal.page.resumed"])
      case .terminate, .hangup: hasLeft = true
      }
    }
  }

  private mutating func take(_ key: Key) {
    if trapsAtFirstKey { fatalError("asked to crash") }
    switch key {
    case .character(let character): typed.append(character)
    case .paste(let text): typed += text
    case .backspace: typed = String(typed.dropLast())
    default: break
    }
    note(described(key))
  }

  private mutating func note(_ line: String) {
    read.insert(line, at: 0)
    if read.count > Self.kept { read.removeLast() }
  }

  private func described(_ key: Key) -> String {
    switch key {
    case .character(let character):
      "\(character)  " + character.unicodeScalars.map(Self.codePoint).joined(separator: " ")
    case .paste(let text):
      wording("terminal.page.pasted", ["count": String(text.count), "text": text])
    default: key.name(in: wording)
    }
  }

  private static func codePoint(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  func draw() -> Grid {
    var canvas = Canvas(size: size)
    canvas.text(wording["terminal.page.title"], column: 1, row: 0, style: .title)
    canvas.textRight("\(size.columns)x\(size.rows)", row: 0, margin: 1, style: .muted)
    canvas.rule(row: 1)
    canvas.text(sample, column: 1, row: 2)
    canvas.text(TerminalReport.lineSample, column: 1, row: 3)
    let start = canvas.text(wording["terminal.page.typed"] + ": ", column: 1, row: 5)
    let end = canvas.text(typedTail(columns: size.columns - start - 2), column: start, row: 5)
    canvas.placeCursor(column: end, row: 5)
    canvas.text(wording["terminal.page.keys"], column: 1, row: 7, style: .heading)
    let bottom = size.rows - 2
    for (row, line) in zip(8..<max(8, bottom), read) {
      canvas.text(line.clipped(to: size.columns - 4), column: 3, row: row)
    }
    canvas.rule(row: bottom)
    canvas.text(wording["terminal.page.footer"], column: 1, row: bottom + 1, style: .key)
    return canvas.grid
  }

  /// The end of what was typed, as much as fits.
  private func typedTail(columns: Int) -> Substring {
    var tail = typed.suffix(max(0, columns))
    while DisplayWidth.of(tail) > columns { tail = tail.dropFirst() }
    return tail
  }
}
