import Foundation
import RungAPI
import RungCore
import RungService

/// A workplace with an exam of sixty questions and as many candidates as are wanted, each logged in.
struct ExamHall {
  static let exam: ID<Exam> = "exam.hall"
  static let questions = 60
  private static let password = "a password for measuring"

  let home: URL
  let workplace: Workplace
  /// A candidate's session each.
  let tokens: [String]

  /// - Parameter folder: where the workplace is made; it must not hold one.
  init(in folder: URL, candidates: Int) async throws {
    home = folder
    workplace = try await Workplace.found(
      Workplace.Founding(
        name: "Hall", zone: .gmt, isSandbox: true, administrator: "admin", password: ExamHall.password),
      in: home)
    let admin = LocalGateway(workplace, token: try await ExamHall.logIn("admin", workplace))
    let staff: [(login: String, roles: [Role])] = [("reviewer", [.author])]
    let people = staff + (0..<candidates).map { ("candidate\($0)", [.trainee]) }
    for (place, person) in people.enumerated() {
      _ = try await admin.send(
        AddPerson(
          login: person.login, name: "Person \(place)", staffNumber: "S\(place)", roles: person.roles,
          password: ExamHall.password))
    }
    let files = HallContent().files.map { ContentFile(path: $0.name, text: Data($0.text.utf8)) }
    let loaded = try await admin.send(LoadContent(files: files))
    guard loaded.isLoaded else { throw Failed("the hall's content: \(loaded.findings)") }
    let reviewer = LocalGateway(workplace, token: try await ExamHall.logIn("reviewer", workplace))
    _ = try await reviewer.send(ReviewContent(ids: [], verdict: .approved, remark: ""))
    var tokens: [String] = []
    for place in 0..<candidates { tokens.append(try await ExamHall.logIn("candidate\(place)", workplace)) }
    self.tokens = tokens
  }

  private static func logIn(_ login: String, _ workplace: Workplace) async throws -> String {
    try await LocalGateway(workplace, token: nil).send(LogIn(login: login, password: password)).token
  }
}

/// A bank of single choices, the blueprint that draws from it, and the exam.
struct HallContent {
  struct File {
    let name: String
    let text: String
  }

  var files: [File] {
    [
      File(name: "framework.xml", text: framework), File(name: "bank.xml", text: bank),
      File(name: "blueprint.xml", text: blueprint), File(name: "exam.xml", text: exam),
    ]
  }

  private let items = 600
  private let declaration = #"<?xml version="1.0" encoding="UTF-8"?>"# + "\n"

  private var framework: String {
    declaration + """
      <framework xmlns="urn:rung:content:1" id="framework.hall">
        \(titles("The hall's framework"))
        <topic id="policy">\(titles("Policy"))
          <competence id="policy.facts">\(titles("Facts"))</competence>
        </topic>
      </framework>

      """
  }

  private var bank: String {
    var chance = Chance(seed: 7)
    let text = (0..<items).map { number in
      let key = chance.draw(below: 4)
      let options = (0..<4).map { place in
        let words = "\(chance.pick(Words.english)) \(chance.pick(Words.english)) \(place + 1)"
        return "<option\(place == key ? " key=\"true\"" : "")>\(wordings("text", words))</option>"
      }
      return """
          <single-choice id="hall.\(number)" topic="policy" competence="policy.facts" level="1" author="lin.yue" \
        status="published">
            \(wordings("stem", "\(chance.pick(Words.english)) \(chance.pick(Words.english)), case \(number)"))
            \(options.joined(separator: "\n    "))
            \(wordings("rationale", chance.pick(Words.english)))
          </single-choice>

        """
    }
    return declaration + """
      <bank xmlns="urn:rung:content:1" id="bank.hall">
        \(titles("The hall's bank"))
      \(text.joined())</bank>

      """
  }

  private var blueprint: String {
    declaration + """
      <blueprint xmlns="urn:rung:content:1" id="blueprint.hall" banks="bank.hall" shuffle-items="true" \
      shuffle-options="true">
        \(titles("The hall's paper"))
        <section id="all">
          \(titles("All"))
          <cell topic="policy" type="single-choice" count="\(ExamHall.questions)" marks="1"/>
        </section>
      </blueprint>

      """
  }

  private var exam: String {
    declaration + """
      <exam xmlns="urn:rung:content:1" id="\(ExamHall.exam)">
        \(titles("The hall's exam"))
        <theory purpose="quiz" blueprint="blueprint.hall" duration="PT2H" closed-book="false" pass-mark="36" \
      out-of="\(ExamHall.questions)" resits="100"/>
      </exam>

      """
  }

  private func titles(_ text: String) -> String { wordings("title", text) }

  private func wordings(_ name: String, _ text: String) -> String {
    "<\(name) xml:lang=\"zh-Hans\">题 \(text)</\(name)><\(name) xml:lang=\"en\">\(text)</\(name)>"
  }
}
