public import Reporting

extension DiagnosticRule {
  /// The file is neither plain text nor a Word document.
  public static let importFormat = DiagnosticRule(
    "import.format", .error,
    reason: LocalizedText(
      zh: "只能从纯文本（.txt）和 Word 文档（.docx）导入，其他格式的文字次序和取舍无法保证。",
      en:
        "Only plain text (.txt) and Word documents (.docx) are imported; other formats do not keep their text whole."
    ),
    remedy: LocalizedText(
      zh: "用 Word 或 WPS 打开后另存为 .docx，或把正文复制到文本文件，以 UTF-8 编码保存。",
      en: "Open it in Word or WPS and save it as .docx, or copy the text into a text file saved as UTF-8."))

  /// The file, or a part packed in it, is larger than any published text.
  public static let importTooLarge = DiagnosticRule(
    "import.too-large", .error,
    reason: LocalizedText(
      zh: "导入的文件及其解压后的内容有上限，避免损坏或恶意的文件耗尽内存。",
      en:
        "Files and what is packed in them have a limit, so that a broken or hostile file cannot exhaust memory."
    ),
    remedy: LocalizedText(
      zh: "只保留正文，删去图片等附加内容后另存再导入。", en: "Keep the text alone, without pictures, and save it anew."))

  /// The text's bytes are in no encoding that can be read without loss.
  public static let importEncoding = DiagnosticRule(
    "import.encoding", .error,
    reason: LocalizedText(
      zh: "文字编码无法确定时，强行读取会把字读错。", en: "Text in an unknown encoding would be misread."),
    remedy: LocalizedText(
      zh: "用记事本打开并另存为 UTF-8；或运行 iconv -f GB18030 -t UTF-8 原文件.txt > 新文件.txt。",
      en: "Save it as UTF-8 in an editor, or run: iconv -f GB18030 -t UTF-8 OLD.txt > NEW.txt"))

  /// The text was in another encoding and was decoded without loss.
  public static let importDecoded = DiagnosticRule(
    "import.decoded", .note,
    reason: LocalizedText(
      zh: "旧系统导出的文本多为 GBK 或 GB18030 编码；转换后再转回与原文逐字节一致，才予采用。",
      en:
        "Old systems write GBK or GB18030; the conversion is used only if converting back gives the same bytes."
    ),
    remedy: LocalizedText(zh: "对照原文看一遍，确认没有错字。", en: "Read it once against the original."))

  /// The text has control characters, or marks that change the order in which text is shown.
  public static let importControlCharacter = DiagnosticRule(
    "import.control-character", .error,
    reason: LocalizedText(
      zh: "控制字符和改变文字方向的字符看不见，却会改变读者看到的内容。",
      en: "Control characters and direction marks cannot be seen, yet they change what readers see."),
    remedy: LocalizedText(
      zh: "删去该字符，或从原件重新复制这一段。", en: "Delete it, or copy the passage from the original again."))

  /// The text has characters that most devices cannot show.
  public static let importUnreadableCharacter = DiagnosticRule(
    "import.unreadable-character", .warning,
    reason: LocalizedText(
      zh: "替换符（�）说明文字在此前已经损坏；专用区字符在别的电脑和手机上显示为空框。",
      en:
        "A replacement character shows that text was damaged before; private-use characters show as empty boxes."
    ),
    remedy: LocalizedText(zh: "对照原件，改成正确的字。", en: "Put the right character in its place, from the original."))

  /// The file has no line that could be a title.
  public static let importNoTitle = DiagnosticRule(
    "import.no-title", .error,
    reason: LocalizedText(
      zh: "文章必须有标题；导入以第一行为标题。", en: "An article must have a title; the first line is taken for it."),
    remedy: LocalizedText(zh: "在文件第一行写上标题。", en: "Put the title on the first line."))

  /// Nothing but a title was found.
  public static let importNoBody = DiagnosticRule(
    "import.no-body", .error,
    reason: LocalizedText(zh: "只有标题的文章没有内容可公开。", en: "An article that is only a title publishes nothing."),
    remedy: LocalizedText(zh: "检查复制时是否漏了正文。", en: "Check whether the text itself was left out when copying."))

  /// The text does not say who published it.
  public static let importNoSource = DiagnosticRule(
    "import.no-source", .warning,
    reason: LocalizedText(zh: "每篇文章都要注明来源。", en: "Every article names its source."),
    remedy: LocalizedText(
      zh: "在文章开头的 source 一栏填写来源。", en: "Fill in `source` at the head of the article."))

  /// The text does not say, or not fully, when it was published.
  public static let importNoTime = DiagnosticRule(
    "import.no-time", .warning,
    reason: LocalizedText(
      zh: "文章要注明发布时间，格式为“年-月-日 时:分”。", en: "An article says when it was published, to the minute."),
    remedy: LocalizedText(
      zh: "在文章开头的 published 一栏填写发布时间，如 2021-11-26 16:20。",
      en: "Fill in `published` at the head of the article, such as 2021-11-26 16:20."))

  /// The text has no question.
  public static let importNoQuestions = DiagnosticRule(
    "import.no-questions", .warning,
    reason: LocalizedText(
      zh: "没有以“问：”开头的段落，文章按一般解读导入。",
      en: "No paragraph begins with 问：, so the article is imported as an explainer."),
    remedy: LocalizedText(
      zh: "如果原文是问答，请让每个问题以“问：”开头、每个回答以“答：”开头。",
      en: "If it is a Q&A, let each question begin with 问： and each answer with 答：."))

  /// A question without an answer, or an answer without a question.
  public static let importUnpaired = DiagnosticRule(
    "import.unpaired", .warning,
    reason: LocalizedText(
      zh: "问与答要成对，页面和搜索才能一问一答地显示。", en: "Questions and answers come in pairs; pages and search show them so."),
    remedy: LocalizedText(zh: "补上缺少的“问：”或“答：”。", en: "Add the missing 问： or 答：."))

  /// Lines of the web page were set aside.
  public static let importFurniture = DiagnosticRule(
    "import.furniture", .note,
    reason: LocalizedText(
      zh: "字号、打印、扫一扫等字样属于网页而不属于正文，由本站自己的页面代替。",
      en: "Type size, print and scan lines belong to a web page, not to its text; this site has its own."),
    remedy: LocalizedText(zh: "如果其中有正文，请手工补回。", en: "If one of them is text after all, put it back by hand."))

  /// The text names an attachment.
  public static let importAttachment = DiagnosticRule(
    "import.attachment", .warning,
    reason: LocalizedText(
      zh: "单独成行的文件名是原网页的附件；文件不在时不写进文章，免得出现打不开的链接。",
      en: "A file name on a line of its own was an attachment; without the file it would be a dead link."),
    remedy: LocalizedText(
      zh: "把文件放进 Content/attachments，再在文章开头的 attachments 一栏登记。",
      en: "Put the file into Content/attachments and list it under `attachments` at the head of the article.")
  )

  /// Text of the original is missing from the article or was changed.
  public static let importLostText = DiagnosticRule(
    "import.lost-text", .error,
    reason: LocalizedText(
      zh: "导入不得丢字、添字、改字：原文除空白外的每个字符都要按原来的次序出现在文章里。",
      en:
        "An import loses, adds and changes nothing: every character that is not blank is found again in its order."
    ),
    remedy: LocalizedText(
      zh: "不要使用这次导入的结果；请把原文件交给维护人员检查。",
      en: "Do not use this import; give the original to the maintainers."))

  /// The Word document cannot be unpacked or read.
  public static let importDamagedDocument = DiagnosticRule(
    "import.damaged-document", .error,
    reason: LocalizedText(
      zh: "Word 文档是一组压缩的 XML 部件；缺少、重复或损坏的部件会使文字不全。",
      en:
        "A Word document is a package of XML parts; text is missing if a part is missing, doubled or broken."),
    remedy: LocalizedText(
      zh: "用 Word 或 WPS 打开，取消密码，另存为新的 .docx。",
      en: "Open it in Word or WPS, remove any password, save it anew as .docx."))

  /// The Word document has hidden text.
  public static let importHiddenText = DiagnosticRule(
    "import.hidden-text", .error,
    reason: LocalizedText(
      zh: "隐藏文字在屏幕上看不见，导入后却会公开，可能泄露不该公开的内容。",
      en: "Hidden text is not seen on the screen but would be published: a way for secrets to leak."),
    remedy: LocalizedText(
      zh: "在 Word 的“字体”里显示隐藏文字，删去或取消隐藏后保存。",
      en: "Show hidden text in Word, then delete it or make it visible, and save."))

  /// The Word document has deletions that nobody has accepted yet.
  public static let importDeletedText = DiagnosticRule(
    "import.deleted-text", .warning,
    reason: LocalizedText(
      zh: "修订中已删除的文字不导入；未接受的修订说明文稿可能不是定稿。",
      en:
        "Deleted text under tracked changes is left out; open changes show that this may not be the final text."
    ),
    remedy: LocalizedText(
      zh: "确认文稿是定稿，接受全部修订后再导入。", en: "Make sure that it is final: accept all changes, then import again."))

  /// The Word document has comments.
  public static let importComments = DiagnosticRule(
    "import.comments", .note,
    reason: LocalizedText(zh: "批注是内部意见，不属于正文，不导入。", en: "Comments are internal and not part of the text."),
    remedy: LocalizedText(
      zh: "无需处理；公开原件前请删去批注。", en: "Nothing to do; delete them before the original is published."))

  /// The Word document has text where the reading order is not certain.
  public static let importTextOutsideBody = DiagnosticRule(
    "import.text-outside-body", .error,
    reason: LocalizedText(
      zh: "文本框、脚注、公式和嵌入文档里的文字不在正文的次序之中，导入会丢失或错位。",
      en:
        "Text boxes, notes, formulas and embedded documents stand outside the order of the text and would be lost."
    ),
    remedy: LocalizedText(zh: "把这些文字移到正文里再保存。", en: "Move that text into the body and save again."))

  /// The Word document has pictures.
  public static let importPicture = DiagnosticRule(
    "import.picture", .warning,
    reason: LocalizedText(
      zh: "图片和图形不导入；其中的内容读屏软件也读不到。",
      en: "Pictures and drawings are not imported; screen readers could not read them either."),
    remedy: LocalizedText(zh: "把图片里的内容写成文字。", en: "Write down in words what they show."))

  /// An automatic number cannot be written out.
  public static let importNumbering = DiagnosticRule(
    "import.numbering", .error,
    reason: LocalizedText(
      zh: "Word 的自动编号不是文字；不认识的编号格式无法还原，条款号会丢失。",
      en: "Automatic numbers are not text; one in an unknown format would be lost."),
    remedy: LocalizedText(
      zh: "在 Word 里把自动编号转换为文本（复制后选“只保留文本”粘贴）再保存。",
      en: "Turn automatic numbers into text in Word (paste as text only) and save."))

  /// Automatic numbers were written out as text.
  public static let importNumberingWritten = DiagnosticRule(
    "import.numbering-written", .note,
    reason: LocalizedText(
      zh: "自动编号按 Word 的规则写成了文字。", en: "Automatic numbers were written out by the rules of Word."),
    remedy: LocalizedText(zh: "对照原件核对编号。", en: "Compare the numbers with the original."))

  /// A table has merged or nested cells.
  public static let importMergedCells = DiagnosticRule(
    "import.merged-cells", .warning,
    reason: LocalizedText(
      zh: "网页表格每格独立；合并的单元格只在第一格保留文字，其余留空。",
      en: "Each cell of a page's table stands alone; a merged cell keeps its text in its first place."),
    remedy: LocalizedText(zh: "对照原件检查表格。", en: "Compare the table with the original."))
}

/// The rules that an import enforces.
public enum ImportingRules {
  /// All of them, by id.
  public static let all: [DiagnosticRule] = [
    .importAttachment, .importComments, .importControlCharacter, .importDamagedDocument, .importDecoded,
    .importDeletedText, .importEncoding, .importFormat, .importFurniture, .importHiddenText, .importLostText,
    .importMergedCells, .importNoBody, .importNoQuestions, .importNoSource, .importNoTime, .importNoTitle,
    .importNumbering, .importNumberingWritten, .importPicture, .importTextOutsideBody, .importTooLarge,
    .importUnpaired, .importUnreadableCharacter
  ]
}
