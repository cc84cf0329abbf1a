import Reporting

extension GateCheck {
  /// A page has one title, and it says something. Source: WCAG 2.2, 2.4.2.
  static let titles = GateCheck { file, _ in
    guard file.isPage, let markup = file.markup else { return [] }
    let elements = markup.elements
    // Drawings inside a page have titles of their own.
    var drawings = 0
    var titles: [Int] = []
    for (index, element) in elements.enumerated() {
      if element.name == .svg { drawings += element.isEnd ? -1 : 1 }
      if element.name == .title, !element.isEnd, drawings <= 0 { titles.append(index) }
    }
    guard let first = titles.first else {
      return [GateFinding(.gateTitle, at: nil, zh: "页面没有标题", en: "the page has no title")]
    }
    var out: [GateFinding] = []
    if !elements[first].hasText {
      out.append(GateFinding(.gateTitle, at: elements[first].offset, zh: "页面标题是空的", en: "the title is empty"))
    }
    for extra in titles.dropFirst() {
      out.append(GateFinding(.gateTitle, at: elements[extra].offset, zh: "页面有两个标题", en: "a second title"))
    }
    return out
  }
}
