/// The English catalogue, one part a subject.
enum English {
  static let parts: [String] = [examScreen, demo]
}
