import Reporting

extension GateCheck {
  /// The language of a page, by which reading aloud picks its voice. Source: WCAG 2.2, 3.1.1.
  static let language = GateCheck { file, context in
    guard file.isPage, let markup = file.markup else { return [] }
    let expected = context.policy.language.lowercased()
    guard let html = markup.elements.first(where: { $0.name == .html && !$0.isEnd }) else {
      return [GateFinding(.gateLanguage, at: nil, zh: "没有 html 元素", en: "there is no 'html' element")]
    }
    var out: [GateFinding] = []
    let language = html.value("lang", in: file.bytes)?.lowercased() ?? ""
    if language != expected, !language.hasPrefix(expected + "-") {
      out.append(
        GateFinding(
          .gateLanguage, at: html.offset, zh: "html 元素没有写明语言 \(expected)",
          en: "the 'html' element does not name the language \(expected)"))
    }
    if !markup.hasDoctype {
      out.append(GateFinding(.gateLanguage, at: 0, zh: "没有 doctype", en: "there is no doctype"))
    }
    return out
  }
}
