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

  /// Status 200 and a reply.
  init(reply: ByteBuffer) {
    status = 200
    body = reply
  }

  /// A refusal, with its own status or the one that the framing of HTTP asks for.
  init(_ refusal: Refusal, status: Int? = nil) throws {
    self.status = status ?? refusal.code.httpStatus
    body = try WireJSON.write(Trouble(refusal))
  }

  var response: Hummingbird.Response {
    var fields = WireAnswer.fields
    if status == 401 { fields[.wwwAuthenticate] = "Bearer" }
    if let allowed { fields[.allow] = allowed.rawValue }
    return Hummingbird.Response(
      status: HTTPResponse.Status(code: status), headers: fields, body: ResponseBody(byteBuffer: body))
  }

  /// On every answer: it is JSON and nothing else, no cache keeps it, and no address is passed on.
  private static let fields: HTTPFields = {
    var fields: HTTPFields = [.contentType: "application/json", .cacheControl: "no-store"]
    fields[.xContentTypeOptions] = "nosniff"
    if let name = HTTPField.Name("Referrer-Policy") { fields[name] = "no-referrer" }
    return fields
  }()
}
