/// Twelve right-or-wrong answers of two hundred candidates, three hexadecimal digits each, and what numpy 2.4 makes of them
/// (`mean`, `corrcoef`, `var` and `std` with `ddof=1`). The last item's key is wrong.
enum ItemAnalysisReference {
  static let answers = """
    e23dd0550fe1de87b0f7fdb1400ffef99feda11f4ce0dd987a2f4cc81fd0581ffda40f7c841ffef91d41f61fb9c21fb8
    ffadbbfdc900a09f11c01ed17f0f21401e41fd6fb1481ba0b11910ff6fb0980ef0fc0fd9701001ce3fdaac0ff0f52600
    e8dfe2eba3a1fd1f71eb4f96800a80feed11ff0f9af38f7ede68c5790de3f76efeffd981820b60d01ad17c8c19c00dfc
    dc1ffefa9e92de2fc0bc0f24f15f01c3aca5509c01ff0080f01f00ffefdaf814a1e98631ff8fd26014e1fbffc0fd2fe2
    7957e2c01f05fccf01fb5c01100f81e587f0a06c68f41ffc6007e0401dd7ffef02feafa83e1f90f56feeffe089a21f86
    f79f59800ff9fd2fdce01bc5fb9b8cfe8e6d921fd5f81fc4c01fa8fb1780b80df0fb8541ff4fe0e70f50401b89cc3e84
    d00fc4fe4d01ffdfe0cc9ffe
    """
  static let difficulty: [Double] = [
    0.84, 0.84, 0.715,
    0.71, 0.625, 0.5,
    0.44, 0.44, 0.32,
    0.265, 0.225, 0.45,
  ]
  static let discrimination: [Double] = [
    0.2771769019497228, 0.3318835578525021, 0.37542190074949294,
    0.37846432936275254, 0.34397781459498683, 0.38664375512298177,
    0.3659173641647874, 0.42436934938878784, 0.3864521117734622,
    0.3841989983504583, 0.3223908011739188, -0.31998069823883946,
  ]
  static let alphaIfDropped: [Double] = [
    0.6347452909805888, 0.6271029913671947, 0.616951675718765,
    0.6163252733713223, 0.6219480826015532, 0.6133633544666304,
    0.6175363140505556, 0.6059458269103715, 0.6144186498300139,
    0.6157940918397187, 0.6269150581122677, 0.7353066414335557,
  ]
  static let alpha = 0.6516060640367212
  static let kr20 = 0.6516060640367218
  static let standardError = 1.4713869112738118
  static let mean = 6.37
  static let standardDeviation = 2.4928238714901934
}
