import RungCore

extension Form {
  /// The form as it is stored: the JSON that `json` gives, byte for byte, written by hand, as every start of an attempt
  /// waits for it on the one writer.
  var stored: String {
    get throws {
      let ids = [exam.id, blueprint.id] + slots.map(\.item.id)
      guard ids.allSatisfy(\.isPlain) else { return try json(self) }
      var bytes: [UInt8] = []
      bytes.reserveCapacity(400 + 200 * slots.count)
      bytes.append("{\"blueprint\":")
      blueprint.write(to: &bytes)
      bytes.append(",\"exam\":")
      exam.write(to: &bytes)
      bytes.append(repeatsItems ? ",\"repeatsItems\":true,\"seed\":" : ",\"repeatsItems\":false,\"seed\":")
      bytes.append(String(seed))
      bytes.append(",\"slots\":[")
      for (place, slot) in slots.enumerated() {
        if place > 0 { bytes.append(",") }
        slot.write(to: &bytes)
      }
      bytes.append("]}")
      return String(decoding: bytes, as: UTF8.self)
    }
  }
}

extension Form.Slot {
  fileprivate func write(to bytes: inout [UInt8]) {
    bytes.append("{\"item\":")
    item.write(to: &bytes)
    bytes.append(",\"marks\":")
    bytes.append(decimal: Int64(marks.milli))
    bytes.append(",\"order\":[")
    for (place, entry) in order.enumerated() {
      if place > 0 { bytes.append(",") }
      bytes.append(decimal: Int64(entry))
    }
    bytes.append("]")
    if let part {
      bytes.append(",\"part\":")
      bytes.append(decimal: Int64(part))
    }
    bytes.append(",\"section\":")
    bytes.append(decimal: Int64(section))
    bytes.append("}")
  }
}

extension ContentVersion {
  fileprivate func write(to bytes: inout [UInt8]) {
    bytes.append("{\"digest\":\"")
    digest.appendHex(to: &bytes)
    bytes.append("\",\"id\":\"")
    bytes.append(id)
    bytes.append("\",\"number\":")
    bytes.append(decimal: Int64(number))
    bytes.append("}")
  }
}

extension String {
  /// Whether JSON writes it as it is; ids that the schema allows all are so.
  fileprivate var isPlain: Bool {
    utf8.allSatisfy { (0x20...0x7E).contains($0) && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
  }
}
