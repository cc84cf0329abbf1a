public import ArgumentParser

/// The command line of Gongshi. Source of its habits: POSIX utility conventions; sysexits.h for exit status.
public struct GongshiCommand: ParsableCommand {
  /// Name, abstract and subcommands.
  public static let configuration = CommandConfiguration(
    commandName: "gongshi",
    abstract: "公示：把政策文章和脱敏公示名单做成静态网站 / Builds a site of policy articles and public notices.",
    discussion: """
      例子 / Examples:
        gongshi build --case-store cases.sqlite       构建并发布 / build and publish
        gongshi check                                 只检查，不发布 / check without publishing
        gongshi serve                                 本机预览 / preview on this machine
        gongshi new jiedu/shuoming --title "标题"      新建文章 / start an article
        gongshi explain gate.id-number                解释一条规则 / explain a rule
        gongshi rules --programme dibao               公示规则表 / the rules of notices
      退出码 / Exit status: 0 完成 done, 64 用法 usage, 65 内容或数据 content or data, 74 读写 input/output, 77 发布检查 gate.
      """,
    version: Version.text,
    subcommands: [
      BuildCommand.self, CheckCommand.self, ServeCommand.self, NewCommand.self, ImportCommand.self,
      MarkdownCommand.self, CasesCommand.self, ReleasesCommand.self, RollbackCommand.self,
      ExplainCommand.self, RulesCommand.self, BoardsCommand.self, PushCommand.self, WithdrawCommand.self,
      CertificateCommand.self, DueCommand.self, LedgerCommand.self, FlowCommand.self,
      GalleryCommand.self, PrintCommand.self, CompareCommand.self, PublishCommand.self
    ])

  /// Made by the argument parser.
  public init() {}

  /// Runs the program and ends it with the right status.
  public static func run() -> Never {
    do {
      var command = try parseAsRoot()
      try command.run()
      exit(withError: nil)
    } catch {
      // The parser speaks English only; the first line says in Chinese what it is about.
      if !(error is ExitCode), exitCode(for: error) == .validationFailure {
        Console.complain("用法有误，详见下文和 gongshi help。\n")
      }
      exit(withError: error)
    }
  }
}

/// The version of the program.
enum Version {
  static let text = "0.1.0"
}
