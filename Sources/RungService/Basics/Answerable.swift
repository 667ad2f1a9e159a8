package import RungAPI

/// A request that this process can answer: load, decide, save.
protocol Answerable: Request {
  /// Whether it is asked so often that its caller may be whom they were found to be before, as long as nothing was written
  /// that says otherwise. It then changes no person, role or session itself.
  static var isOften: Bool { get }

  func answer(_ context: Context) async throws -> Reply
}

extension Answerable {
  static var isOften: Bool { false }
}

/// Whether this process has an answer for a kind of request.
package func isAnswered(_ request: any Request.Type) -> Bool {
  request is any Answerable.Type
}
