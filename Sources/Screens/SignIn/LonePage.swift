package import Widgets

/// A page that stands alone, before a store is open: keys one by one, and it is left when the
/// terminal goes away.
package protocol LonePage {
  mutating func take(_ key: Key)
  mutating func leave()
}

extension LonePage {
  package mutating func take(_ events: [Event]) {
    for event in events {
      switch event {
      case .key(let key): take(key)
      case .terminate, .hangup: leave()
      case .resumed, .resize: break
      }
    }
  }
}
