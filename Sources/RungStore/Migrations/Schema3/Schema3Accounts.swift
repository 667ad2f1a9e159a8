/// Failed logins, set-up links, and the life of sessions.
let schema3Accounts = """
  """
