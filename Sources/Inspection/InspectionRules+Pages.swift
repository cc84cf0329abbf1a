public import Reporting

// What makes a page sound, reachable and independent.
extension DiagnosticRule {
  /// Every link within the site leads to a page or a file.
  public static let gateDeadLink = DiagnosticRule(
    "gate.dead-link", .error, failure: .gate,
    reason: LocalizedText(
      zh: "站内链接必须有对应的页面或文件。",
      en: "Every link within the site leads to a page or a file."),
    remedy: LocalizedText(
      zh: "改正链接地址，或者补上缺少的页面、附件。",
      en: "Correct the link, or add the page or attachment that is missing."))

  /// A link to a place in a page needs that place.
  public static let gateDeadAnchor = DiagnosticRule(
    "gate.dead-anchor", .error, failure: .gate,
    reason: LocalizedText(
      zh: "指向页内位置的链接，该位置必须存在。",
      en: "A link to a place in a page needs that place."),
    remedy: LocalizedText(
      zh: "改正“#”后的名称，使它与目标标题的标识一致。",
      en: "Correct what follows '#' to the id of the heading that is meant."))

  /// The site works under any path and from a USB stick, so its links are relative.
  public static let gateAbsoluteLink = DiagnosticRule(
    "gate.absolute-link", .error, failure: .gate,
    reason: LocalizedText(
      zh: "网站要能放在任何路径下、从 U 盘打开，所以站内链接一律用相对地址。",
      en: "The site works under any path and from a USB stick, so its links are relative."),
    remedy: LocalizedText(
      zh: "改成相对地址，例如 ../zhinan/dibao/index.html。",
      en: "Write a relative link, such as ../zhinan/dibao/index.html."))

  /// Links are http, https, mailto, tel or relative.
  public static let gateUnsafeLink = DiagnosticRule(
    "gate.unsafe-link", .error, failure: .gate,
    reason: LocalizedText(
      zh: "链接只允许 http、https、mailto、tel 和相对地址。",
      en: "Links are http, https, mailto, tel or relative."),
    remedy: LocalizedText(
      zh: "改用允许的地址，或者删去链接。",
      en: "Use one of these, or delete the link."))

  /// A page loads nothing from another host: it would tell on the reader, and fail without a network.
  public static let gateForeignResource = DiagnosticRule(
    "gate.foreign-resource", .error, failure: .gate,
    reason: LocalizedText(
      zh: "页面不得从别的网站加载任何东西：会泄露访问者，也会在断网时失效。",
      en: "A page loads nothing from another host: it would tell on the reader, and fail without a network."),
    remedy: LocalizedText(
      zh: "把文件放进本站，再引用本站的文件。",
      en: "Put the file into the site and refer to it there."))

  /// The content security policy forbids inline scripts, styles and handlers.
  public static let gateInlineCode = DiagnosticRule(
    "gate.inline-code", .error, failure: .gate,
    reason: LocalizedText(
      zh: "内容安全策略禁止内嵌的脚本、样式和事件处理。",
      en: "The content security policy forbids inline scripts, styles and handlers."),
    remedy: LocalizedText(
      zh: "移到 Templates 里的样式或脚本文件。",
      en: "Move it into a style or script file of Templates."))

  /// Pages of government sites carry the prescribed meta elements.
  public static let gatePageTag = DiagnosticRule(
    "gate.page-tag", .error, failure: .gate,
    reason: LocalizedText(
      zh: "政府网站页面必须有规定的 meta 标签。",
      en: "Pages of government sites carry the prescribed meta elements."),
    remedy: LocalizedText(
      zh: "在 Content/site.yaml 或文章的头部补上缺少的内容。",
      en: "Add what is missing in Content/site.yaml or at the head of the article."))

  /// A page has a doctype and names its language, or it is read aloud in the wrong one.
  public static let gateLanguage = DiagnosticRule(
    "gate.language", .error, failure: .gate,
    reason: LocalizedText(
      zh: "页面须有 doctype 并写明语言，朗读和翻译才用得对。",
      en: "A page has a doctype and names its language, or it is read aloud in the wrong one."),
    remedy: LocalizedText(
      zh: "在模板的 html 元素上写 lang。",
      en: "Set lang on the template's html element."))

  /// Every page has one title that is not empty.
  public static let gateTitle = DiagnosticRule(
    "gate.title", .error, failure: .gate,
    reason: LocalizedText(
      zh: "每个页面有且只有一个不为空的标题。",
      en: "Every page has one title that is not empty."),
    remedy: LocalizedText(
      zh: "在文章头部或模板里写上标题。",
      en: "Give the article or the template a title."))

  /// One h1 a page and no level skipped: screen readers find their way by headings.
  public static let gateHeading = DiagnosticRule(
    "gate.heading", .error, failure: .gate,
    reason: LocalizedText(
      zh: "每页一个一级标题，标题逐级下降，读屏软件靠它导航。",
      en: "One h1 a page and no level skipped: screen readers find their way by headings."),
    remedy: LocalizedText(
      zh: "调整标题的级别。",
      en: "Change the levels of the headings."))

  /// An id is there once a page, or links and labels go wrong.
  public static let gateDuplicateID = DiagnosticRule(
    "gate.duplicate-id", .error, failure: .gate,
    reason: LocalizedText(
      zh: "同一页面里标识不得重复，否则链接和标签会指错。",
      en: "An id is there once a page, or links and labels go wrong."),
    remedy: LocalizedText(
      zh: "改掉其中一个标识。",
      en: "Change one of the ids."))

  /// Pictures have alternative text for those who cannot see them.
  public static let gateImageText = DiagnosticRule(
    "gate.image-text", .error, failure: .gate,
    reason: LocalizedText(
      zh: "图片要有替代文字，看不见图的人才知道内容。",
      en: "Pictures have alternative text for those who cannot see them."),
    remedy: LocalizedText(
      zh: "写上 alt；纯装饰的图片写 alt=\"\"。",
      en: "Write alt; alt=\"\" for an ornament."))

  /// Tables have header cells, so that a screen reader can tell what a cell is.
  public static let gateTableHeader = DiagnosticRule(
    "gate.table-header", .error, failure: .gate,
    reason: LocalizedText(
      zh: "表格要有表头，读屏软件才能说明每一格是什么。",
      en: "Tables have header cells, so that a screen reader can tell what a cell is."),
    remedy: LocalizedText(
      zh: "把首行写成表头。",
      en: "Make the first row a header."))

  /// Pages open quickly on cheap phones and slow networks.
  public static let gatePageWeight = DiagnosticRule(
    "gate.page-weight", .error, failure: .gate,
    reason: LocalizedText(
      zh: "页面要在便宜手机和慢网络上很快打开。",
      en: "Pages open quickly on cheap phones and slow networks."),
    remedy: LocalizedText(
      zh: "压缩图片，或者把大文件改成附件。",
      en: "Make the pictures smaller, or attach large files instead."))

  /// A path belongs to one file, or chance decides which is published.
  public static let gateDuplicateFile = DiagnosticRule(
    "gate.duplicate-file", .error, failure: .gate,
    reason: LocalizedText(
      zh: "一个路径只能有一个文件，否则发布哪个全凭偶然。",
      en: "A path belongs to one file, or chance decides which is published."),
    remedy: LocalizedText(
      zh: "改掉其中一个的地址。",
      en: "Change the address of one of them."))

  /// File names work on every server and USB stick, and stay within the site.
  public static let gateFileName = DiagnosticRule(
    "gate.file-name", .error, failure: .gate,
    reason: LocalizedText(
      zh: "文件名要在各种服务器和 U 盘上都能用，并且不越出网站目录。",
      en: "File names work on every server and USB stick, and stay within the site."),
    remedy: LocalizedText(
      zh: "只用字母、数字、汉字、“-”“_”“.”，且不以“.”开头或结尾。",
      en: "Use letters, digits, Chinese characters, '-', '_' and '.', with no '.' at either end."))

  /// Text is UTF-8, or a browser may read what the gate did not.
  public static let gateNotUTF8 = DiagnosticRule(
    "gate.not-utf8", .error, failure: .gate,
    reason: LocalizedText(
      zh: "文字文件一律用 UTF-8 编码，否则浏览器读到的与检查过的可能不同。",
      en: "Text is UTF-8, or a browser may read what the gate did not."),
    remedy: LocalizedText(
      zh: "把来源文件另存为 UTF-8。",
      en: "Save the source file as UTF-8."))

  /// An attachment is opened and read to its last byte, or not published.
  public static let gateUnreadAttachment = DiagnosticRule(
    "gate.unread-attachment", .error, failure: .gate,
    reason: LocalizedText(
      zh: "附件要能打开、逐字检查；打不开、读不全的不发布。",
      en: "An attachment is opened and read to its last byte, or not published."),
    remedy: LocalizedText(
      zh: "用 Word、WPS 或 Excel 重新另存为 docx、xlsx，或导出为文字版 PDF（不是扫描件，不加密，不带宏和内嵌文件）。",
      en:
        "Save it anew as docx or xlsx, or export a PDF with text: no scan, no password, no macros, nothing embedded."
    ))
}
