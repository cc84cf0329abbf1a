public import Reporting

/// A Markdown source, parsed once; an immutable value.
public struct MarkdownDocument: Sendable, Equatable {
  /// The blocks at the top, in the order of the source.
  public let blocks: [Block]
  /// The language that the source was written in.
  public let mode: MarkdownOptions.Mode

  /// Parses UTF-8; bytes that are not UTF-8 read as U+FFFD, so check them before.
  ///
  /// - Parameters:
  ///   - source: the Markdown, without front matter.
  ///   - file: the path that diagnostics name.
  ///   - firstLine: the line of the file on which `source` begins.
  ///   - options: the language and the limits.
  /// - Returns: the document and all findings in the order of the file; the document is empty if it was refused
  ///   for its size or its cost.
  /// Source: CommonMark 0.30; GitHub Flavored Markdown 0.29, section 4.10, for tables.
  public static func parse(
    _ source: [UInt8],
    file: String,
    firstLine: Int = 1,
    options: MarkdownOptions = .gongshi
  ) -> Report<MarkdownDocument> {
    let text = SourceText(source, file: file, firstLine: firstLine)
    var diagnostics = SourceLimits.check(text, options: options)
    guard diagnostics.isEmpty else { return Report(MarkdownDocument([], options.mode), diagnostics) }

    let prepared: PreparedSource
    switch options.mode {
    case .commonmark: prepared = PreparedSource(verbatim: text)
    case .gongshi:
      let forbidden = ForbiddenCharacters(in: text)
      diagnostics += forbidden.diagnostics
      prepared = PreparedSource(preparing: text, clean: forbidden.clean)
    }

    let tree = CMarkTree.withDocument(prepared.bytes) { root in
      var reader = TreeReader(prepared, options: options)
      return Report(reader.blocks(of: root), reader.diagnostics)
    }
    var blocks = tree?.unwrap(into: &diagnostics) ?? []

    if options.mode == .gongshi {
      let locate: (Block) -> SourceLocation = { text.location(fileLine: $0.line, column: $0.column) }
      var questions = QuestionLift(options: options, locate: locate)
      blocks = questions.lift(blocks)
      var anchors = AnchorNumbering(options: options, locate: locate)
      blocks = anchors.number(blocks)
      diagnostics += questions.diagnostics + anchors.diagnostics
    }
    return Report(MarkdownDocument(blocks, options.mode), diagnostics.sorted())
  }

  private init(_ blocks: [Block], _ mode: MarkdownOptions.Mode) {
    self.blocks = blocks
    self.mode = mode
  }
}
