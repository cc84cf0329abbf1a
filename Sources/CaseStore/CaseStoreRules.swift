public import Reporting

/// The rules that a case store must keep to be read.
public enum CaseStoreRules {
  /// All of them.
  public static let all: [DiagnosticRule] =
    [
      .casesMissing, .casesUnreadable, .casesNotADatabase, .casesLocked, .casesUnfinished, .casesChanged,
      .casesMissingTable, .casesMissingColumn, .casesUnknownColumn, .casesWrongType, .casesNull,
      .casesNotUTF8,
      .casesUnknownWord, .casesNotADate, .casesNotACode, .casesPersonalKey, .casesDuplicateKey, .casesOrphan,
      .casesUnknownTown, .casesSampleStore, .casesSampleRefused, .casesSampleUnwritable, .casesSamplePlaces,
      .casesHiddenText
    ] + DiagnosticRule.casesOfPostgres
}

/// Rules about the file.
extension DiagnosticRule {
  /// There is no file.
  public static let casesMissing = DiagnosticRule(
    "cases.missing", .error, failure: .inputOutput,
    reason: LocalizedText(zh: "没有案件库就没有公示名单。", en: "Without the case store there are no notices."),
    remedy: LocalizedText(
      zh: "核对 --case-store 的路径。", en: "Check the path given with --case-store."))

  /// The file can not be read.
  public static let casesUnreadable = DiagnosticRule(
    "cases.unreadable", .error, failure: .inputOutput,
    reason: LocalizedText(zh: "案件库必须能够只读打开。", en: "The case store must open for reading."),
    remedy: LocalizedText(
      zh: "核对文件和所在文件夹的权限；库中的视图也要能够查询。",
      en: "Check the permissions of the file and its folder, and that its views can be queried."))

  /// The file is not an SQLite database, or a damaged one.
  public static let casesNotADatabase = DiagnosticRule(
    "cases.not-a-database", .error, failure: .inputOutput,
    reason: LocalizedText(
      zh: "案件库是一个 SQLite 数据库文件；损坏的库不能用来公示。",
      en: "The case store is an SQLite database; nothing is published from a damaged one."),
    remedy: LocalizedText(
      zh: "请案件库的管理人员检查，从备份恢复。", en: "Have its owner check it and restore it from a backup."))

  /// Somebody else holds the store.
  public static let casesLocked = DiagnosticRule(
    "cases.locked", .error, failure: .inputOutput,
    reason: LocalizedText(
      zh: "案件库正在被写入，等待以后仍然读不到。", en: "The store is being written, and stayed so while we waited."),
    remedy: LocalizedText(
      zh: "过一会儿再运行；如果一直如此，请案件库的管理人员检查写入程序。",
      en: "Run again a little later; if it stays so, have the store's owner look at the program that writes.")
  )

  /// The last write was not finished.
  public static let casesUnfinished = DiagnosticRule(
    "cases.unfinished", .error, failure: .inputOutput,
    reason: LocalizedText(
      zh: "案件库上次写入没有收尾，旁边留有 -wal 或 -journal 文件；要写文件才能恢复，而我们只读。",
      en: "The last write was not finished, as the -wal or -journal file beside the store shows; "
        + "mending it takes writing, and we only read."),
    remedy: LocalizedText(
      zh: "请案件库的管理人员用写入程序打开并正常关闭一次；复制库时要连同旁边的文件一起复制。",
      en:
        "Have its owner open and close it once with the program that writes; copy a store with its side files."
    ))

  /// The store changed while it was read.
  public static let casesChanged = DiagnosticRule(
    "cases.changed", .error, failure: .inputOutput,
    reason: LocalizedText(
      zh: "读取期间案件库有改动，读到的内容可能前后不一致。",
      en: "The store changed while it was read, so what was read may not fit together."),
    remedy: LocalizedText(zh: "再运行一次。", en: "Run again."))
}

/// Rules about tables and columns.
extension DiagnosticRule {
  /// A table of the contract is missing.
  public static let casesMissingTable = DiagnosticRule(
    "cases.missing-table", .error,
    reason: LocalizedText(
      zh: "案件库要有约定的三张表或者视图：case_file、case_member、case_event。",
      en: "A store has three tables or views: case_file, case_member, case_event."),
    remedy: LocalizedText(zh: "请案件库的管理人员补上视图。", en: "Have the store's owner add the view."))

  /// A column of the contract is missing.
  public static let casesMissingColumn = DiagnosticRule(
    "cases.missing-column", .error,
    reason: LocalizedText(
      zh: "缺少约定的列就无法判断能不能公开，也无法防止泄露。",
      en: "Without a column of the contract it can not be told what may be published, nor leaks be prevented."
    ),
    remedy: LocalizedText(
      zh: "请案件库的管理人员在视图中补上这一列；没有内容的写 NULL。",
      en: "Have the store's owner add the column to the view; NULL where there is nothing."))

  /// A column that the contract does not know.
  public static let casesUnknownColumn = DiagnosticRule(
    "cases.unknown-column", .warning,
    reason: LocalizedText(
      zh: "约定以外的列不会被读取，其中的内容也就不会公开，闸门也不会查。",
      en:
        "A column outside the contract is not read: it is never published, and the gate does not look for it."
    ),
    remedy: LocalizedText(
      zh: "从视图中去掉这一列。", en: "Leave the column out of the view."))

  /// A value of the wrong type.
  public static let casesWrongType = DiagnosticRule(
    "cases.wrong-type", .error,
    reason: .forContract(
      zh: "数据按存放的类型读取，不做换算：文本“12万”不是 12。",
      en: "Values are taken as they are stored and never converted: the text '12万' is not 12."),
    remedy: LocalizedText(
      zh: "请案件库的管理人员改正该案件的这一列。", en: "Have the store's owner mend this column of the case."))

  /// NULL, or an empty key.
  public static let casesNull = DiagnosticRule(
    "cases.null", .error,
    reason: .forContract(zh: "这一列必须有值。", en: "The column must have a value."),
    remedy: LocalizedText(
      zh: "请案件库的管理人员补上该案件的这一列。", en: "Have the store's owner fill in this column of the case."))

  /// Text that is not UTF-8.
  public static let casesNotUTF8 = DiagnosticRule(
    "cases.not-utf8", .error,
    reason: .forContract(
      zh: "案件库的文本必须是 UTF-8 编码；GBK 等其他编码会变成乱码。",
      en: "Text in the store is UTF-8; other encodings such as GBK come out garbled."),
    remedy: LocalizedText(
      zh: "请案件库的管理人员转换编码后重新写入。", en: "Have the store's owner convert the text and write it again."))

  /// Text that goes on behind a NUL character.
  public static let casesHiddenText = DiagnosticRule(
    "cases.hidden-text", .error,
    reason: .forContract(
      zh: "文本中间的 NUL 字符后面还有内容，程序只能读到前一半，后一半既不会显示，也不会在发布前查找，所以不发布。",
      en:
        "Of a text with a NUL character only what stands before it can be read; the rest would neither be shown nor "
        + "looked for before publishing, so nothing is published."),
    remedy: LocalizedText(
      zh: "请案件库的管理人员删去该案件文本中的 NUL 字符。",
      en: "Have the store's owner remove the NUL character from the texts of the case."))

  /// A word that the contract does not know.
  public static let casesUnknownWord = DiagnosticRule(
    "cases.unknown-word", .error,
    reason: .forContract(
      zh: "项目、环节、类型等列只能用约定的词，含义不明的案件不能公开。",
      en:
        "Programmes, events and kinds are words of the contract; a case of unknown meaning is not published."),
    remedy: LocalizedText(
      zh: "请案件库的管理人员把该值改成约定的词。", en: "Have the store's owner use a word of the contract."))

  /// A day in another form.
  public static let casesNotADate = DiagnosticRule(
    "cases.not-a-date", .error,
    reason: .forContract(
      zh: "日期写成 YYYY-MM-DD，例如 2026-11-03。", en: "Days are written YYYY-MM-DD, such as 2026-11-03."),
    remedy: LocalizedText(
      zh: "请案件库的管理人员改正该日期。", en: "Have the store's owner mend the date."))

  /// Not the code of a place.
  public static let casesNotACode = DiagnosticRule(
    "cases.not-a-code", .error,
    reason: .forContract(
      zh: "地点代码是数字：区 6 位，镇 9 位，社区 12 位，网格 15 位。",
      en: "Codes of places are digits: 6 for the district, 9 a town, 12 a community, 15 a grid."),
    remedy: LocalizedText(
      zh: "请案件库的管理人员改正该代码。", en: "Have the store's owner mend the code."))

  /// A key that is an identity number.
  public static let casesPersonalKey = DiagnosticRule(
    "cases.personal-key", .error,
    reason: .forContract(
      zh: "案件编号会出现在检查结果和报告里，不能用姓名、电话、证件号码或者银行账号当编号。",
      en:
        "Keys of cases stand in findings and reports, so they can not be names, telephone, identity or account numbers."
    ),
    remedy: LocalizedText(
      zh: "请案件库的管理人员在视图中换用流水号。", en: "Have the store's owner use serial numbers in the view."))

  /// Two rows with one key.
  public static let casesDuplicateKey = DiagnosticRule(
    "cases.duplicate-key", .error,
    reason: .forContract(
      zh: "一个案件只能有一行，一个环节也只能有一行；一案不能在两个镇。",
      en: "A case has one row and an event has one row; a case is not in two towns."),
    remedy: LocalizedText(
      zh: "请案件库的管理人员检查视图，去掉重复的行。", en: "Have the store's owner remove the second row from the view."))

  /// A row whose case is missing.
  public static let casesOrphan = DiagnosticRule(
    "cases.orphan", .error,
    reason: .forContract(
      zh: "环节登记在一个不存在的案件上，可能漏了案件，也可能编号有误。",
      en: "An event of a case that is not there: a case is missing or a key is wrong."),
    remedy: LocalizedText(
      zh: "请案件库的管理人员补上案件或者改正编号。", en: "Have the store's owner add the case or mend the key."))

  /// A town that no case has.
  public static let casesUnknownTown = DiagnosticRule(
    "cases.unknown-town", .warning,
    reason: LocalizedText(
      zh: "只生成一个镇时，案件库里应当有这个镇的案件。",
      en: "When one town is built, the store should have cases of it."),
    remedy: LocalizedText(zh: "核对 --town 的代码。", en: "Check the code given with --town."))
}

/// Rules about sample stores.
extension DiagnosticRule {
  /// The store is a sample.
  public static let casesSampleStore = DiagnosticRule(
    "cases.sample-store", .note,
    reason: LocalizedText(
      zh: "示例库里的人都是编造的，不能当作真实的公示发布。",
      en: "The people of a sample store are made up; nothing of it may pass for a real notice."),
    remedy: LocalizedText(zh: "正式发布时换用真实的案件库。", en: "Use the real store for a real site."))

  /// Something that is not a sample stands at the path.
  public static let casesSampleRefused = DiagnosticRule(
    "cases.sample-refused", .error, failure: .inputOutput,
    reason: LocalizedText(
      zh: "示例库只写到新的位置，或者替换以前的示例库；别的文件一律不碰。",
      en: "A sample is written to a new path or in place of an older sample; nothing else is touched."),
    remedy: LocalizedText(zh: "换一个路径。", en: "Choose another path."))

  /// The sample can not be written.
  public static let casesSampleUnwritable = DiagnosticRule(
    "cases.sample-unwritable", .error, failure: .inputOutput,
    reason: LocalizedText(zh: "示例库写不进这个位置。", en: "The sample can not be written there."),
    remedy: LocalizedText(
      zh: "核对文件夹是否存在、权限和剩余空间。", en: "Check that the folder exists, its permissions and the space left."))

  /// There are no towns to put people into.
  public static let casesSamplePlaces = DiagnosticRule(
    "cases.sample-places", .error,
    reason: LocalizedText(
      zh: "示例库按地点表分配住户，每个镇至少要有一个社区。",
      en: "A sample puts its households into the places of the site; each town needs a community."),
    remedy: LocalizedText(
      zh: "在 Content/places.yaml 中补上镇和社区。", en: "Add towns and communities to Content/places.yaml."))
}

extension LocalizedText {
  /// A reason with what the defect does to the site: a store that breaks the contract anywhere may break it where nobody
  /// looks, so nothing of it is published.
  fileprivate static func forContract(zh: String, en: String) -> LocalizedText {
    LocalizedText(
      zh: zh + "有一处这样的问题，全站就不发布，原来的站点不变。",
      en: en + " With one such cell nothing is published and the old site stays.")
  }
}
