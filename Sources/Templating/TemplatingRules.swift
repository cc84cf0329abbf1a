public import Reporting

extension DiagnosticRule {
  /// A template file or the folder of templates could not be read.
  public static let templateUnreadable = DiagnosticRule(
    "template.unreadable", .error, failure: .inputOutput,
    reason: LocalizedText(
      zh: "模板读不出来，页面就无法生成。", en: "Without its templates no page can be made."),
    remedy: LocalizedText(
      zh: "检查路径是否写对、文件是否存在、当前用户是否有读取权限。",
      en: "Check the path, that the file exists, and that you may read it."))

  /// A template is not UTF-8.
  public static let templateEncoding = DiagnosticRule(
    "template.encoding", .error,
    reason: LocalizedText(
      zh: "页面以 UTF-8 发布，其他编码的文字会成为乱码。",
      en: "Pages are published in UTF-8; text in another encoding would come out garbled."),
    remedy: LocalizedText(zh: "把文件另存为 UTF-8 编码。", en: "Save the file as UTF-8."))

  /// Two templates have the same name.
  public static let templateDuplicateName = DiagnosticRule(
    "template.duplicate-name", .error,
    reason: LocalizedText(
      zh: "同名模板有两个时，用哪一个取决于读取顺序。",
      en: "With two templates of one name, the order of reading would decide which is used."),
    remedy: LocalizedText(zh: "给其中一个改名。", en: "Rename one of them."))

  /// A tag is opened and not closed.
  public static let templateUnclosedTag = DiagnosticRule(
    "template.unclosed-tag", .error,
    reason: LocalizedText(
      zh: "标签没有收尾，后面的内容会被当成标签的一部分。",
      en: "What follows a tag that is not closed would be taken for a part of it."),
    remedy: LocalizedText(zh: "补上收尾的“}}”。", en: "Add the closing '}}'."))

  /// A tag's content makes no sense.
  public static let templateBadTag = DiagnosticRule(
    "template.bad-tag", .error,
    reason: LocalizedText(
      zh: "标签里要有一个名称；名称中不能有空白，各级名称之间用一个点隔开。",
      en: "A tag holds one name, without white space, its parts separated by single dots."),
    remedy: LocalizedText(
      zh: "写成 {{名称}}、{{#名称}}、{{/名称}} 等形式。",
      en: "Write {{name}}, {{#name}}, {{/name}} and the like."))

  /// A section, block or parent is opened and not closed, or closed and not opened.
  public static let templateUnbalanced = DiagnosticRule(
    "template.unbalanced", .error,
    reason: LocalizedText(
      zh: "区段、块和布局要成对书写，并且不能交叉。",
      en: "Sections, blocks and parents come in pairs and may not overlap."),
    remedy: LocalizedText(
      zh: "补上或改正 {{/名称}}，名称与开头的标签一致。",
      en: "Add or correct the {{/name}}; its name is that of the opening tag."))

  /// A parent tag holds something that is no block.
  public static let templateIgnoredContent = DiagnosticRule(
    "template.ignored-content", .warning,
    reason: LocalizedText(
      zh: "在 {{<布局}} 与 {{/布局}} 之间，只有 {{$块}} 的内容会出现在页面上。",
      en: "Between {{<layout}} and {{/layout}} only the contents of {{$block}} reach the page."),
    remedy: LocalizedText(
      zh: "把内容移到某个块里，或者删去。", en: "Move it into a block, or delete it."))

  /// A template that a program or another template names does not exist.
  public static let templateUnknownTemplate = DiagnosticRule(
    "template.unknown-template", .error,
    reason: LocalizedText(
      zh: "引用了不存在的模板，页面会缺一块。",
      en: "A page would lack what a template that does not exist was to give."),
    remedy: LocalizedText(
      zh: "改正名称，或者新建模板文件；名称是相对于模板目录的路径，不带“.mustache”。",
      en: "Correct the name, or write the template; its name is its path in the folder without '.mustache'."))

  /// A block replaces one that the parent does not have.
  public static let templateUnknownBlock = DiagnosticRule(
    "template.unknown-block", .error,
    reason: LocalizedText(
      zh: "布局里没有这个块，写在块里的内容不会出现在页面上。",
      en: "The contents of a block that the layout does not have would never reach the page."),
    remedy: LocalizedText(
      zh: "改正块名，或者在布局里加上 {{$块名}}{{/块名}}。",
      en: "Correct the name, or add {{$name}}{{/name}} to the layout."))

  /// A block is given twice.
  public static let templateDuplicateBlock = DiagnosticRule(
    "template.duplicate-block", .error,
    reason: LocalizedText(
      zh: "同一个块给了两次内容，只有一次会出现在页面上。",
      en: "Of two contents for the same block only one would reach the page."),
    remedy: LocalizedText(zh: "合并成一个块。", en: "Make one block of them."))

  /// A template includes itself.
  public static let templateRecursion = DiagnosticRule(
    "template.recursion", .error,
    reason: LocalizedText(
      zh: "模板直接或间接地包含自己，展开没有尽头。",
      en: "A template that includes itself, directly or through others, never ends."),
    remedy: LocalizedText(zh: "去掉其中一处引用。", en: "Remove one of the inclusions."))

  /// A template names a field that its page does not have.
  public static let templateUnknownKey = DiagnosticRule(
    "template.unknown-key", .error,
    reason: LocalizedText(
      zh: "拼错的字段名会在页面上变成空白，而且没有人会发现。",
      en: "A misspelt field would become a blank on the page, and nobody would notice."),
    remedy: LocalizedText(zh: "改用已有的字段名。", en: "Use one of the fields that exist."))

  /// A field is used as something that it is not.
  public static let templateWrongKind = DiagnosticRule(
    "template.wrong-kind", .error,
    reason: LocalizedText(
      zh: "字段的类型决定它怎样写进页面：文字要转义，列表和记录要用区段，只有可信的标记才能原样写入。",
      en: "Text is escaped, lists and records need a section, and only trusted markup goes in as it is."),
    remedy: LocalizedText(
      zh: "文字用 {{名称}}，列表、记录和真假值用 {{#名称}}…{{/名称}}。",
      en: "Write {{name}} for text, and {{#name}}…{{/name}} for lists, records and flags."))

  /// A value stands where escaping cannot make it safe.
  public static let templateUnsafeContext = DiagnosticRule(
    "template.unsafe-context", .error,
    reason: LocalizedText(
      zh: "转义只在文字和带引号的属性值里有效；别处的值可能变成标签、脚本或危险的地址。",
      en: "Escaping helps in text and quoted values; elsewhere a value can become a tag or a script."),
    remedy: LocalizedText(
      zh: "给属性值加上引号；href、src 等属性开头的值使用地址类型的字段；不要把值写进脚本、样式和注释。",
      en: "Quote the value; begin href and src with an address; keep values out of scripts and styles."))

  /// The fields that a program declares for a page do not make sense.
  public static let templateBadSchema = DiagnosticRule(
    "template.bad-schema", .error,
    reason: LocalizedText(
      zh: "字段名要能写进标签，并且不能重复。",
      en: "A field's name must fit into a tag and occur once."),
    remedy: LocalizedText(
      zh: "这是程序的缺陷，请改正程序里声明的字段。",
      en: "This is a defect of the program: correct the fields that it declares."))
}

/// The rules of this module.
public enum TemplatingRules {
  /// All of them.
  public static let all: [DiagnosticRule] =
    [
      .templateUnreadable, .templateEncoding, .templateDuplicateName, .templateUnclosedTag, .templateBadTag,
      .templateUnbalanced, .templateIgnoredContent, .templateUnknownTemplate, .templateUnknownBlock,
      .templateDuplicateBlock, .templateRecursion, .templateUnknownKey, .templateWrongKind,
      .templateUnsafeContext,
      .templateBadSchema
    ] + components
}
