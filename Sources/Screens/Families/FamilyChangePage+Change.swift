import Casework
import Widgets

// What the form says, as a change of the family.
extension FamilyChangePage {
  private func text(_ field: FamilyField) -> String { entry.text(FieldID(field)) }
  private func value(_ field: FamilyField) -> String? { entry.value(FieldID(field)) }
  private func person(_ field: FamilyField) -> Person.ID? { value(field).map(Person.ID.init) }
  private var people: Set<Person.ID> { Set(entry.values(FieldID(.people)).map(Person.ID.init)) }

  private func day(in world: World) -> FamilyDay {
    FamilyDay(Typed(text(.day), today: world.today, leaning: .past))
  }

  private func birth(in world: World) -> Typed<PartialDate> {
    Typed(birth: text(.birth), today: world.today)
  }

  private var sex: Sex? { value(.sex).flatMap(Sex.init(rawValue:)) }
  private var keepsRegistration: Bool? { value(.registration).map { $0 == "stays" } }

  /// Whom the form enters as typed so far; nobody where somebody known is named.
  func newPerson(in world: World) -> Lookalike {
    let isKnown =
      kind == .movingIn ? !people.isEmpty : kind == .marriage && value(.partner) != nil
    return Lookalike(
      name: isKnown ? nil : text(.name).meaningful, sex: sex, birth: birth(in: world).value,
      household: household.id)
  }

  private var relations: [Person.ID: String] {
    Dictionary(
      uniqueKeysWithValues: members.map {
        ($0.person.id, entry.value(FieldID(relationOf: $0.person.id)) ?? "")
      })
  }

  private func filled(_ work: OpenWork) -> OpenWork {
    var filled = work
    for promise in work.promises {
      filled.promiseFates[promise.id] = entry.value(FieldID(promise)).flatMap(
        OpenWork.Fate.init(rawValue:))
    }
    for assignment in work.assignments {
      filled.assignmentFates[assignment.id] = entry.value(FieldID(assignment)).flatMap(
        OpenWork.Fate.init(rawValue:))
    }
    return filled
  }

  func change(in world: World) -> any FamilyChange {
    let (register, today) = (world.register, world.today)
    let id = household.id
    switch kind {
    case .birth: return birthOfChild(in: world)
    case .naming:
      var change = Naming()
      (change.child, change.name) = (people.first, text(.name))
      return change
    case .death:
      var change = Death(in: id, on: today, register: register)
      (change.person, change.day) = (people.first, day(in: world))
      (change.newHead, change.work) = (person(.newHead), filled(change.work))
      return change
    case .movingOut:
      var change = MovingOut(from: id, on: today, register: register)
      (change.people, change.day) = (people, day(in: world))
      (change.destination, change.newHead) = (text(.place), person(.newHead))
      change.work = filled(change.work)
      return change
    case .movingIn: return movingIn(in: world)
    case .marriage: return marriage(in: world)
    case .changingHouse:
      var change = ChangingHouse(from: id)
      (change.people, change.day) = (people, day(in: world))
      change.target = value(.household).map(Household.ID.init)
      change.relation = value(.relation) ?? ""
      change.cause = value(.cause).flatMap(Residence.Cause.init(rawValue:))
      (change.keepsRegistration, change.newHead) = (keepsRegistration, person(.newHead))
      return change
    case .newHead:
      var change = NewHead(of: id)
      (change.person, change.day, change.relations) = (
        person(.newHead), day(in: world), relations
      )
      return change
    case .split:
      var change = HouseholdSplit(of: household, on: today, register: register)
      (change.people, change.head, change.newHead) = (people, person(.head), person(.newHead))
      (change.code, change.day) = (text(.code), day(in: world))
      change.hamlet = value(.hamlet).map(Hamlet.ID.init)
      change.group = value(.group).map(HouseholdGroup.ID.init)
      change.work = filled(change.work)
      return change
    case .merge:
      var change = HouseholdMerge(of: id, on: today, register: register)
      change.target = value(.household).map(Household.ID.init)
      (change.day, change.relations) = (day(in: world), relations)
      change.work = filled(change.work)
      return change
    case .place:
      var change = NewPlace(of: household)
      change.village = value(.village).map(Village.ID.init)
      change.hamlet = value(.hamlet).map(Hamlet.ID.init)
      change.group = value(.group).map(HouseholdGroup.ID.init)
      change.day = day(in: world)
      return change
    case .comingBack:
      var change = ComingBack(of: id)
      (change.people, change.day, change.newHead) = (people, day(in: world), person(.newHead))
      return change
    }
  }

  private func birthOfChild(in world: World) -> Birth {
    var change = Birth(in: household.id)
    change.name = text(.name)
    change.isUnnamed = entry.isTicked(FieldID(.unnamed))
    (change.sex, change.birth) = (sex, birth(in: world))
    change.ethnicity = value(.ethnicity) ?? ""
    change.relation = value(.relation) ?? ""
    return change
  }

  private func movingIn(in world: World) -> MovingIn {
    var change = MovingIn(to: household.id)
    change.known = people.first
    (change.name, change.sex, change.birth) = (text(.name), sex, birth(in: world))
    change.ethnicity = value(.ethnicity) ?? ""
    change.relation = value(.relation) ?? ""
    (change.day, change.origin) = (day(in: world), text(.place))
    return change
  }

  private func marriage(in world: World) -> Marriage {
    var change = Marriage(in: household.id)
    (change.member, change.partner) = (people.first, person(.partner))
    if change.partner == nil {
      (change.name, change.sex, change.birth) = (text(.name), sex, birth(in: world))
      change.place = text(.place)
    }
    change.home = value(.home).flatMap(Marriage.Home.init(rawValue:))
    change.relation = value(.relation) ?? ""
    change.day = day(in: world)
    (change.keepsRegistration, change.newHead) = (keepsRegistration, person(.newHead))
    return change
  }
}

extension FamilyChangeKind {
  /// Whether somebody is entered who may be known already.
  var entersPerson: Bool { [.birth, .movingIn, .marriage].contains(self) }

  /// Whether several members can be named at once.
  var namesSeveral: Bool {
    switch self {
    case .movingOut, .changingHouse, .split, .comingBack: true
    default: false
    }
  }

  /// The work that is open at such a change, to be asked about; nil where it stays as it is.
  func work(of household: Household, on today: Day, in register: Register) -> OpenWork? {
    switch self {
    case .death: Death(in: household.id, on: today, register: register).work
    case .movingOut: MovingOut(from: household.id, on: today, register: register).work
    case .split: HouseholdSplit(of: household, on: today, register: register).work
    case .merge: HouseholdMerge(of: household.id, on: today, register: register).work
    default: nil
    }
  }

  /// What can become of a promise, and of an assignment.
  var promiseFates: [OpenWork.Fate] {
    switch self {
    case .split: [.stays, .follows, .ends]
    case .merge: [.follows, .ends]
    default: [.stays, .ends]
    }
  }

  var assignmentFates: [OpenWork.Fate] {
    switch self {
    case .split: [.stays, .follows, .both, .ends]
    case .merge: [.follows, .ends]
    default: [.stays, .ends]
    }
  }
}
