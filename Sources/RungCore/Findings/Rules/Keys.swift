/// A question with options has a key; a single-choice question has one, and in a multiple-choice question at least one
/// option is wrong.
func keyFaults(_ item: Item) -> [Fault] {
  guard case .single(let question, let key) = item.content,
    case .choice(_, let multiple) = question.interaction,
    case .options(let isKey) = key.answer
  else { return [] }
  let keys = isKey.indices.filter { isKey[$0] }
  if keys.isEmpty { return [Fault(.keyMissing)] }
  if multiple { return keys.count == isKey.count ? [Fault(.keyAll, ["found": .number(keys.count)])] : [] }
  guard keys.count > 1 else { return [] }
  return [
    Fault(
      .keyTooMany, at: [.child("option", keys[1]), .attribute("key")],
      related: [.child("option", keys[0]), .attribute("key")], ["found": .number(keys.count)])
  ]
}
