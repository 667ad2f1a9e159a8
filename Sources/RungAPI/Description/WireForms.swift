package import Foundation
package import RungCore

/// A type that travels in a form of its own, which reading it does not tell: a date is text to a decoder.
package protocol WireForm: Codable {
  /// JSON Schema.
  static var wireSchema: JSONTree { get }
  static var sample: Self { get }
}

extension Instant: WireForm {
  package static var wireSchema: JSONTree {
    // A year has four figures.
    [
      "type": "string",
      "pattern": #"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,6})?Z$"#,
    ]
  }
  package static var sample: Instant { Instant(microseconds: 0) }
}

extension Day: WireForm {
  package static var wireSchema: JSONTree { ["type": "string", "format": "date"] }
  package static var sample: Day { Day(number: 0) }
}

extension Period: WireForm {
  package static var wireSchema: JSONTree { ["type": "string", "pattern": "^P[0-9]{1,9}[DMY]$"] }
  package static var sample: Period { .days(0) }
}

extension Digest: WireForm {
  package static var wireSchema: JSONTree { ["type": "string", "pattern": "^[0-9a-fA-F]{64}$"] }
  package static var sample: Digest { .zero }
}

extension Data: WireForm {
  package static var wireSchema: JSONTree { ["type": "string", "contentEncoding": "base64"] }
  package static var sample: Data { Data() }
}

/// The forms that the standard library gives types, as far as a schema has to know of them.
protocol OptionalForm {
  static var wrapped: any Decodable.Type { get }
}

protocol ListForm {
  static var element: any Decodable.Type { get }
  static var isUnordered: Bool { get }
}

protocol MapForm {
  /// The keys there can be, where they are a closed set.
  static var keys: [String]? { get }
  static var value: any Decodable.Type { get }
  static var empty: Self { get }
}

extension Optional: OptionalForm where Wrapped: Decodable {
  static var wrapped: any Decodable.Type { Wrapped.self }
}

extension Array: ListForm where Element: Decodable {
  static var element: any Decodable.Type { Element.self }
  static var isUnordered: Bool { false }
}

extension Set: ListForm where Element: Decodable {
  static var element: any Decodable.Type { Element.self }
  static var isUnordered: Bool { true }
}

extension Dictionary: MapForm where Key: Decodable, Value: Decodable {
  static var keys: [String]? { (Key.self as? any CaseIterable.Type).flatMap { rawCases(of: $0) } }
  static var value: any Decodable.Type { Value.self }
  static var empty: [Key: Value] { [:] }
}

/// The raw values of a closed set of words, `nil` where the cases have none.
func rawCases(of type: any CaseIterable.Type) -> [String]? {
  func all<Cases: CaseIterable>(_ type: Cases.Type) -> [String]? {
    let words = type.allCases.compactMap { ($0 as? any RawRepresentable)?.rawValue as? String }
    return words.count == type.allCases.count && !words.isEmpty ? words : nil
  }
  return all(type)
}
