/// The questions of a survey, whichever their kind, each have an id of their own.
func repeatedQuestions(_ survey: Survey) -> [Fault] {
  var counts: [String: Int] = [:]
  let names = survey.questions.map { question -> (id: String, path: [Fault.Step]) in
    let element =
      switch question.answer {
      case .scale: "scale"
      case .open: "open"
      }
    defer { counts[element, default: 0] += 1 }
    return (question.id.text, [.child(element, counts[element, default: 0])])
  }
  return repetitions(names, kind: "question")
}
