/// A fault among the blanks of a fill-in question.
package struct BlankFault: Hashable, Sendable {
  package let code: FindingCode
  package let id: String
  package let part: Part

  /// What is at fault, counted from 0.
  package enum Part: Hashable, Sendable {
    case blank(stem: Int, number: Int)
    case stem(Int)
    case answer(Int)
  }

  package init(_ code: FindingCode, _ id: String, at part: Part) {
    self.code = code
    self.id = id
    self.part = part
  }
}

/// Every blank of the first stem has one answer, every answer belongs to a blank, and all stems hold the same blanks,
/// each once.
package func blankFaults(stems: [[String]], answers: [String]) -> [BlankFault] {
  let blanks = stems.first ?? []
  var faults: [BlankFault] = []
  for (number, id) in blanks.enumerated() where !blanks[..<number].contains(id) && !answers.contains(id) {
    faults.append(BlankFault(.blankUnanswered, id, at: .blank(stem: 0, number: number)))
  }
  for (stem, ids) in stems.enumerated() {
    for (number, id) in ids.enumerated() {
      if ids[..<number].contains(id) {
        faults.append(BlankFault(.blankRepeated, id, at: .blank(stem: stem, number: number)))
      } else if !blanks.contains(id) {
        faults.append(BlankFault(.blankUnknown, id, at: .blank(stem: stem, number: number)))
      }
    }
    for id in blanks where !ids.contains(id) {
      faults.append(BlankFault(.blankMissing, id, at: .stem(stem)))
    }
  }
  for (number, id) in answers.enumerated() {
    if answers[..<number].contains(id) {
      faults.append(BlankFault(.blankRepeated, id, at: .answer(number)))
    } else if !blanks.contains(id) {
      faults.append(BlankFault(.blankUnknown, id, at: .answer(number)))
    }
  }
  return faults
}
