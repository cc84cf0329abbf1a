import Markup
import Reporting

extension GateCheck {
  /// Scripts, styles and handlers inside a page, which the content security policy of the site forbids. Data
  /// in `application/ld+json` is no code.
  static let inlineCode = GateCheck { file, _ in
    guard let markup = file.markup else { return [] }
    var out: [GateFinding] = []
    for element in markup.elements where !element.isEnd {
      switch element.name {
      case .script:
        let type = element.value("type", in: file.bytes)?.lowercased() ?? ""
        let isData = type == "application/ld+json"
        let hasSource =
          element.value("src", in: file.bytes) != nil || element.value("href", in: file.bytes) != nil
        if !isData, !hasSource {
          out.append(GateFinding(.gateInlineCode, at: element.offset, zh: "有内嵌脚本", en: "an inline script"))
        }
      case .style where file.isPage:
        out.append(GateFinding(.gateInlineCode, at: element.offset, zh: "有内嵌样式", en: "an inline style sheet"))
      case .base:
        out.append(
          GateFinding(.gateInlineCode, at: element.offset, zh: "有 base 元素", en: "a 'base' element"))
      default: break
      }
      for attribute in element.attributes {
        if attribute.isHandler(in: file.bytes) {
          out.append(
            GateFinding(
              .gateInlineCode, at: attribute.nameRange.lowerBound, zh: "有内嵌事件处理",
              en: "an inline event handler"))
        } else if attribute.name == "style", file.isPage {
          out.append(
            GateFinding(
              .gateInlineCode, at: attribute.nameRange.lowerBound, zh: "有 style 属性", en: "a 'style' attribute"
            ))
        } else if attribute.name == "srcdoc" {
          out.append(
            GateFinding(
              .gateInlineCode, at: attribute.nameRange.lowerBound, zh: "有 srcdoc 属性",
              en: "a 'srcdoc' attribute"))
        }
      }
    }
    return out
  }
}

extension HTMLAttribute {
  /// Whether its name begins with `on`, as those of all event handlers do.
  fileprivate func isHandler(in bytes: [UInt8]) -> Bool {
    nameRange.count > 2 && bytes[nameRange.lowerBound] | 0x20 == UInt8(ascii: "o")
      && bytes[nameRange.lowerBound + 1] | 0x20 == UInt8(ascii: "n")
  }
}
