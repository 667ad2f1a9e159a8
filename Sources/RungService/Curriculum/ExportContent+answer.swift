import Foundation
import RungAPI
import RungCore
import RungMarkup
import RungStore

extension ExportContent: Answerable {
  /// One page: about a megabyte, whatever the size of a bank. All pages show the same state, or the export is refused.
  func answer(_ context: Context) async throws -> Reply {
    let place = try after.map(Place.init)
    return try await context.read { reader in
      let entry = try reader.contentEntry()
      guard place.map({ $0.entry == entry }) ?? true else { throw Refusal(.contentChanged) }
      var page = PageWriter(entry: entry)
      for (kind, version) in try reader.contentVersions(kind) where kind != .item {
        let start = place?.start(in: kind, version.id) ?? .beginning
        guard start != .beyond, let stored = try reader.content(kind, version.id, number: version.number)
        else { continue }
        try page.write(kind, stored, from: start, reader)
        if page.next != nil { break }
      }
      return page.reply
    }
  }
}

/// From where on a file is written.
private enum Start: Hashable {
  case beginning
  /// After the item at this place of its bank; after what precedes its items where it is 0.
  case after(Int)
  /// All of it is written.
  case beyond
}

/// Where a page ended: `412/bank/bank.complaint/5120` is after the item at place 5120 of a bank, `412/exam/exam.theory/`
/// after the end of an exam, as the content was at audit entry 412.
private struct Place {
  let entry: Int
  private let kind: ContentKind
  private let id: String
  /// `nil` where the whole of the file was written.
  private let item: Int?

  init(_ text: String) throws(Refusal) {
    let words = text.split(separator: "/", omittingEmptySubsequences: false)
    guard words.count >= 4, let entry = Int(words[0]), let kind = ContentKind(rawValue: String(words[1])),
      let last = words.last, last.isEmpty || Int(last) != nil
    else { throw Refusal(.inputInvalid, ["field": .text("after"), "value": .text(text)]) }
    self.entry = entry
    self.kind = kind
    id = words[2..<(words.count - 1)].joined(separator: "/")
    item = Int(last)
  }

  func start(in kind: ContentKind, _ id: String) -> Start {
    if (kind, id) == (self.kind, self.id) { return item.map(Start.after) ?? .beyond }
    return (kind.rawValue, id) > (self.kind.rawValue, self.id) ? .beginning : .beyond
  }

  static func text(entry: Int, _ kind: ContentKind, _ id: String, item: Int?) -> String {
    "\(entry)/\(kind.rawValue)/\(id)/\(item.map(String.init) ?? "")"
  }
}

/// Fills a page until it is large enough.
private struct PageWriter {
  private static let enough = 1 << 20

  let entry: Int
  private var files: [ContentFile] = []
  private var bytes = 0
  /// Where the next page begins, once this one is full.
  private(set) var next: String?

  init(entry: Int) {
    self.entry = entry
  }

  var reply: ExportContent.Reply { ExportContent.Reply(files: files, next: next) }

  mutating func write(_ kind: ContentKind, _ stored: StoredContent, from start: Start, _ reader: Reader)
    throws
  {
    let id = stored.version.id
    var text: [UInt8] = []
    // After which item the next page goes on.
    var rest: Int?
    if kind == .bank {
      let file = BankFile(stored.body)
      var last = 0
      if case .after(let item) = start { last = item } else { text = file.opening }
      try reader.forEachItem(of: ID(id), after: last) { place, body in
        text += file.item(body)
        last = place
        return bytes + text.count < PageWriter.enough
      }
      if bytes + text.count < PageWriter.enough { text += file.closing } else { rest = last }
    } else {
      text = contentFile(stored.body)
    }
    bytes += text.count
    files.append(ContentFile(path: "\(kind.rawValue)/\(id).xml", text: Data(text)))
    if bytes >= PageWriter.enough { next = Place.text(entry: entry, kind, id, item: rest) }
  }
}
