extension LegacyCode {
  /// No byte of an old code becomes more bytes of UTF-8 than this.
  static let mostBytesForOne = 3

  /// The text that these bytes of this code hold, composed, as UTF-8. A byte that the code does
  /// not have is read as Windows 1252 reads it.
  package func utf8(of bytes: Span<UInt8>) -> ContiguousArray<UInt8> {
    ContiguousArray(capacity: bytes.count * Self.mostBytesForOne) { append(bytes, to: &$0) }
  }

  /// The same, at the end of `out`.
  func append(_ bytes: Span<UInt8>, to out: inout OutputSpan<UInt8>) {
    switch self {
    case .tcvn3: table.appendSingles(bytes, to: &out)
    case .vni, .cp1258: table.appendPairs(bytes, to: &out)
    }
  }

  /// The text that was shown as `text` because its bytes were taken for Windows 1252 or Latin-1, as
  /// in the cells of a workbook. Nil where `text` holds anything that no byte stands for: then it
  /// is Unicode already.
  package func reading(of text: String) -> String? {
    text.singleBytes.map { String(decoding: utf8(of: $0.span), as: UTF8.self) }
  }

  /// Whether the code has all the bytes behind `text`.
  func knows(_ bytes: ContiguousArray<UInt8>) -> Bool {
    let table = table
    return bytes.allSatisfy { table.isKnown[Int($0)] }
  }
}

extension LegacyTable {
  /// Appends a byte at a time; lines that look as if they had been shown in capitals get them.
  fileprivate func appendSingles(_ bytes: Span<UInt8>, to out: inout OutputSpan<UInt8>) {
    let (letters, kinds) = (packedLetters, CapitalsFont.kinds)
    var lineStart = out.count
    var word = CapitalsFont.Word()
    var hasCapitals = false
    for place in bytes.indices {
      let byte = bytes[place]
      if byte < 0x80 {
        out.append(byte)
      } else {
        letters[Int(byte)].write(to: &out)
      }
      word.add(kinds[Int(byte)])
      if word.isInCapitals { hasCapitals = true }
      guard byte == 0x0A else { continue }
      if hasCapitals { out.replace(from: lineStart) { $0.recapitalized } }
      hasCapitals = false
      lineStart = out.count
    }
    if hasCapitals { out.replace(from: lineStart) { $0.recapitalized } }
  }

  /// Appends letters with their marks; a line in which a mark is left over is composed as a whole.
  fileprivate func appendPairs(_ bytes: Span<UInt8>, to out: inout OutputSpan<UInt8>) {
    var lineStart = out.count
    var hasLoneMark = false
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      if place < bytes.count, bytes[place] >= 0x80 {
        let letter = pair(byte, bytes[place])
        if !letter.isNone {
          letter.write(to: &out)
          place += 1
          continue
        }
      }
      if byte >= 0x80 {
        packedLetters[Int(byte)].write(to: &out)
        if letters[Int(byte)].combiningClass > 0 { hasLoneMark = true }
        continue
      }
      out.append(byte)
      guard byte == 0x0A else { continue }
      if hasLoneMark { out.replace(from: lineStart) { $0.composed } }
      hasLoneMark = false
      lineStart = out.count
    }
    if hasLoneMark { out.replace(from: lineStart) { $0.composed } }
  }
}

extension String {
  /// The bytes that were taken for Windows 1252 or Latin-1 to give this text; nil where there are
  /// none such.
  var singleBytes: ContiguousArray<UInt8>? { utf8Span.singleBytes }
}

extension UTF8Span {
  var singleBytes: ContiguousArray<UInt8>? {
    var bytes = ContiguousArray<UInt8>()
    bytes.reserveCapacity(count)
    var scalars = makeUnicodeScalarIterator()
    while let scalar = scalars.next() {
      guard let byte = UInt8(exactly: scalar.value) ?? Windows1252.bytes[scalar] else {
        return nil
      }
      bytes.append(byte)
    }
    return bytes
  }
}
