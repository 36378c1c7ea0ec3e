/// Turns lines of an unknown code into UTF-8, judging by the first of them which it is. A line may
/// be UTF-8, bytes of an old code, or both, or text of an old code that was saved as UTF-8.
package struct LineConversion: Sendable {
  /// How lines that are no UTF-8 are written, and UTF-8 lines that hold what Latin-1 has only.
  private let ofBytes: CodeGuess
  private let ofLatin: CodeGuess

  /// Judges by the lines of `sample`.
  package init(sample: ArraySlice<UInt8>) {
    var byteLines: [String] = []
    var latinLines: [String] = []
    for line in sample.split(separator: 0x0A) where line.contains(where: { $0 >= 0x80 }) {
      if let text = String(validating: line, as: UTF8.self) {
        if text.singleBytes != nil { latinLines.append(text) }
      } else {
        byteLines.append(
          String(decoding: FileText.latinOrUTF8(line), as: UTF8.self))
      }
    }
    ofBytes = CodeGuess(of: byteLines)
    ofLatin = CodeGuess(of: latinLines)
  }

  /// Whether the code could be told for certain.
  package var isClear: Bool { ofBytes.isClear && ofLatin.isClear }

  /// The lines as composed UTF-8.
  package func utf8(of lines: Span<UInt8>) -> ContiguousArray<UInt8> {
    ContiguousArray(capacity: lines.count * LegacyCode.mostBytesForOne) { out in
      var start = 0
      var isASCII = true
      for place in lines.indices {
        if lines[place] >= 0x80 { isASCII = false }
        guard lines[place] == 0x0A else { continue }
        append(lines.extracting(start..<place + 1), isASCII: isASCII, to: &out)
        start = place + 1
        isASCII = true
      }
      append(lines.extracting(start..<lines.count), isASCII: isASCII, to: &out)
    }
  }

  private func append(_ line: Span<UInt8>, isASCII: Bool, to out: inout OutputSpan<UInt8>) {
    if isASCII {
      out.append(allOf: line)
    } else if let text = try? UTF8Span(validating: line) {
      append(text, to: &out)
    } else {
      appendWords(of: line, to: &out)
    }
  }

  private func append(_ text: UTF8Span, to out: inout OutputSpan<UInt8>) {
    let start = out.count
    if case .legacy(let code) = ofLatin.best, let bytes = text.singleBytes {
      code.append(bytes.span, to: &out)
    } else {
      out.append(allOf: text.span)
      if text.mayHoldMarks { out.replace(from: start) { $0.composed } }
    }
  }

  /// Words that are UTF-8 stay; all others are read in the code of such lines.
  private func appendWords(of line: Span<UInt8>, to out: inout OutputSpan<UInt8>) {
    guard case .legacy(let code) = ofBytes.best else {
      for place in line.indices { out.append(utf8Of: Windows1252.scalars[Int(line[place])]) }
      return
    }
    guard line.mayHoldUTF8 else {
      code.append(line, to: &out)
      return
    }
    var start = 0
    while start < line.count {
      var end = start
      while end < line.count, !line[end].isBetweenWords { end += 1 }
      if end == start { end += 1 }
      let word = line.extracting(start..<end)
      if (try? UTF8Span(validating: word)) != nil {
        out.append(allOf: word)
      } else {
        code.append(word, to: &out)
      }
      start = end
    }
  }
}

extension UTF8Span {
  /// Whether a mark of U+0300…U+036F may occur.
  fileprivate var mayHoldMarks: Bool {
    let bytes = span
    for place in bytes.indices where bytes[place] == 0xCC || bytes[place] == 0xCD { return true }
    return false
  }
}

extension Span<UInt8> {
  /// Whether two bytes stand together that may be a sequence of UTF-8, which hardly any text of an
  /// old code has.
  fileprivate var mayHoldUTF8: Bool {
    var last: UInt8 = 0
    for place in indices {
      let byte = self[place]
      if last >= 0xC2, byte >= 0x80, byte < 0xC0 { return true }
      last = byte
    }
    return false
  }
}

extension UInt8 {
  fileprivate var isBetweenWords: Bool {
    switch self {
    case ..<0x30, 0x3A...0x3F: true
    default: false
    }
  }
}
