import Logging
import NIOCore
import NIOSSL
import RungCore
import ServiceLifecycle
import Synchronization
import UnixSignals

/// The certificate that visitors are shown, and its key: read again from their files while the server runs. Connections
/// that have come about stay as they are; each new one is shown what was read last.
final class Certificates: Sendable {
  /// As it was when the server began, with the choice of what to show left to each handshake.
  let configuration: TLSConfiguration
  private let files: TLSFiles
  private let current: ShownCertificate
  private let logger: Logger

  /// - Throws: a refusal that names the file which cannot be used.
  init(_ files: TLSFiles, logger: Logger) throws {
    self.files = files
    self.logger = logger
    var configuration = try files.configuration()
    let current = ShownCertificate(configuration)
    configuration.sslContextCallback = { _, promise in promise.succeed(current.value) }
    self.configuration = configuration
    self.current = current
  }

  /// Reads the files. A pair that cannot be used changes nothing and is logged.
  func readAgain() {
    do {
      current.set(try files.configuration())
      logger.notice("certificates were read again", metadata: ["file": .string(files.certificate)])
    } catch {
      let field: String
      if let refusal = error as? Refusal, case .text(let name) = refusal.details["field"] {
        field = name
      } else {
        field = "tls"
      }
      logger.error(
        "certificates cannot be used, those in use stay",
        metadata: ["option": .string(field), "file": .string(files.certificate)])
    }
  }
}

/// SIGHUP has the certificate read again; a server without one goes on, too.
struct HangupWatch: Service {
  let certificates: Certificates?

  func run() async throws {
    for await _ in await UnixSignalsSequence(trapping: .sighup).cancelOnGracefulShutdown() {
      certificates?.readAgain()
    }
  }
}

/// What a handshake is to show, for the loops to take and for whoever reads it again to change.
private final class ShownCertificate: Sendable {
  private let shown: Mutex<NIOSSLContextConfigurationOverride>

  init(_ configuration: TLSConfiguration) {
    shown = Mutex(ShownCertificate.override(configuration))
  }

  var value: NIOSSLContextConfigurationOverride { shown.withLock { $0 } }

  func set(_ configuration: TLSConfiguration) {
    let override = ShownCertificate.override(configuration)
    shown.withLock { $0 = override }
  }

  private static func override(_ configuration: TLSConfiguration) -> NIOSSLContextConfigurationOverride {
    var override = NIOSSLContextConfigurationOverride()
    override.certificateChain = configuration.certificateChain
    override.privateKey = configuration.privateKey
    return override
  }
}
