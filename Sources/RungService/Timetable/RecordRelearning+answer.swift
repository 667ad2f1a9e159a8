import RungAPI
import RungCore
import RungStore

extension RecordRelearning: Answerable {
  func answer(_ context: Context) async throws -> Reply {
    let today = context.today
    return try await context.write(reason: remark) { change in
      let person = try change.reader.known(login)
      guard person.id != context.caller?.id else {
        throw Refusal(.conflictOfInterest, ["request": .text(context.operation)])
      }
      guard try context.library.lessons(change.reader)[lesson] != nil else {
        throw Refusal(.contentUnknown, ["kind": .text("lesson"), "id": .text(lesson.text)])
      }
      try change.recordRelearning(of: lesson, by: person.id, on: today, remark: remark)
      return Reply(day: today)
    }
  }
}
