import Casework
import Widgets
import Wording

// How assignments are named on the screens that show them.
extension World {
  func words(for channel: Channel) -> String {
    switch channel {
    case .party: wording["channel.party"]
    case .government: wording["channel.government"]
    case .front: wording["channel.front"]
    }
  }

  /// The same in one column of a table.
  func shortWords(for channel: Channel) -> String {
    switch channel {
    case .party: wording["channel.party"]
    case .government: wording["channel.government"]
    case .front: wording["channel.front.short"]
    }
  }

  func words(for duty: Assignment.Duty) -> String {
    switch duty {
    case .lead: wording["duty.lead"]
    case .helper: wording["duty.helper"]
    }
  }

  /// `LS-014 Giàng Lò Chừ`, or `nhóm hộ Suối Thầu (5 hộ)`.
  func label(of target: Assignment.Target) -> String {
    switch target {
    case .household(let household): label(of: household)
    case .group(let group):
      wording(
        "assignments.group",
        [
          "name": register.groups[group]?.name ?? group.text,
          "count": String(register.households(of: target).count),
        ])
    }
  }

  /// Enough to tell two of one name apart.
  func fullLabel(of target: Assignment.Target) -> String {
    switch target {
    case .household(let household): fullLabel(of: household)
    case .group: label(of: target)
    }
  }

  /// `05-NQ/CB, ngày 03/11/2026`; `–` without one.
  func words(for basis: Basis?) -> String {
    guard let basis else { return "–" }
    guard let day = basis.day else { return basis.number }
    return wording(
      "assignments.basis", ["number": basis.number, "day": day.description])
  }

  /// The party cell or the organisation that somebody belongs to.
  func bodyName(of caseworker: Caseworker, in channel: Channel) -> String {
    let cell = caseworker.cell.flatMap { register.cells[$0]?.name }
    let organisation = caseworker.organisation.flatMap { register.organisations[$0]?.name }
    let names =
      channel == .party ? [cell, organisation] : [organisation, caseworker.position, cell]
    return names.compactMap { $0 }.first ?? "–"
  }

  /// `6 hộ, 2 việc quá hạn · Chi bộ bản Là Si`: what tells whether more can be asked of somebody.
  func loadDetail(of caseworker: Caseworker, in channel: Channel) -> String {
    let load = register.workload(of: caseworker.id, in: channel, on: today)
    let households = String(load.households)
    let numbers =
      load.overdue > 0
      ? wording(
        "assignments.load.overdue",
        ["households": households, "overdue": String(load.overdue)])
      : wording("assignments.load", ["households": households])
    return "\(numbers) · \(bodyName(of: caseworker, in: channel))"
  }

  /// Those who can be picked for a channel: its own people by name, then everybody else who is
  /// here, each with their load.
  func caseworkerItems(for channel: Channel) -> [Picker.Item] {
    let here = register.byName(
      register.caseworkers.values.filter { $0.isHere(on: today) })
    let own = here.filter { $0.serves(in: channel) }
    let others = here.filter { !$0.serves(in: channel) }
    return (own + others).map {
      Picker.Item($0.id.text, $0.name, detail: loadDetail(of: $0, in: channel))
    }
  }

  /// The channel that the signed-in person belongs to first.
  var ownChannel: Channel {
    Channel.allCases.first { signedIn?.serves(in: $0) ?? false } ?? .party
  }
}

extension BasisEntry {
  init(number: String, day: String, today: Day) {
    self.init()
    self.number = number
    self.day = Typed(day, today: today, leaning: .past)
  }
}

extension Wording {
  func sentence(for problem: BasisEntry.Problem) -> String {
    switch problem {
    case .dayUnreadable(let text): self("form.dayUnreadable", ["text": text])
    case .numberMissing: self["form.basis.numberMissing"]
    }
  }
}
