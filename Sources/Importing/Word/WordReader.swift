import Archives
import Reporting

/// Reads a Word document (Office Open XML) into paragraphs and tables.
enum WordReader {
  /// The blocks of the document, or `nil` with the reason for refusing it.
  static func read(_ bytes: [UInt8], file: String) -> Report<[SourceBlock]?> {
    let whole = SourceLocation(file: file)
    let package: WordPackage
    do throws(WordPackage.Failure) {
      package = try WordPackage(bytes)
    } catch {
      return Report(nil, [finding(for: error, at: whole)])
    }
    let text = WordText(of: package)
    var findings = WordRemarks.findings(text.remarks, package, at: whole)
    let found = text.parts.flatMap { blocks(of: $0, at: whole) }
    if taken(text.parts) != WordMarkup.everyText(in: package.body).inked {
      findings.append(
        Diagnostic(
          .importLostText, at: whole, zh: "从 Word 文档取出的文字与文档不一致",
          en: "the text taken out of the Word document is not the document's"))
    }
    return Report(found, findings)
  }

  private static func blocks(of part: WordText.Part, at whole: SourceLocation) -> [SourceBlock] {
    switch part {
    case .table(let rows): [SourceBlock(.table(rows.map { $0.map(flattened) }), at: whole)]
    case .paragraph(let lines, let rank, let label):
      lines.enumerated().filter { !$0.element.inked.isEmpty }.map { index, line in
        SourceBlock(.line(index == 0 ? label + line : line), style: rank, at: whole)
      }
    }
  }

  /// The scalars taken out of the document, automatic numbers left aside.
  private static func taken(_ parts: [WordText.Part]) -> [Unicode.Scalar] {
    parts.flatMap { part in
      switch part {
      case .paragraph(let lines, _, _): lines.flatMap(\.inked)
      case .table(let rows): rows.flatMap { $0.flatMap(taken) }
      }
    }
  }

  /// The text of a cell: a cell of a pipe table is one line.
  private static func flattened(_ cell: [WordText.Part]) -> String {
    let texts = cell.flatMap { part -> [String] in
      switch part {
      case .paragraph(let lines, _, let label): [label + lines.joined(separator: " ")]
      case .table(let rows): rows.flatMap { $0.map(flattened) }
      }
    }
    return texts.filter { !$0.isEmpty }.joined(separator: " ")
  }

  private static func finding(for failure: WordPackage.Failure, at whole: SourceLocation) -> Diagnostic {
    switch failure {
    case .package(.damaged):
      Diagnostic(
        .importDamagedDocument, at: whole, zh: "压缩包损坏，无法解开",
        en: "the package is broken and cannot be unpacked")
    case .package(.encrypted):
      Diagnostic(.importDamagedDocument, at: whole, zh: "文档设有密码", en: "the document has a password")
    case .package(.duplicate(let name)):
      Diagnostic(
        .importDamagedDocument, at: whole, zh: "压缩包里有两个“\(name)”",
        en: "the package has two entries '\(name)'")
    case .package(.tooLarge):
      Diagnostic(.importTooLarge, at: whole, zh: "压缩包解开后过大", en: "the package is too large when unpacked")
    case .part(let name):
      Diagnostic(
        .importDamagedDocument, at: whole, zh: "部件“\(name)”缺失或不是正确的 XML",
        en: "the part '\(name)' is missing or is no correct XML")
    }
  }
}
