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
    let paths = cycle.indices.map { step -> [Fault.Step] in
      let next = graph.nodes[cycle[(step + 1) % cycle.count]]
      let promotion = ladder.posts[cycle[step]].promotions.firstIndex { $0.from.text == next } ?? 0
      return [.child("post", cycle[step]), .child("promotion", promotion), .attribute("from")]
    }
    return Fault(
      .ladderCycle, at: paths[0], related: paths.dropFirst().first, ["ids": .text(graph.written(cycle))])
  }
}
