public import Reporting

/// Rules about a store in PostgreSQL.
extension DiagnosticRule {
  static let casesOfPostgres: [DiagnosticRule] = [
    .casesBadAddress, .casesPasswordInAddress, .casesInsecureConnection, .casesNoConnection,
    .casesConnectionLost, .casesTimeout, .casesDenied, .casesWritableRole
  ]

  /// The address is none.
  public static let casesBadAddress = DiagnosticRule(
    "cases.bad-address", .error, failure: .inputOutput,
    reason: LocalizedText(
      zh: "PostgreSQL 案件库的地址写成 postgres://主机:端口/数据库?参数，模式名用 schema= 给出。",
      en:
        "A store in PostgreSQL is named postgres://host:port/database?parameters, its schema with schema=NAME."
    ),
    remedy: LocalizedText(
      zh: "改正 --case-store；特殊字符要写成百分号编码。",
      en: "Mend --case-store; special characters are written with percent signs."))

  /// The address holds a password.
  public static let casesPasswordInAddress = DiagnosticRule(
    "cases.password-in-address", .error, failure: .inputOutput,
    reason: LocalizedText(
      zh: "命令行上的密码，同一台机器上的人用 ps 就能看到，还会留在历史记录里。",
      en: "A password on the command line is seen by everybody on the machine, and stays in its history."),
    remedy: LocalizedText(
      zh: "把密码写进 ~/.pgpass（权限 0600），从地址里删去；这个密码也应当更换。",
      en: "Put the password into ~/.pgpass (mode 0600), take it out of the address, and change it."))

  /// A connection over a network that is not protected.
  public static let casesInsecureConnection = DiagnosticRule(
    "cases.insecure-connection", .error, failure: .inputOutput,
    reason: LocalizedText(
      zh: "案件库里是个人信息；不核对证书和主机名，别人就可能读到，或者冒充案件库。",
      en:
        "A store holds personal data; unless certificate and name of the host are checked, others may read it or "
        + "answer in its place."),
    remedy: LocalizedText(
      zh: "地址后面加上 ?sslmode=verify-full&sslrootcert=根证书文件。",
      en: "Add ?sslmode=verify-full&sslrootcert=FILE to the address."))

  /// No connection came about.
  public static let casesNoConnection = DiagnosticRule(
    "cases.no-connection", .error, failure: .inputOutput,
    reason: LocalizedText(
      zh: "没有案件库就没有公示名单；连接不上时什么都不发布，原来的站点不变。",
      en: "Without the case store there are no notices; nothing is published, and the old site stays."),
    remedy: LocalizedText(
      zh: "核对地址、~/.pgpass 和证书，请数据库的管理人员核对服务器和角色。",
      en: "Check the address, ~/.pgpass and the certificate; have the server and the role looked at."))

  /// The connection broke.
  public static let casesConnectionLost = DiagnosticRule(
    "cases.connection-lost", .error, failure: .inputOutput,
    reason: LocalizedText(
      zh: "案件库没有读完，什么都不发布，原来的站点不变。",
      en: "The store was not read to its end: nothing is published, and the old site stays."),
    remedy: LocalizedText(
      zh: "再运行一次；还是中断的，请数据库的管理人员看服务器日志。",
      en: "Run again; if it happens again, have the server's log looked at."))

  /// A query took too long.
  public static let casesTimeout = DiagnosticRule(
    "cases.timeout", .error, failure: .inputOutput,
    reason: LocalizedText(
      zh: "查询太慢，多半是视图没有索引可用。", en: "The query is too slow: most likely the views find no index."),
    remedy: LocalizedText(
      zh: "请数据库的管理人员为 case_id 和 town 建索引。",
      en: "Have indexes made on case_id and on town."))

  /// The role may not read.
  public static let casesDenied = DiagnosticRule(
    "cases.denied", .error, failure: .inputOutput,
    reason: LocalizedText(
      zh: "少读一列或者几行，就无法判断能不能公开，也无法防止泄露，所以不发布。",
      en:
        "With a column or some rows out of sight it can not be told what may be published, nor leaks be prevented."
    ),
    remedy: LocalizedText(
      zh: "请数据库的管理人员授予对三个视图的 SELECT 权限；按镇隐藏行的角色只能配合 --town 使用。",
      en: "Have SELECT on the three views granted; a role from which rows are hidden serves with --town only."
    ))

  /// The role may write.
  public static let casesWritableRole = DiagnosticRule(
    "cases.writable-role", .warning,
    reason: LocalizedText(
      zh: "程序只读案件库；用能写入的角色，一旦密码泄露，案件就可能被改动。",
      en:
        "The store is only read; should the password of a role that may write get out, cases could be changed."
    ),
    remedy: LocalizedText(
      zh: "换用只有 SELECT 权限的角色。", en: "Use a role that has SELECT and nothing else."))
}
