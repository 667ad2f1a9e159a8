import RungCore
import RungStore
import Testing

@Suite("Certificates")
struct CertificateTests {
  @Test("are read back whole by number, by person and all together, in the order of their award")
  func readBack() async throws {
    let store = try TestStore()
    try await store.addEveryone()
    #expect(try await store.read { try $0.certificateCount() } == 0)
    let awarded = [
      certificate("RUNG-2026-000002", of: ana), certificate("RUNG-2026-000001", of: ben),
      certificate("RUNG-2026-000003", of: ana, "certification.lead"),
    ]
    for certificate in awarded { try await store.write { try $0.addCertificate(certificate) } }
    for certificate in awarded {
      #expect(try await store.read { try $0.certificate(certificate.number) } == certificate)
    }
    #expect(try await store.read { try $0.certificates() } == awarded)
    #expect(try await store.read { try $0.certificates(of: ana.id) } == [awarded[0], awarded[2]])
    #expect(try await store.read { try $0.certificates(of: cai.id) } == [])
    #expect(try await store.read { try $0.certificate("RUNG-2026-000009") } == nil)
    #expect(try await store.read { try $0.certificateCount() } == 3)
  }

  @Test("a number is given once")
  func once() async throws {
    let store = try TestStore()
    try await store.addEveryone()
    try await store.write { try $0.addCertificate(certificate("RUNG-2026-000001", of: ana)) }
    await #expect(throws: Refusal.self) {
      try await store.write { try $0.addCertificate(certificate("RUNG-2026-000001", of: ben)) }
    }
    #expect(try await store.read { try $0.certificate("RUNG-2026-000001")?.person } == ana.id)
  }
}
