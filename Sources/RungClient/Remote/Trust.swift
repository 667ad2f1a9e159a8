import NIOSSL
import RungCore

/// Which certificates a client takes: those of the authorities that this machine trusts, and of its own.
enum Trust {
  /// - Parameter authorities: a PEM file of certificate authorities that are trusted beside the machine's.
  /// - Throws: a refusal where the file cannot be read.
  static func configuration(authorities: String?) throws(Refusal) -> TLSConfiguration {
    var configuration = TLSConfiguration.makeClientConfiguration()
    configuration.minimumTLSVersion = .tlsv12
    guard let authorities else { return configuration }
    do {
      configuration.additionalTrustRoots = [.certificates(try NIOSSLCertificate.fromPEMFile(authorities))]
    } catch {
      throw Refusal(.inputInvalid, ["field": .text("ca"), "value": .text(authorities)])
    }
    return configuration
  }

  /// What is wrong with the server's certificate, where that is what `error` tells.
  static func fault(in error: any Error) -> LocalizedText? {
    if error is NIOSSLExtraError {
      return LocalizedText([
        .english: "it is for another name than that", .chinese: "证书上的名称与该地址不符",
      ])
    }
    guard case NIOSSLError.handshakeFailed(let cause) = error else { return nil }
    let words = String(describing: cause)
    if words.contains("CERTIFICATE_VERIFY_FAILED") {
      return LocalizedText([
        .english: "no authority that is trusted here has issued it, or it has run out",
        .chinese: "并非由本机信任的机构签发，或已过期",
      ])
    }
    if words.contains("WRONG_VERSION_NUMBER") || words.contains("HTTP_REQUEST") {
      return LocalizedText([
        .english: "there is none, as the server does not speak TLS there", .chinese: "对方在该端口未使用 TLS，没有证书",
      ])
    }
    return nil
  }
}
