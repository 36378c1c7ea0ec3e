package import Record
package import VietnameseText

/// The commune that a store belongs to. There is one, with the id `commune`.
package struct Commune: Storable {
  package static let kind = "commune"
  package static let onlyID = ID("commune")
  package let id: ID
  package var name: String
  package var province: String
  /// How lists of people are sorted; nil where nobody chose.
  package var nameOrder: NameOrder?

  package init(name: String, province: String) {
    id = Self.onlyID
    self.name = name
    self.province = province
  }

  package init(id: ID, state: RecordState) {
    self.id = id
    name = state.text("name") ?? ""
    province = state.text("province") ?? ""
    nameOrder = state.text("nameOrder").flatMap(NameOrder.init(rawValue:))
  }

  package var fields: Fields {
    var fields = Fields()
    fields.set("name", name)
    fields.set("province", province)
    fields.set("nameOrder", nameOrder?.rawValue)
    return fields
  }
}

/// A village (bản). Two villages can bear one name, so the id is opaque and the old commune is
/// part of the label (domain.md §4).
package struct Village: Storable {
  package static let kind = "village"
  package let id: ID
  package var name: String
  /// The letters that its household codes begin with, e.g. `LS`.
  package var code: String
  package var formerCommune: String?
  /// The party cell of the village.
  package var cell: PartyCell.ID?

  package init(
    id: ID, name: String, code: String, formerCommune: String? = nil,
    cell: PartyCell.ID? = nil
  ) {
    self.id = id
    self.name = name
    self.code = code
    self.formerCommune = formerCommune
    self.cell = cell
  }

  package init(id: ID, state: RecordState) {
    self.id = id
    name = state.text("name") ?? ""
    code = state.text("code") ?? ""
    formerCommune = state.text("former")
    cell = state.reference("cell")
  }

  package var fields: Fields {
    var fields = Fields()
    fields.set("name", name)
    fields.set("code", code)
    fields.set("former", formerCommune)
    fields.set("cell", cell)
    return fields
  }
}

/// A cluster of houses below the village (chòm).
package struct Hamlet: Storable {
  package static let kind = "hamlet"
  package let id: ID
  package var name: String
  package var village: Village.ID?

  package init(id: ID, name: String, village: Village.ID?) {
    self.id = id
    self.name = name
    self.village = village
  }

  package init(id: ID, state: RecordState) {
    self.id = id
    name = state.text("name") ?? ""
    village = state.reference("village")
  }

  package var fields: Fields {
    var fields = Fields()
    fields.set("name", name)
    fields.set("village", village)
    return fields
  }
}

/// A household group (nhóm hộ) that can be assigned as a whole.
package struct HouseholdGroup: Storable {
  package static let kind = "group"
  package let id: ID
  package var name: String
  package var village: Village.ID?

  package init(id: ID, name: String, village: Village.ID?) {
    self.id = id
    self.name = name
    self.village = village
  }

  package init(id: ID, state: RecordState) {
    self.id = id
    name = state.text("name") ?? ""
    village = state.reference("village")
  }

  package var fields: Fields {
    var fields = Fields()
    fields.set("name", name)
    fields.set("village", village)
    return fields
  }
}
