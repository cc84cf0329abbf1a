import Rendering
import Reporting

/// How much a page makes a telephone load before it can be read.
enum PageWeight {
  /// What is wrong with a page that loads the given files.
  static func findings(
    _ file: RenderedFile, loading resources: Set<Int>, _ context: GateContext
  ) -> [GateFinding] {
    guard file.kind == .page else { return [] }
    let limit = context.policy.pageWeightLimit
    let weight = resources.reduce(file.bytes.count) { $0 + context.site.size(of: $1) }
    if weight <= limit { return [] }
    return [
      GateFinding(
        .gatePageWeight, at: nil, zh: "页面连同样式、脚本、图片共 \(weight) 字节，超过上限 \(limit)",
        en: "the page with its styles, scripts and pictures has \(weight) bytes, over \(limit)")
    ]
  }
}
