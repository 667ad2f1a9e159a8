import Crypto
import Foundation

/// A certificate authority and a server's certificate made by it, in a folder that is gone after the test.
final class TestCertificates {
  let folder: URL
  var authority: String { folder.appending(path: "ca.pem").path }
  var certificate: String { folder.appending(path: "server.pem").path }
  var key: String { folder.appending(path: "server.key").path }
  /// Of some other certificate.
  var otherKey: String { folder.appending(path: "other.key").path }

  /// - Parameters:
  ///   - address: the IPv4 address that the certificate is for.
  ///   - days: the first and the last day on which it holds, counted from today.
  init(for address: [UInt8] = [127, 0, 0, 1], days: ClosedRange<Int> = -1...1) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "rung-tls-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let (root, leaf) = (P256.Signing.PrivateKey(), P256.Signing.PrivateKey())
    let rootDER = try DER.certificate(
      of: "Test Authority", by: "Test Authority", signedWith: root, holder: root.publicKey, days: -2...2,
      extensions: [DER.basicConstraints])
    let leafDER = try DER.certificate(
      of: "Test Server", by: "Test Authority", signedWith: root, holder: leaf.publicKey, days: days,
      extensions: [DER.alternativeName(address)])
    try pem(rootDER).write(to: URL(filePath: authority), atomically: true, encoding: .utf8)
    try pem(leafDER).write(to: URL(filePath: certificate), atomically: true, encoding: .utf8)
    try leaf.pemRepresentation.write(to: URL(filePath: key), atomically: true, encoding: .utf8)
    try P256.Signing.PrivateKey().pemRepresentation.write(
      to: URL(filePath: otherKey), atomically: true, encoding: .utf8)
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  private func pem(_ der: [UInt8]) -> String {
    let text = Data(der).base64EncodedString(options: [.lineLength64Characters, .endLineWithLineFeed])
    return "-----BEGIN CERTIFICATE-----\n\(text)\n-----END CERTIFICATE-----\n"
  }
}

/// As much of DER (X.690) as a certificate (RFC 5280) needs.
private enum DER {
  static let basicConstraints = element(
    0x30,
    identifier([0x55, 0x1D, 0x13]) + element(0x01, [0xFF])
      + element(0x04, element(0x30, element(0x01, [0xFF]))))

  static func alternativeName(_ address: [UInt8]) -> [UInt8] {
    element(0x30, identifier([0x55, 0x1D, 0x11]) + element(0x04, element(0x30, element(0x87, address))))
  }

  static func certificate(
    of subject: String, by issuer: String, signedWith key: P256.Signing.PrivateKey,
    holder: P256.Signing.PublicKey, days: ClosedRange<Int>, extensions: [[UInt8]]
  ) throws -> [UInt8] {
    // ecdsa-with-SHA256
    let algorithm = element(0x30, identifier([0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x04, 0x03, 0x02]))
    let body = element(
      0x30,
      element(0xA0, element(0x02, [2])) + element(0x02, [UInt8.random(in: 1...127)]) + algorithm
        + name(issuer) + element(0x30, time(days.lowerBound) + time(days.upperBound)) + name(subject)
        + Array(holder.derRepresentation) + element(0xA3, element(0x30, extensions.flatMap { $0 })))
    let signature = try key.signature(for: body).derRepresentation
    return element(0x30, body + algorithm + element(0x03, [0] + Array(signature)))
  }

  private static func name(_ text: String) -> [UInt8] {
    element(
      0x30, element(0x31, element(0x30, identifier([0x55, 0x04, 0x03]) + element(0x0C, Array(text.utf8)))))
  }

  /// UTCTime.
  private static func time(_ day: Int) -> [UInt8] {
    let format = DateFormatter()
    format.locale = Locale(identifier: "en_US_POSIX")
    format.timeZone = .gmt
    format.dateFormat = "yyMMddHHmmss'Z'"
    return element(0x17, Array(format.string(from: Date(timeIntervalSinceNow: Double(day) * 86_400)).utf8))
  }

  private static func identifier(_ bytes: [UInt8]) -> [UInt8] { element(0x06, bytes) }

  private static func element(_ tag: UInt8, _ content: [UInt8]) -> [UInt8] {
    let count = content.count
    let length: [UInt8] =
      switch count {
      case ..<0x80: [UInt8(count)]
      case ..<0x100: [0x81, UInt8(count)]
      default: [0x82, UInt8(count >> 8), UInt8(count & 0xFF)]
      }
    return [tag] + length + content
  }
}
