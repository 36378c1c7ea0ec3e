import Record

/// One save as it is written: a line of a journal.
enum EntryLine {
  /// The line with its newline. `previous` is the SHA-256 of the line before it.
  static func encoded(_ entry: Entry, previous: [UInt8]) -> [UInt8] {
    Line.sealed { line in
      line.member("v", Line.majorVersion)
      line.member("dev", entry.stamp.device.text)
      line.member("n", entry.number)
      line.member("o", entry.stamp.order)
      line.member("prev", Hex.text(previous))
      if let former = entry.takesBack { line.member("back", former.description) }
      line.member("ch") { line in
        line.array { line in
          for change in entry.changes { line.element { write(change, to: &$0) } }
        }
      }
    }
  }

  private static func write(_ change: Change, to line: inout JSONWriter) {
    line.object { line in
      line.member("k", change.record.kind)
      line.member("id", change.record.id)
      line.member("by", change.author)
      line.member("at", change.claimedTime)
      line.member("set") { line in
        line.object { line in
          for field in change.fields { line.member(field.name) { $0.value(field.value) } }
        }
      }
      let replacing = change.fields.filter { !$0.replaces.isEmpty }
      guard !replacing.isEmpty else { return }
      line.member("over") { line in
        line.object { line in
          for field in replacing {
            line.member(field.name) { line in
              line.array { line in
                for stamp in field.replaces { line.element { $0.string(stamp.description) } }
              }
            }
          }
        }
      }
    }
  }
}
