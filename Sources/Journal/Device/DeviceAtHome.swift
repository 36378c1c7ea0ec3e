import Record

/// This device in a store: finds out whether it may go on with the journal it began.
struct DeviceAtHome {
  let place: StorePlace
  let store: StoreIdentity

  private var home: String { place.folder.path }

  /// The identity kept, after a torn last line of its journal has been set aside.
  func ready(telling notices: inout [Notice]) throws(FileError) -> DeviceIdentity? {
    switch try place.device.identity(for: store, at: home) {
    case .none: return nil
    case .unusable(let reason):
      notices.append(.newDevice(reason))
      return nil
    case .found(let identity):
      let torn = try TornEnd(of: identity.device, folder: place.folder, files: place.files)
      guard let torn else { return identity }
      // What was reported saved is no torn line but damage, and stays where it is.
      let written = try place.device.writtenHead(for: store, at: home)?.number ?? 0
      guard written <= torn.lastNumber else { return identity }
      let aside = try torn.setAside(folder: place.folder, files: place.files)
      notices.append(
        .tornLineSetAside(segment: torn.segment, bytes: torn.range.count, aside: aside))
      return identity
    }
  }

  /// The journal to go on with; nil, with a notice, where it is not as this device left it.
  func journal(
    of identity: DeviceIdentity, in journals: ReadJournals, telling notices: inout [Notice]
  ) throws(FileError) -> OwnJournal? {
    let device = identity.device
    let tail = journals.state.tails[device] ?? JournalTail()
    let written = try place.device.writtenHead(for: store, at: home)
    if let reason = difference(of: tail, in: journals, of: device, from: written) {
      notices.append(.newDevice(reason))
      return nil
    }
    return try OwnJournal(
      identity: identity, store: store, folder: place.folder, files: place.files, tail: tail)
  }

  private func difference(
    of tail: JournalTail, in journals: ReadJournals, of device: DeviceID,
    from written: WrittenHead?
  ) -> NewDeviceReason? {
    if let written, written.number > tail.number {
      return .journalBehind(device: device, written: written.number, found: tail.number)
    }
    if journals.openEnds[device] != nil || tail.followsDamage {
      return .journalDamaged(device: device)
    }
    // The last line is a header where a segment was begun and no entry followed.
    if let written, written.number == tail.number, tail.lines > 1, written.hash != tail.hash {
      return .journalDiffers(device: device, number: tail.number)
    }
    return nil
  }
}
