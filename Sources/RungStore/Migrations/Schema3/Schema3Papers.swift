/// What papers are drawn by: the difficulty and the exposure of items.
let schema3Papers = """
  """
