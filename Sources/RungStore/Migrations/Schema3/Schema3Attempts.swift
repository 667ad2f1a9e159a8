/// The life of an attempt: who holds it, and who was heard of when.
let schema3Attempts = """
  """
