import Reporting

extension GateCheck {
  /// Every picture has alternative text, empty if it is an ornament. Source: WCAG 2.2, 1.1.1.
  static let pictures = GateCheck { file, _ in
    guard file.isPage, let markup = file.markup else { return [] }
    return markup.elements.compactMap { element in
      guard !element.isEnd else { return nil }
      let words: String?
      switch element.name {
      case .img, .area: words = element.value("alt", in: file.bytes)
      case .input where element.value("type", in: file.bytes)?.lowercased() == "image":
        words = element.value("alt", in: file.bytes)
      case .iframe: words = element.value("title", in: file.bytes)
      default: return nil
      }
      if words != nil { return nil }
      return GateFinding(
        .gateImageText, at: element.offset, zh: "图片没有替代文字", en: "a picture without alternative text")
    }
  }
}
