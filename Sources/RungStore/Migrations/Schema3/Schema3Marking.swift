/// Marking by more than one person, release of results, and responses packed by attempt.
let schema3Marking = """
  """
