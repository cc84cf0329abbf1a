public import Reporting

extension DiagnosticRule {
  /// A print folder in a place from which sheets could reach the public.
  public static let boardsPlace = DiagnosticRule(
    "boards.place", .error, failure: .usage,
    reason: LocalizedText(
      zh: "公示栏名单可能有全名。放在站点输出、版本、Content 或 Templates 里面，就可能随网站发布出去。",
      en:
        "Board sheets may show full names. Inside the site's output, a release, Content or Templates they could be "
        + "published with the site."),
    remedy: LocalizedText(
      zh: "用 --output 指定项目和站点输出之外的文件夹，最好在加密的盘上。",
      en: "Name a folder outside the project's output with --output, best on an encrypted disk."))

  /// A folder that holds something that this program did not put there.
  public static let boardsForeignFolder = DiagnosticRule(
    "boards.foreign-folder", .error, failure: .inputOutput,
    reason: LocalizedText(
      zh: "打印文件夹由本程序独占：到期的名单会自动删除，里面有别的东西时一律不动。",
      en:
        "The print folder belongs to the program alone, which deletes ended sheets in it; one that holds anything else "
        + "is left untouched."),
    remedy: LocalizedText(
      zh: "换一个不存在的或者空的文件夹。", en: "Name a folder that does not exist yet, or an empty one."))

  /// Files beside the sheets that the program did not make.
  public static let boardsForeignFile = DiagnosticRule(
    "boards.foreign-file", .warning,
    reason: LocalizedText(
      zh: "另存的文件（例如打印成 PDF 的名单）到期后不会自动删除。",
      en: "Copies that somebody saved there, such as a list printed to PDF, are not deleted when it ends."),
    remedy: LocalizedText(
      zh: "把它们移走；是名单的，到期后删除。", en: "Move them away; delete lists when they end."))

  /// A file or folder that can not be read or written.
  public static let boardsFile = DiagnosticRule(
    "boards.file", .error, failure: .inputOutput,
    reason: LocalizedText(
      zh: "打印文件夹和里面的文件只给本人读写（0700、0600）；做不到就不写。",
      en:
        "The print folder and its files are for their owner alone (0700, 0600); where that can not be had nothing is "
        + "written."),
    remedy: LocalizedText(
      zh: "检查路径、权限和剩余空间。", en: "Check the path, the permissions and the free space."))
}

/// The rules that this module enforces.
public enum BoardRules {
  /// All of them.
  public static let all: [DiagnosticRule] = [
    .boardsPlace, .boardsForeignFolder, .boardsForeignFile, .boardsFile
  ]
}
