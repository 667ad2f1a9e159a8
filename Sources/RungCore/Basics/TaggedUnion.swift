/// An enum whose cases hold values. As JSON it is an object that says in `type` which case it is, with the values beside it
/// by name: `{"type":"choice","options":[0,2]}`. An enum none of whose cases holds anything is a word alone.
///
/// Release 0.1.0 wrote `{"choice":{"options":[0,2]}}`, and `{"trueFalse":{"_0":true}}` where a value has no name. What it stored, and
/// what lies in its journals, is read to this day.
package protocol TaggedUnion: Codable {
  /// The cases' words, which are promised to whoever reads the JSON.
  associatedtype Tag: RawRepresentable<String>, CaseIterable, Codable

  /// Reads the values that stand beside `tag`.
  init(_ tag: Tag, from object: TaggedObject) throws
  /// Writes its values beside its tag.
  func write(to object: inout TaggedObject.Writer<Tag>) throws
}

extension TaggedUnion {
  package init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: TaggedObject.Name.self)
    if let (tag, values) = try Self.former(members) {
      try self.init(tag, from: values)
    } else {
      let object = TaggedObject(members)
      try self.init(object["type"], from: object)
    }
  }

  /// The case and its values, where the one member is named after a case.
  private static func former(
    _ members: KeyedDecodingContainer<TaggedObject.Name>
  ) throws -> (Tag, TaggedObject)? {
    guard let name = members.allKeys.first, members.allKeys.count == 1,
      let tag = Tag.allCases.first(where: { "\($0)" == name.stringValue })
    else { return nil }
    return (tag, TaggedObject(try members.nestedContainer(keyedBy: TaggedObject.Name.self, forKey: name)))
  }

  package func encode(to encoder: any Encoder) throws {
    var object = TaggedObject.Writer<Tag>(encoder.container(keyedBy: TaggedObject.Name.self))
    try write(to: &object)
  }
}

/// The object that a case is, while it is read.
package struct TaggedObject {
  private let members: KeyedDecodingContainer<Name>
  /// What stands in for a name that is not there: the place that 0.1.0 gave to the one value without a name.
  private let unnamed: Name?

  package init(_ members: KeyedDecodingContainer<Name>) {
    self.members = members
    unnamed = members.allKeys.first { $0.stringValue.hasPrefix("_") }
  }

  package subscript<Value: Decodable>(name: Name) -> Value {
    get throws { try members.decode(Value.self, forKey: place(of: name)) }
  }

  /// A value that need not be there.
  package subscript<Value: Decodable>(ifPresent name: Name) -> Value? {
    get throws { try members.decodeIfPresent(Value.self, forKey: place(of: name)) }
  }

  private func place(of name: Name) -> Name {
    guard let unnamed, !members.contains(name) else { return name }
    return unnamed
  }

  /// What a value is called.
  package struct Name: CodingKey, ExpressibleByStringLiteral {
    package let stringValue: String
    package var intValue: Int? { nil }

    package init(stringLiteral name: String) { stringValue = name }
    package init(stringValue name: String) { stringValue = name }
    package init?(intValue: Int) { nil }
  }

  /// The object while it is written.
  package struct Writer<Tag: Encodable> {
    private var members: KeyedEncodingContainer<Name>

    package init(_ members: KeyedEncodingContainer<Name>) {
      self.members = members
    }

    /// Writes a case with its values; one that is `nil` is left out.
    package mutating func callAsFunction<each Value: Encodable>(
      _ tag: Tag, _ values: repeat (Name, (each Value)?)
    ) throws {
      try members.encode(tag, forKey: "type")
      for (name, value) in repeat each values { try members.encodeIfPresent(value, forKey: name) }
    }
  }
}
