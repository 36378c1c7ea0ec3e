import CNcurses
import Widgets

extension Key {
  /// The key that the terminal database named; nothing for one this program has no use for.
  init?(_ key: cn_key) {
    switch key {
    case CN_KEY_UP: self = .up
    case CN_KEY_DOWN: self = .down
    case CN_KEY_LEFT: self = .left
    case CN_KEY_RIGHT: self = .right
    case CN_KEY_HOME: self = .home
    case CN_KEY_END: self = .end
    case CN_KEY_PAGE_UP: self = .pageUp
    case CN_KEY_PAGE_DOWN: self = .pageDown
    case CN_KEY_INSERT: self = .insert
    case CN_KEY_DELETE: self = .delete
    case CN_KEY_BACKSPACE: self = .backspace
    case CN_KEY_ENTER: self = .enter
    case CN_KEY_BACK_TAB: self = .backTab
    default:
      guard (CN_KEY_F1.rawValue...CN_KEY_F12.rawValue).contains(key.rawValue) else { return nil }
      self = .function(Int(key.rawValue - CN_KEY_F1.rawValue) + 1)
    }
  }
}
