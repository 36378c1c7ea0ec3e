/// What is found out by a look at every file, one after the other.
package protocol FileCount: Sendable {
  mutating func add(_ file: CaseFile)
}

extension FileCount {
  /// What it comes to once these files have been looked at too.
  package func counted(in files: CaseFileSource) -> Self {
    var counted = self
    for number in 0..<files.count { files[number].map { counted.add($0) } }
    return counted
  }
}

/// A count on its way: some files are looked at, and let go of, at a time, so that nobody waits for
/// all of them.
package struct FileWalk<Count: FileCount>: Sendable {
  /// As far as it has come.
  package private(set) var count: Count
  private let prepare: @Sendable () -> CaseFileSource
  private var files: CaseFileSource?
  /// So many files, from the first, have been looked at.
  private var looked = 0

  /// - Parameter files: which they are is asked with the first look: to list them takes a while.
  package init(_ count: Count, over files: @autoclosure @escaping @Sendable () -> CaseFileSource) {
    self.count = count
    prepare = files
  }

  /// How many of a hundred files have been looked at; nil once all have.
  package var percent: Int? {
    guard let files else { return 0 }
    return looked < files.count ? looked * 100 / files.count : nil
  }

  /// Looks at so many more files.
  package mutating func lookAt(_ more: Int) {
    let files = files ?? prepare()
    self.files = files
    let end = looked + min(more, files.count - looked)
    for number in looked..<end { files[number].map { count.add($0) } }
    looked = end
  }

  /// Nil until all files have been looked at.
  package var whole: Count? { percent == nil ? count : nil }
}
