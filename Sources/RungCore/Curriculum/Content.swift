/// The kinds of content that are loaded, versioned and referred to by id. An item is a kind of its own, so that
/// a change to one item makes a new version of that item alone.
package enum ContentKind: String, CaseIterable, Sendable, Codable {
  case bank, item, blueprint, exam, scenario, rubric, anchor
  case framework, course, track, programme, venue, calendar
  case probationPlan = "probation-plan"
  case certification, appraisal, ladder, survey
  /// Named inside a framework, a course or a track; referred to, never loaded alone.
  case topic, competence, lesson
}

/// One document or item, as a value.
package enum ContentValue: Hashable, Sendable {
  case bank(Bank)
  case item(Item, bank: ID<Bank>)
  case blueprint(Blueprint)
  case exam(Exam)
  case scenario(Scenario)
  case rubric(Rubric)
  case anchor(Anchor)
  case framework(Framework)
  case course(Course)
  case track(Track)
  case programme(Programme)
  case venue(Venue)
  case calendar(WorkCalendar)
  case probationPlan(ProbationPlan)
  case certification(Certification)
  case appraisal(AppraisalForm)
  case ladder(CareerLadder)
  case survey(Survey)

  package var kind: ContentKind {
    switch self {
    case .bank: .bank
    case .item: .item
    case .blueprint: .blueprint
    case .exam: .exam
    case .scenario: .scenario
    case .rubric: .rubric
    case .anchor: .anchor
    case .framework: .framework
    case .course: .course
    case .track: .track
    case .programme: .programme
    case .venue: .venue
    case .calendar: .calendar
    case .probationPlan: .probationPlan
    case .certification: .certification
    case .appraisal: .appraisal
    case .ladder: .ladder
    case .survey: .survey
    }
  }

  package var id: String {
    switch self {
    case .bank(let bank): bank.id.text
    case .item(let item, _): item.id.text
    case .blueprint(let blueprint): blueprint.id.text
    case .exam(let exam): exam.id.text
    case .scenario(let scenario): scenario.id.text
    case .rubric(let rubric): rubric.id.text
    case .anchor(let anchor): anchor.id.text
    case .framework(let framework): framework.id.text
    case .course(let course): course.id.text
    case .track(let track): track.id.text
    case .programme(let programme): programme.id.text
    case .venue(let venue): venue.id.text
    case .calendar(let calendar): calendar.id.text
    case .probationPlan(let plan): plan.id.text
    case .certification(let certification): certification.id.text
    case .appraisal(let form): form.id.text
    case .ladder(let ladder): ladder.id.text
    case .survey(let survey): survey.id.text
    }
  }
}
