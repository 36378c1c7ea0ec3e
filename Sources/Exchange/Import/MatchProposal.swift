package import Casework

/// A household of a list that may be one of the register, though its code says nothing: a person
/// decides. Until then it is a new household.
package struct MatchProposal: Hashable, Sendable {
  package let listed: OfficeHousehold
  package let known: Household
  package let isAccepted: Bool
}
