import RungCore

extension Reading {
  func careerLadder(_ element: Element) -> CareerLadder {
    CareerLadder(
      id: id(element), title: line(element, .title),
      teams: element.children(.team).map { CareerLadder.Team(id: id($0), title: line($0, .title)) },
      posts: element.children(.post).map(post),
      moves: element.children(.move).map {
        CareerLadder.Move(after: period($0, .after), text: wording($0))
      })
  }

  private func post(_ element: Element) -> CareerLadder.Post {
    CareerLadder.Post(
      id: id(element), title: line(element, .title), tier: word(element, .tier, default: .all),
      line: word(element, .line, default: .common), duties: wordings(element, .duty),
      promotions: element.children(.promotion).map(promotion))
  }

  private func promotion(_ element: Element) -> CareerLadder.Promotion {
    CareerLadder.Promotion(
      from: id(element, .from), after: optionalPeriod(element, .after),
      certification: element.attribute(.certification).map { _ in
        reference(element, .certification, to: .certification)
      },
      text: wording(element))
  }
}
