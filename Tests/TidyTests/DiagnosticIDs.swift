import TestSupport

/// The ids of rules in the sources, and where tests break them.
enum DiagnosticIDs {
  /// Ids declared as `DiagnosticRule("owner.words", …)`, with the file that declares them.
  static func declared(_ files: [SourceFile]) -> [(id: String, file: String)] {
    files.flatMap { file in
      file.lines.indices.compactMap { index in
        guard file.lines[index].contains("DiagnosticRule(") else { return nil }
        let text = file.lines[index...].prefix(2).joined()
        let quoted = text.split(separator: "\"", omittingEmptySubsequences: false)
        guard quoted.count > 1, quoted[1].contains("."), !quoted[1].contains(" ") else { return nil }
        return (String(quoted[1]), file.path)
      }
    }
  }

  /// Ids that no test folder and no test text names.
  static func untested(_ ids: [String], folders: [String], texts: [String]) -> [String] {
    let named = Set(folders.map { $0.split(separator: "@")[0] })
    return ids.filter { id in !named.contains(id[...]) && !texts.contains { names($0, id) } }
  }

  /// Whether a text has a word that is not merely the beginning of a longer one.
  static func names(_ text: String, _ word: String) -> Bool {
    text.ranges(of: word).contains { range in
      guard range.upperBound < text.endIndex else { return true }
      let next = text[range.upperBound]
      return !(next.isLetter || next.isNumber || next == "-")
    }
  }

  /// The name of the constant for an id: `content.unknown-key` is `contentUnknownKey`.
  static func constant(_ id: String) -> String {
    let words = id.split { $0 == "." || $0 == "-" }.map { $0.lowercased() }
    let acronyms = ["id": "ID", "yaml": "YAML", "qr": "QR", "utf8": "UTF8", "json": "JSON", "html": "HTML"]
    return words.enumerated().map { index, word in
      index == 0 ? word : (acronyms[word] ?? word.prefix(1).uppercased() + word.dropFirst())
    }.joined()
  }
}
