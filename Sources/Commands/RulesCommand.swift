public import ArgumentParser
import Content
public import Notices
import Reporting

extension Programme: ExpressibleByArgument {
  /// Reads the word of the case store, the part of addresses, or the Chinese name, full or short.
  public init?(argument: String) {
    guard
      let programme = Self.allCases.first(where: {
        [$0.rawValue, $0.slug, $0.chinese, $0.chineseShort].contains(argument)
      })
    else { return nil }
    self = programme
  }
}

/// `gongshi rules`: the event table as it applies on a day.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "列出某一天适用的公示规则、依据和由谁决定 / Lists the rules that apply on a day, with articles.",
    discussion: """
      例子 / Examples:
        gongshi rules
        gongshi rules --programme dibao --on 2026-06-30
        gongshi rules --format json
      标有“待核实”的行要请区民政局确认。规则写在 Content/rules.yaml，程序里没有别的规则。
      Rows marked as unverified are to be confirmed. The rules stand in Content/rules.yaml and nowhere else.
      """)

  /// How the table is written.
  enum Form: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Option(
    help: ArgumentHelp("哪一天，默认今天（北京时间） / The day; today in China.", valueName: "YYYY-MM-DD"))
  var on: CivilDate?

  @Option(
    help: ArgumentHelp(
      "只看一个项目 / One programme only.", valueName: Programme.allCases.map(\.rawValue).joined(separator: "|")))
  var programme: Programme?

  @Option(help: "text 或 json / Text, or JSON for programs.")
  var format: Form = .text

  @Option(help: "提示语言 zh 或 en / Language of messages.")
  var language: Language = .chinese

  @OptionGroup var places: PlaceOptions

  func run() throws {
    var speech = SpeechOptions()
    speech.language = language
    speech.format = .text
    let content = ContentReader.read(.onDisk(places.site + "/Content"))
    guard let rules = content.value?.rules, !content.hasErrors else {
      try Findings(speech: speech, root: places.site).conclude(content.diagnostics)
      return
    }
    let table = RulesOfDay(rules: rules, day: on ?? Today.inChina, programme: programme)
    switch format {
    case .text: Console.write(RulesText(table, LawWords(language: language, sources: rules.sources)).text)
    case .json: Console.write(RulesJSON(table).value.bytes + [UInt8(ascii: "\n")])
    }
  }
}

/// The rows of the event table in force on a day.
struct RulesOfDay {
  let rules: RuleTable
  let day: CivilDate
  /// The only programme asked for; `nil` for all.
  let programme: Programme?

  /// The programmes asked for.
  var programmes: [Programme] { programme.map { [$0] } ?? Programme.allCases }

  /// The rows of a programme, in the course of a case; those of a kind of relief before the general one.
  func rows(of programme: Programme) -> [NoticeRule] {
    CaseEventKind.allCases.flatMap { event in
      let rows = rules.rules.filter {
        $0.programme == programme && $0.event == event && $0.isInForce(on: day)
      }
      return rows.filter { $0.reliefKind != nil } + rows.filter { $0.reliefKind == nil }
    }
  }

  /// The articles that hold on the day.
  func basis(_ citations: [Citation]) -> [Citation] { rules.inForce(citations, on: day) }

  /// Who decides the cases of a programme.
  func delegations(of programme: Programme) -> [Delegation] { rules.delegations(for: programme, on: day) }
}
