/// What the rules of a single value find wrong with it.
package func faults(in value: ContentValue) -> [Fault] {
  []
}

/// What the rules that look across a set find wrong with it.
/// - Parameter known: what a store already holds, if the set is to be loaded into one.
package func findings(in index: ContentIndex, known: KnownContent? = nil) -> [Finding] {
  []
}
