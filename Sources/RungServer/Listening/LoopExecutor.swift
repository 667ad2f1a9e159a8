import HummingbirdCore
import Logging
import NIOCore

/// Runs tasks on the thread of an event loop. What is answered there needs no other thread to be woken: neither when a
/// request has come, nor when its answer is to go out.
final class LoopExecutor: TaskExecutor {
  private let loop: any EventLoop

  init(_ loop: any EventLoop) {
    self.loop = loop
  }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    loop.execute { unsafe job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}

/// A connection whose requests are answered on its own event loop, but for what `elsewhere` takes away from there.
struct OnItsLoop<Base: ServerChildChannel>: ServerChildChannel {
  let base: Base

  func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Base.Value> {
    base.setup(channel: channel, logger: logger)
  }

  func handle(value: Base.Value, logger: Logger) async {
    await withTaskExecutorPreference(LoopExecutor(value.channel.eventLoop)) {
      await base.handle(value: value, logger: logger)
    }
  }
}

/// Does `body` beside the event loops: it may take its time, read the disk or compute.
func elsewhere<Result: Sendable>(_ body: @Sendable () async throws -> Result) async rethrows -> Result {
  try await withTaskExecutorPreference(globalConcurrentExecutor, operation: body)
}
