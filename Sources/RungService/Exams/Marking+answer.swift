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
          guide: guide, hints: points.map { $0.hint(in: answer) }, answer: answer, worth: slot.marks,
          leasedUntil: until, waiting: try reader.waiting()))
    }
  }
}

extension ScoreAnswer: Answerable {
  func answer(_ context: Context) async throws -> Reply {
    let marker = try context.me().id
    return try await context.write { change in
      let reader = change.reader
      guard let (waiting, isDone, holder, _) = try reader.markingTask(ID(task)) else {
        throw Refusal(.taskUnknown, ["task": .text(task)])
      }
      guard !isDone else { throw Refusal(.alreadyMarked, ["task": .text(task)]) }
      guard holder == marker else { throw Refusal(.taskUnknown, ["task": .text(task)]) }
      let stored = try reader.known(waiting.attempt)
      // Blind or not, nobody marks their own newcomer.
      try reader.refuseMentor(of: stored.attempt.candidate, context)
      let worth = stored.form.slots[waiting.question].marks
      guard marks >= .zero, marks <= worth else {
        throw Refusal(.markOutOfRange, ["marks": .marks(marks), "worth": .marks(worth)])
      }
      try change.rate(
        RaterMark(round: waiting.round, rater: marker, marks: marks, comment: comment), of: waiting)
      try change.finish(waiting.id)
      try change.settle(stored, context.library)
      return Reply(
        task: task, marks: marks, waiting: try reader.waiting(),
        isReleased: try reader.isReleased(reader.known(waiting.attempt), context.library))
    }
  }
}

extension HandBackAnswer: Answerable {
  func answer(_ context: Context) async throws -> Reply {
    let marker = try context.me().id
    return try await context.write { change in
      guard let (waiting, isDone, holder, _) = try change.reader.markingTask(ID(task)), holder == marker
      else { throw Refusal(.taskUnknown, ["task": .text(task)]) }
      guard !isDone else { throw Refusal(.alreadyMarked, ["task": .text(task)]) }
      try change.handBack(waiting.id)
      return Reply(task: task, waiting: try change.reader.waiting())
    }
  }
}

extension UndoScore: Answerable {
  func answer(_ context: Context) async throws -> Reply {
    try checkReason(reason)
    let marker = try context.me().id
    let until = context.now.adding(seconds: leaseLength)
    return try await context.write(reason: reason) { change in
      let reader = change.reader
      guard let (done, isDone, holder, _) = try reader.markingTask(ID(task)), isDone, holder == marker else {
        throw Refusal(.taskUnknown, ["task": .text(task)])
      }
      let stored = try reader.known(done.attempt)
      if try reader.isReleased(stored, context.library) {
        throw Refusal(.markReleased, ["task": .text(task)])
      }
      let others = try reader.markingTasks(of: done.attempt).filter { $0.task.question == done.question }
      guard done.round == 3 || !others.contains(where: { $0.task.round == 3 && $0.isDone }) else {
        throw Refusal(.markDecided, ["task": .text(task)])
      }
      try change.takeBack(done, of: stored)
      try change.reopen(done.id, until: until)
      return Reply(task: task, leasedUntil: until)
    }
  }
}

extension AllowMarking: Answerable {
  func answer(_ context: Context) async throws -> Done {
    try checkReason(reason)
    let me = try context.me()
    try await context.write(reason: reason) { change in
      let (rater, candidate) = (try change.reader.known(rater), try change.reader.known(candidate))
      guard rater.id != me.id, rater.id != candidate.id else {
        throw Refusal(.conflictOfInterest, ["request": .text(context.operation)])
      }
      try change.allow(rater.id, toMark: candidate.id, reason: reason)
    }
    return Done()
  }
}

extension Reader {
  /// Whether all of an attempt is marked, and its candidate is told what came of it.
  fileprivate func isReleased(_ stored: StoredAttempt, _ library: Library) throws -> Bool {
    try stored.state == .marked && snapshot(stored, library).isReleased
  }

  /// How many answers wait for a mark.
  func waiting() throws -> Int {
    try markingQueue().reduce(0) { $0 + $1.waiting }
  }
}
