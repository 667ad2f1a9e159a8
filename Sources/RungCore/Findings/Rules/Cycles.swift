/// No track comes before itself.
func trackCycles(_ index: ContentIndex) -> [Finding] {
  let tracks = index.tracks
  let graph = Graph(
    nodes: tracks.map(\.value.id.text), successors: tracks.map { $0.value.requires.map(\.text) })
  return graph.cycles.map { cycle in
    let places = cycle.map { tracks[$0].place(of: [.attribute("requires")]) }
    return Finding(
      .trackCycle, at: places[0], related: places.dropFirst().first, ["ids": .text(graph.written(cycle))])
  }
}

/// No certificate needs itself.
func certificationCycles(_ index: ContentIndex) -> [Finding] {
  let certifications = index.certifications
  let graph = Graph(
    nodes: certifications.map(\.value.id.text),
    successors: certifications.map { $0.value.neededCertificates.map(\.text) })
  return graph.cycles.map { cycle in
    let places = cycle.indices.map { step -> Place in
      let certification = certifications[cycle[step]]
      let next = ID<Certification>(graph.nodes[cycle[(step + 1) % cycle.count]])
      let number = certification.value.neededCertificates.firstIndex(of: next) ?? 0
      return certification.place(
        of: [.child("requires", 0), .child("certificate", number), .attribute("certification")])
    }
    return Finding(
      .certificationCycle, at: places[0], related: places.dropFirst().first,
      ["ids": .text(graph.written(cycle))])
  }
}

extension Certification {
  fileprivate var neededCertificates: [ID<Certification>] {
    requirements.compactMap { if case .certificate(let id) = $0 { id } else { nil } }
  }
}

/// What needs what, by id.
struct Graph {
  let nodes: [String]
  private let edges: [[Int]]

  init(nodes: [String], successors: [[String]]) {
    self.nodes = nodes
    let places = Dictionary(nodes.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    edges = successors.map { $0.compactMap { places[$0] } }
  }

  /// Each cycle that a walk from node to node, in their order, runs into, from its first node on.
  var cycles: [[Int]] {
    var cycles: [[Int]] = []
    var isDone = [Bool](repeating: false, count: nodes.count)
    for start in nodes.indices where !isDone[start] {
      // The walk's path, with how many edges of each node it has followed.
      var path: [(node: Int, followed: Int)] = [(start, 0)]
      while let last = path.last {
        guard last.followed < edges[last.node].count else {
          isDone[last.node] = true
          path.removeLast()
          continue
        }
        path[path.count - 1].followed += 1
        let next = edges[last.node][last.followed]
        if let place = path.firstIndex(where: { $0.node == next }) {
          cycles.append(path[place...].map(\.node))
        } else if !isDone[next] {
          path.append((next, 0))
        }
      }
    }
    return cycles
  }

  /// `a → b → a`.
  func written(_ cycle: [Int]) -> String {
    (cycle + cycle.prefix(1)).map { nodes[$0] }.joined(separator: " → ")
  }
}
