// swift-tools-version: 6.2

import PackageDescription

/// Settings that every module shares. Markup alone leaves out strict memory safety: it holds all of libxml2.
let common: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .enableUpcomingFeature("InferIsolatedConformances"),
  .treatAllWarnings(as: .error),
]
let safe: [SwiftSetting] = common + [.strictMemorySafety()]

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let cryptoExtras = Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let hummingbirdCore = Target.Dependency.product(name: "HummingbirdCore", package: "hummingbird")
let hummingbirdTLS = Target.Dependency.product(name: "HummingbirdTLS", package: "hummingbird")
let httpClient = Target.Dependency.product(name: "AsyncHTTPClient", package: "async-http-client")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let logMemory = Target.Dependency.product(name: "InMemoryLogging", package: "swift-log")
let nioCore = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nioHTTP1 = Target.Dependency.product(name: "NIOHTTP1", package: "swift-nio")
let nioPosix = Target.Dependency.product(name: "NIOPosix", package: "swift-nio")
let nioSSL = Target.Dependency.product(name: "NIOSSL", package: "swift-nio-ssl")
let lifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let signals = Target.Dependency.product(name: "UnixSignals", package: "swift-service-lifecycle")

let package = Package(
  name: "rung",
  products: [
    .executable(name: "rung", targets: ["rung"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(
      url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.0", traits: []),
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
    // What Hummingbird and AsyncHTTPClient bring with them and our sources name.
    .package(url: "https://github.com/apple/swift-http-types.git", from: "1.8.0", traits: []),
    .package(url: "https://github.com/apple/swift-log.git", from: "1.14.0"),
    .package(url: "https://github.com/apple/swift-nio.git", from: "2.101.0"),
    .package(url: "https://github.com/apple/swift-nio-ssl.git", from: "2.37.2"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle.git", from: "2.0.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),

    .target(name: "RungCore", swiftSettings: safe),
    .target(name: "RungMarkup", dependencies: ["CLibXML2", "RungCore"], swiftSettings: common),
    .target(name: "RungStore", dependencies: ["RungCore", grdb, sqlite], swiftSettings: safe),
    .target(
      name: "RungExchange", dependencies: ["RungCore", crypto], swiftSettings: safe),
    .target(name: "RungAPI", dependencies: ["RungCore"], swiftSettings: safe),
    .target(
      name: "RungService",
      dependencies: [
        "RungCore", "RungAPI", "RungStore", "RungMarkup", "RungExchange", crypto, cryptoExtras,
      ],
      swiftSettings: safe),
    .target(
      name: "RungServer",
      dependencies: [
        "RungCore", "RungAPI", hummingbird, hummingbirdCore, hummingbirdTLS, httpTypes, logging, nioCore,
        nioHTTP1, nioPosix, nioSSL, lifecycle, signals,
      ],
      swiftSettings: safe),
    .target(
      name: "RungClient", dependencies: ["RungCore", "RungAPI", httpClient, nioCore, nioHTTP1, nioSSL],
      swiftSettings: safe),
    .executableTarget(
      name: "rung",
      dependencies: [
        "RungCore", "RungMarkup", "RungStore", "RungExchange", "RungAPI", "RungService",
        "RungServer", "RungClient", argumentParser,
      ],
      swiftSettings: safe),

    .target(
      name: "RungTestSupport",
      dependencies: ["RungCore", "RungStore", "RungAPI", "RungService", grdb],
      path: "Tests/RungTestSupport", swiftSettings: safe),
    .testTarget(
      name: "RungCoreTests", dependencies: ["RungCore", "RungTestSupport"],
      exclude: ["Exams/AcceptedAnswers.tsv"], swiftSettings: safe),
    .testTarget(
      name: "RungMarkupTests", dependencies: ["RungMarkup", "RungTestSupport"],
      exclude: ["Broken"], swiftSettings: safe),
    .testTarget(
      name: "RungStoreTests", dependencies: ["RungStore", "RungTestSupport", crypto, grdb],
      exclude: ["Golden"], swiftSettings: safe),
    .testTarget(
      name: "RungExchangeTests", dependencies: ["RungExchange", "RungTestSupport"],
      swiftSettings: safe),
    .testTarget(
      name: "RungServiceTests",
      dependencies: ["RungService", "RungStore", "RungMarkup", "RungExchange", "RungTestSupport"],
      swiftSettings: safe),
    .testTarget(
      name: "RungServerTests",
      dependencies: [
        "RungServer", "RungClient", "RungService", "RungStore", "RungTestSupport", crypto, httpClient,
        hummingbird,
        hummingbirdCore, httpTypes, lifecycle, logging, logMemory,
        nioCore, nioHTTP1,
      ],
      swiftSettings: safe),
    .testTarget(
      name: "CommandTests", dependencies: ["rung", "RungTestSupport"], exclude: ["Golden"],
      swiftSettings: safe),
    .testTarget(
      name: "ContentTests", dependencies: ["RungMarkup", "RungTestSupport"], swiftSettings: safe),
  ]
)

// `Benchmarks/run` alone asks for these: building and testing Rung never builds them.
if Context.environment["RUNG_BENCHMARKS"] != nil {
  package.targets += [
    .target(
      name: "Bare", path: "Benchmarks/Sources/Bare",
      cSettings: [.unsafeFlags(["-O2", "-Wall", "-Wextra", "-Werror"])],
      linkerSettings: [.linkedLibrary("sqlite3")]),
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        "Bare", "RungCore", "RungMarkup", "RungStore", "RungExchange", "RungAPI", "RungService",
      ],
      path: "Benchmarks/Sources/Benchmarks", swiftSettings: common),
  ]
}
