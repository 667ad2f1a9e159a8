package import RungCore

extension Change {
  package func addCertificate(_ certificate: Certificate) throws {
    try insert(
      .certificate,
      [
        .text(certificate.number), .text(certificate.certification.id), .id(certificate.person),
        .text(try json(certificate)),
      ])
  }
}
