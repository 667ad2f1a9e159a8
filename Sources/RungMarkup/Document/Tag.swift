/// The element names of the schema.
package enum Tag: String, CaseIterable, BitwiseCopyable, Sendable {
  // Documents.
  case bank, blueprint, exam, scenario, rubric, anchor, framework, course, track, programme, venue,
    calendar, certification, appraisal, ladder, survey, collection
  case probationPlan = "probation-plan"

  // Text.
  case title, list, table, row, cell, turn, image, blank, text
  case emphasis = "em"
  case paragraph = "p"
  case listItem = "li"

  // Parts of items.
  case stem, option, rationale, answer, accept, unit, pair, left, right, distractor, entry, point,
    guide, stimulus, allow

  // Items.
  case numeric, matching, ordering
  case singleChoice = "single-choice"
  case multipleChoice = "multiple-choice"
  case trueFalse = "true-false"
  case fillIn = "fill-in"
  case shortAnswer = "short-answer"
  case caseStudy = "case"

  // Parts of blueprints and exams.
  case section, fixed, instructions, theory, practical, draw, relearn, window, marking, release

  // Parts of scenarios.
  case brief, opening, hidden, trigger, when, then, escalation, cue
  case cueSheet = "cue-sheet"

  // Parts of rubrics and anchors.
  case criterion, level
  case criticalError = "critical-error"
  case globalRating = "global-rating"
  case transcript, score, critical, overall

  // Parts of frameworks, courses, tracks, calendars and venues.
  case topic, competence, module, lesson, objective, body, phase, day, session, quiz, room, hours,
    year, holiday, workday, audience, assignment, task, pledge, award, ground

  // Parts of programmes and surveys.
  case recurs, event, lasts, component, introduction, scale, open, low, high
  case timeOnPost = "time-on-post"

  // Parts of appraisal forms and career ladders.
  case part, measure, rating, outcome, team, post, duty, promotion, move

  // Parts of probation plans and certifications.
  case dimension, evidence, stage, description, requires, renewal, validity, attendance, certificate,
    satisfaction

  /// What may stand between an element's tags.
  enum Content {
    /// Other elements, or nothing.
    case elements
    /// Text and the inline elements within it.
    case inline
    /// Either a run of text as in `inline`, or blocks.
    case passage
  }

  var content: Content {
    switch self {
    case .title, .text, .accept, .unit, .opening, .paragraph, .listItem, .cell, .turn, .emphasis: .inline
    case .stem, .rationale, .stimulus, .guide, .instructions, .brief, .escalation, .cue, .body, .description,
      .task, .introduction, .transcript:
      .passage
    default: .elements
    }
  }

  /// Whether it is one of the elements that stand once for each language and say which.
  package var bearsLanguage: Bool {
    switch self {
    case .title, .text, .accept, .unit, .opening: true
    default: content == .passage
    }
  }

  /// Whether it is a paragraph, list, table, turn or image: what a passage is made of when it is no mere run of text.
  var isBlock: Bool {
    switch self {
    case .paragraph, .list, .table, .turn, .image: true
    default: false
    }
  }

  /// Whether it is one of a bank's questions.
  var isItem: Bool {
    switch self {
    case .singleChoice, .multipleChoice, .trueFalse, .fillIn, .numeric, .matching, .ordering, .shortAnswer,
      .caseStudy:
      true
    default: false
    }
  }
}
