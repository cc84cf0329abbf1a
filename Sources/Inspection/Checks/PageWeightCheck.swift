import Rendering
import Reporting

extension GateCheck {
  /// How much a page makes a telephone load before it can be read.
  static let pageWeight = GateCheck { file, context in
    guard file.isPage, let markup = file.markup else { return [] }
    var loaded: Set<Int> = []
    for element in markup.elements where !element.isEnd {
      for link in PageLink.all(of: element, in: file.bytes) where link.use == .resource {
        if let target = context.site.target(of: link.address, from: file.file.path).file {
          loaded.insert(target)
        }
      }
    }
    let weight = loaded.reduce(file.bytes.count) { $0 + context.site.size(of: $1) }
    if weight <= context.policy.pageWeightLimit { return [] }
    return [
      GateFinding(
        .gatePageWeight, at: nil, zh: "页面连同样式、脚本、图片共 \(weight) 字节，超过上限 \(context.policy.pageWeightLimit)",
        en:
          "the page with its styles, scripts and pictures has \(weight) bytes, over \(context.policy.pageWeightLimit)"
      )
    ]
  }
}
