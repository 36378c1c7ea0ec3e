import CNcurses
import Cells

/// How a style looks: attributes and a colour.
///
/// Only colours that read on black and on white alike; a terminal without colours gets the second
/// table. Bold and reverse carry most of it, since the Linux console has no underline in colour
/// and its 512-glyph fonts cost the bright colours.
struct Appearance: Hashable, Sendable {
  var attributes: UInt32
  var colour: cn_colour

  private init(_ attributes: cn_attribute..., colour: cn_colour = CN_DEFAULT) {
    self.attributes = attributes.reduce(0) { $0 | $1.rawValue }
    self.colour = colour
  }

  static func of(_ style: Style, inColour: Bool) -> Appearance {
    inColour ? coloured(style) : monochrome(style)
  }

  private static func coloured(_ style: Style) -> Appearance {
    switch style {
    case .plain: Appearance()
    case .title: Appearance(CN_BOLD)
    case .heading: Appearance(CN_BOLD, colour: CN_CYAN)
    case .selected: Appearance(CN_REVERSE)
    case .muted: Appearance(CN_DIM)
    case .warning: Appearance(colour: CN_MAGENTA)
    case .error: Appearance(CN_BOLD, colour: CN_RED)
    case .success: Appearance(colour: CN_GREEN)
    case .field: Appearance(CN_UNDERLINE)
    case .focus: Appearance(CN_REVERSE)
    case .key: Appearance(CN_BOLD)
    }
  }

  private static func monochrome(_ style: Style) -> Appearance {
    switch style {
    case .plain, .success: Appearance()
    case .title, .heading, .key, .warning: Appearance(CN_BOLD)
    case .selected, .focus: Appearance(CN_REVERSE)
    case .muted: Appearance(CN_DIM)
    case .error: Appearance(CN_BOLD, CN_UNDERLINE)
    case .field: Appearance(CN_UNDERLINE)
    }
  }
}
