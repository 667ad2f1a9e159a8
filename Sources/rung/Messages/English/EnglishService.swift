extension English {
  /// What a server says of itself, and what comes of not reaching it.
  static let service = """
    refusal.server.untrusted = The certificate of {server} is not to be trusted: {cause}.
    refusal.server.untrusted.hint = For a certificate authority of your own: --ca FILE, or RUNG_CA. Never type a \
    password until this is settled.
    refusal.server.busy = The server has more to do than it can at the moment.
    refusal.server.busy.hint = Try again in {seconds} s. What was acknowledged is stored.
    refusal.requests.too-many = Too many requests in a short time.
    refusal.requests.too-many.hint = Try again in {seconds} s.
    """
}
