import RungCore
import RungStore
import Synchronization

/// People who begin an exam one after another: halls of those who were hired at one moment, who begin in no order. After the last
/// hall the first one has its next sitting.
final class Candidates: Sendable {
  private static let count = 100_000
  private static let hall = 500

  private let people: [ID<Person>]
  private let begun = Atomic(0)

  init(in store: Store) async throws {
    var random = SplitMix64(seed: 5)
    var people: [ID<Person>] = []
    for place in 0..<Candidates.count {
      let hired = Instant(microseconds: Int64(place / Candidates.hall) * 86_400_000_000)
      people.append(ID(prefix: "person", at: hired, from: &random))
    }
    self.people = people
    let stamp = Stamp(caller: "benchmark", instant: Instant(microseconds: 0), seed: 1)
    try await store.write("benchmark", stamp) { [people] change in
      for (place, id) in people.enumerated() {
        try change.addPerson(
          Person(
            id: id, login: "candidate\(place)", name: "C", staffNumber: "C\(place)", roles: [.trainee]),
          salt: [])
      }
    }
  }

  /// Who begins next, and their which sitting it is.
  func next() -> (person: ID<Person>, sitting: Int) {
    let number = begun.wrappingAdd(1, ordering: .relaxed).oldValue
    return (people[number % people.count], number / people.count + 1)
  }
}
