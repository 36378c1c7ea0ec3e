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
}
