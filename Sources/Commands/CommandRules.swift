public import Reporting

extension DiagnosticRule {
  /// A rule id that does not exist.
  public static let commandUnknownRule = DiagnosticRule(
    "command.unknown-rule", .error, failure: .usage,
    reason: LocalizedText(zh: "只能解释程序里有的规则。", en: "Only rules of the program can be explained."),
    remedy: LocalizedText(zh: "用 gongshi explain 列出全部规则。", en: "List all rules with 'gongshi explain'."))
  /// A notice that the case store does not give.
  public static let commandUnknownNotice = DiagnosticRule(
    "command.unknown-notice", .error, failure: .usage,
    reason: LocalizedText(
      zh: "案件库中没有哪个环节属于这份公示。编号由张贴日期、项目、公示或者公布、镇的代码组成，就是网址的最后一段。",
      en:
        "No event of the case store belongs to such a notice. An id is made of the day of posting, the programme, the "
        + "act and the town's code; it is the last part of the notice's address."),
    remedy: LocalizedText(
      zh: "从公示页面的网址复制编号，并核对案件库是不是同一个。",
      en: "Copy the id from the address of the notice's page, and check that the case store is the right one."
    ))
  /// A file that exists already.
  public static let commandFileExists = DiagnosticRule(
    "command.file-exists", .error, failure: .inputOutput,
    reason: LocalizedText(zh: "不会覆盖已有的文件。", en: "A file that exists is never overwritten."),
    remedy: LocalizedText(zh: "换一个名字，或先移走旧文件。", en: "Choose another name, or move the old file away."))
  /// An address at which no article can be.
  public static let commandBadAddress = DiagnosticRule(
    "command.bad-address", .error, failure: .usage,
    reason: LocalizedText(
      zh: "文章要放在某个栏目里，文件名只用小写字母、数字和连字符，才能成为网址。",
      en:
        "An article belongs to a column, and its name, in lower-case letters, digits and hyphens, becomes its address."
    ),
    remedy: LocalizedText(
      zh: "写作 栏目/文件名，例如 jiedu/jiedu-2026。", en: "Write column/name, such as jiedu/jiedu-2026."))
  /// A file that can not be read or written.
  public static let commandFile = DiagnosticRule(
    "command.file", .error, failure: .inputOutput,
    reason: LocalizedText(zh: "读不到或写不了文件。", en: "A file can not be read or written."),
    remedy: LocalizedText(zh: "检查路径和权限。", en: "Check the path and the permissions."))
  /// An eligibility guide that does not exist, or none named among several.
  public static let commandNoFlow = DiagnosticRule(
    "command.no-flow", .error, failure: .usage,
    reason: LocalizedText(
      zh: "要画的自测题必须是 Content/flows 里的一份。", en: "Only a guide of Content/flows can be drawn."),
    remedy: LocalizedText(
      zh: "写文件名，不带 .yaml，例如 gongshi flow draw shenqing。",
      en: "Give the name of its file without .yaml, as in 'gongshi flow draw shenqing'."))
  /// The preview server is not there.
  public static let commandNoDesk = DiagnosticRule(
    "command.no-desk", .error, failure: .inputOutput,
    reason: LocalizedText(
      zh: "预览由单独的程序 gongshi-desk 提供，它应与 gongshi 在同一个文件夹。",
      en: "Previews are served by gongshi-desk, a program of its own beside gongshi."),
    remedy: LocalizedText(zh: "执行 make serve，它会一并构建。", en: "Run 'make serve', which builds both."))
  /// No browser that could make a PDF.
  public static let commandNoBrowser = DiagnosticRule(
    "command.no-browser", .error, failure: .inputOutput,
    reason: LocalizedText(
      zh: "PDF 由 Chromium 浏览器排版；电脑上没有找到 chromium、chromium-browser 或 google-chrome。",
      en: "PDFs are set by the browser Chromium: no chromium, chromium-browser or google-chrome was found."),
    remedy: LocalizedText(
      zh:
        "安装：sudo apt install chromium（Debian、统信、麒麟）；装在别处的用 --browser 指明。也可以不装：用任何浏览器打开"
        + "网站上镇或者社区页面里的“打印公示栏的名单”。",
      en:
        "Install it with 'sudo apt install chromium', or name it with --browser. Any browser can also print the page of "
        + "sheets on the site."))
  /// The browser made no PDF.
  public static let commandBrowser = DiagnosticRule(
    "command.browser", .error, failure: .inputOutput,
    reason: LocalizedText(
      zh: "浏览器没有在规定时间内排出 PDF，什么也没有写。", en: "The browser made no PDF in time; nothing was written."),
    remedy: LocalizedText(
      zh: "再试一次；电脑很忙时用 --seconds 放宽时间；仍不行就用浏览器打开网页打印。",
      en: "Try again, with more --seconds on a busy machine, or print the page from a browser."))
}

/// The rules that this module enforces.
public enum CommandRules {
  /// All of them.
  public static let all: [DiagnosticRule] = [
    .commandUnknownRule, .commandUnknownNotice, .commandFileExists, .commandBadAddress, .commandFile,
    .commandNoDesk, .commandNoFlow, .commandNoBrowser, .commandBrowser
  ]
}
