import RungCore

extension Reading {
  func certification(_ element: Element) -> Certification {
    let validity = element.first(.validity) ?? element
    return Certification(
      id: id(element), title: line(element, .title), description: optionalPassage(element, .description),
      tier: word(element, .tier, default: .all),
      requirements: element.first(.requires)?.children.compactMap(requirement) ?? [],
      renewal: element.first(.renewal)?.children.compactMap(requirement) ?? [],
      validity: Certification.Validity(
        period: period(validity, .period), renewalWindow: period(validity, .renewalWindow),
        grace: period(validity, .grace)))
  }

  private func requirement(_ element: Element) -> Certification.Requirement? {
    switch element.tag {
    case .attendance:
      .attendance(track: reference(element, .track, to: .track), minimumPercent: integer(element, .minimum))
    case .exam: .exam(reference(element, .exam, to: .exam))
    case .certificate: .certificate(reference(element, .certification, to: .certification))
    case .satisfaction:
      .satisfaction(minimumPercent: integer(element, .minimum), over: period(element, .over))
    case .programme:
      .programme(reference(element, .programme, to: .programme), times: integer(element, .times))
    default: nil
    }
  }
}
