extension Array {
  /// Calls `body` with each element where it lies. A subscript would hand over a copy, with all that
  /// it refers to counted up and down again.
  func forEachInPlace(_ body: (borrowing Element) -> Void) {
    withUnsafeBufferPointer { elements in
      for place in elements.indices { body(elements[place]) }
    }
  }

  /// Where something belongs in an array that is sorted, behind the elements of the same place.
  func sortedPlace<Thing>(for thing: Thing, by precedes: (Thing, Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if precedes(thing, self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// By keys that are made once for each element, the first of them deciding. Nothing but keys and
  /// places is moved about: records are large.
  func sorted<First: Comparable, Second: Comparable>(
    byKeys key: (Element) -> (First, Second)
  ) -> [Element] {
    let keys = map(key)
    return indices.sorted { a, b in
      let (first, other) = (keys[a].0, keys[b].0)
      return first == other ? keys[a].1 < keys[b].1 : first < other
    }
    .map { self[$0] }
  }
}
