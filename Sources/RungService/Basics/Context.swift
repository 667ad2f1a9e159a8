import RungAPI
import RungCore
import RungStore

/// What a handler works with: the workplace, who asks, and when.
struct Context: Sendable {
  let workplace: Workplace
  let stamp: Stamp
  let caller: Person?
  /// The digest of the token that the request came with.
  let session: Digest?
  let operation: String
  /// The address that the request came from; `nil` in the workplace itself.
  let peer: String?
  /// What writes rest on that do not change people, roles or sessions.
  let premise: Premise?

  var now: Instant { stamp.instant }
  /// The civil date at the workplace.
  var today: Day { workplace.day(of: stamp.instant) }
  var library: Library { workplace.library }

  func read<Value: Sendable>(_ body: @escaping @Sendable (Reader) throws -> Value) async throws -> Value {
    try await workplace.store.read(body)
  }

  func write<Value: Sendable>(
    reason: String = "", isBulk: Bool = false, _ body: @escaping @Sendable (Change) throws -> Value
  ) async throws -> Value {
    try await workplace.store.write(operation, stamp, reason: reason, isBulk: isBulk, premise: premise, body)
  }

  /// The one who asks.
  func me() throws(Refusal) -> Person {
    guard let caller else { throw Refusal(.loginNeeded) }
    return caller
  }

  /// Refuses a record of somebody else's, unless the caller holds one of `roles`.
  func mayReadRecord(of person: ID<Person>, orAs roles: [Role]) throws(Refusal) {
    let me = try me()
    guard me.id == person || roles.contains(where: me.roles.contains) else { throw Refusal(.recordOfAnother) }
  }
}

extension Access {
  /// The roles that may see records of others.
  var roles: [Role] {
    switch self {
    case .anyone, .everyone: []
    case .anyOf(let roles), .ownOr(let roles): roles
    }
  }
}

extension Reader {
  func known(_ login: String) throws -> Person {
    guard let person = try person(login: login) else {
      throw Refusal(.personUnknown, ["login": .text(login)])
    }
    return person
  }

  func known(_ id: ID<Person>) throws -> Person {
    guard let person = try person(id) else { throw Refusal(.personUnknown, ["login": .text(id.text)]) }
    return person
  }

  func known(_ id: ID<Cohort>) throws -> Cohort {
    guard let cohort = try cohort(id) else { throw Refusal(.cohortUnknown, ["cohort": .text(id.text)]) }
    return cohort
  }
}
