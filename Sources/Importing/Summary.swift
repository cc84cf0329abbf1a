/// The first sentence of a text, for lists and search results until staff write a better one.
enum Summary {
  /// Beyond this many characters a sentence is cut after a clause.
  static let limit = 200

  /// The first sentence of the body: of the lead before the first question if there is one, else of the first answer.
  static func first(of blocks: [ImportedBlock]) -> String? {
    for block in blocks {
      switch block {
      case .paragraph(let text): return sentence(text)
      case .answer(let text):
        let words = sentence(String(text.unicodeScalars.dropFirst(2)).tidied)
        if !words.isEmpty { return words }
      case .heading, .question, .bullet, .table: continue
      }
    }
    return nil
  }

  /// The text up to the end of its first sentence outside quotation marks, or to the last clause within the limit.
  static func sentence(_ text: String) -> String {
    var depth = 0
    var lastClause: Int?
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      if index == limit {
        return String(String.UnicodeScalarView(scalars[..<(lastClause ?? limit)])) + "……"
      }
      switch scalar {
      case "“", "《", "（", "(", "「": depth += 1
      case "”", "》", "）", ")", "」": depth -= 1
      case "。", "！", "？", "!", "?":
        if depth <= 0 { return String(String.UnicodeScalarView(scalars[...index])) }
      case "，", ",", "；", ";", "：", ":":
        if depth <= 0 { lastClause = index }
      default: break
      }
    }
    return text
  }
}
