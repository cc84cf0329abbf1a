import CommonMark
import Reporting

/// Reads `Content/notices/<notice-id>.md`: a part under `## 开头`, a part under `## 结尾`, or one of them.
struct NoticeWordsReader {
  let facts: FactTable
  let file: String

  private static let opening = "开头"
  private static let closing = "结尾"

  private struct Part {
    let name: String
    let firstLine: Int
    var bytes: [UInt8] = []
  }

  /// Reads a file; `nil` for a draft and for what can not be used.
  func read(_ bytes: [UInt8], notice: String) -> Report<NoticeWords?> {
    let text = SourceText.normalise(bytes, file: file)
    guard let source = text.value else { return Report(nil, text.diagnostics) }
    var found = text.diagnostics
    var body = (bytes: source, line: 1)
    if let front = FrontMatter(source) {
      body = (front.body, front.bodyLine)
      if isDraft(front, &found) { return Report(nil, found) }
    }
    var documents: [String: MarkdownDocument] = [:]
    for part in parts(body.bytes, firstLine: body.line, &found) {
      if documents[part.name] != nil {
        found.append(refused(part.firstLine - 1, zh: "“\(part.name)”出现两次", en: "'\(part.name)' stands twice"))
        continue
      }
      documents[part.name] = document(part).unwrap(into: &found)
    }
    if documents.isEmpty && found.isEmpty {
      found.append(refused(1, zh: "没有“## 开头”，也没有“## 结尾”", en: "there is neither '## 开头' nor '## 结尾'"))
    }
    let words = NoticeWords(
      notice: notice, opening: documents[Self.opening], closing: documents[Self.closing],
      location: SourceLocation(file: file, line: 1, column: 1))
    return Report(documents.isEmpty ? nil : words, found)
  }

  private func isDraft(_ front: FrontMatter, _ found: inout [Diagnostic]) -> Bool {
    let context = YAMLContext(file: file, linesBefore: 1)
    defer { found += context.diagnostics }
    guard let fields = YAMLFile.mapping(of: front.yaml, context: context) else { return true }
    let isDraft = fields.optional("draft")?.flag() ?? false
    fields.finish()
    return isDraft
  }

  /// The text below each of the two headings; whatever stands above the first one is reported.
  private func parts(_ bytes: [UInt8], firstLine: Int, _ found: inout [Diagnostic]) -> [Part] {
    var parts: [Part] = []
    var lines = LineCursor(bytes)
    var isStray = false
    while let line = lines.next() {
      let number = firstLine + lines.number - 1
      let text = String(decoding: bytes[line], as: UTF8.self).filter { $0 != " " && $0 != "\t" && $0 != "　" }
      if let name = [Self.opening, Self.closing].first(where: { text == "##\($0)" }) {
        parts.append(Part(name: name, firstLine: number + 1))
      } else if !parts.isEmpty {
        parts[parts.count - 1].bytes += bytes[line] + [UInt8(ascii: "\n")]
      } else if !text.isEmpty && !isStray {
        isStray = true
        found.append(
          refused(
            number, zh: "文字要写在“## 开头”或者“## 结尾”下面", en: "text must stand below '## 开头' or '## 结尾'"))
      }
    }
    return parts
  }

  private func document(_ part: Part) -> Report<MarkdownDocument?> {
    let body = FactReferences(facts: facts, file: file, firstLine: part.firstLine).resolve(part.bytes)
    let parsed = MarkdownDocument.parse(body.value, file: file, firstLine: part.firstLine)
    var found = body.diagnostics + parsed.diagnostics
    if parsed.value.blocks.isEmpty {
      found.append(
        refused(part.firstLine - 1, zh: "“\(part.name)”下面没有文字", en: "there is no text below '\(part.name)'"))
      return Report(nil, found)
    }
    found += Self.unfit(parsed.value.blocks).map { line, what in
      refused(line, zh: "这里不能用\(what.zh)", en: "\(what.en) can not stand here")
    }
    found += parsed.value.links.map {
      refused(
        $0.line, zh: "这里不能用链接或图片：公示要能打印张贴", en: "no link or image can stand here: notices go on paper, too")
    }
    return Report(parsed.value, found)
  }

  /// Blocks that have no place beside a notice: a table would be a second list, a heading a second title.
  private static func unfit(_ blocks: [Block]) -> [(line: Int, what: LocalizedText)] {
    blocks.flatMap { block -> [(line: Int, what: LocalizedText)] in
      switch block.content {
      case .paragraph: []
      case .list(let list): list.items.flatMap { unfit($0.blocks) }
      case .heading: [(block.line, LocalizedText(zh: "小标题", en: "a heading"))]
      case .table:
        [(block.line, LocalizedText(zh: "表格，名单只能由系统生成", en: "a table: lists come from the system alone"))]
      case .quote: [(block.line, LocalizedText(zh: "引用块", en: "a quotation"))]
      case .code, .html: [(block.line, LocalizedText(zh: "代码", en: "code"))]
      case .thematicBreak: [(block.line, LocalizedText(zh: "分隔线", en: "a rule"))]
      case .question: [(block.line, LocalizedText(zh: "问答", en: "a question"))]
      }
    }
  }

  private func refused(_ line: Int, zh: String, en: String) -> Diagnostic {
    Diagnostic(
      .contentNoticeWords, at: SourceLocation(file: file, line: max(1, line), column: 1), zh: zh, en: en)
  }
}
