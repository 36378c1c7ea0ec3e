import Casework
import VietnameseText
import Widgets
import Wording

// Places and people to pick from, told apart by what stands beside them.
extension World {
  var villageItems: [Picker.Item] {
    register.villagesByName.map {
      Picker.Item($0.id.text, $0.name, detail: [$0.code, $0.formerCommune].joinedParts)
    }
  }

  /// The village of whoever has only one to choose from.
  var onlyVillage: Village.ID? {
    register.villages.count == 1 ? register.villages.keys.first : nil
  }

  func hamletItems(in village: Village.ID?) -> [Picker.Item] {
    register.hamlets.values.filter { village == nil || $0.village == village }
      .map { hamlet in
        Picker.Item(
          hamlet.id.text, hamlet.name,
          detail: hamlet.village.flatMap { register.villages[$0]?.name } ?? "")
      }
      .sortedByLabel()
  }

  func groupItems(in village: Village.ID?) -> [Picker.Item] {
    register.groups.values.filter { village == nil || $0.village == village }
      .map { group in
        Picker.Item(
          group.id.text, group.name,
          detail: group.village.flatMap { register.villages[$0]?.name } ?? "")
      }
      .sortedByLabel()
  }

  var cellItems: [Picker.Item] {
    register.cells.values.map { Picker.Item($0.id.text, $0.name) }.sortedByLabel()
  }

  var organisationItems: [Picker.Item] {
    register.organisations.values
      .map { Picker.Item($0.id.text, $0.name, detail: $0.channel.map(words(for:)) ?? "") }
      .sortedByLabel()
  }
}

extension [Picker.Item] {
  func sortedByLabel() -> [Picker.Item] {
    map { (key: CollationKey($0.label), item: $0) }
      .sorted { ($0.key, $0.item.value) < ($1.key, $1.item.value) }
      .map(\.item)
  }
}

extension [String?] {
  /// What is there, with ` · ` between.
  var joinedParts: String { compactMap { $0?.meaningful }.joined(separator: " · ") }
}
