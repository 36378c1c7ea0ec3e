import Cells
import VietnameseText
import Widgets
import Wording

/// Cài đặt riêng: what a person sets for themselves on this laptop. A choice counts at once.
struct SettingsPage: Page {
  enum Command: Hashable, CaseIterable { case next, back }

  static let keys = KeyTable<Command>([
    Binding(.tab, does: .next, label: "settings.next", help: "settings.next.help"),
    Binding(.escape, does: .back, label: "everywhere.back", help: "settings.back.help"),
  ])

  private enum FieldID: Hashable { case typing, toneStyle, foreignWords, accents }

  private static let off = "off"
  private static let left = "left"
  private static let composed = "composed"
  private static let asTheTerminal = "terminal"
  private static let shown = "shown"
  private static let plain = "plain"

  private var form: Form<FieldID>

  init(in world: World) {
    let (wording, settings) = (world.wording, world.typing.settings)
    let methods = TypingMethod.allCases.map { Option($0.rawValue, wording.name(of: $0)) }
    func row(_ id: FieldID, _ label: String, _ options: [Option]) -> FormRow<FieldID> {
      .choice(id, label, options, Self.value(of: id, in: settings))
    }
    form = Form(rows: [
      row(
        .typing, wording["settings.typing"], methods + [Option(Self.off, wording.name(of: nil))]),
      row(
        .toneStyle, wording["settings.tones"],
        [
          Option(
            ToneStyle.old.rawValue,
            wording("settings.tones.old", ["examples": Self.examples(of: .old)])),
          Option(
            ToneStyle.new.rawValue,
            wording("settings.tones.new", ["examples": Self.examples(of: .new)])),
        ]),
      row(
        .foreignWords, wording["settings.foreign"],
        [
          Option(Self.left, wording["settings.foreign.left"]),
          Option(Self.composed, wording["settings.foreign.composed"]),
        ]),
      row(
        .accents, wording["settings.accents"],
        [
          Option(Self.asTheTerminal, wording["settings.accents.terminal"]),
          Option(Self.shown, wording["settings.accents.shown"]),
          Option(Self.plain, wording["settings.accents.plain"]),
        ]),
    ])
  }

  /// Words in which the two styles differ, as they come out in one of them.
  private static func examples(of style: ToneStyle) -> String {
    InputMethod.text(
      typedBy: "hoaf, khoer, thuyr", by: TypingRules(.telex, toneStyle: style))
  }

  private static func value(of field: FieldID, in settings: PersonalSettings) -> String {
    switch field {
    case .typing: settings.typing?.rawValue ?? off
    case .toneStyle: settings.toneStyle.rawValue
    case .foreignWords: settings.leavesForeignWords ? left : composed
    case .accents: settings.showsAccents.map { $0 ? shown : plain } ?? asTheTerminal
    }
  }

  private func frame(in world: World) -> Frame {
    world.frame(
      titled: world.wording["settings.title"], footer: Self.keys.footer(in: world.wording),
      context: world.wording["settings.explain"])
  }

  func draw(on canvas: inout Canvas, in world: World) {
    frame(in: world).draw(on: &canvas, wording: world.wording) {
      form.draw(on: &$0, wording: world.wording)
    }
  }

  mutating func take(_ key: Key, in world: inout World) -> [Step]? {
    if Self.keys.command(for: key) == .back { return [.pop] }
    switch form.handle(key, in: world.body(of: frame(in: world))) {
    case .event(.changed(let field)):
      // A choice that the space takes back is none.
      guard form.value(field) != nil else {
        form.set(.choice(Self.value(of: field, in: world.typing.settings)), for: field)
        return []
      }
      return [.effect(.keepSettings(settings(from: world.typing.settings), of: world.user))]
    case .event(.finished): return [.pop]
    case .event, .consumed: return []
    case .notMine: return nil
    }
  }

  private func settings(from old: PersonalSettings) -> PersonalSettings {
    var settings = old
    settings.typing = form.value(.typing).flatMap(TypingMethod.init(rawValue:))
    settings.toneStyle = form.value(.toneStyle).flatMap(ToneStyle.init(rawValue:)) ?? old.toneStyle
    settings.leavesForeignWords = form.value(.foreignWords) != Self.composed
    let accents = form.value(.accents)
    settings.showsAccents = accents == Self.asTheTerminal ? nil : accents == Self.shown
    return settings
  }

  func help(in world: World) -> [HelpPage.Entry] { Self.keys.help(in: world.wording) }
}
