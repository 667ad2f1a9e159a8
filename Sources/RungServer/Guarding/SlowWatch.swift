import NIOCore
import NIOHTTP1

/// How slowly a request may arrive.
struct Slowness: Sendable {
  /// From the first byte of a request to the end of its head.
  let headSeconds: Int
  /// From there to the end of its body, and a second more for each `bytesPerSecond` that have come.
  let bodySeconds: Int
  let bytesPerSecond = 16 << 10
}

/// Watches over one connection: that its address holds no more of them than it may, and that a request which has begun
/// also ends. Whoever sends a byte now and then to keep a connection busy is cut off.
///
/// It stands behind the HTTP codec, as Hummingbird has it, and puts its two eyes on either side of the decoder: one sees
/// bytes come, the other what they turn out to be.
final class ConnectionWatch: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = NIOAny

  private let ledger: ConnectionLedger
  private let slowness: Slowness
  private let isSecure: Bool

  init(ledger: ConnectionLedger, slowness: Slowness, isSecure: Bool) {
    self.ledger = ledger
    self.slowness = slowness
    self.isSecure = isSecure
  }

  func handlerAdded(context: ChannelHandlerContext) {
    let address = context.channel.remoteAddress?.ipAddress ?? "unknown"
    guard ledger.enter(address) else { return turnAway(context) }
    context.channel.closeFuture.whenComplete { [ledger] _ in ledger.leave(address) }
    let clock = RequestClock(slowness)
    let pipeline = context.pipeline.syncOperations
    do {
      let decoder = try pipeline.handler(type: ByteToMessageHandler<HTTPRequestDecoder>.self)
      try pipeline.addHandler(BytesWatch(clock), position: .before(decoder))
      try pipeline.addHandler(PartsWatch(clock), position: .after(decoder))
    } catch {
      // A connection that cannot be watched is not served.
      context.close(promise: nil)
    }
  }

  /// Says that there is no room. Where this is being said to many already, the connection just ends.
  private func turnAway(_ context: ChannelHandlerContext) {
    let pipeline = context.pipeline.syncOperations
    guard ledger.turnedAway.enter() else {
      context.close(promise: nil)
      return
    }
    context.channel.closeFuture.whenComplete { [ledger] _ in ledger.turnedAway.leave() }
    do {
      let decoder = try pipeline.handler(type: ByteToMessageHandler<HTTPRequestDecoder>.self)
      try pipeline.addHandler(TurnAway(isSecure: isSecure), position: .after(decoder))
    } catch {
      context.close(promise: nil)
    }
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    context.fireChannelRead(data)
  }
}

/// How far the request has come that is arriving. It lives on its connection's event loop.
private final class RequestClock {
  private enum State {
    case between
    case head(since: NIODeadline)
    case body(since: NIODeadline, bytes: Int)
  }

  private let slowness: Slowness
  private var state = State.between
  private var alarm: Scheduled<Void>?

  init(_ slowness: Slowness) {
    self.slowness = slowness
  }

  func bytesCame() {
    if case .between = state { state = .head(since: .now()) }
  }

  func partCame(_ part: HTTPServerRequestPart) {
    switch part {
    case .head: state = .body(since: .now(), bytes: 0)
    case .body(let bytes):
      if case .body(let since, let count) = state {
        state = .body(since: since, bytes: count + bytes.readableBytes)
      }
    case .end:
      state = .between
      alarm?.cancel()
      alarm = nil
    }
  }

  /// When what is arriving has to be there.
  private var deadline: NIODeadline? {
    switch state {
    case .between: nil
    case .head(let since): since + .seconds(Int64(slowness.headSeconds))
    case .body(let since, let bytes):
      since + .seconds(Int64(slowness.bodySeconds + bytes / slowness.bytesPerSecond))
    }
  }

  /// Sets the alarm where a request has begun and not ended with the bytes that came: most are there at once.
  func readEnded(_ context: ChannelHandlerContext) {
    guard alarm == nil, let deadline else { return }
    let channel = context.channel
    alarm = context.eventLoop.assumeIsolated().scheduleTask(deadline: deadline) { [self] in
      alarm = nil
      guard let due = self.deadline else { return }
      if due <= .now() {
        channel.close(promise: nil)
      } else {
        readEnded(context)
      }
    }
  }

  func connectionEnded() {
    alarm?.cancel()
    alarm = nil
    state = .between
  }
}

private final class BytesWatch: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias InboundOut = ByteBuffer

  private let clock: RequestClock

  init(_ clock: RequestClock) {
    self.clock = clock
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    clock.bytesCame()
    context.fireChannelRead(data)
  }

  func channelReadComplete(context: ChannelHandlerContext) {
    clock.readEnded(context)
    context.fireChannelReadComplete()
  }

  func channelInactive(context: ChannelHandlerContext) {
    clock.connectionEnded()
    context.fireChannelInactive()
  }
}

private final class PartsWatch: ChannelInboundHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias InboundOut = HTTPServerRequestPart

  private let clock: RequestClock

  init(_ clock: RequestClock) {
    self.clock = clock
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    clock.partCame(unwrapInboundIn(data))
    context.fireChannelRead(data)
  }
}
