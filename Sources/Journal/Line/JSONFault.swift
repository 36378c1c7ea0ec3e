/// What is wrong with a text that should be JSON of the record, and at which byte.
package struct JSONFault: Error, Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case unexpectedEnd, unexpectedByte(UInt8), notUTF8, controlCharacter, badEscape, loneSurrogate
    case fraction, numberTooLarge, leadingZero, nullInside
    case repeatedName(String), tooDeep, trailingBytes
    case missing(String), wrongType(String)
  }
  package let kind: Kind
  package let offset: Int
}
