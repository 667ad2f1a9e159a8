import HTTPTypes
import Hummingbird
import NIOCore
import RungAPI
import RungCore

/// An answer on its way out: a status and JSON.
struct WireAnswer {
  let status: Int
  let body: ByteBuffer
  /// The method that would have done, where the answer is that another one was used.
  var allowed: HTTPRequest.Method?
  /// Seconds after which to ask again.
  private let retryAfter: Int?
  private let contentType: String
  private static let json = "application/json"

  /// A reply.
  init(
    reply: ByteBuffer, status: Int = 200, retryAfter: Int? = nil, contentType: String = WireAnswer.json
  ) {
    self.status = status
    body = reply
    self.retryAfter = retryAfter
    self.contentType = contentType
  }

  /// A refusal, with its own status or the one that the framing of HTTP asks for.
  init(_ refusal: Refusal, status: Int? = nil) throws {
    self.status = status ?? refusal.code.httpStatus
    body = try WireJSON.write(Trouble(refusal))
    retryAfter = refusal.retryAfter
    contentType = WireAnswer.json
  }

  /// - Parameter isSecure: whether the connection is TLS.
  func response(isSecure: Bool) -> Hummingbird.Response {
    var fields = isSecure ? WireAnswer.secureFields : WireAnswer.fields
    // They say JSON already.
    if contentType != WireAnswer.json { fields[.contentType] = contentType }
    if let retryAfter { fields[.retryAfter] = String(retryAfter) }
    if status == 401 { fields[.wwwAuthenticate] = "Bearer" }
    if let allowed { fields[.allow] = allowed.rawValue }
    return Hummingbird.Response(
      status: HTTPResponse.Status(code: status), headers: fields, body: ResponseBody(byteBuffer: body))
  }

  /// On every answer: it is what it says and nothing else, no cache keeps it, no page shows it or runs anything from it,
  /// and no address is passed on.
  private static let fields: HTTPFields = {
    var fields: HTTPFields = [
      .contentType: WireAnswer.json, .cacheControl: "no-store", .xContentTypeOptions: "nosniff",
    ]
    for (name, value) in [
      ("Referrer-Policy", "no-referrer"), ("X-Frame-Options", "DENY"),
      ("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"),
      ("Cross-Origin-Resource-Policy", "same-origin"),
    ] {
      if let name = HTTPField.Name(name) { fields[name] = value }
    }
    return fields
  }()

  /// And over TLS, that it never be asked for without.
  private static let secureFields: HTTPFields = {
    var fields = WireAnswer.fields
    fields[.strictTransportSecurity] = "max-age=31536000"
    return fields
  }()
}
