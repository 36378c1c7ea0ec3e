// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

/// Tests are built together with the program, optimized as it is; their own code need not be.
let notOptimized = strict + [.unsafeFlags(["-Onone"])]

/// The program runs where no Swift is, while tests need the toolchain's own libraries: so it is not
/// the build that is static but the link, which is told here what Foundation's small part needs.
let selfContained: [LinkerSetting] = [
  .unsafeFlags(["-static-stdlib", "-l_FoundationCShims", "-l_FoundationCollections"])
]

/// One room of the house: a target under `Sources/`, with the rooms below it that it may use.
func room(_ name: String, uses: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: uses, swiftSettings: strict)
}

/// The tests of one room, under `Tests/<room>Tests/`.
func tests(_ name: String, uses: [Target.Dependency] = [], fixtures: [String] = []) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: [.init(stringLiteral: name)] + uses, exclude: fixtures,
    swiftSettings: notOptimized)
}

let package = Package(
  name: "donghanh",
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2")
  ],
  targets: [
    // System libraries and embedded files.
    .target(
      name: "CNcurses",
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .systemLibrary(name: "Csodium", providers: [.apt(["libsodium-dev"])]),
    .systemLibrary(name: "Cnettle", providers: [.apt(["nettle-dev"])]),
    .systemLibrary(name: "Ccsv", providers: [.apt(["libcsv-dev"])]),
    .systemLibrary(name: "Czip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "Cexpat", providers: [.apt(["libexpat1-dev"])]),
    .target(name: "CResources"),

    // Pure.
    room("VietnameseText"),
    room("Wording"),
    room("Cells"),
    room("Record"),
    room("Widgets", uses: ["Cells", "VietnameseText", "Wording"]),
    room("Casework", uses: ["Record", "VietnameseText"]),
    room("Demo", uses: ["Casework", "Record"]),
    room("Indicators", uses: ["Casework", "Record"]),
    room(
      "Screens",
      uses: [
        "Cells", "Widgets", "Casework", "Indicators", "Record", "VietnameseText", "Wording",
      ]),

    // Edges.
    room("CursesTerminal", uses: ["CNcurses", "Cells", "Widgets", "VietnameseText"]),
    room("Journal", uses: ["Record", "Csodium", "Cnettle"]),
    room("Reports", uses: ["Casework", "Indicators", "VietnameseText", "Wording"]),
    room(
      "Exchange",
      uses: [
        "Casework", "Indicators", "Record", "Journal", "VietnameseText", "Wording", "Ccsv", "Czip",
        "Cexpat",
      ]),
    .executableTarget(
      name: "donghanh",
      dependencies: [
        "VietnameseText", "Wording", "Cells", "Record", "Widgets", "Casework", "Demo",
        "Indicators", "Screens", "CursesTerminal", "Journal", "Reports", "Exchange",
        "CResources",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict,
      linkerSettings: selfContained),

    tests("VietnameseText"),
    tests("Wording", uses: ["CResources"]),
    tests("Cells"),
    tests("Record"),
    tests("Widgets", uses: ["Cells", "VietnameseText", "Wording", "CResources"]),
    tests("CursesTerminal", uses: ["CNcurses", "Cells", "Widgets"]),
    tests("Journal", uses: ["Record"], fixtures: ["Formats"]),
    tests("Casework", uses: ["Record", "VietnameseText", "CResources"]),
    tests(
      "Demo",
      uses: [
        "Casework", "Indicators", "Record", "Screens", "VietnameseText", "Wording", "CResources",
      ]),
    tests("Indicators", uses: ["Casework", "Record", "CResources"]),
    tests(
      "Screens",
      uses: [
        "Cells", "Widgets", "Casework", "Indicators", "Record", "VietnameseText", "Wording",
        "CResources",
      ], fixtures: ["Golden"]),
    tests("Reports", uses: ["Casework", "Record", "Wording", "CResources"], fixtures: ["Golden"]),
    tests(
      "Exchange",
      uses: ["Casework", "Indicators", "Record", "VietnameseText", "Wording", "CResources"],
      fixtures: ["Office", "Workbooks"]),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .gnu2x
)
