/// Holds the imports of each module against the dependencies that Package.swift declares for it.
///
/// `swift build --explicit-target-dependency-import-check error` is meant to do this, but the build of Swift 6.3.1 on
/// Linux lets every import pass (see the decision record 0005), so the boundary must not rest on it.
enum ImportCheck {
  /// Modules of the toolchain, which need no declaration.
  static let toolchain: Set<String> = [
    "Dispatch", "Foundation", "FoundationEssentials", "FoundationXML", "Glibc", "Synchronization"
  ]

  /// The modules that a file imports, with their lines.
  static func imports(_ file: SourceFile) -> [(module: String, line: Int)] {
    file.lines.enumerated().compactMap { index, line in
      let words = SourceFile.code(line).split(separator: " ").map(String.init)
      guard let position = words.firstIndex(of: "import"), position + 1 < words.count,
        words[..<position].allSatisfy({ $0.hasPrefix("@") || access.contains($0) })
      else { return nil }
      let name =
        kinds.contains(words[position + 1]) ? words.dropFirst(position + 2).first : words[position + 1]
      return name.map { (String($0.split(separator: ".")[0]), index + 1) }
    }
  }

  private static let access: Set<String> = ["public", "package", "internal", "fileprivate", "private"]
  private static let kinds: Set<String> = [
    "struct", "class", "enum", "protocol", "func", "var", "let", "typealias"
  ]

  /// Imports of modules that are not declared.
  static func undeclared(_ files: [SourceFile], dependencies: [String: [String]]) -> [String] {
    files.flatMap { file -> [String] in
      let allowed = Set(dependencies[file.module] ?? []).union(toolchain)
      return imports(file).filter { !allowed.contains($0.module) }.map {
        "\(file.path):\($0.line): \(file.module) does not declare \($0.module)"
      }
    }
  }
}
