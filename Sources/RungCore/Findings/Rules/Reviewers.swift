/// Four eyes: who wrote an item does not review it, and a published item has been reviewed.
func reviewerFaults(_ item: Item) -> [Fault] {
  guard let reviewer = item.reviewer else {
    return item.status == .published ? [Fault(.reviewerMissing, at: [.attribute("status")])] : []
  }
  guard reviewer == item.author else { return [] }
  return [Fault(.reviewerSame, at: [.attribute("reviewer")], ["reviewer": .text(reviewer.text)])]
}
