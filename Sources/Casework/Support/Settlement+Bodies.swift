import Record

// Villages and party cells.
extension Settlement {
  /// Codes that households bear already stay as they are.
  static func villageCodes(_ records: [RecordID], in register: Register) -> [Settlement] {
    let taken = Set(register.villages.values.map { $0.code.uppercased() })
    return records.compactMap { record in
      guard let old = register.villages[Village.ID(record.id)] else { return nil }
      var new = old
      new.code =
        (2...).lazy.map { "\(old.code.uppercased())\($0)" }.first { !taken.contains($0) }
        ?? old.code
      return Edit(from: old, to: new).map {
        Settlement(choice: .giveVillageCode(old.id, new.code), edits: [$0])
      }
    }
  }

  static func secretaries(_ records: [RecordID], in register: Register) -> [Settlement] {
    records.compactMap { record in
      guard let kept = register.caseworkers[Caseworker.ID(record.id)], let cell = kept.cell else {
        return nil
      }
      return Settlement(
        choice: .keepSecretary(kept.id),
        edits: register.edits(relievingSecretariesOf: cell, except: kept.id))
    }
  }
}
