import Archives
import Reporting

/// Turns what a Word document holds besides its text into findings. Hidden and deleted text is never quoted.
enum WordRemarks {
  /// One finding for each kind of thing that was met.
  static func findings(
    _ remarks: WordText.Remarks, _ package: WordPackage, at whole: SourceLocation
  ) -> [Diagnostic] {
    let kinds: [(count: Int, rule: DiagnosticRule, zh: String, en: String)] = [
      (remarks.hiddenRuns, .importHiddenText, "处隐藏文字", "runs of hidden text"),
      (remarks.textBoxes, .importTextOutsideBody, "个有文字的文本框", "text boxes with text"),
      (remarks.noteReferences, .importTextOutsideBody, "处脚注或尾注", "footnotes or endnotes"),
      (remarks.formulas, .importTextOutsideBody, "个公式", "formulas"),
      (remarks.embeddedDocuments, .importTextOutsideBody, "个嵌入的文档", "embedded documents"),
      (remarks.symbols, .importTextOutsideBody, "个符号字体的符号", "symbols of a symbol font"),
      (
        remarks.unknownNumbers, .importNumbering, "处无法还原的自动编号", "automatic numbers that cannot be written out"
      ),
      (
        remarks.numbersWritten, .importNumberingWritten, "处自动编号已写成文字", "automatic numbers written out as text"
      ),
      (remarks.deletions, .importDeletedText, "处修订删除的内容", "tracked deletions"),
      (remarks.pictures, .importPicture, "幅图片或图形", "pictures or drawings"),
      (remarks.mergedCells, .importMergedCells, "处合并或嵌套的单元格", "merged or nested cells")
    ]
    var found = kinds.filter { $0.count > 0 }.map { kind in
      Diagnostic(
        kind.rule, at: whole, zh: "文档里有 \(kind.count) \(kind.zh)",
        en: "the document has \(kind.en): \(kind.count)")
    }
    if package.hasComments {
      found.append(Diagnostic(.importComments, at: whole, zh: "文档里有批注", en: "the document has comments"))
    }
    return found + margins(of: package, at: whole)
  }

  /// Headers and footers that say more than a page number.
  private static func margins(of package: WordPackage, at whole: SourceLocation) -> [Diagnostic] {
    let pageNumber = "0123456789-—–第页共/".unicodeScalars
    let texts = package.margins.map { WordMarkup.everyText(in: $0) }.filter { text in
      text.inked.contains { !pageNumber.contains($0) }
    }
    return texts.map { text in
      Diagnostic(
        .importFurniture, at: whole, zh: "页眉或页脚“\(text.tidied)”没有放进文章",
        en: "the header or footer '\(text.tidied)' was set aside")
    }
  }
}
