import ArgumentParser
import Foundation
import RungAPI
import RungCore

/// `roleplay score`: by options, from a file, or asked for line by line at a terminal.
struct ScoreRolePlay: RungCommand {
  static let configuration = CommandConfiguration(
    commandName: "score", abstract: words("command.roleplay.score"))
  @OptionGroup var globals: GlobalOptions
  @Argument(help: .text("roleplay")) var rolePlay: ID<RolePlay>
  @Argument(help: .text("scenario")) var scenario: ID<Scenario>
  @Option(name: .long, help: .text("levels")) var levels: String?
  @Option(name: .long, help: .text("rating")) var rating: Int?
  @Option(name: .long, parsing: .singleValue, help: .text("critical-error")) var criticalError: [String] = []
  @Option(name: .long, help: .text("comment")) var comment: String?
  @Option(name: .long, help: .text("score-file")) var file: String?

  func carryOut(at desk: Desk) async throws {
    try await desk.withGateway { gateway in
      let rubric = try await gateway.send(ShowRubric(rolePlay: rolePlay))
      let score = try score(rubric, desk)
      let reply = try await gateway.send(ScoreScenario(rolePlay: rolePlay, score: score))
      if globals.json {
        try desk.printJSON(reply, to: ScoreScenario.self)
      } else {
        var page = Page()
        page.rolePlay(reply)
        desk.print(page)
      }
    }
  }

  private func score(_ rubric: ShowRubric.Reply, _ desk: Desk) throws -> ScenarioScore {
    if let file {
      guard
        let data = file == "-"
          ? FileHandle.standardInput.readDataToEndOfFile() : try? Data(contentsOf: URL(filePath: file)),
        let score = try? JSONDecoder().decode(ScenarioScore.self, from: data)
      else { throw Refusal(.inputInvalid, ["field": .text("file"), "value": .text(file)]) }
      return score
    }
    if levels == nil, isatty(STDIN_FILENO) == 1 {
      var page = Page()
      page.rubric(rubric)
      desk.print(page)
    }
    let ranks: [Int] =
      if let levels {
        try rubric.ranks(levels)
      } else {
        try settled("prompt.levels", ["count": .number(rubric.criteria.count)]) { typed throws(Refusal) in
          try rubric.ranks(typed)
        }
      }
    let rating =
      try rating
      ?? settled("prompt.rating", ["ratings": .text(rubric.ratings.map(\.id).joined(separator: "/"))]) {
        typed throws(Refusal) in
        guard let rating = rubric.ratings.first(where: { $0.id == typed.trimmed }), let rank = Int(rating.id)
        else { throw Refusal(.inputInvalid, ["field": .text("rating"), "value": .text(typed)]) }
        return rank
      }
    return ScenarioScore(
      scenario: scenario,
      levels: zip(rubric.criteria, ranks).map { ScenarioScore.CriterionLevel(criterion: $0.id, rank: $1) },
      criticalErrors: criticalError.map { entry in
        let parts = entry.split(separator: "=", maxSplits: 1).map(String.init)
        return ScenarioScore.CriticalErrorSeen(
          error: ID(parts.first ?? ""), quote: parts.count > 1 ? parts[1] : "")
      },
      globalRating: rating, comment: try comment ?? ask("prompt.comment"))
  }

  /// What is typed at the terminal, asked for again until it comes to something.
  private func settled<Value>(
    _ key: String, _ details: [String: Detail], _ read: (String) throws(Refusal) -> Value
  ) throws -> Value {
    while true {
      let typed = try ask(key, details)
      do { return try read(typed) } catch {
        // The hint of the rest is what else the command takes.
        complain(
          error.code == .levelsUnfit
            ? words.ground(error) : words("refusal.\(error.code.rawValue)", error.details))
      }
    }
  }

  /// Asks at a terminal; elsewhere what is missing is an error.
  private func ask(_ key: String, _ details: [String: Detail] = [:]) throws -> String {
    let field = String(key.dropFirst("prompt.".count))
    guard isatty(STDIN_FILENO) == 1 else {
      throw Refusal(.terminalMissing, ["field": .text(field), "option": .text("--" + field)])
    }
    FileHandle.standardError.write(Data(words(key, details).utf8))
    guard let line = readLine(strippingNewline: true) else {
      throw Refusal(.inputInvalid, ["field": .text(field)])
    }
    return line
  }
}

extension ShowRubric.Reply {
  /// The rank reached in each criterion, of digits in the rubric's order.
  fileprivate func ranks(_ levels: String) throws(Refusal) -> [Int] {
    let ranks = levels.compactMap(\.wholeNumberValue)
    let isWhole = ranks.count == criteria.count
    guard isWhole, zip(criteria, ranks).allSatisfy({ $0.levels.map(\.id).contains(String($1)) }) else {
      let named = criteria.map { criterion in
        criterion.title.text(words.language) + " " + criterion.levels.map(\.id).joined(separator: "/")
      }
      throw Refusal(
        .levelsUnfit,
        [
          "levels": .text(levels), "count": .number(criteria.count),
          "criteria": .text(named.joined(separator: words("punctuation.comma"))),
        ])
    }
    return ranks
  }
}
