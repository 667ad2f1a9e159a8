/// Anchors of the audit chain, and what operating a workplace keeps.
let schema3Operation = """
  """
