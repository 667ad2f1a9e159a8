/// A request for a list that grows with the years: the reply is one page of it, and says where the next begins.
package protocol PagedRequest: Request where Reply: ListPage {
  /// The same request for what comes after a page; `nil` where that was the last.
  func following(_ page: Reply) -> Self?
}

/// A part of a list.
package protocol ListPage {
  /// With which the next page is asked for; `nil` on the last.
  var next: String? { get }
  /// Both as though they had been one page.
  func joined(with later: Self) -> Self
}

/// Which part of a list is asked for.
package struct PageSpan: Codable, Sendable, Hashable {
  /// What the page before gave as `next`; `nil` begins at the beginning.
  package let after: String?
  /// `nil` leaves it to whoever answers, which gives no more than `most` in any case.
  package let limit: Int?

  package init(after: String? = nil, limit: Int? = nil) {
    self.after = after
    self.limit = limit
  }

  /// Entries of a page. A few hundred kilobytes on the wire.
  package static let most = 1_000

  /// How many entries the page may have.
  package var count: Int { min(max(limit ?? PageSpan.most, 1), PageSpan.most) }
}

extension Gateway {
  /// Page after page of a list, each handed to `body` as it comes.
  package func forEachPage<R: PagedRequest>(_ request: R, _ body: (R.Reply) throws -> Void) async throws {
    var coming: R? = request
    while let request = coming {
      let page = try await send(request)
      try body(page)
      coming = request.following(page)
    }
  }

  /// The whole of a list in one.
  package func sendAll<R: PagedRequest>(_ request: R) async throws -> R.Reply {
    var whole = try await send(request)
    while let request = request.following(whole) {
      whole = whole.joined(with: try await send(request))
    }
    return whole
  }
}
