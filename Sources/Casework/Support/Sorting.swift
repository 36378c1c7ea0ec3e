extension Array {
  /// Where an element belongs in an array that is sorted, behind those of the same place.
  func sortedPlace(for element: Element, by precedes: (Element, Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if precedes(element, self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// By keys that are made once for each element, the first of them deciding. Nothing but keys and
  /// places is moved about: records are large.
  func sorted<First: Comparable, Second: Comparable>(
    byKeys key: (Element) -> (First, Second)
  ) -> [Element] {
    let keys = map(key)
    return indices.sorted { keys[$0] < keys[$1] }.map { self[$0] }
  }
}
