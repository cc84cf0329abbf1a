// swift-tools-version: 6.2
import PackageDescription

/// What every target of ours is compiled with. The privacy boundary rests on these settings; see ARCHITECTURE.md.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error)
]

/// What reads every byte of a site. Optimised in debug builds as well, or most of the time of the tests would be its.
let everyByte: Set = ["Markup", "Notices", "Inspection", "Disclosure", "CommonMark"]

/// A library target of ours.
func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  let optimised: [SwiftSetting] = [
    .unsafeFlags(["-O"], .when(configuration: .debug))
  ]
  return .target(
    name: name, dependencies: dependencies,
    swiftSettings: strict + (everyByte.contains(name) ? optimised : []))
}

/// A test target; tests mirror `Sources/`.
func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(
    name: name,
    dependencies: dependencies,
    exclude: exclude,
    swiftSettings: [
      .enableUpcomingFeature("ExistentialAny"),
      .enableUpcomingFeature("MemberImportVisibility"),
      .treatAllWarnings(as: .error)
    ])
}

let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")
let hummingbird: Target.Dependency = .product(name: "Hummingbird", package: "hummingbird")

let package = Package(
  name: "gongshi",
  products: [
    .executable(name: "gongshi", targets: ["gongshi"]),
    .executable(name: "gongshi-desk", targets: ["gongshi-desk"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1")
  ],
  targets: [
    .systemLibrary(name: "CCMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    .systemLibrary(name: "CQRCode", pkgConfig: "qrcodegen", providers: [.apt(["libqrcodegen-dev"])]),
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CPostgres", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
    .target(name: "CPosix"),

    module("Reporting"),
    module("Markup"),
    module("Digests", ["CCrypto"]),
    module("Parallel"),
    module("Archives", ["CArchive", "CZlib"]),

    module("Notices", ["Reporting", "Digests"]),
    module("CommonMark", ["CCMark", "Reporting", "Markup"]),
    module("Templating", ["Reporting", "Markup"]),

    module("Disclosure", ["Reporting", "Digests", "Notices"]),
    module("Content", ["Reporting", "Markup", "Parallel", "Notices", "CommonMark", yams]),
    module("Importing", ["Archives", "Reporting"]),
    module("Attachments", ["Archives"]),

    module("CaseStore", ["CPostgres", "Reporting", "Notices", "Disclosure", grdb]),
    module("Boards", ["Reporting", "Markup", "Digests", "Notices", "Templating", "Disclosure"]),
    module("SiteModel", ["Reporting", "Markup", "Notices", "CommonMark", "Content"]),
    module(
      "Rendering",
      [
        "CQRCode", "Reporting", "Markup", "Digests", "Parallel", "Notices", "CommonMark", "Templating",
        "Content",
        "SiteModel"
      ]),
    module("Inspection", ["Reporting", "Markup", "Parallel", "Notices", "Attachments", "Rendering"]),
    module("Ledger", ["Reporting", "Digests", "Notices", grdb]),
    module(
      "Publishing", ["CPosix", "Reporting", "Digests", "Parallel", "Notices", "Inspection", "Rendering"]),

    module(
      "Pipeline",
      [
        "Reporting", "Markup", "Digests", "Notices", "CommonMark", "Templating", "Disclosure", "CaseStore",
        "Boards", "Content", "SiteModel", "Rendering", "Inspection", "Publishing", "Ledger"
      ]),
    module(
      "Commands",
      [
        "Reporting", "Markup", "Digests", "Notices", "CommonMark", "Templating", "Disclosure", "CaseStore",
        "Content", "Boards", "Importing", "SiteModel", "Rendering", "Inspection", "Publishing", "Pipeline",
        argumentParser, "Ledger"
      ]),
    module("Desk", [hummingbird]),
    .executableTarget(name: "gongshi", dependencies: ["Commands"], swiftSettings: strict),
    .executableTarget(name: "gongshi-desk", dependencies: ["Desk", argumentParser], swiftSettings: strict),

    .executableTarget(
      name: "gate-bench", dependencies: ["Content", "Inspection", "Notices", "Pipeline", "Rendering", grdb],
      path: "Tests/Benchmarks/Gate"),
    .target(
      name: "TestSupport", dependencies: ["Notices", "Reporting", "Pipeline"], path: "Tests/TestSupport"),
    tests("ReportingTests", ["Reporting"]),
    tests("MarkupTests", ["Markup"]),
    tests("DigestsTests", ["Digests"]),
    tests("NoticesTests", ["Notices", "Reporting"]),
    tests("CommonMarkTests", ["CommonMark", "Markup", "Reporting"], exclude: ["fetch-spec.sh"]),
    tests("TemplatingTests", ["Templating", "Markup", "Reporting"]),
    tests("DisclosureTests", ["Disclosure", "Digests", "Notices", "Reporting"]),
    tests(
      "BoardsTests",
      [
        "TestSupport", "Boards", "CaseStore", "Content", "Disclosure", "Notices", "Pipeline", "Rendering",
        "Reporting"
      ]),
    tests(
      "CaseStoreTests",
      [
        "TestSupport", "CaseStore", "Content", "Disclosure", "Digests", "Notices", "Pipeline", "Reporting",
        grdb
      ]),
    tests("ContentTests", ["Content", "CommonMark", "Notices", "Reporting", "TestSupport"]),
    tests("ImportingTests", ["Importing", "Archives", "Reporting", "CArchive", "CCMark", yams]),
    tests("AttachmentsTests", ["Attachments", "Archives", "TestSupport"]),
    tests(
      "RenderingTests",
      [
        "Rendering", "CommonMark", "Content", "Markup", "Notices", "Reporting", "SiteModel", "Templating",
        "TestSupport"
      ]),
    tests(
      "InspectionTests",
      [
        "Inspection", "Attachments", "Archives", "Rendering", "Markup", "Notices", "Reporting", "TestSupport",
        "CQRCode"
      ]),
    tests("PublishingTests", ["Publishing", "Inspection", "Rendering", "Digests", "Notices", "Reporting"]),
    tests("LedgerTests", ["Ledger", "Digests", "Notices", "Reporting"]),
    tests(
      "LifeTests",
      [
        "TestSupport", "CaseStore", "Content", "Digests", "Ledger", "Notices", "Pipeline", "Publishing",
        "Reporting"
      ]),
    tests("DeskTests", ["Desk", "gongshi-desk"]),
    tests("TidyTests", ["TestSupport", "gongshi"]),
    tests(
      "BoundaryTests", ["TestSupport", "Boards", "Disclosure", "Inspection", "Publishing"],
      exclude: ["Attempts"]),
    tests(
      "SiteTests",
      [
        "TestSupport", "CaseStore", "Content", "CommonMark", "Inspection", "Markup", "Notices", "Pipeline",
        "Rendering", "Reporting"
      ]),
    tests("ScriptTests", ["TestSupport", "gongshi"])
  ],
  swiftLanguageModes: [.v6]
)

// Fuzzing needs other compiler settings for everything, so its program is built apart; see Tests/Fuzz/run.sh.
if Context.environment["GONGSHI_FUZZ_BUILD"] != nil {
  package.products.append(.executable(name: "gongshi-fuzz", targets: ["gongshi-fuzz"]))
  package.targets.append(.systemLibrary(name: "CFuzzer", path: "Tests/Fuzz/CFuzzer"))
  package.targets.append(
    .executableTarget(
      name: "gongshi-fuzz",
      dependencies: [
        "CFuzzer",
        "Reporting", "Markup", "Digests", "Notices", "CommonMark", "Templating", "Content", "Disclosure",
        "Importing", "Attachments", "Rendering", "Inspection", "TestSupport"
      ],
      path: "Tests/Fuzz/Targets",
      swiftSettings: [
        .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("MemberImportVisibility")
      ],
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"])]))
}
