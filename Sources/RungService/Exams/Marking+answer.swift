import RungAPI
import RungCore
import RungStore

/// How long a marker has an answer to themselves.
private let leaseLength = 30 * 60

extension ShowMarkingQueue: Answerable {
  func answer(_ context: Context) async throws -> Reply {
    let queue = try await context.read { try $0.markingQueue() }
    return Reply(waiting: queue.map { Entry(exam: $0.exam, item: ID($0.item), waiting: $0.waiting) })
  }
}

extension NextAnswer: Answerable {
  func answer(_ context: Context) async throws -> Reply {
    let marker = try context.me().id
    let until = context.now.adding(seconds: leaseLength)
    return try await context.write { change in
      let reader = change.reader
      guard let task = try reader.nextMarkingTask(for: marker, at: context.now) else {
        return Reply(task: nil)
      }
      try change.lease(task.id, to: marker, until: until)
      let stored = try reader.known(task.attempt)
      let slot = stored.form.slots[task.question]
      let items = try context.library.items([slot.item], reader)
      guard let (question, key, stimulus) = stored.form.question(at: slot, in: items),
        case .points(let points, let guide) = key.answer,
        case .shortAnswer(let answer)? = try reader.answers(of: task.attempt)
          .first(where: { $0.question == task.question })?.response
      else { throw Refusal(.taskUnknown, ["task": .text(task.id.text)]) }
      return Reply(
        task: AnswerToMark(
          task: task.id.text, item: ID(task.item), stimulus: stimulus, stem: question.stem, points: points,
          guide: guide, answer: answer, worth: slot.marks, leasedUntil: until, waiting: try reader.waiting()))
    }
  }
}

extension ScoreAnswer: Answerable {
  func answer(_ context: Context) async throws -> Reply {
    let marker = try context.me().id
    let library = context.library
    return try await context.write { change in
      let reader = change.reader
      guard let (waiting, isDone, holder) = try reader.markingTask(ID(task)) else {
        throw Refusal(.taskUnknown, ["task": .text(task)])
      }
      guard !isDone else { throw Refusal(.alreadyMarked, ["task": .text(task)]) }
      guard holder == marker else { throw Refusal(.taskUnknown, ["task": .text(task)]) }
      let stored = try reader.known(waiting.attempt)
      // Blind or not, nobody marks their own newcomer.
      guard try reader.mentorship(of: stored.attempt.candidate)?.mentor != marker else {
        throw Refusal(.conflictOfInterest, ["request": .text(context.operation)])
      }
      let worth = stored.form.slots[waiting.question].marks
      guard marks >= .zero, marks <= worth else {
        throw Refusal(.markOutOfRange, ["marks": .marks(marks), "worth": .marks(worth)])
      }
      try change.mark(
        marks, question: waiting.question, of: waiting.attempt, by: marker.text, comment: comment)
      try change.finish(waiting.id)
      let snapshot = try reader.snapshot(stored, library)
      if snapshot.score.unmarked == 0 { try change.close(stored) }
      return Reply(task: task, marks: marks, waiting: try reader.waiting())
    }
  }
}

extension Reader {
  /// How many answers wait for a mark.
  func waiting() throws -> Int {
    try markingQueue().reduce(0) { $0 + $1.waiting }
  }
}
