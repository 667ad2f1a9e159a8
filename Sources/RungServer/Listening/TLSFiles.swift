import NIOSSL
import RungCore

/// The two files that TLS needs, both PEM: the chain, the server's own certificate first, and the private key.
package struct TLSFiles: Sendable, Hashable {
  package let certificate: String
  package let key: String

  package init(certificate: String, key: String) {
    self.certificate = certificate
    self.key = key
  }

  /// TLS 1.2 or newer.
  /// - Throws: a refusal that names the file which cannot be used.
  func configuration() throws -> TLSConfiguration {
    let chain: [NIOSSLCertificate]
    do {
      chain = try NIOSSLCertificate.fromPEMFile(certificate)
    } catch {
      throw Refusal.input("tls-certificate", .certificates)
    }
    let secret: NIOSSLPrivateKey
    do {
      secret = try NIOSSLPrivateKey(file: key, format: .pem)
    } catch {
      throw Refusal.input("tls-key", .privateKey)
    }
    guard !chain.isEmpty else { throw Refusal.input("tls-certificate", .certificates) }
    var configuration = TLSConfiguration.makeServerConfiguration(
      certificateChain: chain.map { .certificate($0) }, privateKey: .privateKey(secret))
    configuration.minimumTLSVersion = .tlsv12
    configuration.applicationProtocols = ["http/1.1"]
    do {
      // Says now, rather than to the first visitor, whether the two belong together.
      _ = try NIOSSLContext(configuration: configuration)
    } catch {
      throw Refusal.input("tls-key", .matchingKey)
    }
    return configuration
  }
}
