package import RungCore

/// Who the session belongs to.
package struct WhoAmI: Request {
  package static let route = Route("session.show", .read, needs: .everyone)

  package init() {}

  package struct Reply: Codable, Sendable, Hashable {
    package let person: Person
    package let workplace: WorkplaceFacts

    package init(person: Person, workplace: WorkplaceFacts) {
      self.person = person
      self.workplace = workplace
    }
  }
}

/// What a workplace is.
package struct WorkplaceFacts: Codable, Sendable, Hashable {
  package let name: String
  /// IANA time zone, which says what day it is.
  package let zone: String
  package let isSandbox: Bool
  package let today: Day

  package init(name: String, zone: String, isSandbox: Bool, today: Day) {
    self.name = name
    self.zone = zone
    self.isSandbox = isSandbox
    self.today = today
  }
}
