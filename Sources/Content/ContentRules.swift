public import Reporting

extension DiagnosticRule {
  /// A YAML file or a front matter that does not parse.
  public static let contentYAML = DiagnosticRule(
    "content.yaml", .error,
    reason: LocalizedText(
      zh: "YAML 写法有误时，程序无法知道作者的意思，猜测会把错误发布出去。",
      en: "When YAML does not parse, nobody can know what was meant, and a guess would be published."),
    remedy: LocalizedText(
      zh: "检查这一行的缩进、冒号后的空格和引号；含有冒号的值请加引号；不要使用 & 和 * 引用。",
      en:
        "Check the line's indentation, the space after colons and the quotation marks; quote values that hold a colon; do not use anchors or aliases."
    ))
  /// A key that the schema does not have.
  public static let contentUnknownKey = DiagnosticRule(
    "content.unknown-key", .error,
    reason: LocalizedText(
      zh: "写错的键会使内容悄悄消失，例如把 title 写成 titel 后页面没有标题。",
      en: "A misspelt key makes content vanish without a word: 'titel' would give a page without a title."),
    remedy: LocalizedText(zh: "改正或删除这个键。", en: "Correct or remove the key."))
  /// A required key that is missing.
  public static let contentMissingKey = DiagnosticRule(
    "content.missing-key", .error,
    reason: LocalizedText(
      zh: "缺少必填要素的页面不完整，也不符合政府网站的检查要求。",
      en: "A page without its required elements is incomplete and fails the inspection of government sites."),
    remedy: LocalizedText(zh: "补上这个键和它的值。", en: "Add the key and its value."))
  /// A value of the wrong form.
  public static let contentBadValue = DiagnosticRule(
    "content.bad-value", .error,
    reason: LocalizedText(
      zh: "日期、代码和选项按固定写法读取；其他写法可能被误解。",
      en: "Dates, codes and choices are read in one form only; other forms could be misread."),
    remedy: LocalizedText(zh: "按要求的写法改正。", en: "Write it in the required form."))
  /// A file that is not UTF-8.
  public static let contentEncoding = DiagnosticRule(
    "content.encoding", .error,
    reason: LocalizedText(
      zh: "全站使用 UTF-8 编码；GBK 等编码的文件会显示成乱码。",
      en: "The site is UTF-8 throughout; a file in GBK or another encoding would turn into gibberish."),
    remedy: LocalizedText(
      zh: "用编辑器“另存为”，编码选 UTF-8；或执行 iconv -f GB18030 -t UTF-8 旧文件 > 新文件。",
      en: "Save the file as UTF-8 in the editor, or run: iconv -f GB18030 -t UTF-8 OLD > NEW"))
  /// A Markdown file without front matter.
  public static let contentNoFrontMatter = DiagnosticRule(
    "content.no-front-matter", .error,
    reason: LocalizedText(
      zh: "文章开头要有两行 --- 之间的说明（标题、来源、时间等）。",
      en: "An article begins with its particulars (title, source, time …) between two lines of ---."),
    remedy: LocalizedText(
      zh: "在第一行写 ---，接着写各项说明，再写一行 ---；或用 gongshi new 新建文章。",
      en: "Begin the file with ---, the particulars, and --- again; or make the article with 'gongshi new'."))
  /// Two articles or places at one address.
  public static let contentDuplicateAddress = DiagnosticRule(
    "content.duplicate-address", .error,
    reason: LocalizedText(
      zh: "两篇内容使用同一个网址，其中一篇会被覆盖。",
      en: "Two things at one address: one of them would be overwritten."),
    remedy: LocalizedText(zh: "给其中一篇改一个 slug。", en: "Give one of them another slug."))
  /// An id or code used twice.
  public static let contentDuplicateID = DiagnosticRule(
    "content.duplicate-id", .error,
    reason: LocalizedText(
      zh: "同一个编号出现两次，无法知道用哪一个。",
      en: "An id that stands twice: nobody can know which is meant."),
    remedy: LocalizedText(zh: "删除或改正其中一个。", en: "Remove or correct one of them."))
  /// A reference to something that does not exist.
  public static let contentUnknownReference = DiagnosticRule(
    "content.unknown-reference", .error,
    reason: LocalizedText(
      zh: "引用的文章、地点、数据或文件依据必须存在。",
      en: "An article, place, fact or source that is referred to must exist."),
    remedy: LocalizedText(zh: "改正引用，或补上被引用的内容。", en: "Correct the reference, or add what it refers to."))
  /// A document and an explainer that disagree on whether one explains the other.
  public static let contentLinkContradiction = DiagnosticRule(
    "content.link-contradiction", .warning,
    reason: LocalizedText(
      zh: "文件和解读互相链接，写一边就够；两边都写，就要写得一样，否则不知道漏了哪一边。",
      en:
        "Documents and explainers link to each other. One side is enough; where both are written they must agree, or "
        + "something was forgotten on one of them."),
    remedy: LocalizedText(
      zh: "把缺的那一篇补上，或者只留一边（文件的 explained_by，解读的 explains）。",
      en:
        "Add what is missing, or keep one side only: explained_by of the document, or explains of the explainer."
    ))
  /// An attachment that is not there.
  public static let contentMissingAttachment = DiagnosticRule(
    "content.missing-attachment", .error,
    reason: LocalizedText(
      zh: "页面上列出的附件必须能够下载。", en: "An attachment that a page lists must be there to download."),
    remedy: LocalizedText(
      zh: "把文件放到 Content/attachments/ 下，或改正文件名。",
      en: "Put the file under Content/attachments/, or correct its name."))
  /// An attachment of a type that is not published.
  public static let contentAttachmentType = DiagnosticRule(
    "content.attachment-type", .error,
    reason: LocalizedText(
      zh: "只发布常见的文档、表格和图片；其他类型可能打不开，也难以检查。",
      en:
        "Only common documents, tables and pictures are published; other types may not open and are hard to inspect."
    ),
    remedy: LocalizedText(
      zh: "换成 pdf、docx、xlsx、txt、csv、jpg 或 png。", en: "Use pdf, docx, xlsx, txt, csv, jpg or png."))
  /// An attachment that nobody has looked through.
  public static let contentUninspectedAttachment = DiagnosticRule(
    "content.uninspected-attachment", .error,
    reason: LocalizedText(
      zh: "程序看不到图片里的内容，历次泄露多出在附件；必须有人打开看过。",
      en:
        "The gate can not read what a picture shows, and most leaks were in attachments: a person must have looked."
    ),
    remedy: LocalizedText(
      zh: "打开图片，看清里面没有人脸、姓名、证件等个人信息，再写 inspected: 2026-11-20（检查日期）。",
      en:
        "Open it, see that it shows no face, name or papers of anybody, then add inspected: 2026-11-20 (the day)."
    ))
  /// A file in Content/ that nothing uses.
  public static let contentUnusedFile = DiagnosticRule(
    "content.unused-file", .warning,
    reason: LocalizedText(
      zh: "没有被任何页面使用的文件多半是放错了地方。", en: "A file that no page uses is most likely in the wrong place."),
    remedy: LocalizedText(zh: "移到正确的文件夹，或删除。", en: "Move it to the right folder, or remove it."))
  /// A fact that the district has yet to give.
  public static let contentPlaceholder = DiagnosticRule(
    "content.placeholder", .note,
    reason: LocalizedText(
      zh: "标记为“待区民政局填写”的事实尚未核实；正式发布（--release）前必须填好。",
      en: "A fact marked as to be filled in is not known yet; it must be given before a --release build."),
    remedy: LocalizedText(zh: "请区民政局提供并填写。", en: "Ask the district's civil affairs bureau and fill it in."))
  /// A rule or calendar that nobody has checked against its documents.
  public static let contentUnverified = DiagnosticRule(
    "content.unverified", .warning,
    reason: LocalizedText(
      zh: "标记为未核实的规则或日历可能与正式文件不一致。",
      en: "A rule or calendar marked as unverified may differ from the official document."),
    remedy: LocalizedText(
      zh: "对照正式文件核实后，把 verified 改为 true。", en: "Check it against the document, then set verified: true."))
  /// Rows of the event table that overlap, or a pair without a row.
  public static let contentRuleTable = DiagnosticRule(
    "content.rule-table", .error,
    reason: LocalizedText(
      zh: "每个项目的每个环节在每一天都必须恰好有一条规则，否则公示会没有依据或依据不明。",
      en:
        "Each event of each programme needs exactly one rule on each day; else a notice has no basis, or two."
    ),
    remedy: LocalizedText(
      zh: "补上缺少的行，或改正 since、until。", en: "Add the missing row, or correct since and until."))
  /// A document that has been repealed is cited as the basis of a page.
  public static let contentRepealedSource = DiagnosticRule(
    "content.repealed-source", .warning,
    reason: LocalizedText(
      zh: "用已废止的文件作依据会误导群众。", en: "Citing a repealed document as the basis misleads people."),
    remedy: LocalizedText(zh: "改用现行文件。", en: "Cite the document that is in force."))
  /// A file or folder that can not be read.
  public static let contentUnreadable = DiagnosticRule(
    "content.unreadable", .error, failure: .inputOutput,
    reason: LocalizedText(
      zh: "读不到的内容无法发布，也不能当作不存在。",
      en: "Content that can not be read can not be published, nor may it be taken as absent."),
    remedy: LocalizedText(zh: "检查文件是否存在、是否有读取权限。", en: "Check that the file exists and may be read."))
  /// A field that no channel may show, whoever decides.
  public static let contentNeverDisclosed = DiagnosticRule(
    "content.never-disclosed", .error,
    reason: LocalizedText(
      zh: "网格、街道、门牌、电话、身份证号、银行账号、出生日期、性别、病情、残疾、护理档次和类别以外的事由，在任何渠道都不得公开；"
        + "推送不写人和钱，网站不写全名，区里也不能决定例外。",
      en:
        "Grid, street, door, phone, identity number, bank account, birth date, sex, illness, disability, care level and "
        + "any reason beyond its category are shown on no channel; push texts name no person and no sum, the site no "
        + "full name. Nobody can decide otherwise."),
    remedy: LocalizedText(
      zh: "从 Content/disclosure.yaml 中删去这一项。", en: "Take it out of Content/disclosure.yaml."))
  /// More is shown than usual, without saying by whose decision.
  public static let contentLoosening = DiagnosticRule(
    "content.loosening", .error,
    reason: LocalizedText(
      zh: "比通常多公开一项，就要有法律依据和区里的决定，并写在文件里备查。",
      en:
        "To show more than usual takes an article of law and a decision of the district, both on record in the file."
    ),
    remedy: LocalizedText(
      zh: "在同一处写上 article（rules.yaml 中的依据和条）、decided_by（决定的单位和文件）、since（从哪天起）；或者改回通常的写法。",
      en:
        "Give article (a source of rules.yaml and its article), decided_by (the body and its document) and since (the "
        + "first day) in the same place; or go back to what is usual."))
  /// Words beside a notice in another form than the two parts.
  public static let contentNoticeWords = DiagnosticRule(
    "content.notice-words", .error,
    reason: LocalizedText(
      zh: "工作人员只写公示的开头和结尾；名单、公示期、落款和异议方式由系统生成，写两遍就会不一致。",
      en:
        "Staff write the opening and the closing of a notice only; list, days, signer and the way to object come from "
        + "the system, and written twice they would differ."),
    remedy: LocalizedText(
      zh: "在“## 开头”和“## 结尾”下面各写几段普通文字；gongshi new notice-words 公示编号 可以新建这样的文件。",
      en:
        "Write plain paragraphs below '## 开头' and '## 结尾'; 'gongshi new notice-words ID' starts such a file.")
  )
}

/// The rules that this module enforces.
public enum ContentRules {
  /// All of them.
  public static let all: [DiagnosticRule] =
    [
      .contentYAML, .contentUnknownKey, .contentMissingKey, .contentBadValue, .contentEncoding,
      .contentNoFrontMatter, .contentDuplicateAddress, .contentDuplicateID, .contentUnknownReference,
      .contentLinkContradiction,
      .contentMissingAttachment, .contentUninspectedAttachment, .contentAttachmentType, .contentUnusedFile,
      .contentPlaceholder, .contentUnverified, .contentRuleTable, .contentRepealedSource, .contentUnreadable,
      .contentNeverDisclosed, .contentLoosening, .contentNoticeWords
    ] + FlowRules.all
}
