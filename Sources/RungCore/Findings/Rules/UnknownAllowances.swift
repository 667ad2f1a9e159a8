/// An allowance names a rule that can be silenced.
func unknownAllowances(_ allowances: [Allowance]) -> [Fault] {
  allowances.enumerated().compactMap { number, allowance in
    let rule = FindingCode(rawValue: allowance.rule)
    // An allowance for allowances that silence nothing would be one of them.
    guard rule?.isLint != true || rule == .allowUnused else { return nil }
    return Fault(
      .allowUnknown, at: [.child("allow", number), .attribute("rule")], ["rule": .text(allowance.rule)])
  }
}
