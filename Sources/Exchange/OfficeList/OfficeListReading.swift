import Casework

/// The tables of a file on their way to a list, some rows or households at a time.
struct OfficeListReading {
  private let choices: ImportChoices
  private let places: KnownPlaces
  private let tables: [OfficeTable]
  /// The table that is looked at next.
  private var next = 0
  /// The table that is being taken apart.
  private var sheet: OfficeSheetRows?
  /// The households of it that are still to be understood.
  private var groups: ArraySlice<OfficeRowGroup> = []
  private var reader: OfficeListReader
  private var parts: [OfficeListPart] = []
  private var households: [OfficeHousehold] = []
  private var leftOut: [String] = []
  private var fault: OfficeListFault?

  init(
    _ tables: [OfficeTable], choices: ImportChoices, places: KnownPlaces, asOf today: Day
  ) throws(OfficeListFault) {
    for name in choices.sheets where !tables.contains(where: { $0.isCalled(name) }) {
      throw .noSuchSheet(name)
    }
    self.choices = choices
    self.places = places
    self.tables = tables
    reader = OfficeListReader(places: places, today: today)
  }

  /// How much of the tables has been read, of 1.
  var fraction: Double {
    tables.isEmpty ? 1 : (Double(next) - (isWithinTable ? 0.5 : 0)) / Double(tables.count)
  }

  private var isWithinTable: Bool { sheet != nil || !groups.isEmpty }

  private static let rowsAtOnce = 500
  private static let householdsAtOnce = 200

  /// Reads the next piece; gives whether there is more.
  mutating func step() -> Bool {
    if !groups.isEmpty {
      for group in groups.prefix(Self.householdsAtOnce) {
        households.append(reader.household(of: group))
      }
      groups = groups.dropFirst(Self.householdsAtOnce)
    } else if sheet != nil {
      if sheet?.read(Self.rowsAtOnce) == false { finishSheet() }
    } else if next < tables.count {
      beginTable()
    } else {
      return false
    }
    return true
  }

  private mutating func beginTable() {
    let table = tables[next]
    next += 1
    guard choices.takes(table) else { return }
    do throws(OfficeListFault) {
      sheet = try OfficeSheetRows(table, index: next - 1, places: places, chosen: choices.columns)
    } catch {
      leave(out: table, error)
    }
  }

  private mutating func finishSheet() {
    guard let read = sheet else { return }
    sheet = nil
    let table = tables[next - 1]
    guard !read.people.isEmpty else { return leave(out: table, .noRows) }
    groups = OfficeRowGroup.groups(of: read.people)[...]
    parts.append(OfficeListPart(read, of: table))
  }

  /// Of several sheets without a list, the one that came nearest says why.
  private mutating func leave(out table: OfficeTable, _ reason: OfficeListFault) {
    if fault == nil || fault == .noHeadings { fault = reason }
    if let name = table.sheet { leftOut.append(name) }
  }

  /// What was understood, once all is read.
  var list: OfficeList {
    get throws(OfficeListFault) {
      guard !parts.isEmpty else { throw fault ?? .noRows }
      return OfficeList(
        parts: parts, households: households, problems: reader.problems(of: households),
        sheetsLeftOut: leftOut,
        sheetsHidden: tables.filter { $0.isHidden && !choices.takes($0) }.compactMap(\.sheet))
    }
  }
}

extension OfficeListPart {
  fileprivate init(_ read: OfficeSheetRows, of table: OfficeTable) {
    self.init(
      sheet: table.sheet, header: read.header, codes: table.codes, rowsLeftOut: read.leftOut,
      hiddenRows: read.people.map(\.number).filter(table.hiddenRows.contains),
      people: read.people.count, samples: read.samples)
  }
}
