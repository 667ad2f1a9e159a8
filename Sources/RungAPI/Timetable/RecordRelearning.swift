package import RungCore

/// Records that a person went through a lesson again, as an exam may ask before a resit.
package struct RecordRelearning: Request {
  package static let route = Route(
    "attendance.relearn", .write, needs: .anyOf([.trainer, .admin]),
    refuses: [.personUnknown, .contentUnknown, .conflictOfInterest])

  package let login: String
  package let lesson: ID<Lesson>
  package let remark: String

  package init(login: String, lesson: ID<Lesson>, remark: String) {
    self.login = login
    self.lesson = lesson
    self.remark = remark
  }

  package struct Reply: Codable, Sendable, Hashable {
    package let day: Day

    package init(day: Day) {
      self.day = day
    }
  }
}
