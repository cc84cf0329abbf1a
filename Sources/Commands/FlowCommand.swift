import ArgumentParser
import Content
import FoundationEssentials
import Rendering
import Reporting

/// `gongshi flow`: checks and draws the eligibility guides of `Content/flows/`.
struct FlowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "flow",
    abstract: "检查、画出自测题 Content/flows / Checks and draws the eligibility guides.",
    subcommands: [Check.self, Draw.self])

  /// The content, or the end of the program when a guide of it is not sound.
  private static func flows(_ site: String, _ findings: Findings) throws -> [Flow] {
    let report = ContentReader.read(.onDisk(site + "/Content"))
    let own = report.diagnostics.filter { finding in
      finding.location?.file.hasPrefix("Content/flows/") == true || report.value == nil
    }
    try findings.conclude(findings.showsNotes ? own : own.filter { $0.severity > .note })
    return report.value?.flows ?? []
  }

  /// `gongshi flow check`.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check",
      abstract: "检查走不到的题目、死路、圈子、矛盾和缺少的结果 / Finds what leads nowhere or contradicts itself.",
      discussion: """
        例子 / Example: gongshi flow check
        构建和 gongshi check 也会做同样的检查。
        Each build makes the same checks.
        """)

    @OptionGroup var places: PlaceOptions
    @OptionGroup var speech: SpeechOptions

    func run() throws {
      let flows = try FlowCommand.flows(
        places.site, Findings(speech: speech, root: places.site, showsNotes: true))
      guard speech.format == .text else { return }
      for flow in flows {
        let longest = FlowGraph(flow)?.questionsLeft(from: flow.start) ?? 0
        Console.write(
          speech.language == .chinese
            ? "\(flow.id)：\(flow.questions.count) 道题，\(flow.outcomes.count) 个结果，最长一条路 \(longest) 题，没有错误\n"
            : "\(flow.id): \(flow.questions.count) questions, \(flow.outcomes.count) outcomes, longest way \(longest), no errors\n"
        )
      }
      if flows.isEmpty {
        Console.write(
          speech.language == .chinese ? "Content/flows 里没有自测题\n" : "there are no guides in Content/flows\n")
      }
    }
  }

  /// `gongshi flow draw [NAME]`.
  struct Draw: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "draw",
      abstract: "把自测题画成 SVG 图 / Draws a guide as SVG.",
      discussion: """
        例子 / Examples:
          gongshi flow draw > zice.svg
          gongshi flow draw shenqing --output shenqing.svg
        """)

    @Argument(
      help: ArgumentHelp("自测题的文件名，只有一个时可以不写 / The guide; not needed when there is one.", valueName: "name"))
    var name: String?

    @Option(help: ArgumentHelp("写到这个新文件，默认标准输出 / Write to this new file.", valueName: "file"))
    var output: String?

    @Option(
      help: ArgumentHelp(
        "项目文件夹，内有 Content / The project's folder, with Content in it.", valueName: "folder"))
    var site = "."

    @OptionGroup var speech: SpeechOptions

    func run() throws {
      let findings = Findings(speech: speech, root: site)
      let flows = try FlowCommand.flows(site, findings)
      let chosen = name.map { wanted in flows.filter { $0.id == wanted } } ?? flows
      guard chosen.count == 1, let flow = chosen.first, let drawing = FlowDrawing(flow) else {
        let names = flows.map(\.id)
        try findings.conclude([
          Diagnostic(
            .commandNoFlow, zh: name.map { "没有自测题“\($0)”" } ?? "有 \(flows.count) 份自测题，请写明画哪一份",
            en: name.map { "there is no guide '\($0)'" } ?? "there are \(flows.count) guides; name one",
            hint: names.isEmpty
              ? nil
              : Suggestion.hint(for: name ?? "", in: names)
                ?? LocalizedText(
                  zh: "可以是：\(names.joined(separator: "、"))", en: "One of: \(names.joined(separator: ", "))"))
        ])
        return
      }
      if let output {
        try findings.refuse(NewFile.write(drawing.svg, to: output))
      } else {
        Console.write(drawing.svg)
      }
    }
  }
}
