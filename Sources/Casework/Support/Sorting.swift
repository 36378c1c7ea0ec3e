extension Array {
  /// Calls `body` with each element where it lies; the pointer is good for that call alone. A field
  /// read through it copies no other: handing over the element, even to be borrowed, copies all that
  /// it refers to, which of ten thousand takes as long as looking at them.
  func forEachInPlace(_ body: (UnsafePointer<Element>) -> Void) {
    withUnsafeBufferPointer { elements in
      guard let first = elements.baseAddress else { return }
      for place in elements.indices { body(first + place) }
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
      if keys[a].0 < keys[b].0 { return true }
      return keys[b].0 < keys[a].0 ? false : keys[a].1 < keys[b].1
    }
    .map { self[$0] }
  }
}
