import Casework
import Record

// Where those who walk along with households live and what they speak, and how far it is between the
// hamlets: asked by dice of its own, so that the rest of the story stays as it is.
extension Chronicle {
  /// The officer puts it down in the second month.
  mutating func planHomes(in month: Month, of firstMonth: Month) {
    guard month == firstMonth.next else { return }
    var dice = SplitMix64(seed: UInt64(clamping: month.ordinal) &* 0x40ED)
    let moment = Moment(month.firstDay.adding(days: 8), hour: 16)
    for edits in [distances(&dice), homes(&dice)] {
      agenda.add(.save(author: settlement.officer, device: 0, edits: edits), at: moment)
    }
  }

  /// Within a village a short way, and from village to village a long one.
  private func distances(_ dice: inout SplitMix64) -> [Edit] {
    let villages = register.villages.values.sorted { $0.id < $1.id }.map { village in
      register.hamlets.values.filter { $0.village == village.id }.map(\.id).sorted()
    }.filter { !$0.isEmpty }
    var ways: [(Hamlet.ID, Hamlet.ID, hundreds: ClosedRange<Int>)] = villages.flatMap { hamlets in
      zip(hamlets, hamlets.dropFirst()).map { ($0, $1, 6...24) }
    }
    let first = villages.compactMap(\.first)
    ways += zip(first, first.dropFirst()).map { ($0, $1, 30...90) }
    return ways.map { one, other, hundreds in
      Edit(creating: HamletDistance(one, other, metres: dice.number(in: hundreds) * 100))
    }
  }

  /// Members of a cell live in one of its village's hamlets; one of eight has learned no La Hủ yet.
  private func homes(_ dice: inout SplitMix64) -> [Edit] {
    register.caseworkers.values.sorted { $0.id < $1.id }.compactMap { known in
      guard known.cell != nil, let village = known.village else { return nil }
      var new = known
      let hamlets = register.hamlets.values.filter { $0.village == village }.map(\.id).sorted()
      new.hamlet = Choices(hamlets)?.pick(&dice)
      new.languages = dice.chance(87) ? ["laHu", "vietnamese"] : ["haNhi", "vietnamese"]
      return Edit(from: known, to: new)
    }
  }
}
