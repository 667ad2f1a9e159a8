package import Foundation
package import RungCore

/// Checks content files as one set and, if none has an error, stores what is new in them.
package struct LoadContent: Request {
  package static let route = Route(
    "content.load", .write, needs: .anyOf([.author, .admin]), refuses: [.contentBesideExam])
  /// The most bytes of files that are loaded while somebody sits an exam, unless that is asked for: what is loaded keeps
  /// answers waiting, for about a twentieth of a second a megabyte (two cores, 2026).
  package static let mostBesideExam = 4_000_000

  package let files: [ContentFile]
  /// Folders that `files` holds the whole of: what was loaded from there before and is not there now is retired.
  package let folders: [String]
  /// Loads files of any size even while somebody sits an exam, whose answers wait meanwhile.
  package let duringExams: Bool?

  package init(files: [ContentFile], folders: [String] = [], duringExams: Bool? = nil) {
    self.files = files
    self.folders = folders
    self.duringExams = duringExams
  }

  package struct Reply: Codable, Sendable, Hashable {
    package let findings: [LocatedFinding]
    package let counts: Counts
    /// `false` where an error kept everything out.
    package let isLoaded: Bool

    package init(findings: [LocatedFinding], counts: Counts, isLoaded: Bool) {
      self.findings = findings
      self.counts = counts
      self.isLoaded = isLoaded
    }
  }

  /// What a load did, in pieces of content.
  package struct Counts: Codable, Sendable, Hashable {
    package var added = 0
    /// With a new version.
    package var changed = 0
    package var unchanged = 0
    /// Taken out of use, since their files hold them no more.
    package var retired = 0
    /// Back in use.
    package var returned = 0
    /// In the whole workplace, after the load.
    package var awaitingReview = 0

    package init() {}
  }
}

/// A content file as its author sent it.
///
/// Whoever asks in the same process may name a file instead, which is then read stretch by stretch. On its way to a server
/// it becomes its bytes, and what arrives is always bytes: nobody can have a server read a file of its own.
package struct ContentFile: Codable, Sendable, Hashable {
  /// What its author calls it.
  package let path: String
  /// The bytes as they were sent, in whatever encoding they came; `nil` where they are to be read from the disk.
  package let sent: Data?
  /// Where on this machine's disk it lies, where it was not sent.
  package let place: String

  /// The bytes, read now where they were not sent; empty where they cannot be read.
  package var text: Data { sent ?? (try? Data(contentsOf: URL(filePath: place))) ?? Data() }

  package init(path: String, text: Data) {
    self.path = path
    sent = text
    place = path
  }

  package init(onDisk path: String) {
    self.init(path: path, at: path)
  }

  /// - Parameter place: where on the disk it lies.
  package init(path: String, at place: String) {
    self.path = path
    sent = nil
    self.place = place
  }

  private enum CodingKeys: String, CodingKey {
    case path, text
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      path: try container.decode(String.self, forKey: .path),
      text: try container.decode(Data.self, forKey: .text))
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(path, forKey: .path)
    guard let text = sent ?? (try? Data(contentsOf: URL(filePath: place))) else {
      throw Refusal(.fileUnreadable, ["path": .text(path)])
    }
    try container.encode(text, forKey: .text)
  }
}
