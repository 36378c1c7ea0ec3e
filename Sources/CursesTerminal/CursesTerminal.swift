import CNcurses
package import Cells
package import Widgets

/// The terminal while this program has it: shows grids, reads keys, and is given back when the
/// value goes out of life, on every way out.
///
/// There is one terminal, so make one value and pass it on. Nothing here is called from another
/// thread; a thread that has news writes to the `wake` descriptor of `next`.
package struct CursesTerminal: ~Copyable {
  /// What `next` came back with.
  package struct Arrival: Sendable {
    /// What happened, in order: size and going on first, then keys, then being asked to end.
    package var events: [Event] = []
    /// Something was written to the wake descriptor.
    package var isWoken = false
  }

  private let looks: [Appearance]
  private var decoder = KeyDecoder()
  /// Input may be left in ncurses' own queue, where poll does not see it.
  private var hasUnread = false

  /// Takes the terminal that `facts` tells about.
  package init(_ facts: TerminalFacts) throws(TerminalError) {
    if let fault = facts.fault { throw fault }
    guard cn_open() else { throw .refused(name: facts.name) }
    looks = Style.allCases.map { Appearance.of($0, inColour: facts.colours >= 8) }
  }

  deinit { cn_close() }

  package var size: Size {
    var columns: CInt = 0
    var rows: CInt = 0
    cn_size(&columns, &rows)
    return Size(columns: Int(columns), rows: Int(rows))
  }

  /// Makes the next `show` send everything, after something else has written on the terminal.
  package mutating func redraw() { cn_redraw() }

  /// Gives the terminal back and stops, as Ctrl-Z does; returns when the process goes on.
  package mutating func suspend() { cn_suspend() }
}

// MARK: Showing

extension CursesTerminal {
  /// Shows the part of `grid` that fits. ncurses sends only what has changed.
  package mutating func show(_ grid: Grid) {
    let size = self.size
    cn_clear()
    for row in 0..<min(grid.size.rows, size.rows) {
      for column in 0..<min(grid.size.columns, size.columns) {
        put(grid.cells[row * grid.size.columns + column], column: column, row: row)
      }
    }
    let cursor = grid.cursor ?? Position(column: -1, row: -1)
    cn_show(CInt(cursor.column), CInt(cursor.row))
  }

  private func put(_ cell: Cell, column: Int, row: Int) {
    if cell.isContinuation || (cell.text == " " && cell.style == .plain) { return }
    let look = looks[Int(cell.style.rawValue)]
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: Self.scalarsInCell) { scalars in
      var count = 0
      for scalar in cell.text.unicodeScalars.prefix(Self.scalarsInCell) {
        scalars[count] = scalar.value
        count += 1
      }
      guard let start = scalars.baseAddress else { return }
      cn_put(
        CInt(column), CInt(row), start, CInt(count), CInt(DisplayWidth.of(cell.text)),
        look.attributes, look.colour)
    }
  }

  /// A letter and four marks, which is what a cell of ncurses holds.
  private static var scalarsInCell: Int { 5 }
}

// MARK: Reading

extension CursesTerminal {
  /// Sleeps until something happens: a key, a signal, or a write to `wake`, which must stay open
  /// and is read empty here. All that has queued up comes at once, so that the burst of an input
  /// method costs one frame.
  package mutating func next(wake: CInt? = nil) -> Arrival {
    var arrival = Arrival()
    while arrival.events.isEmpty, !arrival.isWoken {
      let ready = cn_wait(wake ?? -1, hasUnread ? 0 : decoder.patience ?? -1)
      let signals = cn_signals()
      takeUp(signals, in: &arrival)
      if ready == 0, !hasUnread { decoder.giveUp() }
      arrival.events += readKeys().map(Event.key)
      arrival.isWoken = ready & CN_READY_WAKE.rawValue != 0
      addEnd(signals: signals, ready: ready, to: &arrival)
    }
    return arrival
  }

  private func takeUp(_ signals: UInt32, in arrival: inout Arrival) {
    let before = size
    var isResized = signals & CN_SIGNAL_RESIZED.rawValue != 0
    if signals & CN_SIGNAL_SUSPEND.rawValue != 0 {
      cn_suspend()
      arrival.events.append(.resumed)
    } else if signals & CN_SIGNAL_CONTINUED.rawValue != 0 {
      cn_reenter()
      arrival.events.append(.resumed)
    } else if isResized {
      cn_resize()
    }
    isResized = isResized || size != before
    if isResized { arrival.events.append(.resize(columns: size.columns, rows: size.rows)) }
  }

  private func addEnd(signals: UInt32, ready: UInt32, to arrival: inout Arrival) {
    if signals & CN_SIGNAL_TERMINATE.rawValue != 0 { arrival.events.append(.terminate) }
    if signals & CN_SIGNAL_HANGUP.rawValue != 0 || ready & CN_READY_HANGUP.rawValue != 0 {
      arrival.events.append(.hangup)
    }
  }

  private mutating func readKeys() -> [Key] {
    hasUnread = true
    // An end, so that a stream without one (a file sent to the terminal) cannot hold the loop.
    for _ in 0..<Self.unitsInBurst {
      guard let unit = nextUnit() else {
        hasUnread = false
        break
      }
      decoder.take(unit)
    }
    return decoder.keysSoFar(endOfBurst: !hasUnread)
  }

  private static var unitsInBurst: Int { 16_384 }

  private func nextUnit() -> InputUnit? {
    var value: Int32 = 0
    switch cn_read(&value) {
    case CN_BYTE: return .byte(UInt8(truncatingIfNeeded: value))
    case CN_KEY: return .key(Key(cn_key(UInt32(value))))
    default: return nil
    }
  }
}
