import Archives

/// What the styles of a Word document say about rank, visibility and numbering.
struct WordStyles: Sendable {
  /// A reference to an automatic number.
  struct NumberReference: Sendable, Hashable {
    let id: String
    /// From 0; `nil` if the level is the one that names the paragraph's style.
    let level: Int?
  }

  private struct Style: Sendable {
    let name: String
    let parent: String?
    let isHidden: Bool?
    let outline: Int?
    let number: NumberReference?
  }

  private var styles: [String: Style] = [:]
  private var defaultParagraphStyle: String?
  /// Whether all text is hidden unless a style or run says otherwise.
  private let isHiddenByDefault: Bool

  /// Reads the part `styles.xml`; a document without it has no styles.
  init(_ root: XMLElement?) {
    let defaults = root?.first("w:docDefaults")?.first("w:rPrDefault")?.first("w:rPr")
    isHiddenByDefault = defaults?.toggle("w:vanish") ?? false
    for style in root?.all("w:style") ?? [] {
      guard let id = style.attributes["styleId"] else { continue }
      let paragraph = style.first("w:pPr")
      styles[id] = Style(
        name: style.first("w:name")?.value?.lowercased() ?? "", parent: style.first("w:basedOn")?.value,
        isHidden: style.first("w:rPr")?.toggle("w:vanish"),
        outline: paragraph?.first("w:outlineLvl")?.value.flatMap { Int($0) },
        number: Self.number(in: paragraph))
      if style.attributes["type"] == "paragraph", ["1", "true", "on"].contains(style.attributes["default"]) {
        defaultParagraphStyle = id
      }
    }
  }

  /// Whether text in the run style, within the paragraph style, is hidden.
  func isHidden(paragraph: String?, run: String?) -> Bool {
    first(from: run) { $0.isHidden } ?? first(from: paragraph ?? defaultParagraphStyle) { $0.isHidden }
      ?? isHiddenByDefault
  }

  /// The rank that a paragraph style gives, by its name or its outline level.
  func rank(of paragraph: String?) -> SourceBlock.Style {
    first(from: paragraph ?? defaultParagraphStyle) { style in
      if ["title", "标题"].contains(style.name) { return .title }
      for prefix in ["heading ", "标题 "] where style.name.hasPrefix(prefix) {
        if let level = Int(style.name.dropFirst(prefix.count)), (1...9).contains(level) {
          return .heading(level)
        }
      }
      return style.outline.flatMap { (0...8).contains($0) ? .heading($0 + 1) : nil }
    } ?? .body
  }

  /// The automatic number that a paragraph style gives.
  func number(of paragraph: String?) -> NumberReference? {
    first(from: paragraph ?? defaultParagraphStyle) { $0.number }
  }

  /// The reference in a paragraph's properties; number 0 switches a number of the style off.
  static func number(in properties: XMLElement?) -> NumberReference? {
    guard let reference = properties?.first("w:numPr") else { return nil }
    guard let id = reference.first("w:numId")?.value else { return nil }
    return NumberReference(id: id, level: reference.first("w:ilvl")?.value.flatMap { Int($0) })
  }

  /// The first answer on the way from a style to those it is based on; a circle of styles ends the search.
  private func first<Answer>(from id: String?, _ ask: (Style) -> Answer?) -> Answer? {
    var next = id
    var seen: Set<String> = []
    while let id = next, seen.insert(id).inserted, let style = styles[id] {
      if let answer = ask(style) { return answer }
      next = style.parent
    }
    return nil
  }
}
