import Casework
import Journal
import Screens
import Wording

// The lists of a commune lie in its store's folder, under the names of those that they replace.
extension Program {
  /// The commune's own lists before those that the binary carries.
  func catalogues() throws -> Catalogues {
    try Catalogues({ EmbeddedFiles.text($0) }, own: ownLists)
  }

  /// The same for a command, which says beside its answer what of them cannot be used.
  func catalogues(telling faults: (String) -> Void) throws -> Catalogues {
    let catalogues = try self.catalogues()
    for fault in catalogues.faults { faults(wording.sentence(for: fault)) }
    return catalogues
  }

  /// Costs one look where there is no such folder.
  private var ownLists: [String: OwnList] {
    let files = LiveFiles()
    let path = folder + "/" + Self.ownListFolder
    var lists: [String: OwnList] = [:]
    do throws(FileError) {
      for name in try files.list(path) where name.hasSuffix(".txt") {
        do throws(FileError) {
          lists[name] = try files.contents(path + "/" + name).map(OwnList.bytes)
        } catch {
          lists[name] = .unreadable
        }
      }
    } catch {
      lists[""] = .unreadable
    }
    return lists
  }

  private static let ownListFolder = "catalogues"
}

extension Wording {
  func sentence(for fault: ListFault) -> String {
    switch fault {
    case .unreadable(let file): self("lists.unreadable", ["file": file])
    case .unknown(let file): self("lists.unknown", ["file": file])
    case .syntax(let error): sentence(for: error)
    }
  }

  private func sentence(for error: Catalogue.SyntaxError) -> String {
    let place: KeyValuePairs = [
      "file": error.file, "line": String(error.line), "part": error.part.map { String($0) } ?? "",
      "code": error.missing ?? "",
    ]
    return if error.missing != nil {
      self("lists.missing", place)
    } else if error.part != nil {
      self("lists.part", place)
    } else {
      self("lists.line", place)
    }
  }
}
