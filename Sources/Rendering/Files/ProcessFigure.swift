import Content
import Markup

/// The way of an application as a figure: a line through the lanes of those who act, a numbered stop for each step,
/// its name and its time limit beside it.
///
/// Drawn for a width of 320 units, so that its text is as large as body text on a narrow phone. Colours come from the
/// style sheet, by class.
struct ProcessFigure {
  let title: String
  let steps: [GuideStep]

  private static let width = 320
  private static let laneWidth = 34
  private static let radius = 14
  private static let titleSize = 19
  private static let limitSize = 17
  private static let head = 40

  /// A step with its place.
  private struct Stop {
    let number: Int
    let lane: Int
    let helpers: [Int]
    let top: Int
    let title: [String]
    let limit: [String]
    let height: Int
    /// The middle of the first line of its name.
    var middle: Int { top + 12 }
  }

  private var lanes: [ProcessLane] {
    let named = Set(steps.flatMap { ProcessLane.named(in: $0.who) })
    return ProcessLane.allCases.filter(named.contains)
  }

  private func x(_ lane: Int) -> Int { lane * Self.laneWidth + Self.laneWidth / 2 }
  private var textLeft: Int { lanes.count * Self.laneWidth + 8 }

  private var stops: [Stop] {
    let lanes = lanes
    let room = Double(Self.width - textLeft - 4)
    var top = Self.head
    return steps.enumerated().map { index, step in
      let named = ProcessLane.named(in: step.who).compactMap { lanes.firstIndex(of: $0) }
      let title = SVGText.lines(step.title, width: room / Double(Self.titleSize))
      let limit = SVGText.lines(step.limit, width: room / Double(Self.limitSize), limit: 4)
      let height = title.count * 25 + limit.count * 23 + 20
      let stop = Stop(
        number: index + 1, lane: named.first ?? 0, helpers: Array(named.dropFirst()), top: top, title: title,
        limit: limit, height: height)
      top += height
      return stop
    }
  }

  /// What the figure shows, in sentences.
  private var words: String {
    steps.enumerated().map { "第\($0 + 1)步，\($1.title)；谁来办：\($1.who)；多久：\($1.limit)。" }.joined()
  }

  /// The figure as an SVG element with its text alternative; nothing when there are no steps.
  var svg: HTML? {
    let stops = stops
    guard let last = stops.last else { return nil }
    let height = last.top + last.height
    return HTML { out in
      out.literal("<svg class=\"process\" role=\"img\" aria-labelledby=\"process-title process-words\"")
      out.attribute("viewBox", "0 0 \(Self.width) \(height)")
      out.literal("><title id=\"process-title\">")
      out.text("\(title)：办理过程图")
      out.literal("</title><desc id=\"process-words\">")
      out.text(words)
      out.literal("</desc>")
      drawLanes(&out, bottom: height)
      for (stop, next) in zip(stops, stops.dropFirst()) { drawWay(&out, from: stop, to: next) }
      for stop in stops { draw(stop, &out) }
      out.literal("</svg>")
    }
  }

  private func drawLanes(_ out: inout HTMLBuffer, bottom: Int) {
    for (index, lane) in lanes.enumerated() {
      text(&out, lane.name, class: "process-lane", x: x(index), y: 20, size: 18, centred: true)
      path(&out, class: "process-guide", "M\(x(index)) 28V\(bottom)")
    }
  }

  /// From a stop to the next: down, and across in the middle when another lane takes over.
  private func drawWay(_ out: inout HTMLBuffer, from stop: Stop, to next: Stop) {
    let start = stop.middle + Self.radius
    let end = next.middle - Self.radius - 3
    let from = x(stop.lane)
    let to = x(next.lane)
    let turn = end - 12
    path(
      &out, class: "process-way",
      from == to ? "M\(from) \(start)V\(end)" : "M\(from) \(start)V\(turn)H\(to)V\(end)")
    path(&out, class: "process-tip", "M\(to - 6) \(end - 6)L\(to) \(end + 2)L\(to + 6) \(end - 6)Z")
  }

  private func draw(_ stop: Stop, _ out: inout HTMLBuffer) {
    for helper in stop.helpers {
      path(&out, class: "process-help", "M\(x(stop.lane)) \(stop.middle)H\(x(helper))")
    }
    for helper in stop.helpers {
      circle(&out, class: "process-helper", x: x(helper), y: stop.middle, radius: 6)
    }
    circle(&out, class: "process-stop", x: x(stop.lane), y: stop.middle, radius: Self.radius)
    text(
      &out, "\(stop.number)", class: "process-number", x: x(stop.lane), y: stop.middle + 6, size: 17,
      centred: true)
    var y = stop.top + 18
    for line in stop.title {
      text(&out, line, class: "process-name", x: textLeft, y: y, size: Self.titleSize, centred: false)
      y += 25
    }
    for line in stop.limit {
      text(&out, line, class: "process-limit", x: textLeft, y: y, size: Self.limitSize, centred: false)
      y += 23
    }
  }

  // MARK: Elements

  private func path(_ out: inout HTMLBuffer, class name: String, _ data: String) {
    out.literal("<path")
    out.attribute("class", name)
    out.attribute("d", data)
    out.literal("/>")
  }

  private func circle(_ out: inout HTMLBuffer, class name: String, x: Int, y: Int, radius: Int) {
    out.literal("<circle")
    out.attribute("class", name)
    out.attribute("cx", "\(x)")
    out.attribute("cy", "\(y)")
    out.attribute("r", "\(radius)")
    out.literal("/>")
  }

  private func text(
    _ out: inout HTMLBuffer, _ words: String, class name: String, x: Int, y: Int, size: Int, centred: Bool
  ) {
    out.literal("<text")
    out.attribute("class", name)
    out.attribute("x", "\(x)")
    out.attribute("y", "\(y)")
    out.attribute("font-size", "\(size)")
    if centred { out.literal(" text-anchor=\"middle\"") }
    out.literal(">")
    out.text(words)
    out.literal("</text>")
  }
}
