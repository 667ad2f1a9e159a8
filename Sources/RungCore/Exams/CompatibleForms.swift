/// The usual forms of signs that Unicode keeps for compatibility (Unicode Standard Annex 15, NFKC): full and half width,
/// numbers in circles, Roman numerals, squared units, ligatures.
///
/// Superscripts and fractions stay as they are: 10² is not 102, ½ not 12. A number in a circle stays where it touches a
/// digit: 1① is not 11.
func compatibleForms(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
  var result: [Unicode.Scalar] = []
  result.reserveCapacity(scalars.count)
  for (place, scalar) in scalars.enumerated() {
    let half = halfWidth(scalar)
    if half == scalar, scalar.value >= 0x2100, let form = form(scalar) {
      let isNumber = form.first?.properties.generalCategory == .decimalNumber
      let neighbours = [place - 1, place + 1].filter(scalars.indices.contains).map { scalars[$0] }
      if !isNumber || !neighbours.contains(where: { $0.properties.numericType != nil }) {
        result += form
        continue
      }
    }
    result.append(half)
  }
  return result
}

private func form(_ scalar: Unicode.Scalar) -> [Unicode.Scalar]? {
  let text: String? =
    switch scalar.value {
    case 0x2460...0x2473: String(scalar.value - 0x2460 + 1)
    case 0x24EA: "0"
    case 0x2160...0x216B: roman[Int(scalar.value - 0x2160)]
    case 0x2170...0x217B: roman[Int(scalar.value - 0x2170)].lowercased()
    case 0xFB00: "ff"
    case 0xFB01: "fi"
    case 0xFB02: "fl"
    default: squared[scalar]
    }
  return text.map { Array($0.unicodeScalars) }
}

private let roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"]

private let squared: [Unicode.Scalar: String] = [
  "℃": "°C", "℉": "°F", "㎎": "mg", "㎏": "kg", "㎜": "mm", "㎝": "cm", "㎞": "km", "㎖": "ml", "㎗": "dl",
  "㏄": "cc",
  "㎡": "m2", "㎥": "m3", "№": "No", "℡": "TEL",
]

/// The usual form of a full-width letter, digit or sign (U+FF01–U+FF5E, U+FFE0–U+FFE6), and a space for the
/// ideographic one.
func halfWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  switch scalar.value {
  case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
  case 0x3000: " "
  case 0xFFE0: "¢"
  case 0xFFE1: "£"
  case 0xFFE2: "¬"
  case 0xFFE3: "¯"
  case 0xFFE4: "¦"
  case 0xFFE5: "¥"
  case 0xFFE6: "₩"
  default: scalar
  }
}
