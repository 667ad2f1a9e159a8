import CLibXML2

/// Finds the enum case of a name that libxml2's dictionary holds. A name has one address as long as its parser lives,
/// so all but the first look-up compare addresses alone.
struct NameTable<Name: RawRepresentable> where Name.RawValue == String {
  private struct Slot {
    var address: UnsafePointer<xmlChar>?
    var name: Name?
  }

  private var slots = [Slot](repeating: Slot(), count: 256)
  private var count = 0

  /// `nil` where the schema has no such name.
  mutating func look(up address: UnsafePointer<xmlChar>) -> Name? {
    var place = hash(address)
    while let held = slots[place].address {
      if held == address { return slots[place].name }
      place = (place + 1) & (slots.count - 1)
    }
    return insert(address)
  }

  private func hash(_ address: UnsafePointer<xmlChar>) -> Int {
    let bits = UInt(bitPattern: address)
    return Int((bits ^ bits >> 9) &* 0x9E37_79B9 >> 16) & (slots.count - 1)
  }

  private mutating func insert(_ address: UnsafePointer<xmlChar>) -> Name? {
    let name = Name(rawValue: String(cString: address))
    // A document with endless names of its own would fill the table; those are looked up anew each time.
    guard count < slots.count / 2 else { return name }
    var place = hash(address)
    while slots[place].address != nil { place = (place + 1) & (slots.count - 1) }
    slots[place] = Slot(address: address, name: name)
    count += 1
    return name
  }
}
