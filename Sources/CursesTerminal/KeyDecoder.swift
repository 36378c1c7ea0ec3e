import Widgets

/// One piece of input as the C room gives it.
enum InputUnit: Hashable, Sendable {
  case byte(UInt8)
  /// A key that the terminal database names; nothing when this program has no use for it.
  case key(Key?)
}

/// Makes keys of bytes: UTF-8, marks joined to their letters, escape sequences, pastes.
///
/// The terminal database often describes another terminal than the one in use, so the sequences of
/// the common ones are known here too, and one that is not known is swallowed whole: its letters
/// must never act as commands.
struct KeyDecoder: Sendable {
  private enum State: Hashable, Sendable {
    case ground
    case escape
    /// After `ESC [`, with the parameter and intermediate bytes so far.
    case control([UInt8])
    /// After `ESC [ [`, which the Linux console sends for F1 to F5.
    case consoleFunction
    /// After `ESC O`.
    case shifted
  }

  private var state = State.ground
  private var characters = CharacterAssembler()
  private var paste: PasteText?
  private var keys: [Key] = []

  /// A sequence longer than this is noise.
  private static let longestSequence = 32

  /// How long, in milliseconds, to wait for the rest of what has begun; nothing when all is whole.
  var patience: Int32? {
    if state != .ground { return 50 }
    return paste == nil ? nil : 1000
  }

  mutating func take(_ unit: InputUnit) {
    switch unit {
    case .byte(let byte):
      take(byte)
    case .key(let key):
      // Right behind an Esc it is Alt with that key, which nothing here uses.
      let isAlt = state == .escape
      state = .ground
      characters.drop()
      if let key, !isAlt { emit(key) }
    }
  }

  /// The keys that are whole by now. At the end of a burst a lone Esc is the key itself.
  mutating func keysSoFar(endOfBurst: Bool) -> [Key] {
    if endOfBurst, state == .escape {
      state = .ground
      emit(.escape)
    }
    defer { keys = [] }
    return keys
  }

  /// Nothing more came within the patience: an unfinished sequence is dropped, a paste whose end
  /// was lost counts as it is.
  mutating func giveUp() {
    state = .ground
    characters.drop()
    finishPaste()
  }

  private mutating func take(_ byte: UInt8) {
    switch state {
    case .ground:
      if byte == 0x1B { state = .escape } else { takeText(byte) }
    case .escape:
      takeAfterEscape(byte)
    case .control(let before):
      takeControl(byte, after: before)
    case .consoleFunction:
      state = .ground
      if (0x41...0x45).contains(byte) { emit(.function(Int(byte) - 0x40)) }
    case .shifted:
      state = .ground
      if let key = KeySequences.shifted[byte] { emit(key) }
    }
  }

  private mutating func takeAfterEscape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "["): state = .control([])
    case UInt8(ascii: "O"): state = .shifted
    case 0x1B: emit(.escape)
    case 0x09:
      state = .ground
      emit(.backTab)
    default:
      // Alt with a letter; the rest of a letter of several bytes falls away as malformed.
      state = .ground
    }
  }

  private mutating func takeControl(_ byte: UInt8, after before: [UInt8]) {
    switch byte {
    case UInt8(ascii: "[") where before.isEmpty:
      state = .consoleFunction
    case 0x20...0x3F where before.count < Self.longestSequence:
      state = .control(before + [byte])
    case 0x40...0x7E:
      state = .ground
      finish(parameters: before, final: byte)
    default:
      // Not a sequence after all; this byte begins something of its own.
      state = .ground
      take(byte)
    }
  }

  private mutating func finish(parameters: [UInt8], final: UInt8) {
    switch (parameters, final) {
    case (Array("200".utf8), UInt8(ascii: "~")):
      if paste == nil { paste = PasteText() }
    case (Array("201".utf8), UInt8(ascii: "~")):
      finishPaste()
    default:
      if let key = KeySequences.control(parameters: parameters, final: final) { emit(key) }
    }
  }

  private mutating func finishPaste() {
    guard let text = paste?.text else { return }
    paste = nil
    if !text.isEmpty { emit(.paste(text)) }
  }

  private mutating func takeText(_ byte: UInt8) {
    guard let scalar = characters.take(byte) else { return }
    if paste != nil {
      paste?.append(scalar)
    } else if let key = KeySequences.single(scalar) {
      emit(key)
    } else if !CharacterAssembler.isControl(scalar) {
      emit(scalar)
    }
  }

  private mutating func emit(_ key: Key) {
    // Keys inside a paste are part of its noise.
    if paste == nil { keys.append(key) }
  }

  /// A character, or a mark that belongs to the character before it in this burst.
  private mutating func emit(_ scalar: Unicode.Scalar) {
    if CharacterAssembler.isMark(scalar), case .character(let base)? = keys.last,
      let joined = CharacterAssembler.join(base, scalar)
    {
      keys[keys.count - 1] = .character(joined)
    } else {
      emit(.character(Character(scalar)))
    }
  }
}
