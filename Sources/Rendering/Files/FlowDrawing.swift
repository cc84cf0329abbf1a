public import Content
import Markup

/// A drawing of an eligibility guide for those who write it: each question a box with its answers, each answer a line
/// to where it leads. A file of its own, so it brings its colours; it has no script.
public struct FlowDrawing: Sendable {
  private static let boxWidth = 310
  private static let column = 400
  private static let rowHeight = 26
  private static let lineHeight = 24
  private static let margin = 24
  private static let headSize = 17
  private static let textSize = 15

  private let flow: Flow
  private let graph: FlowGraph
  private let layout: FlowLayout
  private let heights: FlowHeights

  /// Lays out a guide; `nil` when an answer leads nowhere or in a circle.
  public init?(_ flow: Flow) {
    guard let graph = FlowGraph(flow) else { return nil }
    self.flow = flow
    self.graph = graph
    let layout = FlowLayout(flow, graph)
    let sizes = layout.layers.flatMap { $0 }.map { place in
      (place, place.line == nil ? Double(Self.height(of: place.node, in: flow)) : 2)
    }
    self.layout = layout
    heights = FlowHeights(layout, height: Dictionary(sizes, uniquingKeysWith: { first, _ in first }))
  }

  // MARK: Sizes

  private static func head(of node: String, in flow: Flow) -> [String] {
    let text = flow.question(node)?.text ?? flow.outcome(node)?.title ?? node
    return SVGText.lines(text, width: Double(boxWidth - 24) / Double(headSize))
  }

  private static func answer(_ answer: FlowAnswer) -> [String] {
    SVGText.lines(answer.text, width: Double(boxWidth - 34) / Double(textSize), limit: 1)
  }

  private static func height(of node: String, in flow: Flow) -> Int {
    head(of: node, in: flow).count * lineHeight + 20 + (flow.question(node)?.answers.count ?? 0) * rowHeight
  }

  private func left(_ layer: Int) -> Int { Self.margin + layer * Self.column }
  private func top(_ place: FlowLayout.Place) -> Int { Self.margin + 50 + Int(heights.top[place] ?? 0) }

  /// Where a line leaves its question: beside its answer.
  private func exit(of line: FlowLayout.Line, from place: FlowLayout.Place) -> Int {
    top(place) + Self.head(of: line.from, in: flow).count * Self.lineHeight + 20
      + line.answer * Self.rowHeight + Self.rowHeight / 2
  }

  // MARK: Drawing

  /// The drawing as a file.
  public var svg: [UInt8] {
    let places = layout.layers.flatMap { $0 }
    let bottom = places.map { top($0) + ($0.line == nil ? Self.height(of: $0.node, in: flow) : 0) }.max() ?? 0
    let width = left(layout.layers.count - 1) + Self.boxWidth + Self.margin
    let drawing = HTML { out in
      out.literal("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"title words\"")
      out.attribute("viewBox", "0 0 \(width) \(bottom + Self.margin)")
      out.attribute("width", "\(width)")
      out.attribute("height", "\(bottom + Self.margin)")
      out.literal(
        " font-family=\"'Noto Sans CJK SC','Microsoft YaHei','PingFang SC',sans-serif\">\n<title id=\"title\">"
      )
      out.text(flow.title)
      out.literal("</title>\n<desc id=\"words\">")
      out.text(words)
      out.literal("</desc>\n<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n")
      text(&out, flow.title, x: Self.margin, y: Self.margin + 20, size: 22, isBold: true)
      for node in graph.order { drawLines(from: node, &out) }
      for place in places where place.line == nil { draw(place, &out) }
      out.literal("</svg>\n")
    }
    return drawing.bytes
  }

  /// The guide in sentences, for those who can not see the drawing.
  private var words: String {
    graph.order.compactMap { flow.question($0) }.map { question in
      question.text
        + question.answers.map { answer in
          let name = flow.question(answer.target)?.text ?? flow.outcome(answer.target)?.title ?? answer.target
          return "“\(answer.text)”到“\(name)”；"
        }.joined()
    }.joined(separator: " ")
  }

  private func drawLines(from node: String, _ out: inout HTMLBuffer) {
    for index in (flow.question(node)?.answers ?? []).indices {
      let line = FlowLayout.Line(from: node, answer: index)
      guard let way = layout.ways[line], let first = way.first else { continue }
      let isUnsure = flow.question(node)?.answers[index].isUnsure ?? false
      var data = ""
      var x = left(first.layer) + Self.boxWidth
      var y = exit(of: line, from: first)
      data += "M\(x) \(y)"
      for place in way.dropFirst() {
        let nextX = left(place.layer)
        let nextY = place.line == nil ? top(place) + 22 : top(place)
        let bend = (nextX - x) / 2
        data += "C\(x + bend) \(y) \(nextX - bend) \(nextY) \(nextX) \(nextY)"
        x = nextX
        y = nextY
        if place.line != nil {
          x += Self.boxWidth
          data += "H\(x)"
        }
      }
      out.literal("<path fill=\"none\" stroke=\"#4a5663\" stroke-width=\"2\"")
      if isUnsure { out.literal(" stroke-dasharray=\"5 4\"") }
      out.attribute("d", data)
      out.literal("/>\n<path fill=\"#4a5663\"")
      out.attribute("d", "M\(x - 9) \(y - 5)L\(x) \(y)L\(x - 9) \(y + 5)Z")
      out.literal("/>\n")
    }
  }

  private func draw(_ place: FlowLayout.Place, _ out: inout HTMLBuffer) {
    let x = left(place.layer)
    let y = top(place)
    let question = flow.question(place.node)
    out.literal("<rect rx=\"6\" stroke-width=\"2\"")
    out.attribute("fill", question == nil ? "#e3f1e6" : "#f0f4f9")
    out.attribute("stroke", question == nil ? "#1d5b2c" : "#0b3f80")
    out.attribute("x", "\(x)")
    out.attribute("y", "\(y)")
    out.attribute("width", "\(Self.boxWidth)")
    out.attribute("height", "\(Self.height(of: place.node, in: flow))")
    out.literal("/>\n")
    var line = y + 26
    for words in Self.head(of: place.node, in: flow) {
      text(&out, words, x: x + 12, y: line, size: Self.headSize, isBold: true)
      line += Self.lineHeight
    }
    var row = y + Self.head(of: place.node, in: flow).count * Self.lineHeight + 20
    for answer in question?.answers ?? [] {
      out.literal("<path stroke=\"#c3ccd6\"")
      out.attribute("d", "M\(x + 1) \(row)H\(x + Self.boxWidth - 1)")
      out.literal("/>\n")
      for words in Self.answer(answer) {
        text(&out, words, x: x + 16, y: row + 18, size: Self.textSize, isBold: false)
      }
      row += Self.rowHeight
    }
  }

  private func text(_ out: inout HTMLBuffer, _ words: String, x: Int, y: Int, size: Int, isBold: Bool) {
    out.literal("<text fill=\"#14191f\"")
    if isBold { out.literal(" font-weight=\"700\"") }
    out.attribute("x", "\(x)")
    out.attribute("y", "\(y)")
    out.attribute("font-size", "\(size)")
    out.literal(">")
    out.text(words)
    out.literal("</text>\n")
  }
}
