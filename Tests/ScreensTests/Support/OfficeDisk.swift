import Casework
import VietnameseText

@testable import Screens

/// A disk with lists on it, and what the program would understand of them.
enum OfficeDisk {
  static let list = "/usb/nhan-khau-cu.csv"
  static let workbook = "/usb/theo-ban.xlsx"
  static let broken = "/usb/hỏng.xlsx"

  static func answer(to effect: Effect) -> Answer? {
    switch effect {
    case .listFolder(let path):
      folder(path ?? "/usb").map(Answer.folder) ?? .folderNotRead("/x")
    case .readList(let request) where request.path == list: .listRead(view(request))
    case .readList(let request) where request.path == workbook: book(request)
    case .readList: .listNotRead("Tệp bảng tính bị cắt ngang hoặc bị hỏng. Chưa nhập gì.")
    default: nil
    }
  }

  private static func folder(_ path: String) -> FolderView? {
    let home = FolderView.Entry(name: "/usb", path: "/usb", bytes: nil)
    let stick = FolderView.Entry(name: "/media/USB", path: "/media/USB", bytes: nil)
    switch path {
    case "/usb":
      return FolderView(
        path: path, parent: "/home",
        entries: [
          .init(name: "Giấy tờ", path: "/usb/Giấy tờ", bytes: nil),
          .init(name: "nhan-khau-cu.csv", path: list, bytes: 13_923),
          .init(name: "theo-ban.xlsx", path: workbook, bytes: 24_500),
          .init(name: "hỏng.xlsx", path: broken, bytes: 900),
        ], places: [home, stick])
    case "/home", "/media/USB", "/usb/Giấy tờ":
      return FolderView(
        path: path, parent: "/", entries: path == "/home" ? [home] : [], places: [home, stick])
    default: return nil
    }
  }

  /// A workbook with a sheet a village, one without people, and one that is hidden.
  private static func book(_ request: ImportRequest) -> Answer {
    let chosen = request.choices?.sheets ?? []
    let sheets = [
      ("Là Si", false, 42), ("Mu Chi", false, 38), ("Tổng hợp", false, nil), ("Nháp", true, 3),
    ]
    .map { name, isHidden, people in
      let isTaken = chosen.isEmpty ? !isHidden : chosen.contains(name)
      return ImportView.Sheet(
        name: name, isHidden: isHidden, isTaken: isTaken, people: isTaken ? people : nil)
    }
    guard sheets.contains(where: { $0.people != nil }) else {
      return .listNotRead("Không tìm thấy dòng tiêu đề có cột Mã hộ và Họ và tên. Chưa nhập gì.")
    }
    return .listRead(view(request, sheets))
  }

  private static func view(_ request: ImportRequest, _ sheets: [ImportView.Sheet] = [])
    -> ImportView
  {
    let code = request.choices?.code ?? .legacy(.tcvn3)
    let village = Village(id: .init("vl-new"), name: "Hua Tát", code: "HT")
    let office = OfficeImport(
      id: .init("im-1"), file: "nhan-khau-cu.csv", digest: "ab", day: nil, households: 40,
      people: 215)
    let kinds = [("code", "Mã hộ"), ("name", "Họ và tên"), ("birth", "Ngày sinh")]
    return ImportView(
      request: request, isByProfile: false, file: "nhan-khau-cu.csv",
      understood: [
        "Đọc được 40 hộ, 215 người: 97 nam, 118 nữ, 0 chưa rõ giới tính.",
        "  Mu Chi: 8 hộ, 42 người", "Sẽ thêm 40 hộ, 215 người.",
      ], sheets: sheets,
      columns: [
        .init(
          index: 1, letters: "B", heading: "Mã hộ", kind: "code", code: .unicode,
          samples: ["PU001", "PU002"]),
        .init(
          index: 3, letters: "D", heading: "Họ và tên",
          kind: request.choices?.columns["birth"] == 3 ? "birth" : "name", code: code,
          samples: ["Vàng Mỳ Hừ", "Lý Mò Phu"]),
        .init(
          index: 9, letters: "J", heading: "Số điện thoại", kind: nil, code: .unicode, samples: []),
      ],
      kinds: kinds.map { .init(key: $0.0, title: $0.1) },
      problems: [
        "Dòng 64, cột Năm sinh (ô G64), ghi “31/4/2014”: không có ngày này. Xem giấy khai sinh;"
          + " nếu chỉ biết năm thì ghi năm."
      ],
      differences: [],
      proposals: [.init(listed: "PU007 · Thàng Chừ My · Là Si", known: SmallCommune.household7)],
      edits: (request.createsPlaces ? [Edit(creating: village)] : []) + [Edit(creating: office)])
  }
}
