/// The third schema, a part by subject.
let schema3 = [
  schema3Attempts, schema3Moves, schema3Papers, schema3Marking, schema3Accounts, schema3Operation,
  schema3Record,
].joined(separator: "\n")
