import Content
import Rendering
import Reporting
import TestSupport
import Testing

@Suite("The drawing of a flow")
struct FlowDrawingTests {
  private func flow() throws -> Flow {
    try #require(ContentReader.read(.onDisk(ProjectRoot.path + "/Content")).value?.flows.first)
  }

  /// The elements of one name with the values of some attributes.
  private func elements(_ name: String, _ attributes: [String], in svg: String) -> [[Int]] {
    svg.split(separator: "<").filter { $0.hasPrefix(name + " ") }.map { element in
      attributes.compactMap { attribute in
        element.firstRange(of: " \(attribute)=\"").flatMap { range in
          Int(element[range.upperBound...].prefix { $0 != "\"" })
        }
      }
    }.filter { $0.count == attributes.count }
  }

  @Test("the same flow gives the same bytes")
  func same() throws {
    let flow = try flow()
    #expect(try #require(FlowDrawing(flow)).svg == #require(FlowDrawing(flow)).svg)
  }

  @Test("no box lies on another, and all lie on the drawing")
  func boxes() throws {
    let flow = try flow()
    let svg = String(decoding: try #require(FlowDrawing(flow)).svg, as: UTF8.self)
    let boxes = elements("rect", ["x", "y", "width", "height"], in: svg)
    #expect(boxes.count == flow.questions.count + flow.outcomes.count)
    let sheet = try #require(elements("svg", ["width", "height"], in: svg).first)
    for (index, a) in boxes.enumerated() {
      #expect(a[0] >= 0 && a[1] >= 0 && a[0] + a[2] <= sheet[0] && a[1] + a[3] <= sheet[1])
      for b in boxes[(index + 1)...] {
        #expect(a[0] + a[2] <= b[0] || b[0] + b[2] <= a[0] || a[1] + a[3] <= b[1] || b[1] + b[3] <= a[1])
      }
    }
  }

  @Test("each answer is a line, and the drawing says in words what it shows, without a script")
  func lines() throws {
    let flow = try flow()
    let svg = String(decoding: try #require(FlowDrawing(flow)).svg, as: UTF8.self)
    let answers = flow.questions.flatMap(\.answers)
    #expect(svg.ranges(of: "<path fill=\"none\"").count == answers.count)
    let words =
      try #require(svg.firstRange(of: "<desc"))
      .upperBound..<#require(svg.firstRange(of: "</desc>")).lowerBound
    for question in flow.questions { #expect(svg[words].contains(question.text)) }
    for answer in answers { #expect(svg[words].contains("“\(answer.text)”到")) }
    #expect(!svg.contains("<script") && svg.contains("<title"))
  }
}
