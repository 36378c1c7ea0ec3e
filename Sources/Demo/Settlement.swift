import Casework

/// A caseworker of the made-up commune: what the record does not say of them.
struct Worker {
  let id: Caseworker.ID
  /// Of a hundred visits expected, how many are made.
  let habit: Int
  /// The laptop that their visits are typed on.
  let device: Int
  /// Who types their notebook.
  var typist: Caseworker.ID
}

/// A party cell and who leads it.
struct CellSettlement {
  let cell: PartyCell.ID
  let device: Int
  let secretary: Caseworker.ID
  let deputy: Caseworker.ID
}

/// What was settled when the commune was founded: the ids behind names and codes.
struct Settlement {
  /// Who keeps the office's records.
  var officer = Caseworker.ID("")
  var workers: [Worker] = []
  var cells: [CellSettlement] = []
  var caseworkersByName: [String: Caseworker.ID] = [:]
  var householdsByCode: [String: Household.ID] = [:]
  /// The members whose last two months follow the pictures.
  var cast: Set<Caseworker.ID> = []
  /// The official who leaves, and who takes over.
  var handOver: (from: Caseworker.ID, to: Caseworker.ID)?
}

/// A village as it will be founded.
struct VillagePlan {
  struct Home {
    let code: String
    let ethnicity: Ethnicity
    let people: Int
    let head: Cast.House?
    let course: PovertyCourse
  }

  struct Member {
    let name: String
    let birth: Int
    let office: Caseworker.CellOffice
    let roles: Set<Caseworker.Role>
    /// Codes of the households led in the party's channel.
    let leads: [String]
    let habit: Int
  }

  let name: String
  let code: String
  let hamlets: [String]
  /// Nil where the village has no party cell of its own.
  let cell: String?
  let device: Int
  let homes: [Home]
  let members: [Member]
}

/// Someone who works for the commune rather than in a village's cell.
struct OfficePlan {
  let name: String
  let birth: Int?
  let role: Caseworker.Role
  let organisation: String
  let position: String
  let channel: Channel
  let leads: [String]
  let habit: Int
}
