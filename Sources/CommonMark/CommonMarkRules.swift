public import Reporting

extension DiagnosticRule {
  /// A source is longer than is read.
  public static let markdownTooLarge = DiagnosticRule(
    "markdown.too-large",
    .error,
    reason: LocalizedText(
      zh: "一篇正文超过 1 MB，手机读者打不开，多半是误把别的文件当成了正文。",
      en: "A text above 1 MB does not open on a phone; most likely it is another file."),
    remedy: LocalizedText(zh: "把正文拆成几篇，或把大段材料改作附件。", en: "Split it, or attach the long part.")
  )

  /// Quotations, lists, emphasis or links are nested too deeply.
  public static let markdownTooDeep = DiagnosticRule(
    "markdown.too-deep",
    .error,
    reason: LocalizedText(
      zh: "引用、列表、强调层层相套超过上限，读者看不懂，也可能是文件损坏。",
      en:
        "Text nested beyond the limit cannot be followed; the file may be damaged."),
    remedy: LocalizedText(zh: "减少嵌套层数，或改用小标题分节。", en: "Nest less, or divide the text by headings."))

  /// A source would take unreasonable time or memory to read.
  public static let markdownTooCostly = DiagnosticRule(
    "markdown.too-costly",
    .error,
    reason: LocalizedText(
      zh: "有些写法会让解析耗时或占用内存成倍增长（CVE-2023-22486），正常文章不会出现。",
      en:
        "Some patterns cost time or memory out of all proportion (CVE-2023-22486)."
    ),
    remedy: LocalizedText(
      zh: "把图片分到几个段落，删去多余的“![”和过长的链接定义。",
      en: "Spread images over several paragraphs; remove stray '![' and overlong link definitions."))

  /// A control character or a character that the reader uses itself.
  public static let markdownForbiddenCharacter = DiagnosticRule(
    "markdown.forbidden-character",
    .error,
    reason: LocalizedText(
      zh: "控制字符在网页上不显示或显示为乱码，多半来自复制粘贴；U+A92E、U+A92F 为程序内部占用。",
      en:
        "Controls, mostly pasted in, show as garbage; U+A92E and U+A92F are in use."
    ),
    remedy: LocalizedText(
      zh: "删去这个字符，重新键入这几个字。", en: "Delete it and type the text around it again."))

  /// HTML in a text.
  public static let markdownRawHTML = DiagnosticRule(
    "markdown.raw-html",
    .error,
    reason: LocalizedText(
      zh: "正文里的 HTML 可能带入脚本或打乱版面，也会绕过无障碍检查，因此一律不收，注释也不例外。",
      en:
        "HTML can carry scripts, break the layout and pass by checks: none is taken."
    ),
    remedy: LocalizedText(
      zh: "改用 Markdown 写法；如果就是要显示“<”，请写成“\\<”。",
      en: "Use Markdown instead; to show a '<' write '\\<'."))

  /// A row of a table with another number of cells than its header.
  public static let markdownTableCells = DiagnosticRule(
    "markdown.table-cells",
    .error,
    reason: LocalizedText(
      zh: "单元格数与表头不一致，数据就会错列；公开的数据不能靠猜。",
      en: "A row with more or fewer cells than the header puts figures under the wrong heading."),
    remedy: LocalizedText(
      zh: "补齐或删去单元格；单元格里的竖线写成“\\|”；表格后面空一行再写正文。",
      en: "Add or remove cells; write a bar inside a cell as '\\|'; leave an empty line after the table."))

  /// A marker `{#id}` that cannot be an anchor.
  public static let markdownHeadingID = DiagnosticRule(
    "markdown.heading-id",
    .error,
    reason: LocalizedText(
      zh: "锚点要写进网址，只能用英文字母、数字、“-”和“_”，并以字母开头。",
      en: "An anchor is part of an address: ASCII letters, digits, '-', '_'; a letter first."),
    remedy: LocalizedText(
      zh: "写成如“{#cailiao}”的样子，放在标题末尾。", en: "Write it like '{#materials}' at the heading's end."))

  /// The same `{#id}` twice.
  public static let markdownDuplicateID = DiagnosticRule(
    "markdown.duplicate-id",
    .error,
    reason: LocalizedText(
      zh: "一页之内锚点不能重复，否则链接会跳错地方。",
      en: "An anchor that occurs twice in a page sends links to the wrong place."),
    remedy: LocalizedText(zh: "给其中一个标题换一个锚点。", en: "Give one of the headings another anchor."))

  /// A heading that is empty, too high, or skips a level.
  public static let markdownHeadingLevel = DiagnosticRule(
    "markdown.heading-level",
    .warning,
    reason: LocalizedText(
      zh: "读屏软件按标题层级浏览；空标题、跳级和多余的一级标题会让人迷路。依据：WCAG 2.2 技术 G141、H42。",
      en: "Empty, skipped and extra top headings mislead screen readers. WCAG 2.2, G141 and H42."),
    remedy: LocalizedText(
      zh: "页面标题写在文件开头的 title，正文从“##”开始，逐级加一。",
      en: "Put the page's title into 'title'; begin with '##' and go down one level at a time."))

  /// A question without 答：.
  public static let markdownUnansweredQuestion = DiagnosticRule(
    "markdown.unanswered-question",
    .warning,
    reason: LocalizedText(
      zh: "有问无答，居民等于没问；也不会进入问答搜索结果。",
      en: "A question without its answer helps nobody and is left out of question search."),
    remedy: LocalizedText(zh: "另起一段，以“答：”开头写出回答。", en: "Begin its answer with '答：'."))

  /// 答： without a question before it.
  public static let markdownAnswerWithoutQuestion = DiagnosticRule(
    "markdown.answer-without-question",
    .warning,
    reason: LocalizedText(
      zh: "以“答：”开头却找不到对应的问题，多半是漏写了“问：”。",
      en: "A paragraph begins with '答：' but no question is open; most likely '问：' is missing."),
    remedy: LocalizedText(zh: "在问题的段首写上“问：”。", en: "Begin the question's paragraph with '问：'."))

  /// A link or image address that is not on the allow-list.
  public static let markdownUnsafeAddress = DiagnosticRule(
    "markdown.unsafe-address",
    .error,
    reason: LocalizedText(
      zh: "链接只能指向站内，或以 http、https、mailto、tel 开头；其他地址可能在读者手机上执行程序。",
      en: "Links stay in the site or begin with http, https, mailto or tel; others may run programs."),
    remedy: LocalizedText(zh: "改正地址，或去掉链接只留文字。", en: "Correct it, or keep the text alone."))

  /// A link without an address or without a text.
  public static let markdownEmptyLink = DiagnosticRule(
    "markdown.empty-link",
    .warning,
    reason: LocalizedText(
      zh: "没有文字的链接读屏软件念不出来，没有地址的链接点了没反应。依据：WCAG 2.2 准则 2.4.4。",
      en: "Without a text it cannot be read aloud; without an address it is dead. WCAG 2.2, 2.4.4."),
    remedy: LocalizedText(
      zh: "在方括号里写清去哪里，在圆括号里写地址。", en: "Say where it leads in the brackets, the address after."))

  /// An image without a description.
  public static let markdownImageText = DiagnosticRule(
    "markdown.image-text",
    .warning,
    reason: LocalizedText(
      zh: "看不见图片的人只能靠文字说明。依据：WCAG 2.2 准则 1.1.1。",
      en: "Those who cannot see an image have only its description. WCAG 2.2, 1.1.1."),
    remedy: LocalizedText(zh: "在“![”和“]”之间写上图片的内容。", en: "Describe the image between '![' and ']'."))

  /// Two asterisks that did not become strong text.
  public static let markdownLiteralAsterisks = DiagnosticRule(
    "markdown.literal-asterisks",
    .warning,
    reason: LocalizedText(
      zh: "“**”原样显示，多半是加粗没有配对，或星号内侧多了空格。",
      en: "'**' shows as it is: bold text without its pair, or a space inside the asterisks."),
    remedy: LocalizedText(
      zh: "补上成对的“**”，去掉内侧空格；如果就是要显示星号，请写成“\\*\\*”。",
      en: "Complete the pair, remove the space; to show asterisks write '\\*\\*'."))
}

/// The rules that this module enforces.
public enum CommonMarkRules {
  /// All of them, in the order of their ids.
  public static let all: [DiagnosticRule] = [
    .markdownAnswerWithoutQuestion, .markdownDuplicateID, .markdownEmptyLink, .markdownForbiddenCharacter,
    .markdownHeadingID, .markdownHeadingLevel, .markdownImageText, .markdownLiteralAsterisks,
    .markdownRawHTML, .markdownTableCells, .markdownTooCostly, .markdownTooDeep, .markdownTooLarge,
    .markdownUnansweredQuestion, .markdownUnsafeAddress
  ]
}
