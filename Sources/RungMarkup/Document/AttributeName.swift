/// The attribute names of the schema, in the byte order of their spelling, which is the order in which canonical
/// documents write them.
package enum AttributeName: String, CaseIterable, BitwiseCopyable, Sendable {
  case after
  case alt
  case announced
  case anonymous
  case author
  case banks
  case blank
  case blueprint
  case calendar
  case capacity
  case certification
  case closedBook = "closed-book"
  case closes
  case competence
  case competences
  case confirmMark = "confirm-mark"
  case count
  case credit
  case criterion
  case date
  case dimension
  case duration
  case enemies
  case error
  case every
  case exam
  case expected
  case exposure
  case extendMark = "extend-mark"
  case `extension`
  case family
  case floor
  case fold
  case from
  case gap
  case grace
  case handIn = "hand-in"
  case header
  case id
  case item
  case key
  case kind
  case last
  case lateStart = "late-start"
  case length
  case lesson
  case lessons
  case level
  case limit
  case line
  case marks
  case minimum
  case minimumGroup = "minimum-group"
  case minutes
  case mode
  case month
  case number
  case opens
  case ordered
  case outOf = "out-of"
  case over
  case papers
  case passMark = "pass-mark"
  case path
  case penalty
  case period
  case persona
  case points
  case programme
  case purpose
  case rank
  case raters
  case reason
  case renewalWindow = "renewal-window"
  case requires
  case resitAfter = "resit-after"
  case resits
  case results
  case reviewer
  case role
  case room
  case rubric
  case rule
  case scenario
  case share
  case shuffleItems = "shuffle-items"
  case shuffleOptions = "shuffle-options"
  case source
  case speaker
  case status
  case tier
  case timeBox = "time-box"
  case times
  case timing
  case to
  case tolerance
  case topic
  case track
  case type
  case value
  case venue
  case weeklyReviews = "weekly-reviews"
  case weight
  case within
  case workdays
  case language = "xml:lang"

  /// Whether its white space is the author's own. All others are tokens, in which the ends are trimmed and a run of
  /// white space is one space.
  var keepsWhiteSpace: Bool { self == .alt }
}
