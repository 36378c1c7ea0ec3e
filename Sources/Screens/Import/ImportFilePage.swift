import Casework
import Cells
import Widgets
import Wording

/// Nhập danh sách: choosing the file, in a folder of the machine or on a USB stick.
struct ImportFilePage: Page {
  enum Command: Hashable { case open, up, places, back }

  static let keys = KeyTable<Command>([
    Binding(.enter, .right, does: .open, label: "listfile.open", help: "listfile.open.help"),
    Binding(.left, does: .up, label: "listfile.up", help: "listfile.up.help"),
    Binding("o", does: .places, label: "listfile.places", help: "listfile.places.help"),
    Binding(.escape, does: .back, label: "everywhere.back", help: "everywhere.back.help"),
  ])

  private var folder: FolderView?
  /// Which of the places is looked at next.
  private var place = 0
  var cursor = ListCursor()

  private var entries: [FolderView.Entry] { folder?.entries ?? [] }
  var shape: ListShape { ListShape(rows: entries.count) }
  private var selected: FolderView.Entry? { cursor.row(in: shape).map { entries[$0] } }

  mutating func appear(in world: World) -> [Step] {
    // Read anew: a stick may have been plugged in.
    [.effect(.listFolder(folder?.path))]
  }

  mutating func receive(_ answer: Answer, in world: inout World) -> [Step] {
    switch answer {
    case .folder(let view):
      let before = (folder, selected)
      folder = view
      if view.path != before.0?.path {
        // Going up, the folder that was left is pointed at.
        cursor = ListCursor(row: entries.firstIndex { $0.path == before.0?.path } ?? 0)
      } else if let row = entries.firstIndex(where: { $0.path == before.1?.path }) {
        cursor.select(row)
      }
      return []
    case .folderNotRead(let path):
      return [.say(Notice(.warning, world.wording("listfile.notRead", ["folder": path])))]
    default: return []
    }
  }

  mutating func perform(_ command: Command, in world: inout World) -> [Step] {
    switch command {
    case .back: return [.pop]
    case .up: return [.effect(.listFolder(folder?.parent))]
    case .places:
      guard let places = folder?.places, !places.isEmpty else { return [] }
      place = (place + 1) % places.count
      return [.effect(.listFolder(places[place].path))]
    case .open:
      guard let entry = selected else { return [] }
      return entry.bytes == nil
        ? [.effect(.listFolder(entry.path))]
        : [.push(ImportPage(ImportRequest(path: entry.path), named: entry.name))]
    }
  }

  func reason(against command: Command, in world: World) -> String? {
    switch command {
    case .open where selected == nil: empty(in: world)
    case .up where folder?.parent == nil: world.wording["listfile.noParent"]
    default: nil
    }
  }

  // MARK: Drawing

  static let headLines = 2

  func frame(in world: World) -> Frame {
    world.frame(
      titled: world.wording["listfile.title"],
      footer: footer(in: world),
      context: world.wording["listfile.explain"])
  }

  func table(in world: World) -> Table {
    Table(columns: [
      Column(world.wording["listfile.column.name"], .flexible(atLeast: 30)),
      Column(world.wording["listfile.column.size"], .fixed(10), alignsRight: true),
    ])
  }

  func head(in world: World) -> [TableCell] { [TableCell(folder?.path ?? "", style: .heading)] }
}

extension ImportFilePage: TablePage {
  func empty(in world: World) -> String { world.wording["listfile.empty"] }

  func cells(ofRow row: Int, in world: World) -> [TableCell] {
    let entry = entries[row]
    guard let bytes = entry.bytes else { return [TableCell(entry.name + "/"), ""] }
    return [
      TableCell(entry.name),
      TableCell(
        world.wording("listfile.size", ["count": String(bytes / 1024 + 1)]), style: .muted),
    ]
  }
}
