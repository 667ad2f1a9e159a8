// swift-tools-version: 6.2

import PackageDescription

/// Apart from the product's package, so that building and testing Rung never builds this. It imports nothing of Rung:
/// what is measured is the program, as its users run it.
let package = Package(
  name: "benchmarks",
  targets: [
    .executableTarget(
      name: "Benchmarks",
      swiftSettings: [
        .swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"), .treatAllWarnings(as: .error),
      ])
  ]
)
