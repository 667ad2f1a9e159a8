/// The attribute names of the schema, in the byte order of their spelling, which is the order in which canonical
/// documents write them.
package enum AttributeName: String, CaseIterable, BitwiseCopyable, Sendable {
  case alt
  case announced
  case author
  case banks
  case blank
  case blueprint
  case calendar
  case capacity
  case certification
  case closedBook = "closed-book"
  case competence
  case competences
  case confirmMark = "confirm-mark"
  case count
  case credit
  case date
  case duration
  case enemies
  case exam
  case extendMark = "extend-mark"
  case `extension`
  case family
  case fold
  case from
  case grace
  case header
  case id
  case key
  case kind
  case last
  case length
  case lesson
  case level
  case limit
  case marks
  case minimum
  case minutes
  case mode
  case month
  case number
  case ordered
  case outOf = "out-of"
  case passMark = "pass-mark"
  case path
  case penalty
  case period
  case persona
  case purpose
  case rank
  case renewalWindow = "renewal-window"
  case requires
  case resitAfter = "resit-after"
  case resits
  case reviewer
  case role
  case room
  case rubric
  case share
  case shuffleItems = "shuffle-items"
  case shuffleOptions = "shuffle-options"
  case source
  case speaker
  case status
  case tier
  case timeBox = "time-box"
  case to
  case tolerance
  case topic
  case track
  case type
  case value
  case venue
  case weeklyReviews = "weekly-reviews"
  case weight
  case workdays
  case language = "xml:lang"

  /// Whether its white space is the author's own. All others are tokens, in which the ends are trimmed and a run of
  /// white space is one space.
  var keepsWhiteSpace: Bool { self == .alt }
}
