import Rendering
import Reporting

extension GateCheck {
  /// The `meta` elements that the policy asks of a page.
  static let pageTags = GateCheck { file, context in
    guard file.isPage, let markup = file.markup else { return [] }
    let required = context.requiredTags(of: file.file.path)
    if required.isEmpty { return [] }
    var present: Set<String> = []
    for element in markup.elements where element.name == .meta && !element.isEnd {
      guard let name = element.value("name", in: file.bytes),
        let content = element.value("content", in: file.bytes),
        content.utf8.contains(where: { $0 > 0x20 })
      else { continue }
      present.insert(name.lowercased())
    }
    return required.filter { !present.contains($0.lowercased()) }.map { tag in
      GateFinding(.gatePageTag, at: nil, zh: "缺少 meta 标签 \(tag)", en: "the meta element '\(tag)' is missing")
    }
  }
}
