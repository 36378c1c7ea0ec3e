/// A paper as a text file: pages of typed lines, parted by form feeds.
package protocol TypedPaper {
  var fileName: String { get }
  var text: String { get }
}
