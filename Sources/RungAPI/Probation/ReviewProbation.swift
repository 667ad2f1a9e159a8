package import RungCore

/// Records a weekly or monthly review. A monthly one rates every dimension.
package struct ReviewProbation: Request {
  package static let route = Route(
    "probation.review", .write, needs: .anyOf([.mentor, .trainer, .hr]),
    refuses: [
      .personUnknown, .recordOfAnother, .probationUnknown, .probationDecided, .reviewUnknown, .reviewDone,
      .probationAhead, .ratingsUnfit,
    ])

  package let login: String
  package let kind: PlannedReview.Kind
  package let number: Int
  package let ratings: [StageRating.DimensionRating]
  package let comment: String

  package init(
    login: String, kind: PlannedReview.Kind, number: Int, ratings: [StageRating.DimensionRating],
    comment: String
  ) {
    self.login = login
    self.kind = kind
    self.number = number
    self.ratings = ratings
    self.comment = comment
  }

  package typealias Reply = ProbationReply
}
