package import RungAPI

/// A request that this process can answer: load, decide, save.
protocol Answerable: Request {
  func answer(_ context: Context) async throws -> Reply
}

/// Whether this process has an answer for a kind of request.
package func isAnswered(_ request: any Request.Type) -> Bool {
  request is any Answerable.Type
}
