/// One person's probation.
package struct Probation: Hashable, Sendable {
  package let id: ID<Probation>
  package let person: ID<Person>
  package let starts: Day

  package init(id: ID<Probation>, person: ID<Person>, starts: Day) {
    self.id = id
    self.person = person
    self.starts = starts
  }
}

/// A review that is due in a probation.
package struct PlannedReview: Hashable, Sendable, Codable {
  package let kind: Kind
  /// Of its kind, from 1.
  package let number: Int
  package let due: Day

  package enum Kind: String, CaseIterable, Sendable, Codable {
    /// A short look at the week's work.
    case weekly
    /// A full evaluation on every dimension.
    case monthly
  }

  package init(kind: Kind, number: Int, due: Day) {
    self.kind = kind
    self.number = number
    self.due = due
  }
}

/// How a probation ends.
package enum ProbationOutcome: String, CaseIterable, Sendable, Codable {
  case confirm, extend, part
}

/// A monthly evaluation: a rating from 0 to 100 for each dimension.
package struct StageRating: Hashable, Sendable, Codable {
  /// Of the stage, from 1.
  package let number: Int
  package let ratings: [DimensionRating]

  package struct DimensionRating: Hashable, Sendable, Codable {
    package let dimension: ID<ProbationPlan.Dimension>
    /// Whole points, 0 to 100.
    package let rating: Int

    package init(dimension: ID<ProbationPlan.Dimension>, rating: Int) {
      self.dimension = dimension
      self.rating = rating
    }
  }

  package init(number: Int, ratings: [DimensionRating]) {
    self.number = number
    self.ratings = ratings
  }
}

extension ProbationPlan {
  /// The reviews of a probation that starts on `day`, in order: weekly ones a week apart, monthly ones by calendar
  /// months; one that falls on a day off moves to the next working day.
  package func reviews(from day: Day, calendar: WorkCalendar) -> [PlannedReview] {
    func due(_ day: Day) -> Day { calendar.firstWorkday(from: day) ?? day }
    let weekly = (1...max(1, weeklyReviews)).map { week in
      PlannedReview(kind: .weekly, number: week, due: due(day.adding(days: 7 * week)))
    }
    let monthly = stages.enumerated().map { place, stage in
      PlannedReview(kind: .monthly, number: place + 1, due: due(day.adding(months: stage.month)))
    }
    return (weekly + monthly).sorted { one, other in
      (one.due, one.kind.rawValue, one.number) < (other.due, other.kind.rawValue, other.number)
    }
  }

  /// The plan of an extension: the extension's length, weekly reviews as often as before, and one full evaluation
  /// at its end that carries all the weight.
  package func extended() -> ProbationPlan {
    let weeks = weeklyReviews * extensionLength.days / max(1, length.days)
    let month = max(1, extensionLength.days / 30)
    let last = Stage(month: month, title: stages.last?.title ?? title, weight: 100)
    return ProbationPlan(
      id: id, title: title, length: extensionLength, calendar: calendar,
      weeklyReviews: max(1, weeks), confirmMark: confirmMark, extendMark: extendMark,
      extensionLength: extensionLength, dimensions: dimensions, stages: [last])
  }

  /// The last day of a probation that starts on `day`.
  package func end(from day: Day) -> Day { day.adding(length).adding(days: -1) }

  /// `ratings` with the whole id of each dimension that is named by what follows its last dot, as `quality` for
  /// `dimension.quality`. Where several end so, none of them is meant.
  package func resolving(_ ratings: [StageRating.DimensionRating]) -> [StageRating.DimensionRating] {
    let known = dimensions.map(\.id)
    return ratings.map { rating in
      let alike = known.filter { $0.text.hasSuffix("." + rating.dimension.text) }
      guard !known.contains(rating.dimension), alike.count == 1, let meant = alike.first else {
        return rating
      }
      return StageRating.DimensionRating(dimension: meant, rating: rating.rating)
    }
  }

  /// By which a rating may name the dimension: the last part of its id, or all of it where another ends so.
  package func shortName(of dimension: Dimension) -> String {
    let last = dimension.id.text.split(separator: ".").last.map(String.init) ?? dimension.id.text
    let alike = dimensions.filter { $0.id.text == last || $0.id.text.hasSuffix("." + last) }
    return alike.count == 1 ? last : dimension.id.text
  }

  /// Refuses a monthly evaluation that leaves out a dimension, rates one twice or rates outside 0 to 100.
  /// - Throws: `Refusal(.ratingsUnfit)` with the dimensions there are.
  package func check(_ stage: StageRating) throws(Refusal) {
    func unfit(_ details: [String: Detail]) -> Refusal {
      func listed(_ language: Language, _ comma: String) -> String {
        dimensions.map { "\(shortName(of: $0)) (\($0.title.text(language)))" }.joined(separator: comma)
      }
      let all = LocalizedText(chinese: listed(.chinese, "、"), english: listed(.english, ", "))
      return Refusal(.ratingsUnfit, details.merging(["dimensions": .wording(all)]) { $1 })
    }
    let known = dimensions.map(\.id)
    if let stranger = stage.ratings.first(where: { !known.contains($0.dimension) }) {
      throw unfit(["unknown": .text(stranger.dimension.text)])
    }
    for dimension in dimensions {
      let given = stage.ratings.filter { $0.dimension == dimension.id }.map(\.rating)
      let name = Detail.text(shortName(of: dimension))
      guard given.count < 2 else { throw unfit(["twice": name]) }
      guard let rating = given.first else { throw unfit(["dimension": name]) }
      guard (0...100).contains(rating) else {
        throw unfit(["dimension": name, "value": .text(String(rating))])
      }
    }
  }

  /// A stage's marks out of 100: ratings times weights, whole thousandths always.
  package func marks(of stage: StageRating) -> Marks {
    dimensions.reduce(.zero) { sum, dimension in
      let rating = stage.ratings.first { $0.dimension == dimension.id }?.rating ?? 0
      return sum + Marks(milli: dimension.weight * rating * 10)
    }
  }

  /// What the stages' composite speaks for. A person decides.
  /// - Throws: `Refusal(.evidenceMissing)` naming the stages that have no evaluation yet.
  package func recommendation(
    _ ratings: [StageRating], isExtended: Bool
  ) throws(Refusal) -> Decision<ProbationOutcome> {
    let missing = stages.indices.map { $0 + 1 }.filter { number in !ratings.contains { $0.number == number } }
    guard missing.isEmpty else {
      throw Refusal(
        .evidenceMissing, ["missing": .text(missing.map { "\($0)" }.joined(separator: ", "))])
    }
    var because: [Reason] = []
    // In hundredths of a thousandth: stage weights are percents.
    var composite = 0
    for (place, stage) in stages.enumerated() {
      guard let rating = ratings.last(where: { $0.number == place + 1 }) else { continue }
      let marks = marks(of: rating)
      composite += marks.milli * stage.weight
      because.append(
        Reason(
          .stageScore,
          ["stage": .wording(stage.title), "score": .marks(marks), "weight": .number(stage.weight)]))
    }
    let score = Detail.marks(Marks(milli: composite / 100))
    if composite >= confirmMark.milli * 100 {
      because.append(Reason(.compositeConfirms, ["score": score, "mark": .marks(confirmMark)]))
      return Decision(.confirm, because: because)
    }
    if composite >= extendMark.milli * 100 {
      because.append(Reason(.compositeExtends, ["score": score, "mark": .marks(confirmMark)]))
      guard !isExtended else {
        because.append(Reason(.extensionUsed))
        return Decision(.part, because: because)
      }
      return Decision(.extend, because: because)
    }
    because.append(Reason(.compositeEnds, ["score": score, "mark": .marks(extendMark)]))
    return Decision(.part, because: because)
  }
}

extension Period {
  /// Roughly how many days it spans, a month counted as 30: for proportions, never for dates.
  fileprivate var days: Int {
    switch self {
    case .days(let days): days
    case .months(let months): months * 30
    }
  }
}
