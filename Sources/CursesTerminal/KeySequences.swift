import Widgets

/// What the common terminals send, whatever TERM says: xterm and its likes (ctlseqs), the Linux
/// console (console_codes(4)), vt100/vt220, rxvt, screen and tmux.
enum KeySequences {
  /// Control characters that are keys. Backspace is 8 or 127, Enter 13 or 10, after the terminal.
  static func single(_ scalar: Unicode.Scalar) -> Key? {
    switch scalar.value {
    case 8, 127: .backspace
    case 9: .tab
    case 10, 13: .enter
    case 1...26: .control(Character(Unicode.Scalar(UInt8(scalar.value) + 0x60)))
    default: nil
    }
  }

  /// `ESC O` and one byte: arrows, Home and End in application mode, F1 to F4, the pad's Enter.
  static let shifted: [UInt8: Key] = letters.merging([UInt8(ascii: "M"): .enter]) { $1 }

  /// `ESC [ parameters final`.
  static func control(parameters: [UInt8], final: UInt8) -> Key? {
    switch final {
    case UInt8(ascii: "~"):
      Int(String(decoding: parameters, as: UTF8.self)).flatMap { numbered[$0] }
    case UInt8(ascii: "Z"): .backTab
    default: parameters.isEmpty ? letters[final] : nil
    }
  }

  private static let letters: [UInt8: Key] = [
    UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down, UInt8(ascii: "C"): .right,
    UInt8(ascii: "D"): .left, UInt8(ascii: "H"): .home, UInt8(ascii: "F"): .end,
    UInt8(ascii: "P"): .function(1), UInt8(ascii: "Q"): .function(2),
    UInt8(ascii: "R"): .function(3), UInt8(ascii: "S"): .function(4),
  ]

  private static let numbered: [Int: Key] = [
    1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
    11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5),
    17: .function(6), 18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10),
    23: .function(11), 24: .function(12),
  ]
}
