import VietnameseText

/// One table of a file taken apart: its headings, the rows that tell of people, and the others.
struct OfficeSheetRows {
  let header: OfficeHeader
  private(set) var people: [OfficeRow] = []
  private(set) var leftOut: [Int] = []
  private let sheet: OfficeSheet?
  private let codes: ColumnCodes
  /// The rows below the headings that are still to be read.
  private var rest: ArraySlice<CSVTable.Row>
  /// The village that the rows read next belong to.
  private var village: VillageNote?

  init(
    _ table: OfficeTable, index: Int, places: KnownPlaces, chosen: [OfficeColumn: Int] = [:]
  ) throws(OfficeListFault) {
    header = try OfficeHeader.find(in: table.rows, chosen: chosen)
    sheet = table.sheet.map { OfficeSheet(index: index, name: $0) }
    codes = table.codes
    let headingRows = header.rows
    let titles = table.rows.prefix { $0.number < headingRows.lowerBound }
    village = Self.village(named: titles, sheet: table.sheet, places)
    rest = table.rows.drop { $0.number <= headingRows.upperBound }
  }

  /// Reads the next rows; gives whether there are more.
  mutating func read(_ count: Int) -> Bool {
    for row in rest.prefix(count) { take(namesRecased(in: row, codes)) }
    rest = rest.dropFirst(count)
    return !rest.isEmpty
  }

  private mutating func take(_ row: CSVTable.Row) {
    if Self.isOfColumnNumbers(row) { return }
    let read = OfficeRow(row, under: header, of: sheet, in: village)
    if isRepeatedHeader(read) {
      leftOut.append(row.number)
    } else if read.tellsOfPerson {
      people.append(read)
    } else if let named = groupVillage(row) {
      village = named
    } else {
      leftOut.append(row.number)
    }
  }

  /// The row with its names as names are written, where they come from a font whose capitals are
  /// small letters in the file.
  private func namesRecased(in row: CSVTable.Row, _ codes: ColumnCodes) -> CSVTable.Row {
    let indices = [OfficeColumn.name, .village, .hamlet].compactMap { header.columns[$0]?.index }
      .filter { codes.isLegacy($0) && row.cells.indices.contains($0) }
    guard !indices.isEmpty else { return row }
    var cells = row.cells
    for index in indices { cells[index] = cells[index].withCapitalWords }
    return CSVTable.Row(number: row.number, cells: cells)
  }

  private static let mostSamples = 3

  /// Some cells of each column, none twice.
  var samples: [Int: [String]] {
    var samples: [Int: [String]] = [:]
    for row in people.prefix(60) {
      for (index, text) in row.cells.enumerated() where !text.isEmpty {
        let known = samples[index] ?? []
        guard known.count < Self.mostSamples, !known.contains(text) else { continue }
        samples[index] = known + [text]
      }
    }
    return samples
  }

  // MARK: Villages

  /// What problems call the place of a village that no column holds.
  private static let titleColumn = OfficeHeader.Heading(text: "(tên bản ở dòng tiêu đề)", index: 0)

  private static func village(
    named titles: ArraySlice<CSVTable.Row>, sheet: String?, _ places: KnownPlaces
  ) -> VillageNote? {
    var unknown: VillageNote?
    for row in titles {
      for (index, text) in row.cells.enumerated() {
        guard let mention = VillageMention(text) else { continue }
        let heading = OfficeHeader.Heading(text: titleColumn.text, index: index)
        let note = VillageNote(name: mention.name, row: row.number, heading: heading)
        if places.village(named: mention.name) != nil { return note }
        if unknown == nil { unknown = note }
      }
    }
    if let unknown { return unknown }
    guard let sheet else { return nil }
    let name =
      VillageMention(sheet)?.name
      ?? (places.village(named: sheet) == nil ? nil : sheet)
    return name.map { VillageNote(name: $0, row: 1, heading: titleColumn) }
  }

  /// The village that a row names for the rows below; its words stand in one cell, maybe with a
  /// number before it and sums behind.
  private func groupVillage(_ row: CSVTable.Row) -> VillageNote? {
    for (index, text) in row.cells.enumerated() where !text.isEmpty {
      guard let mention = VillageMention(text) else { continue }
      let named = header.columns.values.first { $0.index == index }
      return VillageNote(
        name: mention.name, row: row.number,
        heading: named ?? OfficeHeader.Heading(text: "", index: index))
    }
    return nil
  }

  // MARK: Rows that say nothing

  /// `(1)`, `(2)`, … or `1`, `A`, `7=5+6` below the headings.
  private static func isOfColumnNumbers(_ row: CSVTable.Row) -> Bool {
    let texts = row.cells.filter { !$0.isEmpty }
    return texts.count > 2 && texts.allSatisfy(isColumnNumber)
  }

  private static func isColumnNumber(_ text: String) -> Bool {
    let kept = text.filter { !"()[]=+-/:; ".contains($0) }
    guard (1...6).contains(kept.utf8.count) else { return false }
    return kept.allSatisfy { $0.isASCII && $0.isNumber }
      && kept.utf8.count <= (kept == text ? 2 : 6)
      || kept.utf8.count == 1
  }

  /// The headings once more, as printing repeats them at the head of a page.
  private func isRepeatedHeader(_ row: OfficeRow) -> Bool {
    OfficeColumn.required.allSatisfy { column in
      header.columns[column].map { row[column] == $0.text } ?? false
    }
  }
}

extension String {
  /// A name with a capital at the head of each word, and small letters behind where all were
  /// capitals.
  fileprivate var withCapitalWords: String {
    nameRecased.split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }
      .joined(separator: " ")
  }
}
