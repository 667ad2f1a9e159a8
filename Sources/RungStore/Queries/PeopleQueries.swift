package import RungCore

extension Reader {
  /// People by login: those that come after `login`, at most `limit` of them.
  package func people(after login: String = "", limit: Int = Int(Int32.max)) throws -> [Person] {
    let page = "SELECT person FROM person_identity WHERE login > ? ORDER BY login LIMIT ?"
    var roles: [ID<Person>: [Role]] = [:]
    try connection.forEach(
      """
      SELECT person, role FROM role_grant AS latest
      WHERE person IN (\(page)) AND is_granted = 1 AND fact = (
        SELECT max(fact) FROM role_grant WHERE person = latest.person AND role = latest.role)
      """, [.text(login), .int(limit)]
    ) { roles[try $0.id(0), default: []].append(try $0.raw(1)) }
    return try connection.rows(
      "SELECT person, login, name, staff_number FROM person_identity WHERE login > ? ORDER BY login LIMIT ?",
      [.text(login), .int(limit)]
    ) { row in
      let id: ID<Person> = try row.id(0)
      return Person(
        id: id, login: try row.text(1), name: try row.text(2), staffNumber: try row.text(3),
        roles: (roles[id] ?? []).sorted())
    }
  }

  package func person(login: String) throws -> Person? {
    try person(where: "login", login)
  }

  package func person(_ id: ID<Person>) throws -> Person? {
    try person(where: "person", id.text)
  }

  package func person(staffNumber: String) throws -> Person? {
    try person(where: "staff_number", staffNumber)
  }

  private func person(where column: String, _ value: String) throws -> Person? {
    try connection.first(
      "SELECT person, login, name, staff_number FROM person_identity WHERE \(column) = ?", [.text(value)]
    ) { row in
      let id: ID<Person> = try row.id(0)
      return Person(
        id: id, login: try row.text(1), name: try row.text(2), staffNumber: try row.text(3),
        roles: try roles(of: id))
    }
  }

  private func roles(of person: ID<Person>) throws -> [Role] {
    try connection.rows(
      """
      SELECT role FROM role_grant AS latest
      WHERE person = ? AND is_granted = 1 AND fact = (
        SELECT max(fact) FROM role_grant WHERE person = latest.person AND role = latest.role)
      """, [.id(person)]
    ) { try $0.raw(0) }.sorted()
  }

  /// What the workplace is set to without a fact that says so: what was set before settings were facts.
  package func unrecordedSettings() throws -> [(name: String, value: String)] {
    try connection.rows(
      """
      SELECT name, value FROM workplace
      WHERE NOT EXISTS (SELECT 1 FROM workplace_setting WHERE workplace_setting.name = workplace.name)
      ORDER BY name
      """
    ) { (try $0.text(0), try $0.text(1)) }
  }

  package func workplace(_ name: String) throws -> String? {
    try connection.first("SELECT value FROM workplace WHERE name = ?", [.text(name)]) { try $0.text(0) }
  }
}
