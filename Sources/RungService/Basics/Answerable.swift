import RungAPI

/// A request that this process can answer: load, decide, save.
protocol Answerable: Request {
  func answer(_ context: Context) async throws -> Reply
}
