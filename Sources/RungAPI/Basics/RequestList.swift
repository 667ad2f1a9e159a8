/// Every request there is, in the order of the printed table. The server's routes, the table of roles and the
/// test that each request is answered all walk this list.
package enum RequestList {
  package static let all: [any Request.Type] = [
    StartAttempt.self, SaveAnswer.self, SubmitAttempt.self,
  ]
}
