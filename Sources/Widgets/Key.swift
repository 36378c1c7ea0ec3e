/// A key as a person means it, whatever the terminal sent for it.
package enum Key: Hashable, Sendable {
  /// A composed character, marks included.
  case character(Character)
  case enter, escape, tab, backTab, backspace, delete, insert
  case up, down, left, right, home, end, pageUp, pageDown
  /// Ctrl with a small letter, `a` to `z`.
  case control(Character)
  /// F1 to F12.
  case function(Int)
  /// Text that came as one piece (bracketed paste).
  case paste(String)
  /// What the input method makes of a key: so many characters before the cursor give way to these.
  case retyped(removing: Int, adding: String)
}

/// What the run loop can be woken by.
package enum Event: Hashable, Sendable {
  case key(Key)
  /// The terminal has another size now.
  case resize(columns: Int, rows: Int)
  /// The process was asked to end (SIGTERM) or its terminal is gone (SIGHUP).
  case terminate
  case hangup
  /// The process was stopped and goes on again.
  case resumed
}
