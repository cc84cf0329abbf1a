extension ImportedArticle {
  /// What stands in the front matter where staff must fill in a fact.
  static let placeholder = "待区民政局填写"

  /// The article as a file under `Content/`: front matter, then the body; UTF-8 with LF.
  ///
  /// It is a draft: staff read it against the original before they publish it.
  ///
  /// - Parameters:
  ///   - slug: the last part of the article's address, such as `quanxian-xiafang`.
  ///   - attachmentFiles: for each attachment whose file exists, its path relative to `Content/attachments`;
  ///     the others are left out, because a link to them would be dead.
  public func markdown(slug: String, attachmentFiles: [String: String] = [:]) -> [UInt8] {
    var head = [
      ("kind", questionCount > 0 ? "qa" : "explainer"), ("slug", slug), ("title", title),
      ("summary", summary),
      ("source", source ?? Self.placeholder)
    ]
    if let author { head.append(("author", author)) }
    if let published { head.append(("published", published)) }
    var text = "---\n" + head.map { "\($0): \(YAMLScalar.write($1))\n" }.joined()
    let present = attachments.compactMap { name in attachmentFiles[name].map { (name, $0) } }
    if !present.isEmpty { text += "attachments:\n" }
    for (name, path) in present {
      text +=
        "  - file: \(YAMLScalar.write(path))\n    title: \(YAMLScalar.write(Self.withoutExtension(name)))\n"
    }
    text += "draft: true\n---\n\n" + body
    return Array(text.utf8)
  }

  /// The body in Markdown; every block ends with a line feed, with an empty line between two.
  var body: String { blocks.map(\.markdown).joined(separator: "\n") }

  private static func withoutExtension(_ name: String) -> String {
    name.lastIndex(of: ".").map { String(name[..<$0]).tidied } ?? name
  }
}

extension ImportedBlock {
  /// The block in Markdown, ending with a line feed.
  fileprivate var markdown: String {
    switch self {
    case .heading(let level, let text), .question(let level, let text):
      String(repeating: "#", count: level) + " " + MarkdownEscaping.escape(text, at: .heading) + "\n"
    case .answer(let text), .paragraph(let text):
      MarkdownEscaping.escape(text, at: .lineStart) + "\n"
    case .bullet(let text):
      "- " + MarkdownEscaping.escape(text, at: .lineStart) + "\n"
    case .table(let rows):
      Self.markdown(of: rows)
    }
  }

  private static func markdown(of rows: [[String]]) -> String {
    var lines = rows.map { row in
      "| " + row.map { MarkdownEscaping.escape($0, at: .cell) }.joined(separator: " | ") + " |\n"
    }
    lines.insert(
      "|" + String(repeating: " --- |", count: rows.first?.count ?? 0) + "\n", at: Swift.min(1, lines.count))
    return lines.joined()
  }
}
