extension English {
  /// What a server says of itself, and what comes of not reaching it.
  static let service = """
    option.ca = PEM file of certificate authorities to trust beside the machine's; else RUNG_CA
    option.tls-certificate = PEM file with the server's certificate and its chain; with it, TLS is spoken
    option.tls-key = PEM file with the private key of the certificate
    option.connections-per-address = Most connections from one address
    option.content-megabytes = Most megabytes of one load of content; they lie on the disk while they are read
    option.trusted-proxy = Address of a proxy in front of the server, whose X-Forwarded-For is believed
    option.requests-per-second = Most requests a second by one session; 0 for no limit
    command.openapi = Describe the interface for other programs, in OpenAPI 3.1
    refusal.server.untrusted = The certificate of {server} is not to be trusted: {cause}.
    refusal.server.untrusted.hint = For a certificate authority of your own: --ca FILE, or RUNG_CA. Never type a \
    password until this is settled.
    refusal.server.busy = The server has more to do than it can at the moment.
    refusal.server.busy.hint = Try again in {seconds} s. What was acknowledged is stored.
    refusal.requests.too-many = Too many requests in a short time.
    refusal.requests.too-many.hint = Try again in {seconds} s.
    """
}
