import RungCore

extension Reading {
  /// The value of a record, or `nil` where its root is no content of its own.
  func content(_ element: Element, bank: String?) -> ContentValue? {
    switch element.tag {
    case .bank: .bank(self.bank(element))
    case .blueprint: .blueprint(blueprint(element))
    case .exam: .exam(exam(element))
    case .scenario: .scenario(scenario(element))
    case .rubric: .rubric(rubric(element))
    case .anchor: .anchor(anchor(element))
    case .framework: .framework(framework(element))
    case .course: .course(course(element))
    case .track: .track(track(element))
    case .programme: .programme(programme(element))
    case .venue: .venue(venue(element))
    case .calendar: .calendar(calendar(element))
    case .probationPlan: .probationPlan(probationPlan(element))
    case .certification: .certification(certification(element))
    case .appraisal: .appraisal(appraisalForm(element))
    case .ladder: .ladder(careerLadder(element))
    case .survey: .survey(survey(element))
    case let tag? where tag.isItem: .item(item(element), bank: ID(bank ?? ""))
    default: nil
    }
  }
}
