import HTTPTypes
import HummingbirdCore
import NIOCore
import NIOHTTP1
import RungCore

/// Tells whoever opened one connection too many that the server is busy, and when to come again: it hears the first request
/// out, answers it with 503 and ends the connection. It takes the requests before anybody else sees them.
final class TurnAway: ChannelInboundHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  /// Seconds after which a connection ends, whatever has come.
  private static let patience = TimeAmount.seconds(5)

  private let isSecure: Bool
  private var isAnswered = false
  private var alarm: Scheduled<Void>?

  init(isSecure: Bool) {
    self.isSecure = isSecure
  }

  func handlerAdded(context: ChannelHandlerContext) {
    let channel = context.channel
    alarm = context.eventLoop.scheduleTask(in: TurnAway.patience) { channel.close(promise: nil) }
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head):
      if !isAnswered { answer(head, context) }
    case .body: break
    case .end:
      // What was sent is read: nothing of the answer is lost when the connection ends.
      context.close(promise: nil)
    }
  }

  func channelInactive(context: ChannelHandlerContext) {
    alarm?.cancel()
    context.fireChannelInactive()
  }

  private func answer(_ head: HTTPRequestHead, _ context: ChannelHandlerContext) {
    isAnswered = true
    guard let answer = try? WireAnswer(Refusal(.serverBusy, ["seconds": .number(5)])) else {
      context.close(promise: nil)
      return
    }
    var fields: HTTPHeaders = [
      "connection": "close", "content-length": String(answer.body.readableBytes),
    ]
    for field in answer.response(isSecure: isSecure).headers where field.name != .contentLength {
      fields.add(name: field.name.rawName, value: field.value)
    }
    let status = HTTPResponseStatus(statusCode: answer.status)
    context.write(
      wrapOutboundOut(.head(HTTPResponseHead(version: .http1_1, status: status, headers: fields))),
      promise: nil
    )
    if head.method != .HEAD { context.write(wrapOutboundOut(.body(.byteBuffer(answer.body))), promise: nil) }
    context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
  }
}
