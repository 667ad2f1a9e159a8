import RungCore

/// The description of the server's interface for other programs, in OpenAPI 3.1, made from the list of requests.
package enum OpenAPI {
  /// - Parameters:
  ///   - version: of this Rung.
  ///   - requests: what the server answers.
  package static func document(
    version: String, requests: [any Request.Type] = RequestList.all
  ) throws -> JSONTree {
    let probe = SchemaProbe()
    var paths: [String: JSONTree] = ownPaths
    for request in requests {
      paths["/v1/" + request.route.name] = ["post": try operation(request, probe)]
    }
    let trouble = try probe.schema(of: Trouble.self)
    let tags = Set(requests.map { tag(of: $0.route) }).sorted() + ["server"]
    return [
      "openapi": "3.1.1",
      "info": [
        "title": "Rung", "version": .text(version),
        "description":
          "Each request is a POST of its input as JSON. A refusal has a code that does not change, and its details.",
        "license": ["name": "Apache-2.0", "identifier": "Apache-2.0"],
      ],
      "servers": [["url": "/"]],
      "tags": .list(tags.map { ["name": .text($0)] }),
      "paths": .object(paths),
      "components": [
        "schemas": .object(probe.components),
        "responses": .object(refusals(trouble)),
        "headers": [
          "Retry-After": [
            "description": "Seconds after which to ask again.", "schema": ["type": "integer", "minimum": 1],
          ]
        ],
        "securitySchemes": [
          "session": [
            "type": "http", "scheme": "bearer", "description": "The token of session.open or account.set-up.",
          ]
        ],
      ],
    ]
  }

  /// `exam` of `exam.list`.
  private static func tag(of route: Route) -> String {
    String(route.name.prefix { $0 != "." })
  }

  private static func operation(_ request: any Request.Type, _ probe: SchemaProbe) throws -> JSONTree {
    let route = request.route
    let input = try probe.schema(of: request)
    let reply = try probe.schema(of: replyType(of: request))
    let needsLogin = route.access != .anyone
    var responses: [String: JSONTree] = [
      "200": [
        "description": "The reply.", "content": ["application/json": ["schema": reply]],
      ]
    ]
    for status in anyhow { responses["\(status)"] = ["$ref": .text("#/components/responses/\(status)")] }
    let own = Dictionary(grouping: route.allRefusals, by: \.httpStatus)
    for (status, codes) in own where !anyhow.contains(status) {
      responses["\(status)"] = refusal(status, codes, try probe.schema(of: Trouble.self))
    }
    return [
      "operationId": .text(route.name),
      "summary": .text(summary(of: route)),
      "tags": [.text(tag(of: route))],
      "x-rung-effect": .text(route.effect.rawValue),
      "security": needsLogin ? [["session": []]] : [],
      "requestBody": ["required": true, "content": ["application/json": ["schema": input]]],
      "responses": .object(responses),
    ]
  }

  private static func replyType(of request: any Request.Type) -> any Decodable.Type {
    func reply<R: Request>(_ request: R.Type) -> any Decodable.Type { R.Reply.self }
    return reply(request)
  }

  private static func summary(of route: Route) -> String {
    let who =
      switch route.access {
      case .anyone: "whoever asks"
      case .everyone: "whoever is logged in"
      case .anyOf(let roles): "the roles " + roles.map(\.rawValue).joined(separator: ", ")
      case .ownOr(let roles):
        "one's own records, and all for the roles " + roles.map(\.rawValue).joined(separator: ", ")
      }
    return "\(route.name), for \(who)"
  }

  /// The statuses under which any request can be answered: they have one description for all.
  private static let anyhow = [413, 415, 429, 500, 503]

  /// One answer a status, with the codes that come under it.
  private static func refusals(_ trouble: JSONTree) -> [String: JSONTree] {
    // What HTTP itself finds wrong with a message comes as an input that is not as expected.
    let framing: [Int: [RefusalCode]] = [405: [.inputInvalid], 413: [.inputInvalid], 415: [.inputInvalid]]
    var codes = framing
    for code in RefusalCode.allCases { codes[code.httpStatus, default: []].append(code) }
    var responses: [String: JSONTree] = [:]
    for (status, codes) in codes { responses["\(status)"] = refusal(status, codes, trouble) }
    return responses
  }

  /// The answer of a status with one of `codes`.
  private static func refusal(_ status: Int, _ codes: [RefusalCode], _ trouble: JSONTree) -> JSONTree {
    let narrowed: JSONTree = [
      "properties": ["error": ["properties": ["code": ["enum": .list(codes.map { .text($0.rawValue) })]]]]
    ]
    let response: JSONTree = [
      "description": .text(meaning(of: status)),
      "content": ["application/json": ["schema": ["allOf": [trouble, narrowed]]]],
    ]
    guard [429, 503].contains(status) else { return response }
    return response.with(["headers": ["Retry-After": ["$ref": "#/components/headers/Retry-After"]]])
  }

  private static func meaning(of status: Int) -> String {
    switch status {
    case 400: "The input is not as it was expected."
    case 401: "A login is needed, or the session has ended."
    case 403: "Not allowed."
    case 404: "There is no such thing, or no such request."
    case 405: "Another method."
    case 409: "Not possible as things stand."
    case 413: "The body is too large."
    case 415: "The body is no JSON in UTF-8, or is compressed."
    case 429: "Too often in a short time."
    case 500: "The server's fault. The incident's number is in its log."
    default: "Not at the moment. What was acknowledged is stored."
    }
  }

  /// What the server says of itself.
  private static var ownPaths: [String: JSONTree] {
    func get(_ name: String, _ summary: String, _ responses: JSONTree, security: JSONTree = []) -> JSONTree {
      [
        "get": [
          "operationId": .text(name), "summary": .text(summary), "tags": ["server"], "security": security,
          "responses": responses,
        ]
      ]
    }
    func json(_ description: String, _ schema: JSONTree) -> JSONTree {
      ["description": .text(description), "content": ["application/json": ["schema": schema]]]
    }
    let status: JSONTree = [
      "type": "object", "required": ["status"], "properties": ["status": ["type": "string"]],
    ]
    let readiness = status.with([
      "properties": [
        "status": ["enum": ["ready", "not ready"]],
        "failed": ["type": "array", "items": ["type": "string"]],
      ]
    ])
    return [
      "/health": get("health", "whether the process answers", ["200": json("It does.", status)]),
      "/ready": get(
        "ready",
        "whether requests can be answered: the store reads, its schema is known, the disk takes writes",
        ["200": json("They can.", readiness), "503": json("They cannot; what failed is named.", readiness)]),
      "/metrics": get(
        "metrics", "counts and durations as Prometheus reads them: from this machine, or for administrators",
        [
          "200": [
            "description": "Prometheus' text format.",
            "content": ["text/plain": ["schema": ["type": "string"]]],
          ],
          "401": ["$ref": "#/components/responses/401"], "403": ["$ref": "#/components/responses/403"],
          "500": ["$ref": "#/components/responses/500"], "503": ["$ref": "#/components/responses/503"],
        ], security: [[:], ["session": []]]),
      "/v1/openapi.json": get(
        "openapi", "this document", ["200": json("OpenAPI 3.1.", ["type": "object"])]),
    ]
  }
}
