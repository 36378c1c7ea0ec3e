import VietnameseText

/// What a column of an office list can hold, as far as this program understands it. The raw value
/// is what `--column` calls it.
package enum OfficeColumn: String, Hashable, Sendable, CaseIterable {
  case code, village, hamlet, name, sex, birth
  /// The births of men and of women in a column each, or a mark in one of the two.
  case birthMale = "birthM"
  case birthFemale = "birthF"
  case relation = "rel"
  case ethnicity = "eth"
  case personalID = "pid"
  case size
  case povertyClass = "cls"
  /// A mark in one of the two.
  case poor
  case nearPoor = "near"
  case scoreB1 = "b1"
  case scoreB2 = "b2"
  case income, note

  /// Headings seen in the lists of communes and in the forms of the poverty review; accents, case,
  /// signs and spaces do not matter.
  package var headings: [String] {
    switch self {
    case .code: ["Mã hộ", "Mã số hộ", "Mã hộ gia đình", "Số hộ", "Mã HGĐ"]
    case .village:
      ["Bản", "Tên bản", "Thôn", "Tên thôn", "Thôn/bản", "Bản/thôn", "Thôn, bản, tổ dân phố"]
    case .hamlet: ["Chòm", "Cụm dân cư", "Chòm/cụm", "Chòm dân cư"]
    case .name:
      [
        "Họ và tên", "Họ tên", "Tên", "Họ và tên thành viên", "Tên thành viên",
        "Họ và tên nhân khẩu", "Họ và tên chủ hộ, nhân khẩu", "Họ và tên chủ hộ, thành viên",
        "Họ, chữ đệm và tên", "Họ, chữ đệm, tên khai sinh",
      ]
    case .sex: ["Giới tính", "Giới", "Nam/Nữ"]
    case .birth:
      [
        "Ngày sinh", "Năm sinh", "Ngày tháng năm sinh", "Ngày, tháng, năm sinh", "Sinh",
        "Ngày/tháng/năm sinh", "Ngày tháng sinh", "NTNS",
      ]
    case .birthMale: ["Nam"]
    case .birthFemale: ["Nữ"]
    case .relation: ["Quan hệ với chủ hộ", "Quan hệ", "Mối quan hệ với chủ hộ", "QH với chủ hộ"]
    case .ethnicity: ["Dân tộc", "Thành phần dân tộc"]
    case .personalID:
      [
        "Số định danh cá nhân", "Số định danh", "Mã định danh", "Số CCCD", "CCCD", "Căn cước",
        "Số căn cước", "Số căn cước công dân", "CCCD/Số định danh", "Số ĐDCN",
      ]
    case .size: ["Số khẩu", "Nhân khẩu", "Số nhân khẩu", "Tổng số khẩu", "Khẩu"]
    case .povertyClass: ["Phân loại", "Phân loại hộ", "Loại hộ", "Diện hộ", "Kết quả phân loại"]
    case .poor: ["Hộ nghèo", "Nghèo"]
    case .nearPoor: ["Hộ cận nghèo", "Cận nghèo"]
    case .scoreB1: ["Điểm B1", "B1", "Tổng điểm B1"]
    case .scoreB2: ["Điểm B2", "B2", "Tổng điểm B2"]
    case .income:
      [
        "Thu nhập bình quân", "Thu nhập bình quân đầu người", "Thu nhập BQ", "TNBQ",
        "Thu nhập bình quân người/tháng",
      ]
    case .note: ["Ghi chú", "Chú thích"]
    }
  }

  /// Columns without which rows cannot be told apart as households and people.
  static let required: [OfficeColumn] = [.code, .name]

  /// Whether the column is only checked: the register holds the thing in another way.
  package var isOnlyChecked: Bool { self == .size || self == .income }

  private static let byHeading: [String: OfficeColumn] = {
    var columns: [String: OfficeColumn] = [:]
    for column in allCases {
      for heading in column.headings { columns[heading.spellingKey] = column }
    }
    return columns
  }()

  /// By a heading; what it says in brackets, such as the unit, may be missing or anything.
  init?(heading: String) {
    let bare = heading.prefix { $0 != "(" && $0 != "[" }
    guard
      let column = Self.byHeading[heading.spellingKey] ?? Self.byHeading[String(bare).spellingKey]
    else { return nil }
    self = column
  }
}

extension String {
  /// The text without accents, case, signs and spaces at its ends: two spellings of one word are
  /// the same key.
  var spellingKey: String {
    let words = folded.unicodeScalars.split { !$0.properties.isAlphabetic && !$0.isDigit }
    return words.map { String($0) }.joined(separator: " ")
  }
}

extension Unicode.Scalar {
  var isDigit: Bool { ("0"..."9").contains(self) }
}
