import Foundation
import Testing
import rung

/// `docs/content` is made by `rung content reference docs/content` and lies in the repository as it was made.
@Suite struct ReferencePageTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs/content")

  @Test func `every page of the reference is current`() throws {
    for (path, text) in ReferencePages.all {
      let page = try? String(contentsOf: Self.folder.appending(path: path), encoding: .utf8)
      #expect(page == text, "docs/content/\(path) is not current: run rung content reference docs/content")
    }
  }

  @Test func `no page is left over`() throws {
    let pages = try FileManager.default.subpathsOfDirectory(atPath: Self.folder.path)
      .filter { $0.hasSuffix(".md") }
    #expect(Set(pages) == Set(ReferencePages.all.map(\.path)))
  }
}
