import Casework
import Record
import Testing

@Suite("What an edit replaces")
struct RecorderTests {
  private let household = RecordID(kind: "household", id: "LS-014")
  private let recorder = Recorder(
    author: "po", claimedTime: "2026-11-23T08:15:02+07:00", sight: Sight())

  private func head(_ device: String, _ value: Value?) throws -> Head {
    Head(
      stamp: Stamp(order: 7, device: try #require(DeviceID(device))), value: value, author: "",
      claimedTime: "")
  }

  private func replaced(by edit: Edit, with heads: [Head]) throws -> [String] {
    let name = try #require(edit.settings.keys.first)
    let state = RecordState(
      record: household, fields: [try #require(FieldState(name: name, heads: heads))])
    let change = try #require(recorder.changes(for: [edit]) { _ in state }.first)
    return try #require(change.fields.first).replaces.map(\.device.text)
  }

  @Test("an ordinary edit leaves a value open that differs from the shown one")
  func conflict() throws {
    let heads = [try head("A", .int(1)), try head("B", .int(2)), try head("C", .int(2))]
    let edit = Edit(household, ["phone": .to(.int(3))])
    #expect(try replaced(by: edit, with: heads) == ["B", "C"])
    let settling = Edit(household, ["phone": .settling(.int(3))])
    #expect(try replaced(by: settling, with: heads) == ["A", "B", "C"])
  }

  @Test("texts are kept composed, wherever they come from")
  func composed() throws {
    let apart = "Gia\u{300}ng"
    let edit = Edit(
      household,
      [
        "name": .to(.text(apart)), "note": .settling(.list([.text(apart)])),
        "other": .beside(.object(["a": .text(apart)])),
      ])
    let change = try #require(recorder.changes(for: [edit]) { _ in nil }.first)
    for field in change.fields {
      let texts = [
        field.value?.text, field.value?.list?.first?.text, field.value?["a"]?.text,
      ].compactMap(\.self)
      #expect(texts.map { Array($0.utf8) } == [Array("Giàng".utf8)], "\(field.name)")
    }
    #expect(change.fields.count == 3)
  }

  @Test("bringing a record back clears the marks of all who deleted it")
  func undelete() throws {
    let heads = [try head("A", .object(["A": .int(6)])), try head("B", .object(["B": .int(5)]))]
    #expect(try replaced(by: Edit.undelete(household), with: heads) == ["A", "B"])
  }
}
