import Content
import Foundation
import Pipeline
import Reporting
import TestSupport
import Testing

@Suite("The process figure of a guide")
struct ProcessFigureTests {
  /// The figure of the fixture's guide, whose steps are given as YAML.
  private func figure(_ steps: [String]) throws -> String {
    let site = try FixtureSite()
    let file = "Content/zhinan/dibao.md"
    let text = try String(contentsOfFile: site.folder.path + "/" + file, encoding: .utf8)
    let start = try #require(text.firstRange(of: "steps:\n")).upperBound
    let end = try #require(text.firstRange(of: "time_limit:")).lowerBound
    let lines = steps.map { "  - \($0)\n" }.joined()
    try site.folder.write(Array((text[..<start] + lines + text[end...]).utf8), to: file)
    try #require(BuildPipeline.build(site.request()).value != nil)
    let page = try String(
      contentsOfFile: site.folder.path + "/Site/current/zhinan/dibao/index.html", encoding: .utf8)
    let open = try #require(page.firstRange(of: "<svg class=\"process\"")).lowerBound
    let close = try #require(page[open...].firstRange(of: "</svg>")).upperBound
    return String(page[open..<close])
  }

  private func words(_ name: String, in figure: String) -> [String] {
    figure.components(separatedBy: "class=\"\(name)\"").dropFirst().map { part in
      String(part.drop { $0 != ">" }.dropFirst().prefix { $0 != "<" })
    }
  }

  private func centres(_ name: String, in figure: String) -> [Int] {
    figure.components(separatedBy: "class=\"\(name)\" cx=\"").dropFirst().compactMap { part in
      Int(part.prefix { $0 != "\"" })
    }
  }

  @Test("each step is a numbered stop in the lane of whoever acts, helpers beside it")
  func lanes() throws {
    let figure = try figure([
      "{title: 申请, who: 您本人, limit: 随时, text: 交材料。}",
      "{title: 调查, who: 镇人民政府；区民政局帮助核对, limit: 3天, text: 上门。}",
      "{title: 发钱, who: 区民政局, limit: 下个月, text: 打到账户。}"
    ])
    #expect(words("process-lane", in: figure) == ["您", "镇", "区"])
    #expect(words("process-number", in: figure) == ["1", "2", "3"])
    #expect(words("process-name", in: figure) == ["申请", "调查", "发钱"])
    let stops = centres("process-stop", in: figure)
    #expect(stops == stops.sorted() && Set(stops).count == 3)
    #expect(centres("process-helper", in: figure) == [stops[2]])
  }

  @Test("who is not known yet is not taken for the bureau that will say it")
  func placeholder() throws {
    let figure = try figure(["{title: 评估, who: 待区民政局填写, limit: 待区民政局填写, text: 看。}"])
    #expect(words("process-lane", in: figure) == ["其他"])
  }

  @Test("a screen reader hears every step with who and how long")
  func spoken() throws {
    let figure = try figure([
      "{title: 申请, who: 您, limit: 随时, text: 交。}", "{title: 公示, who: 镇政府, limit: 7天, text: 贴。}"
    ])
    #expect(figure.contains("role=\"img\" aria-labelledby=\"process-title process-words\""))
    #expect(figure.contains("第1步，申请；谁来办：您；多久：随时。第2步，公示；谁来办：镇政府；多久：7天。</desc>"))
    #expect(!figure.contains("style="))
  }

  @Test("long words are broken into lines that fit, never before a full stop or inside a number")
  func lines() throws {
    let limit = "受理之日起20个工作日内；特殊情况最长45个工作日。公示有异议的，另外再加15个工作日，一直到查清楚为止，不能无限期地拖下去，有结果就告诉您。"
    let figure = try figure(["{title: 调查并提出初审意见和公示的全部办理过程, who: 镇政府, limit: \(limit), text: 看。}"])
    let lines = words("process-limit", in: figure)
    #expect(lines.count == 4 && lines[3].hasSuffix("…"))
    #expect(limit.hasPrefix(lines[0] + lines[1] + lines[2]))
    #expect(words("process-name", in: figure).joined() == "调查并提出初审意见和公示的全部办理过程")
    for line in lines + words("process-name", in: figure) {
      #expect(line.count <= 20 && !"；，。、".contains(line.first ?? "；"))
    }
    for (a, b) in zip(lines, lines.dropFirst()) {
      #expect(!(a.last?.isASCII == true && b.first?.isASCII == true), "\(a)|\(b)")
    }
  }
}
