package import RungCore

/// A list of people as a spreadsheet holds it: who they are, and what they may do.
package struct Roster: Sendable {
  package let encoding: TextEncoding
  package let delimiter: Character
  package let rows: [RosterRow]
  /// What cannot be taken, row by row.
  package let rejects: [RosterReject]
  /// Columns that mean nothing here.
  package let ignored: [String]

  /// Reads a file of any of the known encodings, with a heading in English or Chinese.
  /// - Parameter roles: What roles are called, in lower case; their codes are known.
  /// - Throws: `Refusal(.rosterUnreadable)` where it is no table in a known encoding; `Refusal(.rosterColumnMissing)`.
  package init(_ bytes: [UInt8], roles names: [String: Role] = [:]) throws(Refusal) {
    guard let (text, encoding) = TextEncoding.read(bytes), !text.unicodeScalars.contains("\0") else {
      throw Refusal(.rosterUnreadable)
    }
    self.encoding = encoding
    delimiter = CSVReader.delimiter(of: text)
    let lines: [CSVReader.Row]
    do {
      lines = try CSVReader.rows(text, delimiter: delimiter)
    } catch {
      switch error {
      case .quoteOpen(let line), .quoteStray(let line):
        throw Refusal(.rosterQuote, ["line": .number(line)])
      }
    }
    guard let heading = lines.first else { throw Refusal(.rosterUnreadable) }
    let columns = heading.fields.map(RosterColumn.init(heading:))
    for column in [RosterColumn.login, .name, .staffNumber] where columns.count(where: { $0 == column }) != 1
    {
      throw Refusal(.rosterColumnMissing, ["column": .text(column.rawValue)])
    }
    ignored = zip(heading.fields, columns).filter { $0.1 == nil && !$0.0.isEmpty }.map(\.0)
    var rows: [RosterRow] = []
    var rejects: [RosterReject] = []
    for row in lines.dropFirst() where row.fields.contains(where: { !$0.allSatisfy(\.isWhitespace) }) {
      // Spreadsheets leave out empty cells at the end of a row, or add some.
      guard row.fields.dropFirst(columns.count).allSatisfy({ $0.allSatisfy(\.isWhitespace) }) else {
        let counts: [String: Detail] = [
          "found": .number(row.fields.count), "expected": .number(columns.count),
        ]
        rejects.append(RosterReject(line: row.line, column: nil, refusal: Refusal(.rosterFields, counts)))
        continue
      }
      let reading = RosterRow.read(row, columns: columns, heading: heading.fields, roles: names)
      rejects += reading.rejects
      if let row = reading.row { rows.append(row) }
    }
    self.rows = rows
    self.rejects = rejects
  }
}

extension RosterRow {
  fileprivate static func read(
    _ row: CSVReader.Row, columns: [RosterColumn?], heading: [String], roles names: [String: Role]
  ) -> (row: RosterRow?, rejects: [RosterReject]) {
    var cells: [RosterColumn: String] = [:]
    var rejects: [RosterReject] = []
    var roles: [Role]?
    for (place, column) in columns.enumerated() {
      guard let column else { continue }
      let cell = row.fields.indices.contains(place) ? trimmed(row.fields[place]) : ""
      cells[column] = cell
      func reject(_ code: RefusalCode, _ value: String? = nil) {
        rejects.append(
          RosterReject(
            line: row.line, column: heading[place],
            refusal: Refusal(code, ["column": .text(heading[place]), "value": .text(value ?? cell)])))
      }
      guard column == .roles else {
        if cell.isEmpty { reject(.rosterFieldMissing) }
        continue
      }
      let words = cell.split { ",;、，；|/+ \t\n".contains($0) }.map { $0.lowercased() }
      let known = words.compactMap { names[$0] ?? Role(rawValue: $0) }
      if let unknown = words.first(where: { (names[$0] ?? Role(rawValue: $0)) == nil }) {
        reject(.rosterRoleUnknown, unknown)
      } else if !words.isEmpty {
        roles = Set(known).sorted()
      }
    }
    guard rejects.isEmpty, let login = cells[.login], let name = cells[.name],
      let number = cells[.staffNumber]
    else { return (nil, rejects) }
    return (RosterRow(line: row.line, login: login, name: name, staffNumber: number, roles: roles), [])
  }

  private static func trimmed(_ cell: String) -> String {
    let front = cell.drop(while: \.isWhitespace)
    return String(String(front.reversed().drop(while: \.isWhitespace)).reversed())
  }
}

/// A row that cannot be taken, and why.
package struct RosterReject: Hashable, Sendable {
  package let line: Int
  /// As the heading has it; `nil` for the row as a whole.
  package let column: String?
  package let refusal: Refusal

  package init(line: Int, column: String?, refusal: Refusal) {
    self.line = line
    self.column = column
    self.refusal = refusal
  }
}

/// A column of a roster.
package enum RosterColumn: String, CaseIterable, Sendable {
  case login, name, roles
  case staffNumber = "staff_number"

  /// What a heading stands for; case, blanks, hyphens and underscores do not count.
  package init?(heading: String) {
    let plain = heading.lowercased().filter { !$0.isWhitespace && !"-_.*".contains($0) }
    switch plain {
    case "login", "loginname", "user", "username", "account", "登录名", "用户名", "账号", "帐号", "登录账号":
      self = .login
    case "name", "fullname", "姓名", "名字": self = .name
    case "staffnumber", "staffno", "staffid", "employeenumber", "employeeno", "employeeid", "工号", "员工编号",
      "员工号",
      "人员编号":
      self = .staffNumber
    case "role", "roles", "角色": self = .roles
    default: return nil
    }
  }
}
