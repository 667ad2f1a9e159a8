import NIOCore
import RungAPI

/// A load of content on its way out, read from the disk as it is sent; whoever watches is told how far it is.
struct OutgoingLoad: AsyncSequence, Sendable {
  private let load: LoadContent
  private let report = WorkProgress.current

  init(_ load: LoadContent) {
    self.load = load
  }

  func makeAsyncIterator() -> Iterator {
    Iterator(pieces: load.pieces, total: load.pieceBytes, report: report)
  }

  struct Iterator: AsyncIteratorProtocol {
    fileprivate var pieces: LoadContent.Pieces
    fileprivate let total: Int
    fileprivate let report: WorkProgress.Report
    private var sent = 0

    fileprivate init(pieces: LoadContent.Pieces, total: Int, report: @escaping WorkProgress.Report) {
      self.pieces = pieces
      self.total = total
      self.report = report
    }

    mutating func next() async throws -> ByteBuffer? {
      guard let piece = try pieces.next() else { return nil }
      sent += piece.count
      report(sent, total)
      return ByteBuffer(bytes: piece)
    }
  }
}
