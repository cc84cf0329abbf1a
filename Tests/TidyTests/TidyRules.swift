/// The rules that the sources keep. Each takes files and gives what is wrong with them, so that each can be shown to fail.
enum TidyRules {
  /// Words that may not stand in code, with the files in which they may.
  static let forbidden: [(word: String, except: [String])] = [
    ("Date()", ["Sources/Commands/"]),
    ("print(", []),
    ("try!", []),
    ("fatalError", []),
    ("@unchecked", []),
    ("NSRegularExpression", []),
    ("DateFormatter", []),
    ("String(format:", []),
    (
      "Mirror(",
      [
        "Sources/Disclosure/Personal.swift", "Sources/Disclosure/Boards/BoardList.swift",
        "Sources/Boards/Sheets/BoardSheets.swift", "Sources/Digests/SecretKey.swift",
        "Sources/Notices/LeakProbe.swift", "Sources/Notices/LeakProbe+Sieve.swift",
        "Sources/Notices/LiteralMatcher.swift"
      ]
    ),
    ("@testable", [])
  ]

  /// Words that may stand in some files only: doors of the privacy boundary, and pointers.
  static let confined: [(word: String, to: [String])] = [
    ("@_spi(Disclosure)", ["Sources/Notices/", "Sources/Disclosure/"]),
    (
      "@_spi(Boards)",
      ["Sources/Disclosure/Boards/", "Sources/Boards/", "Sources/Pipeline/Boards/SheetGate.swift"]
    ),
    // Hashes of parts of values: for the gate and nobody else.
    ("@_spi(Sieve)", ["Sources/Notices/", "Sources/Inspection/Glance/"]),
    ("@_spi(Templates)", ["Sources/Markup/", "Sources/Templating/"]),
    ("import CCMark", ["Sources/CommonMark/CMarkTree.swift"]),
    ("import CQRCode", ["Sources/Rendering/Files/QRCode.swift"]),
    ("import CCrypto", ["Sources/Digests/"]),
    ("import CArchive", ["Sources/Archives/ZipPackage.swift"]),
    ("import CPostgres", ["Sources/CaseStore/Postgres/PostgresConnection.swift"]),
    ("import CZlib", ["Sources/Archives/Inflation.swift"]),
    ("import GRDB", ["Sources/CaseStore/", "Sources/Ledger/"]),
    ("import Yams", ["Sources/Content/YAML/"])
  ]

  /// Where `unsafe` may stand: C libraries, system calls, and the two places that copy bytes without checks.
  static let unsafeFiles: Set<String> = [
    "Sources/Boards/Folder/SecretFolder.swift",
    "Sources/CaseStore/Postgres/PostgresConnection.swift",
    "Sources/CaseStore/StoreFile.swift", "Sources/Commands/Output/Console.swift",
    "Sources/Commands/Output/Usage.swift", "Sources/Commands/Preview/FolderStamp.swift",
    "Sources/Commands/Print/BrowserRun.swift",
    "Sources/Commands/ServeCommand.swift", "Sources/CommonMark/CMarkTree.swift",
    "Sources/Desk/SiteFolder.swift",
    "Sources/Digests/SHA256Digest.swift", "Sources/Digests/SecretKey.swift",
    "Sources/Archives/CharacterConversion.swift", "Sources/Archives/Inflation.swift",
    "Sources/Archives/ZipPackage.swift",
    "Sources/Inspection/Text/ByteSearch.swift", "Sources/Markup/HTML.swift",
    "Sources/Markup/HTMLBuffer.swift",
    "Sources/Pipeline/PrivateFile.swift", "Sources/Pipeline/PrivateState.swift",
    "Sources/Publishing/Folder.swift", "Sources/Publishing/Delivery/ChildProcess.swift",
    "Sources/Rendering/Files/QRCode.swift", "Sources/gongshi-desk/GongshiDesk.swift"
  ]

  /// Unsafe expressions elsewhere, and files that no longer need to be named.
  static func unsafeExpressions(_ files: [SourceFile]) -> [String] {
    let users = files.filter { file in
      file.lines.contains { has("unsafe ", SourceFile.code($0).replacing(".unsafe ", with: " ")) }
    }.map(
      \.path)
    return users.filter { !unsafeFiles.contains($0) }.map { "\($0) uses unsafe" }
      + unsafeFiles.subtracting(users).sorted().map { "\($0) does not use unsafe any more" }
  }

  /// Words that mark a thing as unfinished.
  static let unfinished = ["TODO", "FIXME"]

  static func forbiddenWords(_ files: [SourceFile]) -> [String] {
    files.flatMap { file in
      forbidden.filter { rule in !rule.except.contains { file.path.hasPrefix($0) } }.flatMap { rule in
        file.lines.enumerated().filter { Self.has(rule.word, SourceFile.code($1)) }.map {
          "\(file.path):\($0.offset + 1): \(rule.word)"
        }
      }
    }
  }

  /// Whether a word stands in code, not as the end of a longer name: `fingerprint(` is not `print(`.
  private static func has(_ word: String, _ code: String) -> Bool {
    code.ranges(of: word).contains { range in
      guard range.lowerBound > code.startIndex, word.first?.isLetter == true else { return true }
      let before = code[code.index(before: range.lowerBound)]
      return !(before.isLetter || before.isNumber || before == "_")
    }
  }

  static func confinedWords(_ files: [SourceFile]) -> [String] {
    files.flatMap { file in
      confined.filter { rule in !rule.to.contains { file.path.hasPrefix($0) } }.flatMap { rule in
        file.lines.enumerated().filter { SourceFile.code($1).contains(rule.word) }.map {
          "\(file.path):\($0.offset + 1): \(rule.word)"
        }
      }
    }
  }

  static func unfinishedMarks(_ files: [SourceFile]) -> [String] {
    files.flatMap { file in
      file.lines.enumerated().filter { line in unfinished.contains { line.element.contains($0) } }.map {
        "\(file.path):\($0.offset + 1): \($0.element)"
      }
    }
  }

  /// No file of more than 400 lines: it says that it is two things.
  static func longFiles(_ files: [SourceFile], limit: Int = 400) -> [String] {
    files.filter { $0.lines.count > limit }.map { "\($0.path): \($0.lines.count) lines" }
  }

  /// No trace of the place where the program was written.
  static func machinePaths(_ files: [SourceFile]) -> [String] {
    files.flatMap { file in
      file.lines.enumerated().filter { line in
        ["/home/", "/root/", "/Users/", "/work" + "/"].contains { line.element.contains($0) }
      }.map { "\(file.path):\($0.offset + 1): \($0.element)" }
    }
  }
}
