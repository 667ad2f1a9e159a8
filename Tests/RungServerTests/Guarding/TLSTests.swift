import Foundation
import InMemoryLogging
import Logging
import RungAPI
import RungClient
import RungCore
import RungServer
import Testing

@Suite("TLS with certificate files")
struct TLSTests {
  private func served<Result: Sendable>(
    _ files: TestCertificates, _ body: (String) async throws -> Result
  ) async throws -> Result {
    let tls = TLSFiles(certificate: files.certificate, key: files.key)
    return try await LiveServer.with {
      $0.tls = tls
    } _: { server in
      try await body("https://127.0.0.1:\(server.running.port)")
    }
  }

  private func send(_ url: String, authorities: String?) async throws -> Int {
    try await RemoteGateway.with(
      server: url, token: "t", authorities: authorities, connectSeconds: 120, requestSeconds: 120
    ) { try await $0.send(Sample.save(1)).sequence }
  }

  private func cause(_ url: String, authorities: String?) async -> String? {
    do {
      _ = try await send(url, authorities: authorities)
      return nil
    } catch {
      guard let refusal = error as? Refusal, refusal.code == .serverUntrusted,
        refusal.details["server"] == .text(url), case .wording(let words) = refusal.details["cause"]
      else { return "\(error)" }
      return words.text(.english)
    }
  }

  @Test("requests are answered over it for whoever trusts the authority, and for nobody else")
  func trusted() async throws {
    let files = try TestCertificates()
    try await served(files) { url in
      let sequence = try await send(url, authorities: files.authority)
      #expect(sequence == 1)
      #expect(
        await cause(url, authorities: nil)
          == "no authority that is trusted here has issued it, or it has run out")
    }
  }

  @Test("a certificate that has run out, or is for another address, is not trusted")
  func untrusted() async throws {
    let old = try TestCertificates(days: -3 ... -2)
    try await served(old) { url in
      #expect(await cause(url, authorities: old.authority)?.hasSuffix("or it has run out") == true)
    }
    let other = try TestCertificates(for: [10, 0, 0, 9])
    try await served(other) { url in
      #expect(await cause(url, authorities: other.authority) == "it is for another name than that")
    }
  }

  @Test("a server that speaks plain HTTP is not taken for one that speaks TLS")
  func plain() async throws {
    let files = try TestCertificates()
    try await LiveServer.with { server in
      let url = "https://127.0.0.1:\(server.running.port)"
      #expect(
        await cause(url, authorities: files.authority)
          == "there is none, as the server does not speak TLS there")
    }
  }

  @Test("new files are shown to new visitors, an unfit pair is refused, and connections stay")
  func readAgain() async throws {
    let (old, new) = (try TestCertificates(), try TestCertificates())
    let tls = TLSFiles(certificate: old.certificate, key: old.key)
    try await LiveServer.with {
      $0.tls = tls
      $0.idleSeconds = 900
    } _: { server in
      let url = "https://127.0.0.1:\(server.running.port)"
      // However long the steps between take, the connection is not given up for want of use.
      try await RemoteGateway.with(
        server: url, token: "t", authorities: old.authority, connectSeconds: 120, requestSeconds: 120,
        idleSeconds: 600
      ) { connected in
        #expect(try await connected.send(Sample.save(1)).sequence == 1)
        #expect(await cause(url, authorities: new.authority)?.hasSuffix("or it has run out") == true)

        // Half of a pair: the certificate has been replaced, its key has not.
        try FileManager.default.removeItem(atPath: old.certificate)
        try FileManager.default.copyItem(atPath: new.certificate, toPath: old.certificate)
        server.running.readCertificatesAgain()
        #expect(server.log.entries.contains { $0.level == .error && $0.metadata["option"] == "tls-key" })
        #expect(try await send(url, authorities: old.authority) == 1)

        try FileManager.default.removeItem(atPath: old.key)
        try FileManager.default.copyItem(atPath: new.key, toPath: old.key)
        server.running.readCertificatesAgain()
        #expect(try await send(url, authorities: new.authority) == 1)
        #expect(await cause(url, authorities: old.authority)?.hasSuffix("or it has run out") == true)
        // It trusts the old authority alone, so that this is the connection it had.
        #expect(try await connected.send(Sample.save(2)).sequence == 2)
      }
    }
  }

  @Test("files that cannot be used are named before it listens")
  func files() throws {
    let files = try TestCertificates()
    for (certificate, key, field) in [
      ("/absent.pem", files.key, "tls-certificate"), (files.key, files.key, "tls-certificate"),
      (files.certificate, "/absent.key", "tls-key"), (files.certificate, files.otherKey, "tls-key"),
    ] {
      var configuration = ServerConfiguration(port: 0)
      configuration.tls = TLSFiles(certificate: certificate, key: key)
      let refusal = #expect(throws: Refusal.self) {
        try HTTPServer(configuration: configuration) { _ in FakeGateway() }
      }
      #expect(refusal?.details["field"] == .text(field))
    }
    #expect(throws: Refusal(.inputInvalid, ["field": .text("ca"), "value": .text("/absent.pem")])) {
      try RemoteGateway(server: "https://127.0.0.1:1", token: nil, authorities: "/absent.pem")
    }
  }

  @Test("with it the server may listen beyond this machine")
  func beyond() throws {
    let files = try TestCertificates()
    var configuration = ServerConfiguration(host: "0.0.0.0", port: 0)
    configuration.tls = TLSFiles(certificate: files.certificate, key: files.key)
    _ = try HTTPServer(configuration: configuration) { _ in FakeGateway() }
  }
}
