import Reporting

extension GateCheck {
  /// One heading of the first level, none empty, none that skips a level. Source: WCAG 2.2, 1.3.1 and 2.4.6.
  static let headings = GateCheck { file, _ in
    guard file.isPage, let markup = file.markup else { return [] }
    var out: [GateFinding] = []
    var last = 0
    var firstLevel = 0
    for (index, element) in markup.elements.enumerated() where !element.isEnd {
      guard let level = level(element.name) else { continue }
      if level == 1 { firstLevel += 1 }
      if level == 1, firstLevel == 2 {
        out.append(GateFinding(.gateHeading, at: element.offset, zh: "有第二个一级标题", en: "a second h1"))
      }
      if level > last + 1 {
        out.append(
          GateFinding(
            .gateHeading, at: element.offset, zh: "标题从 \(last) 级跳到 \(level) 级",
            en: "the headings go from level \(last) to level \(level)"))
      }
      if !hasContent(index, in: markup.elements, of: file.bytes) {
        out.append(GateFinding(.gateHeading, at: element.offset, zh: "标题是空的", en: "an empty heading"))
      }
      last = level
    }
    if firstLevel == 0 {
      out.append(GateFinding(.gateHeading, at: nil, zh: "没有一级标题", en: "there is no h1"))
    }
    return out
  }

  private static func level(_ name: ElementName) -> Int? {
    switch name {
    case .h1: 1
    case .h2: 2
    case .h3: 3
    case .h4: 4
    case .h5: 5
    case .h6: 6
    default: nil
    }
  }

  /// Whether text, or a picture that has words, stands before the heading's end tag.
  private static func hasContent(_ index: Int, in elements: [MarkupElement], of bytes: [UInt8]) -> Bool {
    let name = elements[index].name
    for element in elements[index...] {
      if element.name == name, element.isEnd { return false }
      if element.hasText { return true }
      if element.name == .img, let words = element.value("alt", in: bytes), !words.isEmpty { return true }
    }
    return false
  }
}
