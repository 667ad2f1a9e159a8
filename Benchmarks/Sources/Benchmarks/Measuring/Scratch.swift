import Foundation

/// A folder for the files of one run; with `--keep yes` it is left there, to be looked at.
struct Scratch {
  let folder: URL
  private let isKept: Bool

  init(_ arguments: Arguments) throws {
    let base = arguments.text("folder", default: FileManager.default.temporaryDirectory.path)
    folder = URL(filePath: base).appending(path: "rung-benchmark-\(UUID().uuidString)")
    isKept = arguments.text("keep", default: "no") == "yes"
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  func path(_ name: String) -> String { folder.appending(path: name).path }

  /// Takes it away, unless it is to be kept.
  func remove() {
    guard !isKept else { return print("\nkept: \(folder.path)") }
    try? FileManager.default.removeItem(at: folder)
  }
}
