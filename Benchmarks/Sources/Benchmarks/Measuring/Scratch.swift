import Foundation

/// A folder for the files of one run.
struct Scratch {
  let folder: URL

  init(_ arguments: Arguments) throws {
    let base = arguments.text("folder", default: FileManager.default.temporaryDirectory.path)
    folder = URL(filePath: base).appending(path: "rung-benchmark-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  func path(_ name: String) -> String { folder.appending(path: name).path }

  func remove() { try? FileManager.default.removeItem(at: folder) }
}
