import ArgumentParser
import Boards
import CaseStore
import CommonMark
import Content
import Disclosure
import Importing
import Inspection
import Ledger
import Pipeline
import Publishing
import Rendering
import Reporting
import SiteModel
import Templating

/// Every rule of the program.
enum AllRules {
  /// The rules, by id.
  static let byID: [String: DiagnosticRule] = Dictionary(
    (ContentRules.all + CommonMarkRules.all + TemplatingRules.all + SiteRules.all + RenderingRules.all
      + DisclosureRules.all + CaseStoreRules.all + InspectionRules.all + LedgerRules.all + PublishingRules.all
      + DeliveryRules.all
      + ImportingRules.all + BoardRules.all
      + PipelineRules.all + CommandRules.all)
      .map { ($0.id, $0) },
    uniquingKeysWith: { first, _ in first })
}

/// `gongshi explain`: a rule by its id, or a notice by its.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "解释一条检查规则，或者一份公示 / Explains a rule or a notice.",
    discussion: """
      例子 / Examples:
        gongshi explain content.unknown-key
        gongshi explain                      列出全部规则 / list all rules
        gongshi explain notice ID --case-store cases.sqlite    逐项说明一份公示 / explain a notice
      """,
    subcommands: [ExplainRuleCommand.self, ExplainNoticeCommand.self],
    defaultSubcommand: ExplainRuleCommand.self)
}

/// `gongshi explain ID`: why a rule exists and what to do.
struct ExplainRuleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rule",
    abstract: "解释一条检查规则，“rule”可以不写 / Explains a rule; 'rule' may be left out.")

  @Argument(help: ArgumentHelp("提示末尾方括号里的编号 / The id in brackets at the end of a finding.", valueName: "id"))
  var id: String?

  @OptionGroup var speech: SpeechOptions

  func run() throws {
    guard let id else {
      for rule in AllRules.byID.values.sorted(by: { $0.id < $1.id }) {
        Console.write("\(rule.id)\t\(rule.severity.word(speech.language))\t\(rule.reason[speech.language])\n")
      }
      return
    }
    guard let rule = AllRules.byID[id] else {
      try Findings(speech: speech, root: ".").conclude([
        Diagnostic(
          .commandUnknownRule, zh: "没有规则“\(id)”", en: "there is no rule '\(id)'",
          hint: Suggestion.hint(for: id, in: AllRules.byID.keys))
      ])
      return
    }
    let isChinese = speech.language == .chinese
    Console.write(
      """
      \(rule.id)（\(rule.severity.word(speech.language))）
      \(isChinese ? "为什么：" : "Why: ")\(rule.reason[speech.language])
      \(isChinese ? "怎么办：" : "What to do: ")\(rule.remedy[speech.language])

      """)
  }
}
