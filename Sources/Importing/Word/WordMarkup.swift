import Archives

/// Which elements of a Word document are shown to a reader.
enum WordMarkup {
  /// The child elements, where a drawing in two forms for newer and older programs counts once.
  static func shown(in parent: XMLElement) -> [XMLElement] {
    parent.children.flatMap { element -> [XMLElement] in
      guard element.name == "mc:AlternateContent" else { return [element] }
      return (element.first("mc:Choice") ?? element.first("mc:Fallback"))?.children ?? []
    }
  }

  /// Whether the element holds text that a tracked change took out.
  static func isDeletion(_ element: XMLElement) -> Bool {
    element.name == "w:del" || element.name == "w:moveFrom"
  }

  /// Whether the element is a box with text in it.
  static func isTextBox(_ element: XMLElement) -> Bool {
    element.name == "w:txbxContent" && element.contains { $0.name == "w:t" && !$0.text.inked.isEmpty }
  }

  /// The rows of a table, those inside content controls included.
  static func rows(of table: XMLElement) -> [XMLElement] { descend(from: table, to: "w:tr") }

  /// The cells of a row, those inside content controls included.
  static func cells(of row: XMLElement) -> [XMLElement] { descend(from: row, to: "w:tc") }

  /// All text elements in the order of the file, told without regard to paragraphs, runs and tables; what
  /// ``WordText`` takes out must have the same scalars.
  static func everyText(in element: XMLElement) -> String {
    if element.name == "w:t" { return element.text }
    if element.name == "w:noBreakHyphen" { return "\u{2011}" }
    if isDeletion(element) || element.name == "w:txbxContent" { return "" }
    if element.name == "w:tr", element.first("w:trPr")?.first("w:del") != nil { return "" }
    return shown(in: element).map(everyText).joined()
  }

  private static func descend(from parent: XMLElement, to name: String) -> [XMLElement] {
    parent.children.flatMap { child -> [XMLElement] in
      if child.name == name { return [child] }
      return ["w:sdt", "w:sdtContent", "w:customXml", "w:ins", "w:moveTo"].contains(child.name)
        ? descend(from: child, to: name) : []
    }
  }
}
