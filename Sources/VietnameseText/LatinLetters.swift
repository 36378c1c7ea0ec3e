/// The Latin letters that Unicode builds from a base letter and one mark, and how they come apart.
///
/// Source: the canonical decompositions of U+00C0…U+024F and U+1E00…U+1EFF in UnicodeData 14
/// (Unicode's stability policy keeps them for all later versions).
enum LatinLetters {
  struct Parts: Hashable {
    let base: Unicode.Scalar
    let mark: Unicode.Scalar
  }

  /// The letter that a base (itself perhaps marked) and a mark make together.
  static func composed(_ base: Unicode.Scalar, _ mark: Unicode.Scalar) -> Unicode.Scalar? {
    letters[Parts(base: base, mark: mark)]
  }

  /// A letter's base and its last mark; nil for a scalar that is not a marked Latin letter.
  static func parts(of scalar: Unicode.Scalar) -> Parts? {
    index(of: scalar).flatMap { parts[$0] }
  }

  /// The base letter below all marks, e.g. `e` for `ệ`; the scalar itself when it has no marks.
  static func bareBase(of scalar: Unicode.Scalar) -> Unicode.Scalar {
    var base = scalar
    while let parts = parts(of: base) { base = parts.base }
    return base
  }

  /// The place of a scalar in tables of one entry for each scalar of the two blocks.
  static func index(of scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0xC0...0x24F: Int(scalar.value - 0xC0)
    case 0x1E00...0x1EFF: Int(scalar.value - 0x1E00) + extendedStart
    default: nil
    }
  }

  /// All scalars of the two blocks in the order of `index(of:)`.
  static let blocks: [Unicode.Scalar] =
    ([UInt32](0xC0...0x24F) + [UInt32](0x1E00...0x1EFF)).compactMap { Unicode.Scalar($0) }

  private static let extendedStart = 0x250 - 0xC0

  private static let letters: [Parts: Unicode.Scalar] = {
    var letters: [Parts: Unicode.Scalar] = [:]
    for (mark, pairs) in pairsByMark {
      var scalars = pairs.unicodeScalars.makeIterator()
      while let base = scalars.next(), let letter = scalars.next() {
        letters[Parts(base: base, mark: mark)] = letter
      }
    }
    return letters
  }()

  private static let parts: ContiguousArray<Parts?> = {
    var parts = ContiguousArray<Parts?>(repeating: nil, count: blocks.count)
    for (pair, letter) in letters {
      if let index = index(of: letter) { parts[index] = pair }
    }
    return parts
  }()

  /// For each mark, base and letter by turns.
  private static let pairsByMark: [(mark: Unicode.Scalar, pairs: String)] = [
    ("\u{300}", "AÀEÈIÌOÒUÙaàeèiìoòuùÜǛüǜNǸnǹĒḔēḕŌṐōṑWẀwẁÂẦâầĂẰăằÊỀêềÔỒôồƠỜơờƯỪưừYỲyỳ"),
    ("\u{309}", "AẢaảÂẨâẩĂẲăẳEẺeẻÊỂêểIỈiỉOỎoỏÔỔôổƠỞơởUỦuủƯỬưửYỶyỷ"),
    ("\u{303}", "AÃNÑOÕaãnñoõIĨiĩUŨuũVṼvṽÂẪâẫĂẴăẵEẼeẽÊỄêễÔỖôỗƠỠơỡƯỮưữYỸyỹ"),
    (
      "\u{301}",
      "AÁEÉIÍOÓUÚYÝaáeéiíoóuúyýCĆcćLĹlĺNŃnńRŔrŕSŚsśZŹzźÜǗüǘGǴgǵÅǺåǻÆǼæǽØǾøǿÇḈçḉĒḖēḗÏḮïḯ"
        + "KḰkḱMḾmḿÕṌõṍŌṒōṓPṔpṕŨṸũṹWẂwẃÂẤâấĂẮăắÊẾêếÔỐôốƠỚơớƯỨưứ"
    ),
    (
      "\u{323}",
      "BḄbḅDḌdḍHḤhḥKḲkḳLḶlḷMṂmṃNṆnṇRṚrṛSṢsṣTṬtṭVṾvṿWẈwẉZẒzẓAẠaạEẸeẹIỊiịOỌoọƠỢơợUỤuụƯỰưự"
        + "YỴyỵ"
    ),
    ("\u{302}", "AÂEÊIÎOÔUÛaâeêiîoôuûCĈcĉGĜgĝHĤhĥJĴjĵSŜsŝWŴwŵYŶyŷZẐzẑẠẬạậẸỆẹệỌỘọộ"),
    ("\u{306}", "AĂaăEĔeĕGĞgğIĬiĭOŎoŏUŬuŭȨḜȩḝẠẶạặ"),
    ("\u{31B}", "OƠoơUƯuư"),
    ("\u{304}", "AĀaāEĒeēIĪiīOŌoōUŪuūÜǕüǖÄǞäǟȦǠȧǡÆǢæǣǪǬǫǭÖȪöȫÕȬõȭȮȰȯȱYȲyȳGḠgḡḶḸḷḹṚṜṛṝ"),
    (
      "\u{307}",
      "CĊcċEĖeėGĠgġIİZŻzżAȦaȧOȮoȯBḂbḃDḊdḋFḞfḟHḢhḣMṀmṁNṄnṅPṖpṗRṘrṙSṠsṡŚṤśṥŠṦšṧṢṨṣṩTṪtṫWẆ"
        + "wẇXẊxẋYẎyẏſẛ"
    ),
    ("\u{308}", "AÄEËIÏOÖUÜaäeëiïoöuüyÿYŸHḦhḧÕṎõṏŪṺūṻWẄwẅXẌxẍtẗ"),
    ("\u{30A}", "AÅaåUŮuůwẘyẙ"),
    ("\u{30B}", "OŐoőUŰuű"),
    ("\u{30C}", "CČcčDĎdďEĚeěLĽlľNŇnňRŘrřSŠsšTŤtťZŽzžAǍaǎIǏiǐOǑoǒUǓuǔÜǙüǚGǦgǧKǨkǩƷǮʒǯjǰHȞhȟ"),
    ("\u{30F}", "AȀaȁEȄeȅIȈiȉOȌoȍRȐrȑUȔuȕ"),
    ("\u{311}", "AȂaȃEȆeȇIȊiȋOȎoȏRȒrȓUȖuȗ"),
    ("\u{324}", "UṲuṳ"),
    ("\u{325}", "AḀaḁ"),
    ("\u{326}", "SȘsșTȚtț"),
    ("\u{327}", "CÇcçGĢgģKĶkķLĻlļNŅnņRŖrŗSŞsşTŢtţEȨeȩDḐdḑHḨhḩ"),
    ("\u{328}", "AĄaąEĘeęIĮiįUŲuųOǪoǫ"),
    ("\u{32D}", "DḒdḓEḘeḙLḼlḽNṊnṋTṰtṱUṶuṷ"),
    ("\u{32E}", "HḪhḫ"),
    ("\u{330}", "EḚeḛIḬiḭUṴuṵ"),
    ("\u{331}", "BḆbḇDḎdḏKḴkḵLḺlḻNṈnṉRṞrṟTṮtṯZẔzẕhẖ"),
  ]
}
