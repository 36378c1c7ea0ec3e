import Casework
import Widgets
import Wording

// Rows of the forms of Danh mục: one field each.
extension FormRow where ID: EntryFieldID {
  static func text(
    _ id: ID, _ label: String, _ text: String, kind: TextField.Kind = .name, maximum: Int = 80,
    required: Bool = false, placeholder: String = "", columns: Int? = nil
  ) -> FormRow {
    .fields([
      Field(
        id, label, .text(TextField(text, kind: kind, maximum: maximum, placeholder: placeholder)),
        isRequired: required, columns: columns)
    ])
  }

  /// A record to pick, shown by its name.
  static func pick<Of>(
    _ id: ID, _ label: String, _ value: Identifier<Of>?, shown: String?, required: Bool = false
  ) -> FormRow {
    .fields([
      Field(
        id, label, .pick(PickField(value.map { [$0.text] } ?? [], shown: shown ?? "")),
        isRequired: required)
    ])
  }
}

extension Wording {
  /// The title of a form: of a record by its name, or of one that is new.
  func title(_ known: String, of name: String?, orNew new: String) -> String {
    name.map { self(known, ["name": $0]) } ?? self[new]
  }
}

extension World {
  func words(for role: Caseworker.Role) -> String {
    switch role {
    case .partyMember: wording["role.partyMember"]
    case .official: wording["role.official"]
    case .teacher: wording["role.teacher"]
    case .borderGuard: wording["role.borderGuard"]
    case .villageHead: wording["role.villageHead"]
    case .respectedPerson: wording["role.respectedPerson"]
    case .organisation: wording["role.organisation"]
    case .healthWorker: wording["role.healthWorker"]
    case .militia: wording["role.militia"]
    }
  }

  func words(for office: Caseworker.CellOffice) -> String {
    switch office {
    case .secretary: wording["office.secretary"]
    case .deputySecretary: wording["office.deputySecretary"]
    case .member: wording["office.member"]
    }
  }
}
