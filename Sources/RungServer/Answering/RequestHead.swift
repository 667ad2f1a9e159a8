import HTTPTypes
import RungAPI
import RungCore

extension HTTPRequest {
  /// The token of `Authorization: Bearer …` (RFC 6750), if there is one.
  var bearerToken: String? {
    guard let field = headerFields[.authorization] else { return nil }
    // As every client of ours writes it.
    let scheme = "Bearer "
    if field.utf8.starts(with: scheme.utf8), !field.utf8.dropFirst(scheme.utf8.count).contains(0x20) {
      let token = field.utf8.dropFirst(scheme.utf8.count)
      return token.isEmpty ? nil : String(Substring(token))
    }
    let words = field.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true)
    guard words.count == 2, words[0].lowercased() == "bearer" else { return nil }
    let token = words[1].drop(while: { $0 == " " })
    return token.isEmpty ? nil : String(token)
  }

  /// The address that the last hand has added to `X-Forwarded-For`; `nil` where it is none.
  var lastForwarded: String? {
    guard let name = HTTPField.Name("X-Forwarded-For"),
      let last = headerFields[values: name].last?.split(separator: ",", omittingEmptySubsequences: false).last
    else { return nil }
    let parts = last.filter { $0 != " " }.split(separator: ":", omittingEmptySubsequences: false)
    // Some add the port, which is another one each time.
    let address = parts.count == 2 ? String(parts[0]) : parts.joined(separator: ":")
    let isAddress =
      address.utf8.count <= 45 && address.contains { $0 == "." || $0 == ":" }
      && address.allSatisfy { $0.isHexDigit || $0 == "." || $0 == ":" }
    return isAddress ? address : nil
  }

  /// The method, where it is one that HTTP knows; a log has no room for others.
  var knownMethod: String {
    let known: [Method] = [.get, .head, .post, .put, .delete, .options, .patch, .trace, .connect]
    return known.contains(method) ? method.rawValue : "other"
  }

  /// The answer, where the head alone shows that `endpoint` cannot take the request.
  func unfit(for endpoint: Endpoint) throws -> WireAnswer? {
    guard method == .post else { return try .wrongMethod(allowed: .post) }
    guard isJSON(headerFields[.contentType]) else {
      return try WireAnswer(.input("content-type", .jsonType), status: 415)
    }
    guard headerFields[.contentEncoding].map({ $0.lowercased() == "identity" }) ?? true else {
      return try WireAnswer(.input("content-encoding", .plainEncoding), status: 415)
    }
    if let length = headerFields[.contentLength].flatMap({ Int($0) }), length > endpoint.bodyLimit {
      return try .tooLarge(for: endpoint)
    }
    return nil
  }

  /// `application/json`, with no character set or UTF-8.
  private func isJSON(_ contentType: String?) -> Bool {
    if contentType == "application/json" { return true }
    let parts = (contentType ?? "").lowercased().split(separator: ";", omittingEmptySubsequences: false)
      .map { $0.filter { $0 != " " && $0 != "\"" } }
    return parts.first == "application/json"
      && parts.dropFirst().allSatisfy { !$0.hasPrefix("charset=") || $0 == "charset=utf-8" }
  }
}

extension WireAnswer {
  static func tooLarge(for endpoint: Endpoint) throws -> WireAnswer {
    try WireAnswer(.input("body", .bytes(atMost: endpoint.bodyLimit)), status: 413)
  }

  static func wrongMethod(allowed: HTTPRequest.Method) throws -> WireAnswer {
    var answer = try WireAnswer(.input("method", .method(allowed.rawValue)), status: 405)
    answer.allowed = allowed
    return answer
  }
}
