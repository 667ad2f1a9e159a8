import RungCore
import RungStore

/// 2026-03-02T12:00:00Z.
let noon = Instant(startOf: monday).adding(seconds: 12 * 3600)
let monday = Day(number: 20_514)

let hana = Person(
  id: "person-hana", login: "hana", name: "Hana 韩娜", staffNumber: "S-001", roles: [.hr, .admin])
let tom = Person(id: "person-tom", login: "tom", name: "Tom", staffNumber: "S-002", roles: [.trainer])
let mei = Person(
  id: "person-mei", login: "mei", name: "Mei 梅", staffNumber: "S-003", roles: [.trainer, .mentor])
let ana = Person(id: "person-ana", login: "ana", name: "Ana", staffNumber: "S-101", roles: [.trainee])
let ben = Person(id: "person-ben", login: "ben", name: "Ben", staffNumber: "S-102", roles: [.trainee])
let cai = Person(id: "person-cai", login: "cai", name: "Cai", staffNumber: "S-103", roles: [.trainee])
let everyone = [hana, tom, mei, ana, ben, cai]

/// A version whose digest is its name's and number's.
func version(_ id: String, _ number: Int = 1) -> ContentVersion {
  ContentVersion(id: id, number: number, digest: sha256(Array("\(id) \(number)".utf8)))
}

/// A paper of as many questions, one mark each.
func form(_ questions: Int = 3, exam: String = "exam.theory", items: String = "item") -> Form {
  Form(
    exam: version(exam), blueprint: version("blueprint.theory", 2), seed: .max,
    slots: (0..<questions).map { place in
      Form.Slot(
        section: place / 2, item: version("\(items).\(place)", place + 1), part: place == 1 ? 0 : nil,
        marks: Marks(milli: 1500), order: [2, 0, 1])
    },
    repeatsItems: questions > 3)
}

/// What the marks of one paper add to its items.
func shares(_ marks: [Marks?], of form: Form) -> ItemShares {
  var shares = ItemShares()
  shares.add(form, marks: marks)
  return shares
}

/// The blueprint of `form`, whose items are to be on half of the papers at most.
let limitedBlueprint = Blueprint(
  id: "blueprint.theory", title: LocalizedText([:]), banks: ["bank.one"], shufflesItems: true,
  shufflesOptions: true,
  sections: [], exposureLimit: 50)

func attempt(
  _ id: ID<Attempt>, of candidate: Person, at exam: ID<Exam> = "exam.theory", started: Instant = noon
) -> Attempt {
  Attempt(
    id: id, exam: exam, candidate: candidate.id, started: started, deadline: started.adding(seconds: 7200))
}

func answer(_ question: Int, _ response: Response?, flagged: Bool = false) -> SavedResponse {
  SavedResponse(question: question, response: response, isFlagged: flagged)
}

func session(
  _ id: ID<Track.PlannedSession>, on day: Day, from: Int, minutes: Int, room: ID<Room> = "room-1",
  trainer: Person = tom
) -> ScheduledSession {
  ScheduledSession(
    session: id, lesson: ID("lesson.\(id)"), day: day, from: TimeOfDay(minutes: from),
    to: TimeOfDay(minutes: from + minutes), room: room, trainer: trainer.id)
}

func certificate(_ number: String, of person: Person, _ certification: String = "certification.agent")
  -> Certificate
{
  Certificate(
    number: number, certification: version(certification, 3),
    title: LocalizedText([.english: "Agent / \"front\" line", .chinese: "客服专员"]), person: person.id,
    holder: person.name, staffNumber: person.staffNumber, awarded: noon.adding(seconds: 1), validFrom: monday,
    validUntil: monday.adding(months: 24), renewalOpens: monday.adding(months: 22),
    graceEnds: monday.adding(months: 25), isSandbox: true,
    because: [Reason(.attendanceMet, ["minimum": .number(90), "share": .marks(Marks(milli: 95_500))])])
}

extension TestStore {
  func addEveryone() async throws {
    try await write("people.add") { change in
      for person in everyone { try change.addPerson(person, salt: Array(person.login.utf8)) }
    }
  }
}
