import Casework
import Widgets
import Wording

// The input method stands between the keyboard and the page.
extension App {
  /// Acts on the keys that must work while a page takes letters as text.
  mutating func takeBeforePage(_ key: Key) -> [Effect]? {
    switch Everywhere.keys.command(for: key, mode: .text) {
    case .typing: switchTyping()
    case .settings: openSettings()
    default: nil
    }
  }

  private mutating func switchTyping() -> [Effect] {
    world.typing.switchOver()
    world.notice = world.typing.notice(in: world.wording)
    return keep(world.typing.settings)
  }

  private mutating func openSettings() -> [Effect] {
    world.notice = nil
    return pages.last is SettingsPage ? [] : push(SettingsPage(in: world))
  }

  /// What is set holds for this person from now on.
  mutating func keep(_ settings: PersonalSettings) -> [Effect] {
    world.settings[world.user?.text ?? ""] = settings
    return [.keepSettings(settings, of: world.user)]
  }

  /// Makes of a key what it means for the word at the cursor of the page; the notice says that the
  /// input method rests from now on.
  mutating func compose(_ key: Key, for page: any Page) -> (key: Key, news: Notice?) {
    let (composed, restsNow) = world.typing.turn(key, at: page.typingPlace)
    return (composed, restsNow ? world.typing.restNotice(in: world.wording) : nil)
  }
}
