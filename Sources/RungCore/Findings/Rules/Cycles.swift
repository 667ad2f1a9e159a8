/// No track comes before itself.
func trackCycles(_ index: ContentIndex) -> [Finding] {
  let tracks = index.tracks
  let graph = Graph(
    nodes: tracks.map(\.value.id.text), successors: tracks.map { $0.value.requires.map(\.text) })
  return graph.cycles.map { cycle in
    let first = tracks[cycle.first ?? 0]
    return Finding(
      .trackCycle, at: first.place(of: [.attribute("requires")]), ["ids": .text(graph.written(cycle))])
  }
}

/// No certificate needs itself.
func certificationCycles(_ index: ContentIndex) -> [Finding] {
  let certifications = index.certifications
  let graph = Graph(
    nodes: certifications.map(\.value.id.text),
    successors: certifications.map { $0.value.neededCertificates.map(\.text) })
  return graph.cycles.map { cycle in
    let first = certifications[cycle.first ?? 0]
    let next = ID<Certification>(graph.nodes[cycle.count > 1 ? cycle[1] : cycle.first ?? 0])
    let step = first.value.neededCertificates.firstIndex(of: next) ?? 0
    let path: [Fault.Step] = [
      .child("requires", 0), .child("certificate", step), .attribute("certification"),
    ]
    return Finding(.certificationCycle, at: first.place(of: path), ["ids": .text(graph.written(cycle))])
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
