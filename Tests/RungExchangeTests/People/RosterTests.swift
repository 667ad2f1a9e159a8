import RungCore
import RungExchange
import Testing

@Suite("A roster")
struct RosterTests {
  private func read(_ text: String) throws -> Roster {
    try Roster(
      Array(text.utf8), roles: ["学员": .trainee, "人力资源": .hr, "培训师": .trainer, "administrator": .admin])
  }

  @Test(
    "has its heading in either language, in any order, with whatever else is there",
    arguments: [
      "login,name,staff number,roles\nana,Ana 陈,E1,trainee",
      "Staff_Number;NAME;Login;Role;Remarks\nE1;Ana 陈;ana;trainee;-",
      "工号\t姓名\t登录名\t角色\t部门\nE1\tAna 陈\tana\t学员\t客服部",
      "用户名,员工编号,姓名,角色\n ana ,E1,\"Ana 陈\",Trainee\n,,,\n",
    ])
  func headings(text: String) throws {
    let roster = try read(text)
    #expect(roster.rejects.isEmpty)
    #expect(
      roster.rows == [
        RosterRow(line: 2, login: "ana", name: "Ana 陈", staffNumber: "E1", roles: [.trainee])
      ])
  }

  @Test("names columns that mean nothing here")
  func ignored() throws {
    #expect(try read("login,name,staff number,Team,部门,\nana,Ana,E1,a,b,").ignored == ["Team", "部门"])
  }

  @Test(
    "takes several roles in one cell, and none as nothing said",
    arguments: [
      ("trainer; hr", [.trainer, .hr]), ("培训师、人力资源", [.trainer, .hr]), ("HR,Trainer", [.trainer, .hr]),
      ("hr/hr", [.hr]), ("Administrator", [.admin]), ("", nil), ("  ", nil),
    ] as [(String, [Role]?)])
  func roles(cell: String, roles: [Role]?) throws {
    let roster = try read("login;name;staff number;roles\nana;Ana;E1;\"\(cell)\"")
    #expect(roster.rows.map(\.roles) == [roles])
  }

  @Test(
    "takes rows from which a spreadsheet has left out empty cells at the end, or to which it added some",
    arguments: ["ana,Ana,E1", "ana,Ana,E1,", "ana,Ana,E1,,,", "ana,Ana,E1, , "])
  func ragged(row: String) throws {
    let roster = try read("login,name,staff number,roles\n" + row)
    #expect(roster.rejects.isEmpty)
    #expect(roster.rows == [RosterRow(line: 2, login: "ana", name: "Ana", staffNumber: "E1", roles: nil)])
  }

  @Test("names the role that there is not, of several in a cell")
  func unknownRole() throws {
    let roster = try read("login;name;staff number;roles\nana;Ana;E1;培训师、总监、HR")
    #expect(roster.rejects.map { $0.refusal.details["value"] } == [.text("总监")])
  }

  @Test("rejects rows one by one, with line and column, and goes on")
  func rejects() throws {
    let roster = try read(
      """
      login,name,staff number,roles
      ana,Ana,E1,trainee
      ,Bo,E2,trainee
      cai,,,pilot
      dee,Dee
      "eve",Eve,E5,
      fay,Fay,E6,trainee,surplus
      """)
    #expect(roster.rows.map(\.login) == ["ana", "eve"])
    #expect(roster.rejects.map(\.line) == [3, 4, 4, 4, 5, 7])
    #expect(roster.rejects.map(\.column) == ["login", "name", "staff number", "roles", "staff number", nil])
    #expect(
      roster.rejects.map(\.refusal.code) == [
        .rosterFieldMissing, .rosterFieldMissing, .rosterFieldMissing, .rosterRoleUnknown,
        .rosterFieldMissing,
        .rosterFields,
      ])
  }

  @Test(
    "without a column that it needs, or no table at all, is refused as a whole",
    arguments: [
      ("login,name\nana,Ana", RefusalCode.rosterColumnMissing),
      ("login,login,name,工号\na,b,c,d", .rosterColumnMissing),
      ("", .rosterUnreadable), ("login,name,工号\n\"ana,Ana,E1", .rosterQuote),
      ("login,name,工号\nana,A\0na,E1", .rosterUnreadable),
    ])
  func refused(text: String, code: RefusalCode) {
    let refusal = #expect(throws: Refusal.self) { try read(text) }
    #expect(refusal?.code == code)
  }
}
