import Czip

/// A ZIP archive in memory, read with libzip.
final class ZipArchive {
  private let archive: OpaquePointer
  /// libzip reads from it as long as the archive is open.
  private let bytes: UnsafeMutableRawBufferPointer

  init(_ bytes: [UInt8]) throws(WorkbookFault) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 1)
    copy.copyBytes(from: bytes)
    guard
      let source = zip_source_buffer_create(copy.baseAddress, zip_uint64_t(copy.count), 0, nil)
    else {
      copy.deallocate()
      throw .tooLarge
    }
    guard let archive = zip_open_from_source(source, ZIP_RDONLY, nil) else {
      zip_source_free(source)
      copy.deallocate()
      throw .damaged
    }
    self.archive = archive
    self.bytes = copy
  }

  deinit {
    zip_discard(archive)
    bytes.deallocate()
  }

  func contains(_ name: String) -> Bool { zip_name_locate(archive, name, 0) >= 0 }

  /// The size of an entry as the archive tells it, which a bomb need not keep to.
  func claimedSize(of name: String) -> Int {
    var facts = zip_stat_t()
    guard zip_stat(archive, name, 0, &facts) == 0 else { return 0 }
    return Int(clamping: facts.size)
  }

  /// An entry to be read from its beginning; nil where the archive has none of that name.
  func entry(_ name: String) throws(WorkbookFault) -> ZipEntry? {
    guard contains(name) else { return nil }
    guard let file = zip_fopen(archive, name, 0) else {
      let code = zip_error_code_zip(zip_get_error(archive))
      throw code == ZIP_ER_NOPASSWD || code == ZIP_ER_ENCRNOTSUPP ? .locked : .damaged
    }
    return ZipEntry(file, of: self)
  }
}

/// One entry of an archive, unpacked piece by piece.
final class ZipEntry {
  private let file: OpaquePointer
  private let archive: ZipArchive

  fileprivate init(_ file: OpaquePointer, of archive: ZipArchive) {
    self.file = file
    self.archive = archive
  }

  deinit { zip_fclose(file) }

  /// Fills the buffer as far as there is more; gives how many bytes came, 0 at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(WorkbookFault) -> Int {
    let count = zip_fread(file, buffer.baseAddress, zip_uint64_t(buffer.count))
    guard count >= 0 else { throw .damaged }
    return Int(count)
  }
}
