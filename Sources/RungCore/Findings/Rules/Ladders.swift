/// A promotion leads from a post of the same ladder.
func unknownPosts(_ ladder: CareerLadder) -> [Fault] {
  ladder.posts.enumerated().flatMap { number, post in
    post.promotions.enumerated().compactMap { place, promotion -> Fault? in
      guard !ladder.posts.contains(where: { $0.id == promotion.from }) else { return nil }
      return Fault(
        .referenceUnknown, at: [.child("post", number), .child("promotion", place), .attribute("from")],
        ["kind": .text("post"), "id": .text(promotion.from.text)])
    }
  }
}

/// Nobody is promoted to where they came from.
func ladderCycles(_ ladder: CareerLadder) -> [Fault] {
  let graph = Graph(
    nodes: ladder.posts.map(\.id.text), successors: ladder.posts.map { $0.promotions.map(\.from.text) })
  return graph.cycles.map { cycle in
    let number = cycle.first ?? 0
    let next = graph.nodes[cycle.count > 1 ? cycle[1] : number]
    let step = ladder.posts[number].promotions.firstIndex { $0.from.text == next } ?? 0
    return Fault(
      .ladderCycle, at: [.child("post", number), .child("promotion", step), .attribute("from")],
      ["ids": .text(graph.written(cycle))])
  }
}
