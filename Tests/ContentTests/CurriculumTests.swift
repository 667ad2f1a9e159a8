import RungCore
import RungMarkup
import Testing

/// The shipped curriculum is enough to run a training with.
@Suite struct CurriculumTests {
  private func chineseCharacters(_ text: String) -> Int {
    text.unicodeScalars.count { (0x4E00...0x9FFF).contains($0.value) }
  }

  @Test func everyLessonHasObjectivesAndARealBodyInBothLanguages() throws {
    #expect(ShippedContent.lessons.count >= 70)
    for lesson in ShippedContent.lessons {
      let chinese = try #require(lesson.body[.chinese]?.plain, "\(lesson.id)")
      let english = try #require(lesson.body[.english]?.plain, "\(lesson.id)")
      #expect((300...900).contains(chineseCharacters(chinese)), "\(lesson.id): \(chineseCharacters(chinese))")
      #expect(english.split(separator: " ").count > 120, "\(lesson.id)")
      #expect(lesson.objectives.count >= 2, "\(lesson.id)")
    }
  }

  @Test func everyCompetenceHasALessonAndEveryTopicADrillOrFeedback() {
    let taught = Set(ShippedContent.lessons.flatMap(\.competences))
    for topic in ShippedContent.topics {
      for competence in topic.competences { #expect(taught.contains(competence.id), "\(competence.id)") }
      let own = Set(topic.competences.map(\.id))
      let modes = ShippedContent.lessons.filter { !own.isDisjoint(with: $0.competences) }.map(\.mode)
      #expect(modes.contains { $0 != .lecture }, "\(topic.id) is lectured on alone")
    }
  }

  @Test func thereIsATrackForEachAudienceAndItsPrerequisites() throws {
    let tracks = Dictionary(uniqueKeysWithValues: ShippedContent.tracks.map { ($0.id, $0) })
    #expect(
      Set(tracks.keys) == [
        "track.onboarding", "track.after-sales", "track.senior", "track.supervisor", "track.compliance",
      ])
    #expect(tracks["track.onboarding"]?.requires == [])
    #expect(tracks["track.after-sales"]?.requires == ["track.onboarding"])
    #expect(tracks["track.senior"]?.requires == ["track.onboarding"])
    #expect(tracks["track.supervisor"]?.requires == ["track.senior"])
    for track in tracks.values {
      #expect(track.days.allSatisfy { $0.quiz != nil }, "\(track.id) has a day without a quiz")
    }
    let onboarding = try #require(tracks["track.onboarding"])
    #expect(onboarding.phases.count == 2 && onboarding.days.count == 10)
    #expect(onboarding.awards.count == 3 && !onboarding.pledge.isEmpty)
    #expect(onboarding.days.contains { !$0.assignments.isEmpty })
  }

  @Test func everyLessonIsHeldSomewhere() {
    let held = Set(ShippedContent.tracks.flatMap(\.days).flatMap(\.sessions).map(\.lesson))
    #expect(ShippedContent.lessons.map(\.id).filter { !held.contains($0) } == [])
  }

  @Test func theOtherKindsOfDocumentAreThere() throws {
    var kinds: [ContentKind: Int] = [:]
    for value in ShippedContent.values { kinds[value.kind, default: 0] += 1 }
    #expect(kinds[.programme, default: 0] == 10)
    #expect(kinds[.calendar, default: 0] >= 2)
    #expect(kinds[.survey, default: 0] >= 2)
    #expect(kinds[.appraisal] == 1 && kinds[.ladder] == 1 && kinds[.probationPlan] == 1)
    for kind in Schema.documentKinds { #expect(kinds[kind, default: 0] > 0, "no \(kind.rawValue)") }
  }

  @Test func fourTiersAreCertifiedAndCanBeRenewed() {
    let certifications = ShippedContent.values.compactMap { value -> Certification? in
      if case .certification(let certification) = value { certification } else { nil }
    }
    #expect(Set(certifications.map(\.tier)) == [.newcomer, .senior, .supervisor, .expert])
    #expect(certifications.allSatisfy { !$0.renewal.isEmpty })
    // Domain, section 3: written exam, scenario test and customer satisfaction; newcomers have no customers yet.
    for certification in certifications where certification.tier != .newcomer {
      #expect(
        certification.requirements.contains { if case .satisfaction = $0 { true } else { false } },
        "\(certification.id)")
    }
  }

  /// Mainland China: notice 国办发明电〔2025〕7号. Hong Kong: general holidays for 2026 under Cap. 149.
  @Test(
    arguments: [
      ("calendar.cn", "2026-02-14", true), ("calendar.cn", "2026-02-16", false),
      ("calendar.cn", "2026-02-28", true), ("calendar.cn", "2026-04-06", false),
      ("calendar.cn", "2026-04-07", true), ("calendar.cn", "2026-10-10", true),
      ("calendar.hk", "2026-02-14", false), ("calendar.hk", "2026-02-16", true),
      ("calendar.hk", "2026-02-17", false), ("calendar.hk", "2026-04-07", false),
      ("calendar.hk", "2026-04-08", true), ("calendar.hk", "2026-10-19", false),
    ])
  func eachCalendarKnowsItsOwnDays(id: String, day: String, isWorkday: Bool) throws {
    let calendar = try #require(
      ShippedContent.values.compactMap { value -> WorkCalendar? in
        if case .calendar(let calendar) = value, calendar.id.text == id { calendar } else { nil }
      }.first)
    #expect(calendar.isWorkday(try #require(Day(day))) == isWorkday)
    #expect(!calendar.isAnnounced(try #require(Day("2027-03-01"))))
  }

  @Test func probationIsTwelveWeeksThreeMonthsAndFourDimensions() throws {
    let plan = try #require(
      ShippedContent.values.compactMap { value -> ProbationPlan? in
        if case .probationPlan(let plan) = value { plan } else { nil }
      }.first)
    #expect(plan.weeklyReviews == 12 && plan.stages.map(\.month) == [1, 2, 3] && plan.dimensions.count == 4)
  }
}
