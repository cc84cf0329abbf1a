import TestSupport

/// A source file as the tidy rules see it.
struct SourceFile {
  let path: String
  let lines: [String]

  init(_ path: String, _ text: String) {
    self.path = path
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The module, for `Sources/<module>/…`.
  var module: String { String(path.split(separator: "/").dropFirst().first ?? "") }

  /// The code of a line without a comment at its end; empty for a comment.
  static func code(_ line: String) -> String {
    let trimmed = line.drop { $0 == " " }
    if trimmed.hasPrefix("//") { return "" }
    return line.components(before: " // ")
  }

  static func all() throws -> [SourceFile] {
    try ProjectRoot.files(under: "Sources", ending: ".swift").map { SourceFile($0, try ProjectRoot.text($0)) }
  }
}

extension String {
  fileprivate func components(before mark: String) -> String {
    guard let range = firstRange(of: mark) else { return self }
    return String(self[..<range.lowerBound])
  }
}
