/// A pass mark is not above the full mark, and the full mark is more than nothing.
func passMarkFaults(_ exam: Exam) -> [Fault] {
  let passMark = exam.rule.passMark
  guard passMark.mark > passMark.outOf || passMark.outOf == .zero else { return [] }
  let form =
    switch exam.form {
    case .theory: "theory"
    case .practical: "practical"
    }
  return [
    Fault(
      .passMarkTooHigh, at: [.child(form, 0), .attribute("pass-mark")],
      ["found": .marks(passMark.mark), "limit": .marks(passMark.outOf)])
  ]
}
