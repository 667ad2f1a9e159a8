@main
struct Rung {
  static func main() {}
}
