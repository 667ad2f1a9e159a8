/// What the lint rules look at, and what they found in each item as it was read. It keeps items whole, so it
/// is filled only where lint was asked for.
package struct Lint: Sendable {
  /// A document of the set, by its number among those of its kind.
  enum Subject: Hashable, Sendable {
    case bank(Int)
    case item(Int)
    case blueprint(Int)
  }

  /// A part of a document of the set.
  struct Spot: Hashable, Sendable {
    let subject: Subject
    let path: [Fault.Step]
  }

  /// A testing fault, and a second part that has to do with it, in the same document or another.
  struct Flaw: Sendable {
    let code: FindingCode
    let spot: Spot
    let other: Spot?
    let details: [String: Detail]

    init(_ code: FindingCode, at spot: Spot, other: Spot? = nil, _ details: [String: Detail]) {
      self.code = code
      self.spot = spot
      self.other = other
      self.details = details
    }
  }

  /// A bank or an item, with the places of the parts that rules across the set speak of.
  private struct Located<Value: Sendable>: Sendable {
    let value: Value
    let place: Place
    let parts: ContentIndex.Parts
  }

  private var banks: [Located<Bank>] = []
  private var items: [Located<LintItem>] = []
  /// Flaws of single items: they were located while the item's element was there.
  private var own: [(flaw: Flaw, finding: Finding)] = []

  package init() {}

  /// - Parameter locate: where a part of the value stands; asked before this returns.
  package mutating func add(_ value: ContentValue, at place: Place, locate: ([Fault.Step]) -> Place) {
    func parts(_ paths: [[Fault.Step]]) -> ContentIndex.Parts {
      Dictionary(paths.map { ($0, locate($0)) }, uniquingKeysWith: { first, _ in first })
    }
    switch value {
    case .bank(let bank):
      banks.append(Located(value: bank, place: place, parts: parts(allowancePaths(bank.allowances))))
    case .item(let item, let bank):
      let subject = Subject.item(items.count)
      for fault in lintFaults(in: item) {
        let flaw = Flaw(
          fault.code, at: Spot(subject: subject, path: fault.path),
          other: fault.related.map { Spot(subject: subject, path: $0) }, fault.details)
        let finding = Finding(
          fault.code, at: locate(fault.path), related: fault.related.map(locate), fault.details)
        own.append((flaw, finding))
      }
      let linted = LintItem(number: items.count, item: item, bank: bank)
      items.append(Located(value: linted, place: place, parts: parts(linted.paths)))
    default: break
    }
  }

  /// All testing faults but those that an allowance silences, and the allowances that silence none.
  /// - Parameter isSound: whether all of the set was read; otherwise no allowance is judged.
  package func findings(with index: ContentIndex, isSound: Bool) -> [Finding] {
    let set = LintSet(
      banks: banks.map(\.value), items: items.map(\.value), blueprints: index.blueprints.map(\.value))
    let flaws =
      own
      + lintFlaws(in: set, index).map { flaw in
        let other = flaw.other.map { place(of: $0, index) }
        return (flaw, Finding(flaw.code, at: place(of: flaw.spot, index), related: other, flaw.details))
      }
    var silence = Silence(set)
    let findings = flaws.filter { !silence.covers($0.flaw) }.map(\.finding)
    guard isSound else { return findings }
    return findings
      + silence.unused(in: set).map { Finding(.allowUnused, at: place(of: $0.spot, index), $0.details) }
  }

  private func place(of spot: Spot, _ index: ContentIndex) -> Place {
    switch spot.subject {
    case .bank(let number): banks[number].parts[spot.path] ?? banks[number].place
    case .item(let number): items[number].parts[spot.path] ?? items[number].place
    case .blueprint(let number): index.blueprints[number].place(of: spot.path)
    }
  }
}

/// Where allowances stand in the element that holds them.
func allowancePaths(_ allowances: [Allowance]) -> [[Fault.Step]] {
  allowances.indices.map { [.child("allow", $0)] }
}
