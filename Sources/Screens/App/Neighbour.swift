extension CaseIterable where Self: Equatable, AllCases == [Self] {
  /// The case so many places on, round and round: what Tab goes through.
  func neighbour(_ step: Int) -> Self {
    let all = Self.allCases
    let place = (all.firstIndex(of: self) ?? 0) + step
    return all[(place % all.count + all.count) % all.count]
  }
}
