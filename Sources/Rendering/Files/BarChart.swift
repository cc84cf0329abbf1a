import Markup
import Notices

/// A bar chart of protected counts, with the figures beside the bars; a withheld count has no bar.
struct BarChart {
  /// A bar: what it stands for, and its count.
  struct Bar {
    let label: String
    let count: DisclosedCount
  }

  let title: String
  let bars: [Bar]

  private static let rowHeight = 44
  private static let labelWidth = 120
  private static let barWidth = 230
  private static let width = 420

  /// The chart as an SVG element; its text alternative is the table beside it.
  var svg: HTML {
    let most = bars.map { $0.count.shown }.max() ?? 0
    let height = bars.count * Self.rowHeight + 8
    return HTML { out in
      out.literal("<svg class=\"chart\" role=\"img\"")
      out.attribute("aria-label", title)
      out.attribute("viewBox", "0 0 \(Self.width) \(height)")
      out.literal(">")
      for (index, bar) in bars.enumerated() {
        let y = index * Self.rowHeight
        let length = most == 0 ? 0 : bar.count.shown * Self.barWidth / most
        out.literal("<text class=\"chart-label\"")
        out.attribute("x", "\(Self.labelWidth - 12)")
        out.attribute("y", "\(y + 30)")
        out.literal(" text-anchor=\"end\">")
        out.text(bar.label)
        out.literal("</text><rect class=\"chart-bar\"")
        out.attribute("x", "\(Self.labelWidth)")
        out.attribute("y", "\(y + 6)")
        out.attribute("width", "\(length)")
        out.attribute("height", "\(Self.rowHeight - 12)")
        out.literal("/><text class=\"chart-value\"")
        out.attribute("x", "\(Self.labelWidth + length + 8)")
        out.attribute("y", "\(y + 30)")
        out.literal(">")
        out.text(bar.count.text)
        out.literal("</text>")
      }
      out.literal("</svg>")
    }
  }
}

extension DisclosedCount {
  /// The length of its bar: none when it is withheld.
  fileprivate var shown: Int { if case .exact(let value) = self { value } else { 0 } }

  /// Whether it has a bar.
  var isShown: Bool { if case .exact = self { true } else { false } }
}
